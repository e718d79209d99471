import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { AskOptions } from '../../../src/answer/library.ts';
import type { Content, SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import { type Stage, startBot } from '../support/bot-stage.ts';
import { flood, school } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', mayor);
const alarm = quote(flood, '险情要在十分钟内上报。', mayor);
const PATROL = '夜间巡查多久一次？';
const ALARM = '险情多久上报？';
const group = { id: -1001, type: 'supergroup', title: '街坊' } as const;

const shelf = (): Shelf => new Shelf([flood, school]).teach(answered(PATROL, [patrol]), answered(ALARM, [alarm]));

/** What a person sent, as it stands in the chat, and what the bot replied. */
async function talks(
  { telegram }: Stage,
  user: FakeUser,
  content: Content,
  chat = user.ownChat as Parameters<FakeUser['shows']>[1],
): Promise<{ readonly sent: SeenMessage; readonly reply: SeenMessage }> {
  const reply = await user.shows(content, chat);
  const sent = telegram.chats.message(reply.chat.id, reply.message_id - 1);
  return { sent, reply };
}

/** Everything that the bot has done once it has replied to something else. */
async function done({ telegram, settled }: Stage): Promise<readonly string[]> {
  await telegram.user().says('/help');
  await settled();
  return telegram.journal
    .calls()
    .flatMap(({ method, outcome }) => (/^(send|edit)/.test(method) && outcome.ok ? [method] : []));
}

/** A shelf that notes from which question each goes on. */
class GoingOn extends Shelf {
  readonly from: (string | undefined)[] = [];

  override async ask(question: string, options?: AskOptions): Promise<Answer> {
    this.from.push(options?.earlier?.question);
    return { ...(await super.ask(question)), remembered: { question, offered: [], seen: 1, given: [] } };
  }
}

describe('A message edited after its answer', () => {
  it('is answered anew, in the place of the answer', async () => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user();
    const { sent, reply } = await talks(stage, user, { text: PATROL });
    user.edits(sent, { text: ALARM });
    expect(await done(stage)).toEqual(['sendMessage', 'editMessageText', 'sendMessage']);
    const now = stage.telegram.chats.message(reply.chat.id, reply.message_id);
    expect(now.text).toMatch(/^险情要在十分钟内上报。/);
    user.edits(sent, { text: PATROL });
    await done(stage);
    expect(shown(stage.telegram.chats.message(reply.chat.id, reply.message_id))).toBe(shown(reply));
  });

  it('may ask something else altogether', async () => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user();
    const { sent, reply } = await talks(stage, user, { text: PATROL });
    const now = (): string => stage.telegram.chats.message(reply.chat.id, reply.message_id).text ?? '';
    user.edits(sent, { text: '/list' });
    await done(stage);
    expect(now()).toContain('收录报道 2 篇');
    user.edits(sent, { text: '/weather' });
    await done(stage);
    expect(now()).toContain('没有这个命令');
    user.edits(sent, { text: '/check 谁都没有这样说过。' });
    await done(stage);
    expect(now()).toContain('收录的报道里没有这句话。');
  });

  it('goes on from what it went on from before, not from itself', async () => {
    const library = new GoingOn([flood]).teach(answered(PATROL, [patrol]), answered(ALARM, [alarm]));
    const stage = await startBot(library);
    const user = stage.telegram.user();
    await user.says(PATROL);
    const { sent } = await talks(stage, user, { text: ALARM });
    user.edits(sent, { text: '那学校呢？' });
    await done(stage);
    expect(library.from).toEqual([undefined, PATROL, PATROL]);
  });

  it('is answered anew in a group too, after a restart', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user();
    const { sent, reply } = await talks(before, user, { text: `/ask ${PATROL}` }, group);
    await before.stop();
    const stage = await startBot(shelf(), before);
    user.edits(sent, { text: `/ask ${ALARM}` });
    await done(stage);
    expect(stage.telegram.chats.message(group.id, reply.message_id).text).toMatch(/^险情要在十分钟内上报。/);
  });

  it.each([
    ['says what it said before', { text: PATROL, entities: [] }],
    ['is a command that does something', { text: '/new' }],
  ])('gets nothing where it %s', async (_, content) => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user();
    const { sent } = await talks(stage, user, { text: PATROL });
    user.edits(sent, content);
    expect(await done(stage)).toEqual(['sendMessage', 'sendMessage']);
    expect(stage.log).toHaveLength(1);
  });

  it('gets nothing, and no line in the log, where it is too old, was not answered, or the answer is gone', async () => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user();
    const { sent, reply } = await talks(stage, user, { text: PATROL });
    stage.telegram.failNext('editMessageText', 400, 'Bad Request: message to edit not found');
    user.edits(sent, { text: ALARM });
    user.sends({ text: '大家好' }, group);
    const unheard = stage.telegram.chats.message(group.id, reply.message_id + 1);
    user.edits(unheard, { text: '@yinju_test_bot 好', entities: [{ type: 'mention', offset: 0, length: 15 }] });
    await done(stage);
    stage.state.expireAll();
    user.edits(sent, { text: '/list' });
    expect(await done(stage)).toEqual(['sendMessage', 'sendMessage', 'sendMessage']);
    expect(stage.log).toHaveLength(1);
    expect(stage.telegram.chats.message(reply.chat.id, reply.message_id)).toEqual(reply);
  });

  it('is remembered for two days, without its words', async () => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user();
    await user.says(PATROL);
    await done(stage);
    const kept = stage.state.kept().filter(([key]) => key.startsWith(`reply/${user.person.id}/`));
    expect(kept.map(([, keepFor]) => (keepFor ?? 0) / 3_600_000)).toEqual([48]);
    expect(JSON.stringify(kept.map(([key]) => stage.state.get(key)))).not.toContain('巡查');
  });
});
