import { Api } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import { Alerts } from '../../../src/chat/telegram/follow/alerts.ts';
import { Arrivals } from '../../../src/chat/telegram/follow/arrivals.ts';
import { Follows } from '../../../src/chat/telegram/follow/follows.ts';
import { watch } from '../../../src/chat/telegram/follow/watcher.ts';
import type { Report } from '../../../src/report/report.ts';
import { libraryOf, reportOf } from '../../answer/support.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { MemoryState } from '../support/memory-state.ts';
import { plainLog } from '../support/plain-log.ts';

const OLD = reportOf(
  '3月2日，云陂县召开春灌工作会议，县长施远帆主持会议。施远帆说，春灌要先下游后上游。',
  'aaaaaaaaaaaa',
  '云陂县部署春灌',
  '2031-03-03',
);
const NEW = reportOf(
  '3月9日，云陂县召开渠道清淤现场会。县长施远帆强调，清淤要赶在四月前完成，淤泥不得堆在路上。',
  'bbbbbbbbbbbb',
  '云陂县召开渠道清淤现场会',
  '2031-03-10',
);
/** The same words in another paper. */
const REPRINT = reportOf(
  '3月9日，云陂县召开渠道清淤现场会。县长施远帆强调，清淤要赶在四月前完成，淤泥不得堆在路上。（来源：云陂日报）',
  'cccccccccccc',
  '清淤要赶在四月前完成',
  '2031-03-11',
);

/** Named in what a person says, a body does nothing; then it holds a meeting. */
const NAMED = reportOf(
  '3月10日，云陂县召开校车安全座谈会。县长施远帆说，县教委要把校车路线再走一遍。',
  'dddddddddddd',
  '云陂县座谈校车安全',
  '2031-03-11',
);
const HELD = reportOf(
  '3月12日，云陂县教委召开校车路线会商会。县教委决定，校车路线四月起公开。',
  'eeeeeeeeeeee',
  '云陂县会商校车路线',
  '2031-03-13',
);

/** A library to which reports come while the bot serves, as they do when somebody adds them from the command line. */
async function growing(
  first: readonly Report[],
): Promise<{ library: Library; come: (report: Report) => Promise<void> }> {
  const held = [...first];
  let now = await libraryOf(held);
  const library: Library = {
    overview: () => now.overview(),
    ask: (question, options) => now.ask(question, options),
    check: (sentence) => now.check(sentence),
    who: (name) => now.who(name),
    excerpts: (words, page) => now.excerpts(words, page),
    quoteAt: (place) => now.quoteAt(place),
    meetings: () => now.meetings(),
    reports: () => now.reports(),
    report: (id) => now.report(id),
    around: (quote, more) => now.around(quote, more),
  };
  const come = async (report: Report): Promise<void> => {
    held.push(report);
    now = await libraryOf(held);
  };
  return { library, come };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

describe('/follow', () => {
  it.each([
    ['施远帆', '已关注施远帆的发言', '清淤要赶在四月前完成'],
    ['淤泥', '已关注“淤泥”', '淤泥不得堆在路上'],
    ['渠道清淤', '已关注“渠道清淤”', '渠道清淤现场会'],
    ['淤泥不得堆在路上', '已关注“淤泥不得堆在路上”', '淤泥不得堆在路上'],
  ])('%s: tells once when a report that has it comes, reprints merged', async (what, said, words) => {
    const { library, come } = await growing([OLD]);
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    expect((await user.says(`/follow ${what}`)).text).toContain(said);
    const from = telegram.journal.length;
    await settled();
    await come(NEW);
    const alert = await user.hears(from);
    expect(alert.text).toContain(`你关注的“${what}”有新报道`);
    expect(alert.text).toContain(words);
    expect(alert.text).toContain('2031年3月');
    const after = telegram.journal.length;
    await come(REPRINT);
    await settled();
    expect(
      telegram.journal
        .calls()
        .slice(after)
        .filter(({ method }) => method === 'sendMessage'),
    ).toEqual([]);
  });

  it.each(['县教委', '云陂县教育局', '縣教委'])(
    '%s is told of what the body does, not of what somebody says of it',
    async (what) => {
      const { library, come } = await growing([OLD]);
      const { telegram } = await startBot(library);
      const user = telegram.user({ language_code: 'zh-hans' });
      const { text = '' } = await user.says(`/follow ${what}`);
      expect(text).toMatch(/的(?:会议、决定和表态|會議、決定和表態)/);
      await settled();
      const from = telegram.journal.length;
      await come(NAMED);
      await come(HELD);
      const alert = await user.hears(from);
      expect(alert.text).toContain('云陂县教委召开校车路线会商会。');
      expect(alert.text).not.toContain('再走一遍');
    },
  );

  it('goes on with what was followed as words before bodies were known, until it is followed anew', async () => {
    const { library, come } = await growing([OLD]);
    const { telegram, state } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    const { id } = user.person;
    const what = { text: '县教委', folded: '县教委', language: 'zh-Hans', daily: false, chat: id } as const;
    await new Follows(state).add(id, { kind: 'words', ...what });
    await user.says('/help');
    await settled();
    const from = telegram.journal.length;
    await come(NAMED);
    expect((await user.hears(from)).text).toContain('县教委要把校车路线再走一遍');
    expect((await user.says('/follow 县教委')).text).toContain('县教委的会议、决定和表态');
    expect(new Follows(state).of(id).map(({ kind }) => kind)).toEqual(['body']);
  });

  it('says nothing of what was there before, nor of what has nothing of it', async () => {
    const { library, come } = await growing([OLD]);
    const { telegram } = await startBot(library);
    const user = telegram.user();
    await user.says('/follow 春灌');
    await settled();
    const from = telegram.journal.length;
    await come(NEW);
    await settled();
    expect(
      telegram.journal
        .calls()
        .slice(from)
        .filter(({ method }) => method === 'sendMessage'),
    ).toEqual([]);
  });

  it('is kept over a restart, with what came meanwhile', async () => {
    const { library, come } = await growing([OLD]);
    const first = await startBot(library);
    const user = first.telegram.user();
    await user.says('/follow 淤泥');
    await settled();
    await first.stop();
    await come(NEW);
    const from = first.telegram.journal.length;
    await startBot(library, { telegram: first.telegram, state: first.state });
    expect((await user.hears(from)).text).toContain('淤泥不得堆在路上');
  });

  it('drops whoever has blocked the bot', async () => {
    const { library, come } = await growing([OLD]);
    const { telegram, state } = await startBot(library);
    const user = telegram.user();
    await user.says('/follow 淤泥');
    await settled();
    telegram.chats.block(user.person.id);
    await come(NEW);
    await expect.poll(() => new Follows(state).all()).toEqual([]);
  });

  it('ends for whoever blocks the bot', async () => {
    const { library } = await growing([OLD]);
    const { telegram, state } = await startBot(library);
    const user = telegram.user();
    await user.says('/follow 淤泥');
    user.changesBot('kicked');
    await expect.poll(() => new Follows(state).all()).toEqual([]);
  });

  it('belongs into a private chat, and needs something to follow that is not too long', async () => {
    const { library } = await growing([OLD]);
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hant' });
    expect((await user.says('/follow')).text).toContain('/follow 復學');
    expect((await user.says(`/follow ${'字'.repeat(41)}`)).text).toContain('太長');
  });
});

describe('/following', () => {
  it('lists what is followed, and ends it by one tap', async () => {
    const { library } = await growing([OLD]);
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    expect((await user.says('/following')).text).toContain('还没有关注');
    await user.says('/follow 淤泥');
    await user.says('/follow 施远帆');
    expect((await user.says('/follow 淤泥')).text).toContain('已经在关注');
    const list = await user.says('/following');
    expect(list.text).toContain('正在关注 2 项');
    const pressed = await user.presses(list, '✕ 淤泥');
    expect(pressed.notice).toContain('不再关注“淤泥”');
    expect((await user.says('/following')).text).toContain('正在关注 1 项');
    expect((await user.presses(list, '✕ 淤泥')).notice).toContain('已经不在关注里');
  });
});

describe('When alerts come', () => {
  it('is changed by a tap, back and forth, and told in the list', async () => {
    const { library } = await growing([OLD]);
    const { telegram, state } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    const followed = await user.says('/follow 淤泥');
    const daily = await user.presses(followed, '每天一次');
    expect(daily.message.text).toContain('每天汇总一次发给你');
    expect(new Follows(state).of(user.person.id)[0]?.daily).toBe(true);
    const list = await user.says('/following');
    expect(list.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual(['✕ 淤泥 · 每天一次']);
    const atOnce = await user.presses(daily.message, '有就发');
    expect(atOnce.message.text).toContain('有新报道提到，就发给你');
    expect((await user.presses(atOnce.message, '✕ 淤泥')).notice).toContain('不再关注');
  });
});

describe('Alerts once a day', () => {
  it('come together, at the first look after eight in the morning', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { library, come } = await growing([OLD]);
    const state = new MemoryState();
    const follows = new Follows(state);
    const user = telegram.user();
    await user.sends({ text: '/start' });
    const what = { text: '清淤', folded: '清淤', language: 'zh-Hans', daily: true, chat: user.person.id } as const;
    await follows.add(user.person.id, { kind: 'words', ...what });
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    let hour = 23;
    const stopping = new AbortController();
    const watching = watch(
      {
        arrivals: new Arrivals(library, state),
        alerts: new Alerts({
          library,
          follows,
          state,
          api,
          username: 'yinju_bot',
          log: plainLog((line) => expect.fail(line)),
        }),
        digests: { last: () => state.get('d'), note: (day) => state.put('d', day) },
        log: plainLog((line) => expect.fail(line)),
      },
      { everyMs: 5, digestHour: 8, now: () => new Date(2031, 2, hour === 23 ? 10 : 11, hour) },
      stopping.signal,
    );
    await settled();
    await come(NEW);
    await settled();
    expect(telegram.journal.calls('sendMessage')).toEqual([]);
    hour = 8;
    const digest = await user.hears(0);
    expect(digest.text).toContain('今天有 1 条新的原话');
    await settled();
    expect(telegram.journal.calls('sendMessage')).toHaveLength(1);
    stopping.abort();
    await watching;
  });
});
