import { ILLEGIBLE, legible } from '../report/legible.ts';
import type { Report } from '../report/report.ts';
import { skeleton, stretchesFolded } from '../text/fold.ts';
import { matchesIn } from '../text/matches-in.ts';
import { type Span, sentences } from '../text/sentence.ts';
import { ENUMERATOR, isHeading } from './heading.ts';

/** The longest quote, in characters. */
export const LONGEST_QUOTE = 400;

/**
 * What quotes are put together from: a sentence, or a part of one where the source had a line of its own (a heading, a
 * salutation, an item of a list) and only a blank is left of it. Offsets count in the report's text.
 */
export interface Unit extends Span {
  /** Index of the passage that it lies in. */
  readonly passage: number;
  readonly folded: string;
  /** Words that only lead to what follows: a heading, the opening of a list. */
  readonly leads: boolean;
  /** Words of the beginning that only repeat the title. */
  readonly titled: boolean;
  /** A question. */
  readonly asks: boolean;
  /** How many more quotations it opens than it closes, and the least that this comes to on the way. */
  readonly quotation: { readonly change: number; readonly lowest: number };
}

/** Blanks in a sentence that stood for the end of a line. */
const LINE_END = new RegExp(`\\s{2,}|[\\s\\u3000](?=${ENUMERATOR})|(?<=[：:])\\s`, 'g');

/** What is shorter than this, in characters, says nothing by itself. */
const SHORTEST_STATEMENT = 14;

/** Where to cut a stretch that is too long: behind the last ； or blank of its second half, else the last comma. */
function cutIn(stretch: string): number {
  const last = (marks: readonly string[]): number => Math.max(...marks.map((mark) => stretch.lastIndexOf(mark))) + 1;
  const strong = last(['；', ' ']);
  const weak = last(['，', '、', ',']);
  const cut = strong > stretch.length / 2 ? strong : weak > 0 ? weak : stretch.length;
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(stretch[cut - 1] ?? '') ? cut - 1 : cut;
}

/** A stretch, or the parts of one that is too long to be quoted whole; `text` is the report's. */
export function fitting(text: string, stretch: Span): readonly Span[] {
  if (stretch.end - stretch.start <= LONGEST_QUOTE) return [stretch];
  const parts: Span[] = [];
  let { start } = stretch;
  while (stretch.end - start > LONGEST_QUOTE) {
    const end = start + cutIn(text.slice(start, start + LONGEST_QUOTE));
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: stretch.end }];
}

/** The lines that a sentence runs over. */
function linesOf(text: string, sentence: Span): readonly Span[] {
  const words = text.slice(sentence.start, sentence.end);
  // Lines are parted by blanks alone, and most sentences have none.
  if (!/\s/.test(words)) return [sentence];
  const lines: Span[] = [];
  let { start } = sentence;
  for (const blank of matchesIn(words, LINE_END)) {
    const end = sentence.start + blank.index;
    if (end > start) lines.push({ start, end });
    start = end + blank[0].length;
  }
  return start < sentence.end ? [...lines, { start, end: sentence.end }] : lines;
}

/**
 * Follows the opening and closing of quotations, so that words can be told to stand alone. Where characters are damaged,
 * marks may be among them, and nothing can be told.
 */
function quotationIn(words: string): Unit['quotation'] {
  if (words.includes(ILLEGIBLE)) return { change: 0, lowest: 0 };
  let change = 0;
  let lowest = 0;
  for (const mark of words.match(/[“”「」]/g) ?? []) {
    change += mark === '“' || mark === '「' ? 1 : -1;
    lowest = Math.min(lowest, change);
  }
  return { change, lowest };
}

/** A title is repeated, if at all, in one of so many units. */
const TITLED_WITHIN = 4;
/** Words repeat the title if this share of their pairs of characters stands in it. */
const REPEATED = 0.6;

/** How many pairs of characters words have, and how many of these stand in others; both of letters and digits alone. */
function pairsIn(words: string, others: string): { readonly all: number; readonly shared: number } {
  const all = Math.max(0, words.length - 1);
  let shared = 0;
  for (let i = 0; i < all; i++) if (others.includes(words.slice(i, i + 2))) shared++;
  return { all, shared };
}

/** Marks those of the first units that only repeat the title. */
function withTitled(units: readonly Unit[], title: string): readonly Unit[] {
  const its = skeleton(title);
  const marked = units.slice(0, TITLED_WITHIN).map((unit) => {
    const { all, shared } = pairsIn(skeleton(unit.folded), its);
    return { ...unit, titled: all > 2 && shared > all * REPEATED };
  });
  return [...marked, ...units.slice(TITLED_WITHIN)];
}

function unitOf(words: string, folded: string, passage: number, { start, end }: Span): Unit {
  return {
    start,
    end,
    passage,
    folded,
    leads: isHeading(words) || folded.length < SHORTEST_STATEMENT,
    titled: false,
    asks: /[?]["']?$/.test(folded),
    quotation: quotationIn(words),
  };
}

/** All units of a report, in their order. */
export function unitsOf(report: Report): readonly Unit[] {
  const text = legible(report.text, report.damaged);
  const folded = stretchesFolded(text);
  const units: Unit[] = [];
  for (const [index, passage] of report.passages.entries()) {
    for (const sentence of sentences(text, passage.start, passage.end)) {
      for (const line of linesOf(text, sentence)) {
        for (const span of fitting(text, line)) {
          const { start, end } = span;
          units.push(unitOf(text.slice(start, end), folded(start, end), index, span));
        }
      }
    }
  }
  return withTitled(units, report.title);
}
