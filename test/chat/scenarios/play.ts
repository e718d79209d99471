import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import type { InlineResults } from '../../fake-bot-api/inline-queries.ts';

/** What somebody does. Labels of buttons may be given by their beginning. */
export type Deed =
  | { readonly says: string }
  /** A button of the last message of the bot in this chat. */
  | { readonly presses: string }
  | { readonly forwards: string }
  /** Puts other words into his or her own last message. */
  | { readonly editsTo: string }
  /** Types behind the bot's name, in whatever chat. */
  | { readonly types: string }
  /** Follows the link under the first of the results, or of the last message. */
  | { readonly followsLink: true }
  | { readonly sends: 'voice' | 'sticker' | 'poll' };

/** A deed, and what is on the screen after: pieces of it, in their order; a notice counts as on the screen. */
export type Step = readonly [deed: Deed, ...shows: readonly string[]];

interface Scene {
  readonly telegram: FakeBotApi;
  readonly user: FakeUser;
  last: SeenMessage | undefined;
  results: InlineResults | undefined;
}

function textOf({ text, caption, reply_markup }: SeenMessage): string {
  const labels = (reply_markup?.inline_keyboard ?? []).flat().map((button) => `[${button.text}]`);
  return [text ?? String(caption ?? ''), ...labels].join('\n');
}

function heard(scene: Scene, message: SeenMessage): string {
  scene.last = message;
  return textOf(message);
}

function lastOf({ last }: Scene, deed: Deed): SeenMessage {
  if (last === undefined)
    throw new Error(`${JSON.stringify(deed)}: expected a message of the bot before, there is none`);
  return last;
}

const CONTENT = {
  voice: { voice: { file_id: 'v', file_unique_id: 'v', duration: 2 } },
  sticker: { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 } },
  poll: { poll: { id: 'p', question: '去不去' } },
} as const;

async function pressed(scene: Scene, deed: Extract<Deed, { presses: string }>): Promise<string> {
  const { notice, message } = await scene.user.presses(lastOf(scene, deed), deed.presses);
  return `${notice ?? ''}\n${heard(scene, message)}`;
}

function linkOf({ results, last }: Scene): string {
  const markup = results?.results[0]?.reply_markup ?? last?.reply_markup;
  const url = markup?.inline_keyboard.flat().find((button) => 'url' in button && button.url !== undefined)?.['url'];
  const payload = new URL(String(url)).searchParams.get('start');
  if (payload === null) throw new Error(`${String(url)}: expected a link that opens the bot`);
  return payload;
}

async function edited(scene: Scene, deed: Extract<Deed, { editsTo: string }>): Promise<string> {
  const { user, telegram } = scene;
  const from = telegram.journal.length;
  const before = lastOf(scene, deed);
  user.edits(user.lastSaid(), { text: deed.editsTo });
  await telegram.journal.next(
    'the answer anew',
    ({ method, outcome }) => method === 'editMessageText' && outcome.ok,
    from,
  );
  return heard(scene, telegram.chats.message(before.chat.id, before.message_id));
}

async function typed(scene: Scene, query: string): Promise<string> {
  scene.results = await scene.user.queries(query);
  return scene.results.results
    .map(({ title, description, input_message_content: sent }) => [title, description, sent.message_text].join('\n'))
    .join('\n');
}

/** Does one thing, and gives back what is on the screen after. */
async function done(scene: Scene, deed: Deed): Promise<string> {
  const { user } = scene;
  if ('says' in deed) return heard(scene, await user.says(deed.says));
  if ('presses' in deed) return pressed(scene, deed);
  if ('editsTo' in deed) return edited(scene, deed);
  if ('types' in deed) return typed(scene, deed.types);
  if ('forwards' in deed) return heard(scene, await user.shows(user.forwarding({ text: deed.forwards }, '某人')));
  if ('sends' in deed) return heard(scene, await user.shows(CONTENT[deed.sends]));
  return heard(scene, await user.says(`/start ${linkOf(scene)}`));
}

/** The first piece that is not on the screen behind those before it; undefined where all are. */
function missing(screen: string, shows: readonly string[]): string | undefined {
  let at = 0;
  return shows.find((piece) => {
    const found = screen.indexOf(piece, at);
    at = found + piece.length;
    return found < 0;
  });
}

/**
 * Plays a table of steps as one person in a private chat.
 *
 * @throws where a step shows something else, with the step and what is on the screen
 */
export async function play(telegram: FakeBotApi, languageCode: string, steps: readonly Step[]): Promise<void> {
  const user = telegram.user({ language_code: languageCode });
  const scene: Scene = { telegram, user, last: undefined, results: undefined };
  for (const [i, [deed, ...shows]] of steps.entries()) {
    const screen = await done(scene, deed);
    const piece = missing(screen, shows);
    if (piece !== undefined) {
      throw new Error(`step ${i + 1}, ${JSON.stringify(deed)}: expected ${piece}, the screen shows\n${screen}`);
    }
  }
}
