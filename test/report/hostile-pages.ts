import type { Source } from '../../src/report/page/page.ts';

/*
 * Pages that are good but for one part, which is much of the same: every step of the reading meets it.
 */

const TITLE = '全省堤防整修工作会议在云江召开';
const STAMP = '2024-02-29 09:12 来源：澜江日报';
const PARAGRAPHS = [
  '澜江日报讯（记者 林一川）2月28日，云江市召开堤防整修工作会议，市委副书记、市长周明远主持会议并讲话。',
  '周明远强调，要把“三个提前”落实到每一个村镇，做到早安排、早检查、早整改。他要求，各部门要密切配合。',
  '“沙袋已经备好了，”县水利局局长何知远说，“两天之内就可以运到。”会议要求，各县要逐项销号，确保安全。',
];
const EDITOR = '责任编辑：苏越';

/** Makes a page with the bad part in it. */
export type Place = (bad: string) => Source;

const source = (file: string, text: string): Source => ({ file, bytes: Buffer.from(text) });
const flat = (file: string, ...body: readonly string[]): Source =>
  source(file, [TITLE, STAMP, ...body, EDITOR].join('\n'));
/** A page of HTML with this in its body. */
export const html = (file: string, body: string): Source =>
  source(file, `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${STAMP}</p>${body}</body></html>`);
const [lead = '', speech = '', quote = ''] = PARAGRAPHS;
/** The good paragraphs in HTML. */
export const inHtml = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** Where the bad part stands in a page that is good otherwise. */
export const PLACES: Readonly<Record<string, Place>> = {
  'inside a line': (bad) => flat('a.txt', lead, `周明远${bad}强调，要早。${speech}`, quote),
  'behind the dateline': (bad) => flat('a.txt', `澜江日报讯${bad}${lead}`, speech, quote),
  'inside a quotation': (bad) => flat('a.txt', lead, `周明远说：“${bad}。”何知远说，“好。`, quote),
  'as the source': (bad) => flat('a.txt', `来源：${bad} 编辑：${bad}`, ...PARAGRAPHS),
  'as lines': (bad) => flat('a.txt', lead, bad.replace(/.{30}/gsu, '$&\n'), speech, quote),
  'as Markdown': (bad) => flat('a.md', lead, `**${bad}`, speech, quote),
  'as a document': (bad) => ({ ...source('a', `${lead}${bad}\n${speech}\n${quote}`), document: true }),
  'as HTML': (bad) => html('a.html', `<div>${inHtml}<p>${speech}${bad}</p></div>`),
};

/** What the bad part is made of, again and again. */
export const PIECES = [
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
export const MARKUP: Readonly<Record<string, Place>> = {
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
