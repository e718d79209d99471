import { describe, expect, it } from 'vitest';
import type { ButtonPress } from '../../../src/chat/telegram/button-press.ts';
import { buttonData, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { passageRefOf } from '../../../src/chat/telegram/passage-ref.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import { type Before, type Stage, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

/** The invented report under an id as a collection gives one. */
const held: Report = { ...flood, id: asReportId('f100df100df1') };
const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(held, '夜间巡查每两小时一次，不得间断。', mayor);
const alarm = quote(held, '险情要在十分钟内上报。', mayor);
const QUESTION = '防汛有什么要求？';
const LIBRARIAN = 9_001;

interface Told extends Stage {
  readonly shelf: Shelf;
  /** The clock's, which a test sets. */
  readonly clock: { day: string };
  readonly user: FakeUser;
  readonly librarian: FakeUser;
}

async function start(before: Before = {}): Promise<Told> {
  const shelf = new Shelf([held]).teach(answered(QUESTION, [patrol, alarm]));
  const clock = { day: '2031-06-11' };
  const settings = { librarians: [LIBRARIAN], clock: { today: () => clock.day, elapsed: () => 0 } };
  const stage = await startBot(shelf, { ...before, settings });
  const user = stage.telegram.user({ language_code: 'zh-hans' });
  const librarian = stage.telegram.user({ id: LIBRARIAN, language_code: 'zh-hans' });
  return { ...stage, shelf, clock, user, librarian };
}

const THANKS = '记下了，谢谢！不会记是谁说的。再按一次可以撤回。';

/** The message once its buttons have been changed after a press. */
async function changed({ telegram }: Stage, message: SeenMessage, from: number): Promise<SeenMessage> {
  await telegram.journal.next('the new buttons', ({ method }) => method === 'editMessageReplyMarkup', from);
  return telegram.chats.message(message.chat.id, message.message_id);
}

/** Tells that a quote is wrong, as people do. Resolves to the message with its buttons after. */
async function tells(stage: Told, message: SeenMessage, reason: string): Promise<SeenMessage> {
  const from = stage.telegram.journal.length;
  expect((await stage.user.presses(message, reason)).notice).toBe(THANKS);
  return changed(stage, message, from);
}

/** Takes back what was told. Resolves to the message with its buttons after. */
async function takesBack(stage: Told, message: SeenMessage, reason: string): Promise<SeenMessage> {
  const from = stage.telegram.journal.length;
  expect((await stage.user.presses(message, `✓ ${reason}`)).notice).toBe('好，撤回了。');
  return changed(stage, message, from);
}

/** What the button of that label carries. */
function dataOf(message: SeenMessage, label: string): string {
  const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
  return button?.callback_data ?? expect.unreachable(`no button ${label}`);
}

const kept = ({ state }: Stage): readonly unknown[] => [...state.entries('verdict/')];

describe('Telling that a quote is wrong', () => {
  it('takes one tap of three in the last row, and one more to take it back, with the buttons alone', async () => {
    const stage = await start();
    const answer = await stage.user.says(QUESTION);
    expect(shown(answer)).toMatch(/\n\(说话人不对\) \(日期不对\) \(答非所问\)$/);
    const told = await tells(stage, answer, '日期不对');
    expect(shown(told)).toMatch(/\n\(说话人不对\) \(✓ 日期不对\) \(答非所问\)$/);
    expect(told.text).toBe(answer.text);
    const both = await tells(stage, told, '答非所问');
    expect(shown(both)).toMatch(/\n\(说话人不对\) \(✓ 日期不对\) \(✓ 答非所问\)$/);
    expect(kept(stage)).toHaveLength(2);
    expect((await takesBack(stage, both, '日期不对')).reply_markup).toMatchObject({
      inline_keyboard: expect.arrayContaining([
        [{ text: '说话人不对' }, { text: '日期不对' }, { text: '✓ 答非所问' }].map((one) =>
          expect.objectContaining(one),
        ),
      ]),
    });
    expect(kept(stage)).toMatchObject([[expect.stringMatching(/\.answer$/), { count: 1 }]]);
  });

  it('is taken back once, and only what this message told, also after a restart', async () => {
    const stage = await start();
    const [first, second] = [await stage.user.says(QUESTION), await stage.user.says(QUESTION)];
    const told = await tells(stage, first, '答非所问');
    await tells(stage, second, '答非所问');
    const takeBack = dataOf(told, '✓ 答非所问');
    await stage.stop();
    const again = await start(stage);
    const after = { ...again, user: stage.user };
    expect(kept(after)).toMatchObject([[expect.anything(), { count: 2 }]]);
    expect((await stage.user.pressesData(told, takeBack)).notice).toBe('好，撤回了。');
    await stage.user.pressesData(told, takeBack);
    expect(kept(after)).toMatchObject([[expect.anything(), { count: 1 }]]);
    // A message under which nothing was told cannot take back what others told.
    await stage.user.pressesData(await stage.user.says(QUESTION), takeBack);
    expect(kept(after)).toMatchObject([[expect.anything(), { count: 1 }]]);
  });

  it('still works by the buttons of older messages, which ask first', async () => {
    const stage = await start();
    const answer = await stage.user.says(QUESTION);
    const passage = passageRefOf(patrol.citation, patrol.text) ?? expect.unreachable();
    for (const step of ['open', 'back'] as const) {
      const { message, notice } = await stage.user.pressesData(answer, buttonData({ kind: 'wrong', passage, step }));
      expect([notice, message]).toEqual([undefined, answer]);
    }
    const noted = buttonData({ kind: 'wrong', passage, step: 'noted' });
    expect((await stage.user.pressesData(answer, noted)).notice).toBe('这一条已经记下了，再按一次可以撤回。');
    expect(kept(stage)).toEqual([]);
  });

  it('keeps the words’ place, what is wrong and the day, and neither who said so nor what was asked', async () => {
    const stage = await start();
    const after = await tells(stage, await stage.user.says(QUESTION), '日期不对');
    expect(shown(after)).toContain('(✓ 日期不对)');
    const { start: from, end } = patrol.citation;
    const passage = passageRefOf(patrol.citation, patrol.text);
    const verdict = { version: 1, passage, count: 1, first: '2031-06-11', last: '2031-06-11' };
    expect(kept(stage)).toEqual([[`verdict/${held.id}.${from}.${end}.date`, verdict]]);
  });

  it('counts once, however often it is pressed on one message', async () => {
    const stage = await start();
    const answer = await stage.user.says(QUESTION);
    const data = dataOf(answer, '答非所问');
    const notices = [];
    for (let i = 0; i < 3; i++) notices.push((await stage.user.pressesData(answer, data)).notice);
    const before = '这一条已经记下了，再按一次可以撤回。';
    expect(notices).toEqual([THANKS, before, before]);
    expect(kept(stage)).toMatchObject([[expect.stringMatching(/\.answer$/), { count: 1 }]]);
  });

  it('counts again what is told under another message', async () => {
    const stage = await start();
    await tells(stage, await stage.user.says(QUESTION), '答非所问');
    stage.clock.day = '2031-06-12';
    await tells(stage, await stage.user.says(QUESTION), '答非所问');
    expect(kept(stage)).toMatchObject([[expect.anything(), { count: 2, first: '2031-06-11', last: '2031-06-12' }]]);
  });

  it('says so where the report is gone meanwhile, and keeps nothing', async () => {
    const stage = await start();
    const answer = await stage.user.says(QUESTION);
    stage.shelf.takeOut(held.id);
    expect((await stage.user.presses(answer, '日期不对')).notice).toContain('报道');
    expect(kept(stage)).toEqual([]);
  });
});

describe('A librarian', () => {
  it('sees what people told, the newest first, opens the words and resolves them', async () => {
    const stage = await start();
    const { user, librarian, state } = stage;
    const answer = await user.says(QUESTION);
    await tells(stage, answer, '答非所问');
    stage.clock.day = '2031-06-12';
    await tells(stage, (await user.presses(answer, '下一条')).message, '说话人不对');
    const list = await librarian.says('/verdicts');
    expect(shown(list)).toBe(
      [
        '有人指出的问题，共 2 条，新的在前：',
        '1. 说话人不对（1 次，最近 2031年6月12日）\n险情要在十分钟内上报。',
        '2. 答非所问（1 次，最近 2031年6月11日）\n夜间巡查每两小时一次，不得间断。\n(1 看原话) (1 ✓ 处理完了)\n(2 看原话) (2 ✓ 处理完了)',
      ].join('\n\n'),
    );
    const open = await librarian.presses(list, '2 看原话');
    expect(shown(open.message)).toContain('▎夜间巡查每两小时一次，不得间断。\n\n*—— 邵知远，市长*');
    expect((await librarian.presses(open.message, '✓ 处理完了')).notice).toBe('好，这一条处理完了。');
    expect([...state.entries('verdict/')]).toHaveLength(1);
    expect((await librarian.presses(list, '2 ✓')).notice).toBe('这一条已经处理过了。');
  });

  it('pages through many', async () => {
    const stage = await start();
    const { state, librarian } = stage;
    for (let i = 0; i < 7; i++) {
      const place = { report: held.id, start: i, end: i + 12 };
      const passage = passageRefOf(place, held.text.slice(i, i + 12));
      const verdict = { version: 1, passage, count: 1, first: '2031-06-01', last: `2031-06-0${i + 1}` };
      await state.put(`verdict/${held.id}.${i}.${i + 12}.date`, verdict);
    }
    const list = await librarian.says('/verdicts');
    expect(list.text).toContain('第 1 页，共 2 页');
    const second = await librarian.presses(list, '较早');
    expect(second.message.text).toMatch(/7\. 日期不对（1 次，最近 2031年6月1日）/);
    expect((await librarian.presses(second.message, '较新')).message).toEqual(list);
  });

  it('alone may: nobody else, whatever they type or press; and not in a group', async () => {
    const { user, librarian, state } = await start();
    const passage = passageRefOf(patrol.citation, patrol.text) ?? expect.unreachable();
    const key = `verdict/${held.id}.${patrol.citation.start}.${patrol.citation.end}.date`;
    await state.put(key, { version: 1, passage, count: 1, first: '2031-06-01', last: '2031-06-01' });
    expect((await user.says('/verdicts')).text).toBe(`这个命令只有资料管理员可以用（你的编号是 ${user.person.id}）。`);
    const answer = await user.says(QUESTION);
    for (const data of [
      buttonData({ kind: 'verdicts', page: 0 }),
      buttonData({ kind: 'verdict', passage, reason: 'date', action: 'open', page: 0 }),
      buttonData({ kind: 'verdict', passage, reason: 'date', action: 'resolve', page: 0 }),
    ]) {
      expect((await user.pressesData(answer, data)).notice).toBe('这个按钮只有资料管理员可以用。');
    }
    expect(state.get(key)).toBeDefined();
    const group = { id: -55, type: 'group', title: '群' } as const;
    expect((await librarian.says('/verdicts@yinju_test_bot', group)).text).toBe('请在和我的私聊里用这个命令。');
  });
});

describe('The buttons about wrong quotes and of librarians', () => {
  const passage = passageRefOf({ report: asReportId('a'.repeat(36)), start: 99_999_999, end: 100_001_000 }, '字');
  if (passage === undefined) throw new Error('a passage of a long id has no name');
  const id = 'AZaz09-_AZaz';
  it.each<ButtonPress>([
    { kind: 'wrong', passage, step: 'open' },
    { kind: 'wrong', passage, step: 'date' },
    { kind: 'wrong', passage, step: 'not-date' },
    { kind: 'verdicts', page: 9999 },
    { kind: 'verdict', passage, reason: 'speaker', action: 'open', page: 9999 },
    { kind: 'verdict', passage, reason: 'answer', action: 'resolve', page: 0 },
    { kind: 'draft', id, keep: true },
    { kind: 'draft', id, keep: false },
    { kind: 'remove', id: asReportId('0'.repeat(48)), sure: true },
  ])('carry %j in 64 bytes, and are read as that', (press) => {
    expect(Buffer.byteLength(buttonData(press))).toBeLessThanOrEqual(64);
    expect(parseButtonData(buttonData(press))).toEqual(press);
  });

  it.each(['1fo', '1fop1', '1fxp1AAAAAA0-1-abcd', '1jo', '1jos12345.p1AAAAAA0-1-abcd', '1k', '1d.y', '1ry', '1ry../x'])(
    'are not %s',
    (data) => expect(parseButtonData(data)).toBeUndefined(),
  );
});
