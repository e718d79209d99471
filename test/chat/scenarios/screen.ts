import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { InlineResults, SeenResult } from '../../fake-bot-api/inline-queries.ts';
import type { Scene } from './scene.ts';

type Keyboard = SeenResult['reply_markup'];

const labels = (keyboard: Keyboard): readonly string[] =>
  (keyboard?.inline_keyboard ?? []).flat().map(({ text }) => `[${text}]`);

/** The file that was sent last to a chat, with its name. */
async function fileIn({ telegram }: Scene, chatId: number): Promise<string> {
  const sent = telegram.journal.calls('sendDocument').findLast(({ payload }) => payload['chat_id'] === chatId);
  const file = Object.values(sent?.payload ?? {}).find((value) => value instanceof File);
  return file === undefined ? '' : `${file.name}\n${await file.text()}`;
}

/** A message as it stands on the screen, a file with what is in it; from here on it is the bot's last one. */
export async function heard(scene: Scene, message: SeenMessage): Promise<string> {
  scene.hears(message);
  const file = message['document'] === undefined ? [] : [await fileIn(scene, message.chat.id)];
  return [message.text ?? String(message['caption'] ?? ''), ...file, ...labels(message.reply_markup)].join('\n');
}

/** A message that somebody sends by way of the bot. */
export function sentByWay({ input_message_content: { message_text: text }, reply_markup }: SeenResult): string {
  return [text, ...labels(reply_markup)].join('\n');
}

/** The results as a list, with the messages that they send, how many there are, and the button above them. */
export function listed({ results, button }: InlineResults): string {
  const all = results.map((one) => [one.title, one.description, sentByWay(one)].join('\n'));
  return [`${results.length} results`, ...(button === undefined ? [] : [`[${button.text}]`]), ...all].join('\n');
}
