import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/chat/export/bibtex.ts';
import { csv } from '../../src/chat/export/csv.ts';
import { exportFile } from '../../src/chat/export/export-file.ts';
import { EXPORT_FORMATS } from '../../src/chat/export/export-format.ts';
import {
  type ExportCitation,
  type ExportEntry,
  type Exported,
  reportCitation,
} from '../../src/chat/export/exported.ts';
import { gbt7714 } from '../../src/chat/export/gbt7714.ts';
import { markdown } from '../../src/chat/export/markdown.ts';
import { bare, flood, school } from './support/reports.ts';

const on = '2031-07-01';

const alarm: ExportEntry = {
  words: '险情要在十分钟内上报。',
  speaker: { kind: 'person', name: '邵知远', post: '市长' },
  citation: { ...reportCitation(flood), paragraph: 2 },
};

const result = (...entries: readonly ExportEntry[]): Exported => ({ what: '「险情」的引文', entries, on });
const cited = (facts: Partial<ExportCitation>): Exported =>
  result({ citation: { ...reportCitation(flood), ...facts } });

/** The rows of a table by RFC 4180. */
function rows(text: string): readonly (readonly string[])[] {
  const table: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') table.push([]);
  }
  return table.slice(0, -1);
}

describe('As Markdown', () => {
  it('an excerpt is a block quote with its speaker, meeting and report', () => {
    expect(markdown(result(alarm), 'zh-Hans')).toBe(
      [
        '# 「险情」的引文',
        '',
        '### 1',
        '',
        '> 险情要在十分钟内上报。',
        '',
        '—— **邵知远，市长**  ',
        '会议：防汛工作会议，2031年6月4日 · 云陂市  ',
        '[《云陂市部署防汛工作》](<https://news.example/yunpi/flood.html>) 云陂日报，2031年6月5日 · 第 2 段',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['*不是粗体*', '> \\*不是粗体\\*'],
    ['# 不是标题', '> \\# 不是标题'],
    ['1. 不是序号', '> 1\\. 不是序号'],
    ['<b>[点](x)</b>', '> \\<b\\>\\[点\\](x)\\</b\\>'],
  ])('%s is no markup', (words, line) => {
    expect(markdown(result({ ...alarm, words }), 'zh-Hans')).toContain(`\n${line}\n`);
  });
});

describe('As CSV', () => {
  it('an excerpt is a row beneath the names of the columns', () => {
    expect(csv(result(alarm), 'zh-Hans')).toBe(
      '\uFEFF序号,原话,说话人,会议,会议日期,地点,报道标题,媒体,发布日期,网址,文件,段落\r\n' +
        '1,险情要在十分钟内上报。,邵知远，市长,防汛工作会议,2031-06-04,云陂市,云陂市部署防汛工作,云陂日报,2031-06-05,https://news.example/yunpi/flood.html,flood.txt,2\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('%j is no formula', (words) => {
    expect(rows(csv(result({ ...alarm, words }), 'en'))[1]?.[1]).toBe(`'${words}`);
  });

  it('whatever is in a cell comes out of it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const cell = rows(csv(cited({ title }), 'en'))[1]?.[6];
        expect([title, `'${title}`]).toContain(cell);
      }),
    );
  });
});

describe('As BibTeX', () => {
  it('each report is an entry once', () => {
    expect(bibtex(result(alarm, alarm))).toBe(
      [
        '@misc{yinju-flood,',
        '  author = {{温岚}},',
        '  title = {{云陂市部署防汛工作}},',
        '  howpublished = {云陂日报},',
        '  year = {2031},',
        '  date = {2031-06-05},',
        '  url = {https://news.example/yunpi/flood.html},',
        '  urldate = {2031-07-01},',
        '  note = {防汛工作会议, 2031-06-04, 云陂市},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('what TeX takes for its own is escaped', () => {
    expect(bibtex(cited({ title: '100% {A}_$#&~^\\' }))).toContain(
      'title = {{100\\% \\{A\\}\\_\\$\\#\\&\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}',
    );
    expect(bibtex(cited({ url: 'https://a.example/?q={x}' }))).toContain('url = {https://a.example/?q=%7Bx%7D}');
  });

  it('no field ends before its end, whatever a page holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const plain = bibtex(cited({ title, url: null })).replace(/\\[{}]/g, '');
        expect(plain.split('{').length).toBe(plain.split('}').length);
      }),
    );
  });
});

describe('As a reference by GB/T 7714', () => {
  it.each([
    [
      'an article on the web',
      {},
      '温岚. 云陂市部署防汛工作[N/OL]. 云陂日报, 2031-06-05[2031-07-01]. https://news.example/yunpi/flood.html.',
    ],
    ['an article without address', { url: null }, '温岚. 云陂市部署防汛工作[N]. 云陂日报, 2031-06-05.'],
    [
      'a page without outlet',
      { outlet: null },
      '温岚. 云陂市部署防汛工作[EB/OL]. (2031-06-05)[2031-07-01]. https://news.example/yunpi/flood.html.',
    ],
    [
      'an article by four',
      { url: null, reporters: ['甲', '乙', '丙', '丁'] },
      '甲, 乙, 丙, 等. 云陂市部署防汛工作[N]. 云陂日报, 2031-06-05.',
    ],
    ['a day without a year', { url: null, publishedDate: 'XXXX-06-05' }, '温岚. 云陂市部署防汛工作[N]. 云陂日报.'],
    ['next to nothing', { url: null, outlet: null, publishedDate: null, reporters: [] }, '云陂市部署防汛工作[Z].'],
  ])('%s', (_, facts, line) => {
    expect(gbt7714(cited(facts))).toBe(`[1] ${line}\n`);
  });

  it('reports are numbered in the order in which they are quoted', () => {
    const entries = [flood, school, flood, bare].map((each) => ({ citation: reportCitation(each) }));
    expect(gbt7714(result(...entries)).match(/^\[\d+\]/gm)).toEqual(['[1]', '[2]', '[3]']);
  });
});

it('A file is named in ASCII, by its day and its form', () => {
  expect(EXPORT_FORMATS.map((format) => exportFile(result(alarm), format, 'en').name)).toEqual([
    'yinju-20310701.md',
    'yinju-20310701.csv',
    'yinju-20310701.bib',
    'yinju-20310701-gbt7714.txt',
  ]);
});
