import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TIMES, p95, withTime } from '../../../src/chat/telegram/stats/latency.ts';
import { type Stage, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';

const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', { kind: 'person', name: '邵知远' });
const QUESTION = '防汛有什么要求？';
const LIBRARIAN = 9_001;

/** A clock by which every answer takes so long. */
function clock(milliseconds: number): { today: () => string; elapsed: () => number } {
  let now = 0;
  return { today: () => '2031-06-11', elapsed: () => (now += milliseconds) };
}

function start(countsUnanswered: boolean, before: Partial<Stage> = {}): Promise<Stage> {
  const settings = { librarians: [LIBRARIAN], countsUnanswered, clock: clock(40) };
  return startBot(new Shelf([flood]).teach(answered(QUESTION, [patrol])), { ...before, settings });
}

describe('/stats', () => {
  it('tells a librarian what is held and how answers went, also after a restart', async () => {
    const stage = await start(false);
    const librarian = stage.telegram.user({ id: LIBRARIAN, language_code: 'zh-hans' });
    const user = stage.telegram.user();
    expect((await librarian.says('/stats')).text).toBe(
      '收录报道 1 篇，段落 4 个。\n近 90 天：提问 0 次，其中 0 次没找到。',
    );
    await user.says(QUESTION);
    await user.says('谁种了桃树？');
    await stage.stop();
    const again = await start(false, stage);
    await user.says(QUESTION);
    expect((await librarian.says('/stats')).text).toBe(
      '收录报道 1 篇，段落 4 个。\n近 90 天：提问 3 次，其中 1 次没找到。\n95% 的回答在 50 毫秒以内。',
    );
    expect([...again.state.entries('missed/')]).toEqual([]);
  });

  it('tells which questions found nothing where the operator wants to know, by their folded words alone', async () => {
    const { telegram, state } = await start(true);
    const librarian = telegram.user({ id: LIBRARIAN, language_code: 'zh-hans' });
    await telegram.user().says('誰種了 Ａ桃樹？');
    await telegram.user().says('谁种了 a桃树?');
    await telegram.user().says('谁修桥？');
    await telegram.user().says(QUESTION);
    expect([...state.entries('missed/')]).toEqual([
      ['missed/谁修桥?', { version: 1, count: 1 }],
      ['missed/谁种了 a桃树?', { version: 1, count: 2 }],
    ]);
    expect((await librarian.says('/stats')).text).toContain(
      '没找到的提问，多的在前：\n· 谁种了 a桃树?（2 次）\n· 谁修桥?（1 次）',
    );
    expect((await telegram.user().says('/privacy')).text).toContain(
      '没找到的提问按字面计数，不记是谁问的，90 天后删掉。',
    );
    expect(state.kept().find(([key]) => key.startsWith('missed/'))?.[1]).toBe(90 * 86_400_000);
  });

  it('is for librarians alone', async () => {
    const { telegram } = await start(true);
    const user = telegram.user({ language_code: 'en' });
    expect((await user.says('/stats')).text).toBe(
      `Only librarians can use this command (your number is ${user.person.id}).`,
    );
  });
});

describe('The time within which 95 of 100 answers came', () => {
  it('is undefined where there are none', () => {
    expect(p95(NO_TIMES)).toBeUndefined();
  });

  it('is not under the 95th of the times in their order, nor above the last bucket that has one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100_000, noNaN: true }), { minLength: 1 }), (times) => {
        const told = p95(times.reduce(withTime, NO_TIMES)) ?? -1;
        const sorted = times.toSorted((a, b) => a - b);
        expect(told).toBeGreaterThanOrEqual(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
        expect(told).toBeLessThanOrEqual(p95(withTime(NO_TIMES, sorted.at(-1) ?? 0)) ?? 0);
      }),
    );
  });
});
