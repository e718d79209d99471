import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { libraryOf, reportOf } from '../../answer/support.ts';
import type { SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import { type Stage, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { shown } from '../support/shown.ts';

/** A meeting a month, each with its own words on the same matter. */
const MONTHS = 17;
const meeting = (i: number): Report => {
  const year = 2030 + Math.floor(i / 12);
  const month = (i % 12) + 1;
  const text = [
    `${month}月2日，海湾市召开第${i + 1}次渔港工作例会。市长梁海生主持会议。`,
    `会议强调，渔港清淤要落实“三个不等”，第${i + 1}批清淤船${i + 20}日前到位。`,
  ];
  return reportOf(
    text.join('\n'),
    `port-${i}`,
    `海湾市召开第${i + 1}次渔港工作例会`,
    `${year}-${`${month}`.padStart(2, '0')}-03`,
  );
};
const reports = Array.from({ length: MONTHS }, (_, i) => meeting(i));
const QUESTION = '哪些会议提到“三个不等”？';

async function asked(): Promise<Stage & { user: FakeUser; first: SeenMessage }> {
  const stage = await startBot(await libraryOf(reports));
  const user = stage.telegram.user();
  return { ...stage, user, first: await user.says(QUESTION) };
}

const rows = (message: SeenMessage): readonly (readonly string[])[] =>
  (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));

/** The batches of ships that a message names. */
const batches = ({ text }: SeenMessage): readonly number[] =>
  Array.from((text ?? '').matchAll(/第(\d+)批清淤船/g), ([, number]) => Number(number));

describe('An answer to who wants all that was said', () => {
  it('leads through every quote, and tells which of how many one sees', async () => {
    const { user, first } = await asked();
    expect(first.text).toContain(`共 ${MONTHS} 次`);
    let at = first;
    const seen = [...batches(at)];
    expect(rows(at)[0]).toEqual([`☰ 1/${MONTHS}`, '下一条 ›']);
    for (let n = 2; n <= MONTHS; n++) {
      at = (await user.presses(at, '下一条')).message;
      expect(rows(at)[0]).toContain(`☰ ${n}/${MONTHS}`);
      seen.push(...batches(at));
    }
    expect(rows(at)[0]).toEqual(['‹ 上一条', `☰ ${MONTHS}/${MONTHS}`]);
    expect(seen).toEqual(Array.from({ length: MONTHS }, (_, i) => MONTHS - i));
  });

  it('lists them page by page, and opens any by its number and goes back to its page', async () => {
    const { user, first, telegram } = await asked();
    let page = (await user.presses(first, '☰')).message;
    expect(shown(page)).toMatch(
      /^「哪些会议提到“三个不等”？」的引文，共 17 条，点序号看出处：\n\n1\. 会议（第17次渔港工作例会） · 2031年5月2日\n▎/,
    );
    const read = [...batches(page)];
    for (let n = 2; n <= 4; n++) {
      page = (await user.presses(page, '下一页')).message;
      expect(page.text).toContain(`第 ${n} 页，共 4 页`);
      read.push(...batches(page));
    }
    expect(read).toEqual(Array.from({ length: MONTHS }, (_, i) => MONTHS - i));
    expect(rows(page)).toEqual([['16', '17'], ['‹ 上一页']]);
    const opened = (await user.presses(page, '16')).message;
    expect(rows(opened)[0]).toContain(`☰ 16/${MONTHS}`);
    expect((await user.presses(opened, '☰')).message).toEqual(page);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
  });

  it('keeps them over a restart, and exports them all', async () => {
    const before = await asked();
    await before.stop();
    const { telegram } = await startBot(await libraryOf(reports), before);
    const { user, first } = before;
    expect((await user.presses(first, '☰')).message.text).toContain(`共 ${MONTHS} 条`);
    expect((await user.says('/export')).text).toContain(`（${MONTHS} 条）`);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(2);
  });

  it('goes on after 还有吗 with those that were not seen', async () => {
    const { user, first } = await asked();
    await user.presses(first, '☰');
    const further = await user.says('还有吗？');
    expect(batches(further)).toEqual([MONTHS - 5]);
    expect(rows(further)[0]).toEqual([`☰ 1/${MONTHS - 5}`, '下一条 ›']);
  });

  it('says so where a report is gone, in its place in the list', async () => {
    const first = await asked();
    await first.stop();
    await startBot(await libraryOf(reports.slice(0, -1)), first);
    const list = (await first.user.presses(first.first, '☰')).message;
    expect(list.text).toMatch(/\n1\. .*已经移除.*\n\n2\. /);
    expect(rows(list)[0]).toEqual(['2', '3', '4', '5']);
    first.state.expireAll();
    expect((await first.user.presses(list, '下一页')).notice).toContain('按钮已经失效');
  });

  it('says that there may be more than it keeps', async () => {
    const { telegram } = await startBot(await libraryOf(Array.from({ length: 53 }, (_, i) => meeting(i))));
    const user = telegram.user();
    const first = await user.says(QUESTION);
    expect(first.text).toContain('共 53 次');
    expect(rows(first)[0]?.[0]).toBe('☰ 1/50');
    expect((await user.presses(first, '☰')).message.text).toContain('的引文，前 50 条，点序号看出处');
  });

  it('has no list where there are few', async () => {
    const speaker = { kind: 'person', name: '邵知远', post: '市长' } as const;
    const quotes = ['夜间巡查每两小时一次，不得间断。', '险情要在十分钟内上报。'].map((words) =>
      quote(flood, words, speaker),
    );
    const { telegram } = await startBot(new Shelf([flood]).teach(answered('防汛有哪些要求？', quotes)));
    expect(rows(await telegram.user().says('防汛有哪些要求？'))[0]).toEqual(['下一条 2/2 ›']);
  });
});
