import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/collection/shingles.ts';
import type { Source } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';

/*
 * Bad input takes no longer than its length: where a page is read in time with the square of a part of it, twice as much
 * of that part takes four times as long. Time is that of the processor, the best of several runs, and is asked for
 * again before a verdict, so that what else the machine does decides nothing. What is read at once is not measured.
 */

/** Characters of the bad part, the smaller time: with its square, the larger takes a second and more. */
const SIZE = 20_000;
/** Milliseconds of processor time below which nothing can be wrong. */
const AT_ONCE = 400;
const MOST_GROWTH = 3;
const ATTEMPTS = 6;

const TITLE = '全省堤防整修工作会议在云江召开';
const STAMP = '2024-02-29 09:12 来源：澜江日报';
const PARAGRAPHS = [
  '澜江日报讯（记者 林一川）2月28日，云江市召开堤防整修工作会议，市委副书记、市长周明远主持会议并讲话。',
  '周明远强调，要把“三个提前”落实到每一个村镇，做到早安排、早检查、早整改。他要求，各部门要密切配合。',
  '“沙袋已经备好了，”县水利局局长何知远说，“两天之内就可以运到。”会议要求，各县要逐项销号，确保安全。',
];
const EDITOR = '责任编辑：苏越';

type Place = (bad: string) => Source;

const source = (file: string, text: string): Source => ({ file, bytes: Buffer.from(text) });
const flat = (file: string, ...body: readonly string[]): Source =>
  source(file, [TITLE, STAMP, ...body, EDITOR].join('\n'));
const html = (file: string, body: string): Source =>
  source(file, `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${STAMP}</p>${body}</body></html>`);
const [lead = '', speech = '', quote = ''] = PARAGRAPHS;
const inHtml = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** Where the bad part stands in a page that is good otherwise, so that every step of the reading meets it. */
const PLACES: Readonly<Record<string, Place>> = {
  'inside a line': (bad) => flat('a.txt', lead, `周明远${bad}强调，要早。${speech}`, quote),
  'behind the dateline': (bad) => flat('a.txt', `澜江日报讯${bad}${lead}`, speech, quote),
  'inside a quotation': (bad) => flat('a.txt', lead, `周明远说：“${bad}。”何知远说，“好。`, quote),
  'as the source': (bad) => flat('a.txt', `来源：${bad} 编辑：${bad}`, ...PARAGRAPHS),
  'as lines': (bad) => flat('a.txt', lead, bad.replace(/.{30}/gsu, '$&\n'), speech, quote),
  'as Markdown': (bad) => flat('a.md', lead, `**${bad}`, speech, quote),
  'as a document': (bad) => ({ ...source('a', `${lead}${bad}\n${speech}\n${quote}`), document: true }),
  'as HTML': (bad) => html('a.html', `<div>${inHtml}<p>${speech}${bad}</p></div>`),
};

const PIECES = [
  ...['1', 'a', ' ', '　', '、', '，', '“', '”', '<', '&', '(', '（', '。', '一', '会议', '记者', '2月', 'zhǎng'],
  ...[
    '長(zhǎng)',
    '王强、',
    '市长王强',
    '市长',
    '市长王明远（',
    '王明远，市长，',
    '市长艾山·',
    '王明远和',
    '局长王',
    '强调，',
    '他说',
    '在',
    '地',
    '来源：',
    '[a](',
    '![',
    '*',
    '> ',
    '⿰',
    '國',
    '？”',
    '會(huì)議(yì)縣(xiàn)長(zhǎng)?，一二',
    '會(huì)議(yì)縣(xiàn)長(zhǎng)?gē)，，',
  ],
];

/** What else can be wrong with HTML alone. */
const MARKUP: Readonly<Record<string, Place>> = {
  'blanks in an attribute': (bad) =>
    html('a.html', `<div style="color:${bad.replace(/./gsu, ' ')}red">${inHtml}</div>`),
  'an attribute without end': (bad) => html('a.html', `${inHtml}<a href="${bad}`),
  'a comment without end': (bad) => html('a.html', `${inHtml}<!--${bad}`),
  'entities without end': (bad) => html('a.html', `${inHtml}<p>${bad.replace(/./gsu, '&#')}`),
  'a script without end': (bad) => html('a.html', `${inHtml}<script>${bad}`),
  'tags without end': (bad) => html('a.html', `${inHtml}${bad.replace(/.{5}/gsu, '<b>')}`),
  'paragraphs in deep boxes': (bad) =>
    html('a.html', `${'<div>'.repeat(300)}${bad.replace(/.{30}/gsu, '<p>好的，好的。</p>')}${inHtml}`),
};

const bad = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

/** Milliseconds of processor time that a page is read in, its fingerprint for reprints included. */
function timeOf(page: Source): number {
  const start = process.cpuUsage();
  const read = readReport(page, { id: asReportId('page'), sha256: '' });
  if (read.outcome === 'read') fingerprint(read.report.text);
  return process.cpuUsage(start).user / 1000;
}

/** How many times longer twice as much takes; 1 where it is read at once. */
function growth(place: Place, piece: string): number {
  const [small, large] = [place(bad(piece, SIZE)), place(bad(piece, 2 * SIZE))];
  let longer = timeOf(large);
  if (longer < AT_ONCE) return 1;
  let shorter = timeOf(small);
  for (let attempt = 0; attempt < ATTEMPTS && longer / shorter >= MOST_GROWTH; attempt++) {
    shorter = Math.min(shorter, timeOf(small));
    longer = Math.min(longer, timeOf(large));
  }
  return longer < AT_ONCE ? 1 : longer / shorter;
}

describe.each(Object.entries(PLACES))('Much of the same %s', (_, place) => {
  it.each(PIECES)('takes no longer than its length: %s', (piece) => {
    expect(growth(place, piece)).toBeLessThan(MOST_GROWTH);
  });
});

it.each(Object.entries(MARKUP))('HTML with %s takes no longer than its length', (_, place) => {
  expect(growth(place, 'a')).toBeLessThan(MOST_GROWTH);
});

describe('HTML', () => {
  const nested = (depth: number): Source =>
    html('a.html', `${'<div>'.repeat(depth)}${inHtml}${'</div>'.repeat(depth)}`);

  it('is read where a thousand boxes stand inside each other', () => {
    expect(readReport(nested(1000), { id: asReportId('page'), sha256: '' }).outcome).toBe('read');
  });

  it.each([
    ['a hundred thousand boxes inside each other', nested(100_000)],
    ['more tags than any page has', html('a.html', '<'.repeat(300_000))],
    ['more entities than any page has', html('a.html', '&amp;'.repeat(300_000))],
  ])('is refused with %s', (_, page) => {
    expect(readReport(page, { id: asReportId('page'), sha256: '' })).toEqual({
      outcome: 'refused',
      reason: 'too-large',
    });
  });
});
