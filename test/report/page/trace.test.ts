import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import type { Source } from '../../../src/report/page/page.ts';
import { type TracedLine, traceOf } from '../../../src/report/page/trace.ts';
import { bytesOf, damage, firstLayouts } from './layouts-first.ts';
import { laterLayouts } from './layouts-later.ts';

const layouts = [...firstLayouts, ...laterLayouts];

function linesOf(source: Source): readonly TracedLine[] {
  const traced = traceOf(source);
  return traced.outcome === 'traced' ? traced.lines : expect.fail(`refused: ${traced.reason}`);
}

/** What must hold of every source: the trace and the clean page tell the same. */
function agree(source: Source): void {
  const cleaned = cleanPage(source);
  const traced = traceOf(source);
  if (cleaned.outcome === 'refused' || traced.outcome === 'refused') {
    expect(traced).toEqual(cleaned);
    return;
  }
  const kept = traced.lines.filter((line) => line.fate === 'kept');
  expect(kept.map((line) => line.text).join('\n')).toBe(cleaned.page.text);
  expect(kept.map((line) => line.paragraph)).toEqual(kept.map((_, i) => i + 1));
  const headings = kept.filter((line) => line.as === 'heading' || line.as === 'pull-quote');
  expect(headings.map((line) => line.paragraph)).toEqual(cleaned.page.headings);
}

describe('the account of a page', () => {
  test.each(layouts)('$name: the kept lines are the text', (layout) => {
    agree({ file: layout.file, bytes: bytesOf(layout) });
  });

  test('whatever is read, the kept lines are the text, and every line has one fate', () => {
    const pageLine = fc.constantFrom(...layouts.flatMap((layout) => layout.page.split('\n')));
    const file = fc.constantFrom('a.txt', 'a.md', 'a.html');
    fc.assert(
      fc.property(fc.array(pageLine, { maxLength: 25 }), file, fc.boolean(), (lines, name, isDocument) => {
        const bytes = new TextEncoder().encode(lines.join('\n'));
        agree({ file: name, bytes, ...(isDocument ? { document: true as const } : {}) });
      }),
      { numRuns: 80 },
    );
  });
});

const PAGE: readonly (readonly [line: string, fate: string])[] = [
  ['首页 > 新闻 > 要闻', 'tool'],
  ['青澜市部署水库检修', 'title'],
  ['青澜市部署水库检修', 'title'],
  ['2031-06-03 08:10 来源：青澜日报', 'stamp'],
  ['6月3日下午，全市水库检修工作会议召开。市长柯岚庭主持会议并讲话，副市长齐牧野出席会议。', 'paragraph'],
  ['（图为会议现场。闻小舟 摄）', 'byline'],
  ['柯岚庭强调，要紧盯水库闸门、溢洪道和坝体渗漏，逐座检查，逐一落实责任人，六月底前全部修好。', 'paragraph'],
  ['严防死守', 'heading'],
  ['广告', 'interruption'],
  ['会议要求，各区县每天上报检修进度，遇有险情第一时间处置、第一时间报告，不得迟报瞒报。', 'paragraph'],
  ['责任编辑：顾一禾', 'editor'],
  ['相关新闻', 'box'],
  ['澜河大桥下月通车', 'box'],
  ['版权所有 未经授权不得转载', 'end'],
  ['柯岚庭强调，要紧盯水库闸门、溢洪道和坝体渗漏，逐座检查，逐一落实责任人，六月底前全部修好。', 'copy'],
  ['澜河夜市开张', 'outside'],
];

test('each line of a page is told with its reason', () => {
  const bytes = new TextEncoder().encode(PAGE.map(([line]) => line).join('\n'));
  const told = linesOf({ file: 'page.txt', bytes }).map((line) => [
    line.saved,
    line.fate === 'kept' ? line.as : line.reason,
  ]);
  expect(told).toEqual(PAGE);
});

test('a line is told as it was saved where the text is repaired', () => {
  const layout = layouts.find(({ page }) => page.includes('(yì)')) ?? expect.fail('no layout is damaged');
  const lines = linesOf({ file: layout.file, bytes: bytesOf(layout) });
  const repaired = lines.filter((line) => line.text !== line.saved);
  expect(repaired.length).toBeGreaterThan(2);
  for (const { text, saved } of repaired) expect(damage(text)).toBe(saved);
});

test('a document is its own text: its stamps are told as such and stay', () => {
  const text = '2031-06-03 08:10\n来源：青澜日报\n昨天，会议召开。';
  const lines = linesOf({ file: 'd1', bytes: new TextEncoder().encode(text), document: true });
  expect(lines.map((line) => line.fate === 'kept' && line.as)).toEqual(['stamp', 'stamp', 'paragraph']);
});
