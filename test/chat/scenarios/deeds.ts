import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { Pressed } from '../../fake-bot-api/fake-user.ts';
import type { Call } from '../../fake-bot-api/journal.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { heard, listed } from './screen.ts';
import { type Deed, SILENCE } from './step.ts';

type Of<Key extends string> = Extract<Deed, Readonly<Record<Key, unknown>>>;

const CONTENT = {
  voice: { voice: { file_id: 'v', file_unique_id: 'v', duration: 2 } },
  sticker: { sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 1, height: 1 } },
  photo: { photo: [{ file_id: 'f', file_unique_id: 'f', width: 1, height: 1 }] },
  poll: { poll: { id: 'p', question: '去不去' } },
} as const;

/** What a press leads to: its notice, the message of the button as it stands then, and what is said instead of a notice. */
async function shownAfter(scene: Scene, { chat }: SeenMessage, press: () => Promise<Pressed>): Promise<string> {
  const { journal } = scene.telegram;
  const from = journal.length;
  const { notice = '', message } = await press();
  const calls = journal.calls().slice(from);
  const said = calls.filter(({ method, payload }) => method === 'sendMessage' && payload['chat_id'] === chat.id);
  const lines = [notice, ...said.map(({ payload }) => String(payload['text'])), await heard(scene, message)];
  return lines.filter((line) => line !== '').join('\n');
}

async function pressed(scene: Scene, deed: Of<'presses'>): Promise<string> {
  const before = scene.lastMessage(deed);
  return shownAfter(scene, before, () => scene.person(deed).presses(before, deed.presses));
}

async function pressedForFile(scene: Scene, deed: Of<'pressesForFile'>): Promise<string> {
  const user = scene.person(deed);
  const menu = scene.lastMessage(deed);
  const from = scene.telegram.journal.length;
  await user.presses(menu, deed.pressesForFile);
  const screen = await heard(scene, await user.hears(from, menu.chat));
  // The menu stays on the screen, so that the next form may be chosen.
  scene.hears(menu);
  return screen;
}

function pressedMadeUp(scene: Scene, deed: Of<'pressesMadeUp'>): Promise<string> {
  const before = scene.lastMessage(deed);
  return shownAfter(scene, before, () => scene.person(deed).pressesData(before, deed.pressesMadeUp));
}

function stolen(scene: Scene, deed: Of<'stealsButton'>): Promise<string> {
  const theirs = scene.lastMessage({ ...deed, by: deed.from }).reply_markup?.inline_keyboard.flat() ?? [];
  const data = theirs.find(({ text }) => text.startsWith(deed.stealsButton))?.callback_data;
  if (data === undefined) throw new Error(`no button ${deed.stealsButton} under what ${deed.from} was told last`);
  const own = scene.lastMessage(deed);
  return shownAfter(scene, own, () => scene.person(deed).pressesData(own, data));
}

/** The address that a link under the results, or under the last message, opens the bot with. */
function linkOf(scene: Scene, deed: Deed): string {
  const markup = (scene.results?.results[0] ?? scene.lastMessage(deed)).reply_markup;
  const url = markup?.inline_keyboard.flat().find((button) => 'url' in button && button.url !== undefined)?.['url'];
  const payload = new URL(String(url)).searchParams.get('start');
  if (payload === null) throw new Error(`${String(url)}: expected a link that opens the bot`);
  return payload;
}

async function edited(scene: Scene, deed: Of<'editsTo'>): Promise<string> {
  const { journal, chats } = scene.telegram;
  const user = scene.person(deed);
  const from = journal.length;
  const before = scene.lastMessage(deed);
  user.edits(user.lastSaid(before.chat), { text: deed.editsTo });
  const isIts = ({ method, payload, outcome }: Call): boolean =>
    method === 'editMessageText' && outcome.ok && payload['message_id'] === before.message_id;
  await journal.next('the answer anew', isIts, from);
  return heard(scene, chats.message(before.chat.id, before.message_id));
}

async function typed(scene: Scene, deed: Deed, query: string, offset = ''): Promise<string> {
  scene.results = await scene.person(deed).queries(query, offset);
  scene.typed = { query, offset: scene.results.next_offset };
  return listed(scene.results);
}

function scrolled(scene: Scene, deed: Deed): Promise<string> {
  const { query, offset } = scene.typed;
  if (offset === '') throw new Error(`${query}: expected a further page of results, there is none`);
  return typed(scene, deed, query, offset);
}

/** Presses the share button: the app puts into the line what the button tells. */
function shared(scene: Scene, deed: Of<'shares'>): Promise<string> {
  const buttons = scene.lastMessage(deed).reply_markup?.inline_keyboard.flat() ?? [];
  const query = buttons.find((button) => button.switch_inline_query_chosen_chat !== undefined)
    ?.switch_inline_query_chosen_chat?.query;
  if (query === undefined) throw new Error(`no share button; there are: ${buttons.map(({ text }) => text).join(', ')}`);
  return typed(scene, deed, query);
}

async function added(scene: Scene, { addsByCommandLine: pages }: Of<'addsByCommandLine'>): Promise<string> {
  scene.since = scene.telegram.journal.length;
  await scene.addByCommandLine(pages);
  return '';
}

/** What was said to a person beyond the first message since reports were added. */
function saidSince(scene: Scene, deed: Deed): string {
  const { id } = scene.person(deed).person;
  const calls = scene.telegram.journal.calls().slice(scene.since);
  const said = calls.filter(({ method, payload }) => method === 'sendMessage' && payload['chat_id'] === id);
  return said.length > 1 ? said.map(({ payload }) => String(payload['text'])).join('\n') : SILENCE;
}

async function joined(scene: Scene, deed: Of<'addsBotToGroup'>): Promise<string> {
  const group = scene.telegram.group({ bot: 'left' });
  const from = scene.telegram.journal.length;
  scene.person(deed).changesBot('member', group);
  return heard(scene, await scene.person(deed).hears(from, group));
}

/** What people do with what they type in whatever chat, and with links. */
async function doneElsewhere(scene: Scene, deed: Deed): Promise<string | undefined> {
  if ('types' in deed) return typed(scene, deed, deed.types);
  if ('scrolls' in deed) return scrolled(scene, deed);
  if ('shares' in deed) return shared(scene, deed);
  if ('followsLink' in deed) return said(scene, { ...deed, says: `/start ${linkOf(scene, deed)}` });
  if ('addsBotToGroup' in deed) return joined(scene, deed);
  if ('addsByCommandLine' in deed) return added(scene, deed);
  if ('hearsNoMore' in deed) return saidSince(scene, deed);
  return undefined;
}

/** Does one thing, and gives back what is on the screen after. */
export async function done(scene: Scene, deed: Deed): Promise<string> {
  const user = scene.person(deed);
  if ('says' in deed) return said(scene, deed);
  if ('presses' in deed) return pressed(scene, deed);
  if ('pressesForFile' in deed) return pressedForFile(scene, deed);
  if ('pressesMadeUp' in deed) return pressedMadeUp(scene, deed);
  if ('stealsButton' in deed) return stolen(scene, deed);
  if ('editsTo' in deed) return edited(scene, deed);
  if ('forwards' in deed) return heard(scene, await user.shows(user.forwarding({ text: deed.forwards }, '某人')));
  if ('sends' in deed) return heard(scene, await user.shows(CONTENT[deed.sends]));
  if ('hears' in deed) return heard(scene, await user.hears(scene.since));
  if ('sendsFile' in deed) {
    const document = scene.telegram.files.upload(deed.sendsFile, Buffer.from(deed.holding));
    return heard(scene, await user.shows({ document }));
  }
  if ('blocksBot' in deed) user.changesBot(deed.blocksBot ? 'kicked' : 'member');
  return (await doneElsewhere(scene, deed)) ?? SILENCE;
}
