import type { Chat } from 'grammy/types';
import { z } from 'zod';
import type { Content, SeenMessage } from '../../fake-bot-api/chats.ts';
import type { Call } from '../../fake-bot-api/journal.ts';
import { type Scene, TOPIC } from './scene.ts';
import { heard, sentByWay } from './screen.ts';
import { type Deed, type Place, SILENCE } from './step.ts';

type Saying = Extract<Deed, { says: string }>;
type Group = Exclude<Place, 'a strange group'>;

/** Words with the bot's name put in, and what Telegram tells of commands and mentions in them. */
function written(words: string, { telegram, id }: Scene): Content {
  const name = `@${telegram.me.username}`;
  const text = words.replaceAll('@bot', name).replaceAll('$id', id);
  const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
  const mentions = Array.from(text.matchAll(new RegExp(name, 'g')), ({ index }) => ({
    type: 'mention',
    offset: index,
    length: name.length,
  })).filter(({ offset }) => offset >= (command?.length ?? 0));
  const commands = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
  const entities = [...commands, ...mentions];
  return entities.length === 0 ? { text } : { text, entities };
}

const threadOf = (place: Place): Content => (place === 'a topic' ? { message_thread_id: TOPIC } : {});

/** The message that is replied to: the bot's last one, or one that a neighbour writes just now. */
function repliedTo(scene: Scene, deed: Saying, words: string, place: Group): SeenMessage {
  if (words === 'the bot') return scene.lastMessage(deed);
  const neighbour = scene.person({ by: 'a neighbour' });
  neighbour.sends({ text: words, ...threadOf(place) }, scene.chat(place));
  return neighbour.lastSaid(scene.chat(place));
}

const sent = z.looseObject({
  chat_id: z.int(),
  reply_parameters: z.looseObject({ message_id: z.int() }).optional(),
});
const result = z.looseObject({ result: z.looseObject({ message_id: z.int() }) });

/** What the bot says in a chat from a place of the journal on, up to what replies to a message. */
async function repliesUpTo({ telegram }: Scene, chat: Chat, from: number, last: SeenMessage): Promise<SeenMessage[]> {
  const isHere = ({ method, payload, outcome }: Call): boolean =>
    method === 'sendMessage' && outcome.ok && payload['chat_id'] === chat.id;
  const isTheLast = (call: Call): boolean =>
    isHere(call) && sent.parse(call.payload).reply_parameters?.message_id === last.message_id;
  await telegram.journal.next('the reply to the message right after', isTheLast, from);
  return telegram.journal
    .calls()
    .slice(from)
    .filter((call) => isHere(call) && !isTheLast(call))
    .map(({ outcome }) => telegram.chats.message(chat.id, result.parse(outcome).result.message_id));
}

/** Says something in a group. Whether the bot keeps silent shows when it is spoken to right after. */
async function saidIn(scene: Scene, deed: Saying, place: Group): Promise<string> {
  const user = scene.person(deed);
  const chat = scene.chat(place);
  const content = { ...written(deed.says, scene), ...threadOf(place) };
  const { replyingTo: to } = deed;
  const whole = to === undefined ? content : user.replying(repliedTo(scene, deed, to, place), content);
  const from = scene.telegram.journal.length;
  user.sends(whole, chat);
  user.sends({ ...written('/new@bot', scene), ...threadOf(place) }, chat);
  const [reply] = await repliesUpTo(scene, chat, from, user.lastSaid(chat));
  if (reply === undefined) return SILENCE;
  const inTopic = reply['message_thread_id'] === undefined ? [] : [`(in topic ${String(reply['message_thread_id'])})`];
  return [`(to: ${reply.reply_to_message?.text ?? ''})`, ...inTopic, await heard(scene, reply)].join('\n');
}

/** Mentions the bot where it is no member. */
async function summoned(scene: Scene, deed: Saying): Promise<string> {
  const words = written(deed.says, scene).text ?? '';
  const before = { message_id: 7, date: 1, chat: { id: -5, type: 'group' } };
  const { replyingTo: to } = deed;
  const content = to === undefined ? {} : { reply_to_message: { ...before, text: to } };
  const shown = await scene.person(deed).summons(words, content);
  scene.results = { results: [shown], cache_time: 0, is_personal: false, next_offset: '' };
  return sentByWay(shown);
}

/** Says something, and gives what is on the screen after. */
export async function said(scene: Scene, deed: Saying): Promise<string> {
  if (deed.in === 'a strange group') return summoned(scene, deed);
  if (deed.in !== undefined) return saidIn(scene, deed, deed.in);
  return heard(scene, await scene.person(deed).shows(written(deed.says, scene)));
}
