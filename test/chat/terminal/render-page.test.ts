import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, padColumns } from '../../../src/chat/terminal/columns.ts';
import { renderReport, renderReportPage } from '../../../src/chat/terminal/render.ts';
import type { LeftOut } from '../../../src/report/page/left-out.ts';
import type { TracedLine } from '../../../src/report/page/trace.ts';
import { flood } from '../support/reports.ts';
import { report } from '../support/shelf.ts';

const plain = { colors: false, language: 'zh-Hans' } as const;

const out = (text: string, reason: LeftOut): TracedLine => ({ text, saved: text, fate: 'left-out', reason });

function kept(paragraph: number, text: string, as: 'paragraph' | 'heading' | 'pull-quote' = 'paragraph'): TracedLine {
  return { text, saved: text, fate: 'kept', paragraph, as };
}

const menu = Array.from({ length: 9 }, (_, i) => out(`栏目${i + 1}`, 'tool'));
const page = report('r', '题', '会议开始。\n严防死守\n会议结束。');
const lines = [
  ...menu,
  out('题', 'title'),
  out('另一个栏目', 'tool'),
  kept(1, '会议开始。'),
  out('广告', 'interruption'),
  kept(2, '严防死守', 'heading'),
  kept(3, '会议结束。'),
  out('长'.repeat(80), 'outside'),
];

describe('What was left out of a page', () => {
  it('stands after the text, in page order, grouped by reason between the paragraphs, and shortened', () => {
    expect(renderReport(page, plain, lines).split('\n\n').slice(1).join('\n\n')).toBe(
      [
        '会议开始。',
        '〔小标题〕严防死守',
        '会议结束。',
        '',
        '没有收进正文的内容，共 13 行，按页面上的顺序：',
        '  导航、分享等工具栏（10 行）',
        '    栏目1',
        '    栏目2',
        '    栏目3',
        '    …… 还有 7 行',
        '  标题，已单独列出',
        '    题',
        '  ── 正文第 1 段在这里 ──',
        '  广告或插入的提示',
        '    广告',
        '  ── 正文第 2～3 段在这里 ──',
        '  正文之外的内容',
        `    ${'长'.repeat(59)}…`,
      ].join('\n'),
    );
  });

  it('is told to be nothing where it is nothing', () => {
    expect(renderReport(page, plain, [kept(1, '会议开始。')]).endsWith('\n\n页面上的每一行都收进了正文。')).toBe(true);
  });

  it('is not spoken of where it is not known', () => {
    expect(renderReport(flood, plain)).not.toContain('正文');
  });
});

describe('A page beside its report', () => {
  it('has every line whole, with its fate in a margin of even width', () => {
    const rows = renderReportPage(page, lines, plain).split('\n\n')[1]?.split('\n') ?? [];
    expect(rows.map((row) => row.replace(/^.*? │ /, ''))).toEqual(lines.map((line) => line.saved));
    expect(rows[0]).toBe(' 1  × 工具栏       │ 栏目1');
    expect(rows[13]).toBe('14  第 2 段 小标题 │ 严防死守');
    expect(new Set(rows.map((row) => columnsOf(row.slice(0, row.indexOf('│'))))).size).toBe(1);
  });

  it('sends no control sequence to the terminal', () => {
    const hostile = fc.string({ unit: fc.constantFrom('\u001b', '[2J', '\u009b', '\u202e', '会', '\r'), maxLength: 9 });
    fc.assert(
      fc.property(hostile, (text) => {
        const told = [out(text, 'outside'), kept(1, text)];
        const all = renderReport(page, plain, told) + renderReportPage(page, told, plain);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });
});

it.each([
  ['', 0],
  ['a会b', 4],
  ['第 1～2 段', 10],
  ['𠮷', 2],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
  expect(columnsOf(padColumns(text, 12))).toBe(12);
});
