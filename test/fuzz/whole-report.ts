import { strict as assert } from 'node:assert';
import type { Quote } from '../../src/answer/answer.ts';
import { type RenderOptions, renderReport, renderReportPage, renderReportWhy } from '../../src/chat/terminal/render.ts';
import type { Source } from '../../src/report/page/page.ts';
import { type TracedLine, traceOf } from '../../src/report/page/trace.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId, type Report } from '../../src/report/report.ts';

/** Half a character: no file, terminal or messenger takes it. */
const HALF = /\p{Surrogate}/u;

/** What a terminal would obey, and what turns the direction of text. Line breaks are of our own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Fails where a text would be obeyed by a terminal, or cannot be written. */
export function isPrintable(text: string, what: string): void {
  assert.doesNotMatch(text, OBEYED, `${what} holds what a terminal obeys`);
  assert.doesNotMatch(text, HALF, `${what} holds half a character`);
}

const PLAIN: RenderOptions = { colors: false, language: 'zh-Hans' };

function passagesAreWhole({ text, passages }: Report): void {
  let before = 0;
  for (const { start, end, paragraph, why } of passages) {
    assert.ok(before <= start && start < end && end <= text.length, `passage ${start}–${end} of ${text.length}`);
    const words = text.slice(start, end);
    assert.ok(!words.includes('\n'), 'a passage goes over the end of its paragraph');
    assert.equal(text.slice(0, start).split('\n').length, paragraph, 'a passage has a wrong paragraph number');
    for (const span of [why?.cue, why?.subject, why?.antecedent]) {
      if (span) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, 'a reason lies outside');
    }
    before = end;
  }
}

function differencesAreTold({ text, repairs, damaged = [] }: Report): void {
  for (const { at, to } of repairs) assert.equal(text.slice(at, at + to.length), to, 'a repair stands elsewhere');
  for (const { start, end } of damaged)
    assert.ok(start >= 0 && start < end && end <= text.length, 'damage lies outside');
}

/** Tabs are spaces of the page's own. */
function isOneLine(text: string, what: string): void {
  assert.doesNotMatch(text, /[\n\r\u2028\u2029]/, `${what} has a line break`);
  isPrintable(text.replaceAll('\t', ' '), what);
}

/** Every string that a report tells, by what it is. */
function facts({ title, meeting, published, people }: Report): readonly (readonly [string, string | null])[] {
  return [
    ['title', title],
    ['meeting', meeting.name],
    ['place', meeting.place],
    ['day', meeting.date],
    ['outlet', published.outlet],
    ['published', published.date],
    ['editor', published.editor],
    ...[...published.reporters, ...published.correspondents].map((name) => ['reporter', name] as const),
    ...people.flatMap(({ name, post }) => [['person', name] as const, ['post', post] as const]),
  ];
}

/** Fails unless all that a report tells stands in it, in whole characters and in bounds. */
export function isWhole(report: Report): void {
  for (const line of report.text.split('\n')) isOneLine(line, 'the text');
  for (const [what, fact] of facts(report)) if (fact !== null) isOneLine(fact, what);
  passagesAreWhole(report);
  differencesAreTold(report);
}

/** The report as one of the three commands shows it: by its length, so that the same case is the same again. */
function shownOf(report: Report, lines: readonly TracedLine[]): string {
  const nth = report.text.length % 3;
  if (nth === 0) return renderReport(report, PLAIN, lines);
  return nth === 1 ? renderReportPage(report, lines, PLAIN) : renderReportWhy(report, PLAIN);
}

/**
 * Reads a page and fails unless it is refused, or gives a report that is whole, whose lines are those of the page, and
 * which can be shown. Gives the report back.
 */
export function readWell(source: Source): Report | undefined {
  const read = readReport(source, { id: asReportId('0a0a'), sha256: '0'.repeat(64) });
  const traced = traceOf(source);
  assert.equal(traced.outcome === 'traced', read.outcome === 'read', 'what is read is not what is accounted for');
  if (read.outcome === 'refused' || traced.outcome === 'refused') return undefined;
  const { report } = read;
  isWhole(report);
  const kept = traced.lines.flatMap((line) => (line.fate === 'kept' ? [line.text] : []));
  assert.equal(kept.join('\n'), report.text, 'the text is not the lines that were kept');
  isPrintable(shownOf(report, traced.lines), 'the report as it is shown');
  return report;
}

/** Fails unless each quote is the very words of its report at its place. */
export function areSlices(quotes: readonly Quote[], reportOf: (id: string) => Report | undefined): void {
  for (const { text, citation, highlights } of quotes) {
    const report = reportOf(citation.report);
    assert.ok(report, `a quote is of ${citation.report}, which is not held`);
    assert.equal(text, report.text.slice(citation.start, citation.end), 'a quote is not what its report says');
    assert.ok(text.length > 0, 'a quote is empty');
    for (const [start, end] of highlights)
      assert.ok(0 <= start && start < end && end <= text.length, 'a mark lies outside');
  }
}
