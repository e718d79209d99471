import type { Repair } from '../report.ts';
import { cleaned } from './clean-page.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import type { RefusalReason, Source } from './page.ts';
import type { PageLine } from './page-line.ts';
import { type ReadBody, type ReadDocument, readPage } from './read-page.ts';
import { stampsAtHead } from './stamp-head.ts';

/** What became of a line: a paragraph of the text, by its number from 1, or left out of it. */
export type Fate =
  | {
      readonly fate: 'kept';
      readonly paragraph: number;
      /** `stamp`: a line of a document that tells source and date; it stays, a document being its own text. */
      readonly as: 'paragraph' | 'heading' | 'pull-quote' | 'stamp';
    }
  | { readonly fate: 'left-out'; readonly reason: LeftOut };

/** A line of a page with what became of it. */
export type TracedLine = Fate & {
  /** As the report has it: repaired. */
  readonly text: string;
  /** As the page was saved. */
  readonly saved: string;
};

/** All lines of a page with the fate of each, or why the page holds no report. */
export type TraceOutcome =
  | { readonly outcome: 'traced'; readonly lines: readonly TracedLine[] }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason };

/** The text without its repairs. */
function unrepaired(text: string, repairs: readonly Repair[]): string {
  let saved = '';
  let from = 0;
  for (const { at, from: was, to } of repairs) {
    saved += text.slice(from, at) + was;
    from = at + to.length;
  }
  return saved + text.slice(from);
}

function traced({ text, repairs = [] }: PageLine, fate: Fate): TracedLine {
  return { text, saved: unrepaired(text, repairs), ...fate };
}

function traceDocument({ lines }: ReadDocument): readonly TracedLine[] {
  const text = lines.map((line) => line.text).join('\n');
  const stamps = stampsAtHead(text);
  let start = 0;
  return lines.map((line, i) => {
    const end = start + line.text.length;
    const isStamp = stamps.some((stamp) => stamp.start <= start && stamp.end >= end);
    start = end + 1;
    return traced(line, { fate: 'kept', paragraph: i + 1, as: isStamp ? 'stamp' : 'paragraph' });
  });
}

function traceBody(read: ReadBody, title: string): readonly TracedLine[] {
  const { lines, body } = read;
  const reasons = leftOut(read, title);
  const numbers = new Map(body.paragraphs.map((at, i) => [at, i + 1]));
  const fateOf = (at: number): Fate => {
    const paragraph = numbers.get(at);
    if (paragraph === undefined) return { fate: 'left-out', reason: reasons.get(at) ?? 'outside' };
    const heading = body.pullQuotes.has(at) ? 'pull-quote' : 'heading';
    return { fate: 'kept', paragraph, as: body.headings.has(at) ? heading : 'paragraph' };
  };
  return lines.map((line, at) => traced(line, fateOf(at)));
}

/**
 * Accounts for every line of a page, in page order: which paragraph of the text it is, or why it was left out. Made from
 * the very reading that `cleanPage` makes the text from: the kept lines, joined, are that text. Pure.
 *
 * @example traceOf({ file: 'a.txt', bytes }) // { outcome: 'traced', lines: [{ fate: 'left-out', reason: 'tool', … }, …] }
 */
export function traceOf(source: Source): TraceOutcome {
  const read = readPage(source);
  if (read.outcome === 'refused') return read;
  if (read.outcome === 'document') return { outcome: 'traced', lines: traceDocument(read) };
  return { outcome: 'traced', lines: traceBody(read, cleaned(source, read).title) };
}
