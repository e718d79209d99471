import { describe, expect, it } from 'vitest';
import type { ExcerptPage, PageAsked } from '../../../src/answer/library.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { libraryOf, reportOf } from '../../answer/support.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood as floodNamed } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { sent } from '../support/shown.ts';

const flood: Report = { ...floodNamed, id: asReportId('f100d5ea1001') };
const mayor = { kind: 'person', name: '邵知远', post: '市长' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', mayor, '两小时一次');
const alarm = quote(flood, '险情要在十分钟内上报。', mayor);

const shelf = (): Shelf => new Shelf([flood]).teach(answered('巡查', [patrol, alarm]), answered('夜间巡查', [patrol]));

/** A shelf on which nothing is found until it may go on. */
class SlowShelf extends Shelf {
  goOn: () => void = () => undefined;
  readonly #may = new Promise<void>((resolve) => {
    this.goOn = resolve;
  });

  override async excerpts(words: string, page: PageAsked): Promise<ExcerptPage> {
    const found = await super.excerpts(words, page);
    await this.#may;
    return found;
  }
}

/** Sixty meetings, each with words of its own. */
const SIXTY = Array.from({ length: 60 }, (_, i) => {
  const month = String(1 + Math.floor(i / 28)).padStart(2, '0');
  const day = String(1 + (i % 28)).padStart(2, '0');
  return reportOf(
    [
      `${Number(month)}月${Number(day)}日，海湾市召开渔港清淤会议。`,
      `会议强调，渔港清淤要做满${i + 100}天，先清${i + 1}号码头。`,
    ].join('\n'),
    (0xabc000 + i).toString(16),
    `海湾市第${i + 1}次部署渔港清淤`,
    `2031-${month}-${day}`,
  );
});

describe('Whoever types words behind the bot’s name', () => {
  it('chooses among excerpts, and sends one with its citation and a way into the bot', async () => {
    const { telegram, log } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hans' });
    const { results, cache_time, is_personal, next_offset } = await user.queries('夜间巡查');
    expect(results).toHaveLength(1);
    expect([cache_time, is_personal, next_offset]).toEqual([300, false, '']);
    const [first] = results;
    if (first === undefined) throw new Error('no result');
    expect(first.title).toBe('邵知远，市长 · 2031年6月4日');
    expect(first.description).toBe('夜间巡查每两小时一次，不得间断。');
    expect(sent(first)).toMatch(/^▎夜间巡查每\*两小时一次\*，不得间断。\n\n\*—— 邵知远，市长\*\n/);
    expect(sent(first)).toMatch(/\(看上下文、核对原话\)$/);
    expect(first.input_message_content.entities?.[0]?.type).toBe('expandable_blockquote');
    expect(first.reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(`https://t.me/yinju_test_bot?start=${first.id}`);
    expect(first.id).toMatch(/^p1[A-Za-z0-9_-]{1,62}$/);
    user.picks(first, '夜间巡查');
    await user.says('/privacy');
    expect(log).toEqual(['@yinju_test_bot is listening']);
  });

  it('gets the same from anybody only where the words tell the language', async () => {
    const { telegram } = await startBot(shelf());
    const { results, is_personal } = await telegram.user({ language_code: 'en' }).queries('巡查');
    expect(is_personal).toBe(true);
    expect(results[0]?.title).toBe('邵知远, 市长 · 4 June 2031');
  });

  it('goes through all of them page by page, none twice', async () => {
    const { telegram } = await startBot(await libraryOf(SIXTY));
    const user = telegram.user();
    const ids: string[] = [];
    let offset = '';
    do {
      const page = await user.queries('渔港清淤', offset);
      ids.push(...page.results.map(({ id }) => id));
      offset = page.next_offset;
      expect(Buffer.byteLength(offset)).toBeLessThanOrEqual(64);
    } while (offset !== '');
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins anew where reports came or went between two pages', async () => {
    const told = SIXTY.map((one) => quote(one, '渔港清淤要做满', { kind: 'meeting', name: '会议' }));
    const before = await startBot(new Shelf(SIXTY).teach(answered('渔港清淤', told)));
    const user = before.telegram.user();
    const first = await user.queries('渔港清淤');
    expect(first.results).toHaveLength(20);
    await before.stop();
    await startBot(new Shelf(SIXTY.slice(1)).teach(answered('渔港清淤', told.slice(1))), before);
    const again = await user.queries('渔港清淤', first.next_offset);
    expect(again.results[0]?.id).toBe(first.results[1]?.id);
  });

  it.each([
    ['what nobody said', '量子纠缠火箭'],
    ['256 of anything', '𠮷👨‍👩‍👧'.repeat(30).slice(0, 256)],
    ['markup', '<b>*_[`</b>'],
  ])('gets the way into the bot instead of results for %s', async (_, query) => {
    const { telegram, log } = await startBot(shelf());
    const { results, button } = await telegram.user({ language_code: 'zh-hans' }).queries(query);
    expect(results).toEqual([]);
    expect(button?.start_parameter).toBe('open');
    expect(log).toHaveLength(1);
  });

  it.each(['x', '-1', '999999.1', '......', 'AAAAAA.999', '🙂'.repeat(16)])(
    'gets the first page for the made-up offset %s',
    async (offset) => {
      const { telegram } = await startBot(shelf());
      const user = telegram.user();
      const { results } = await user.queries('巡查');
      expect((await user.queries('巡查', offset)).results).toEqual(results);
    },
  );
});

describe('Whoever types nothing behind the bot’s name', () => {
  it('chooses among the newest meetings, reprints merged', async () => {
    const [oldest] = SIXTY;
    if (oldest === undefined) throw new Error('no report');
    const reprint = reportOf(oldest.text, 'abd000', '渔港清淤再部署', '2031-01-02');
    const { telegram } = await startBot(await libraryOf([...SIXTY, reprint]));
    const user = telegram.user({ language_code: 'zh-hans' });
    const first = await user.queries('');
    expect(first.cache_time).toBe(60);
    expect(first.results[0]?.title).toContain('2031年3月4日');
    expect(first.results[0]?.description).toContain('第60次部署渔港清淤');
    const second = await user.queries('', first.next_offset);
    const third = await user.queries('', second.next_offset);
    const all = [first, second, third].flatMap(({ results }) => results.map(({ id }) => id));
    expect(new Set(all).size).toBe(60);
    expect(third.next_offset).toBe('');
  });
});

describe('Whoever types the name of a passage', () => {
  it('gets just that one', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hans' });
    const { results } = await user.queries('巡查');
    const named = await user.queries(`#${results[1]?.id}`);
    expect(named.results.map(({ id }) => id)).toEqual([results[1]?.id]);
    expect(named.results[0]?.description).toBe('险情要在十分钟内上报。');
    expect(named.button).toBeUndefined();
  });

  it('gets nothing but a way into the bot where the name was changed, or the report', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user({ language_code: 'zh-hans' });
    const [first] = (await user.queries('巡查')).results;
    const ref = first?.id ?? '';
    for (const other of [ref.replace(/-(\w)/, '-z$1'), `${ref}0`, ref.slice(0, -1), 'p1', `p1${'A'.repeat(200)}`]) {
      const { results, button, cache_time } = await user.queries(`#${other}`);
      expect(results).toEqual([]);
      expect(button?.text).toBe('这段原话找不到了，打开机器人');
      expect(cache_time).toBe(0);
    }
    await before.stop();
    const changed = { ...flood, text: flood.text.replaceAll('两小时', '三小时') };
    await startBot(new Shelf([changed]), before);
    expect((await user.queries(`#${ref}`)).results).toEqual([]);
  });
});

describe('Of what a person types', () => {
  it('only the last is searched for where much came at once', async () => {
    const telegram = await FakeBotApi.start();
    const [user, other] = [telegram.user(), telegram.user()];
    for (let typed = 1; typed <= 30; typed++) user.types('夜间巡查'.repeat(8).slice(0, typed));
    const library = shelf();
    const answer = other.queries('巡查');
    await startBot(library, { telegram });
    expect((await answer).results).toHaveLength(2);
    await user.says('/privacy');
    expect(library.searched.toSorted()).toEqual(['夜间巡查'.repeat(8).slice(0, 30), '巡查']);
  });

  it('only the newest is answered, and what came before it while the first was searched for is dropped', async () => {
    const library = new SlowShelf([flood]).teach(answered('夜间巡查', [patrol]));
    const { telegram } = await startBot(library);
    const user = telegram.user();
    user.types('夜');
    await user.says('/privacy');
    for (let typed = 1; typed < 6; typed++) {
      user.types('夜间'.padEnd(typed + 2, '巡'));
      await user.says('/privacy');
    }
    const answer = user.queries('夜间巡查');
    await user.says('/privacy');
    library.goOn();
    expect((await answer).results).toHaveLength(1);
    expect(library.searched).toEqual(['夜', '夜间巡查']);
    expect(telegram.journal.calls('answerInlineQuery')).toHaveLength(1);
  });

  it('is forgotten quietly what Telegram holds for too old', async () => {
    const { telegram, log } = await startBot(shelf());
    const user = telegram.user();
    telegram.inline.expire(user.types('巡查'));
    await user.queries('夜间巡查');
    expect(log).toHaveLength(1);
  });
});

describe('A message that waits for Telegram', () => {
  it('holds up neither who types behind the bot’s name nor the acknowledgement of a press', async () => {
    const { telegram } = await startBot(shelf(), { patience: { ackAfter: 20 } });
    const [asker, typist] = [telegram.user(), telegram.user()];
    const list = await asker.says('/list');
    const hangs = telegram.hangNext('sendMessage');
    asker.sends({ text: '巡查' });
    await hangs;
    const from = telegram.journal.length;
    const { results } = await typist.queries('夜间巡查');
    expect(results).toHaveLength(1);
    const pressed = await asker.pressesData(list, '1l7');
    expect(pressed.notice).toBeUndefined();
    const calls = telegram.journal
      .calls()
      .slice(from)
      .map(({ method }) => method);
    expect(calls.filter((method) => method !== 'getUpdates').slice(0, 2)).toEqual([
      'answerInlineQuery',
      'answerCallbackQuery',
    ]);
  });

  it('leaves what is to be told of a press to a message, where the press was acknowledged before its turn', async () => {
    const { telegram } = await startBot(shelf(), { patience: { ackAfter: 20, callTimeout: 300 } });
    const presser = telegram.user({ language_code: 'zh-hans' });
    const help = await presser.says('/help');
    const hangs = telegram.hangNext('sendMessage');
    presser.sends({ text: '巡查' });
    await hangs;
    expect((await presser.pressesData(help, 'made up')).notice).toBeUndefined();
    await telegram.journal.next('the line', ({ payload }) => payload['text'] === '这个按钮已经失效，请重新提问。', 0);
    expect(telegram.journal.calls('answerCallbackQuery')).toHaveLength(1);
  });
});
