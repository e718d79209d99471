import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonData, fits, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { answeringIn, passageRefOf, placeOf } from '../../../src/chat/telegram/passage-ref.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { startBot } from '../support/bot-stage.ts';
import { flood as floodNamed } from '../support/reports.ts';
import { answered, quote, Shelf } from '../support/shelf.ts';
import { sent, shown } from '../support/shown.ts';

const flood: Report = { ...floodNamed, id: asReportId('f100d5ea1001') };
const patrol = quote(
  flood,
  '夜间巡查每两小时一次，不得间断。',
  { kind: 'person', name: '邵知远', post: '市长' },
  '两小时',
);
const shelf = (): Shelf => new Shelf([flood]).teach(answered('夜间巡查', [patrol]));

const GONE = '*这个链接指向的原话找不到了：链接不完整，或报道已经移除或更新。*\n\n我从会议报道里找原话';

type Stage = Awaited<ReturnType<typeof startBot>>;

/** What the link under a shared excerpt carries: somebody else has shared it. */
async function shared({ telegram }: Stage): Promise<string> {
  const [first] = (await telegram.user().queries('夜间巡查')).results;
  const url = first?.reply_markup?.inline_keyboard[0]?.[0]?.url ?? '';
  return new URL(url).searchParams.get('start') ?? '';
}

describe('Whoever follows the link under a shared excerpt', () => {
  it('sees that the words stand there, and what stands around them', async () => {
    const stage = await startBot(shelf());
    const ref = await shared(stage);
    const opened = await stage.telegram.user({ language_code: 'zh-hans' }).says(`/start ${ref}`);
    expect(shown(opened)).toMatch(/^\*核对过了：这段话一字不差地在报道里。\*\n\n上下文（加粗的是引文）：\n▎/);
    expect(shown(opened)).toContain('落实到人。*夜间巡查每两小时一次，不得间断。*险情');
    expect(shown(opened)).toContain('*加粗部分：邵知远，市长*');
    expect(shown(opened)).toContain('https://news.example/yunpi/flood.html');
  });

  it('widens and folds what stands around them, in place, also after a restart', async () => {
    const before = await startBot(shelf());
    const user = before.telegram.user({ language_code: 'zh-hans' });
    const opened = await user.says(`/start ${await shared(before)}`);
    expect(shown(opened)).toMatch(
      /\n\(更多上下文\) \(收起上下文\)\n\(分享\) \(复制引文\)\n\(说话人不对\) \(日期不对\)$/,
    );
    await before.stop();
    await startBot(shelf(), before);
    const wider = await user.presses(opened, '更多上下文');
    expect(wider.message.text).toContain(flood.text);
    const folded = await user.presses(wider.message, '收起上下文');
    expect(shown(folded.message)).toMatch(/▎夜间巡查每\*两小时\*一次，不得间断。\n\n\*—— 邵知远，市长\*/);
    expect(shown(folded.message)).toMatch(/\n\(上下文\)\n\(分享\) \(复制引文\)\n\(说话人不对\) \(日期不对\)$/);
  });

  it('can hand it on by its name, and tell that it is wrong', async () => {
    const stage = await startBot(shelf());
    const user = stage.telegram.user({ language_code: 'zh-hans' });
    const ref = await shared(stage);
    const opened = await user.says(`/start ${ref}`);
    const [handed] = (await user.queries(`#${ref}`)).results;
    expect(handed && sent(handed)).toMatch(/^▎夜间巡查每\*两小时\*一次，不得间断。/);
    expect((await user.presses(opened, '日期不对')).notice).toContain('记下了');
    expect([...stage.state.entries('verdict/')]).toMatchObject([[expect.stringMatching(/\.date$/), { count: 1 }]]);
  });

  it('reads it in the language of the own app, whatever the link carries', async () => {
    const stage = await startBot(shelf());
    const ref = await shared(stage);
    const user = stage.telegram.user({ language_code: 'zh-hant' });
    expect((await user.says(`/start ${ref}`)).text).toMatch(/^核對過了：這段話一字不差地在報導裡。/);
    expect((await user.says('/start')).text).toMatch(/^我從會議報導/);
  });

  it.each([
    ['was cut', (ref: string) => ref.slice(0, -1)],
    ['leads elsewhere', (ref: string) => ref.replace(/-(\w)/, '-z$1')],
    ['has other words in bold', (ref: string) => ref.replace(/_\w{4}/, '_0101')],
    ['has another digest', (ref: string) => `p1AAAAAA${ref.slice(8)}`],
    ['names another report', (ref: string) => ref.replace(/[0-9a-f]+$/, 'abcdef123456')],
    ['was made up', () => '../../etc/passwd'],
    ['is much too long', () => 'p1'.repeat(1_000)],
  ])('is told so, and shown the start, where it %s', async (_, change) => {
    const stage = await startBot(shelf());
    const payload = change(await shared(stage));
    const reply = await stage.telegram.user({ language_code: 'zh-hans' }).says(`/start ${payload}`);
    expect(shown(reply).slice(0, GONE.length)).toBe(GONE);
  });

  it('is told so where the report was taken out or reads otherwise, also behind an old button', async () => {
    const before = await startBot(shelf());
    const ref = await shared(before);
    const user = before.telegram.user({ language_code: 'zh-hans' });
    const opened = await user.says(`/start ${ref}`);
    await before.stop();
    const changed = { ...flood, text: flood.text.replaceAll('两小时', '三小时') };
    await startBot(new Shelf([changed]), before);
    expect((await user.says(`/start ${ref}`)).text).toMatch(/^这个链接指向的原话找不到了/);
    expect((await user.presses(opened, '收起上下文')).notice).toBe('这篇报道已经移除或更新，请重新提问。');
  });

  it('just opens the bot from the button above the results', async () => {
    const { telegram } = await startBot(shelf());
    const user = telegram.user({ language_code: 'zh-hans' });
    const { button } = await user.queries('量子火箭');
    expect((await user.says(`/start ${button?.start_parameter}`)).text).toMatch(/^我从会议报道里找原话/);
  });
});

it('The name of a passage, and the button that carries it, lead back to the place, within 64 bytes', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{12}([0-9a-f]{4}){0,9}$/);
  const place = fc.record({
    report: hex.map(asReportId),
    start: fc.nat(2_000_000),
    length: fc.integer({ min: 1, max: 9_999 }),
  });
  /** Words that answer, none over another. */
  const bold = fc
    .uniqueArray(fc.nat({ max: 1_200 }), { maxLength: 8 })
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((from, i) => (i % 2 === 0 && ends[i + 1] !== undefined ? [[from, ends[i + 1] ?? 0] as const] : [])),
    );
  fc.assert(
    fc.property(
      place,
      fc.string(),
      fc.nat({ max: 99 }),
      bold,
      ({ report, start, length }, words, around, answering) => {
        const at = { report, start, end: start + length };
        const ref = passageRefOf(at, words, answering);
        // What is too long for a link gets none.
        if (ref === undefined) return report.length > 40;
        expect(placeOf(ref)).toEqual(at);
        expect(answering).toEqual(expect.arrayContaining([...answeringIn(ref)]));
        if (ref.length < 50) expect(answeringIn(ref)).toHaveLength(answering.length);
        expect(Buffer.byteLength(ref)).toBeLessThanOrEqual(64);
        if (!fits({ kind: 'passage', ref, around: 10 })) return ref.length > 55;
        const data = buttonData({ kind: 'passage', ref, around });
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parseButtonData(data)).toEqual({ kind: 'passage', ref, around });
        return true;
      },
    ),
  );
});
