import type { Passage, Report } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { type Span, sentences } from '../text/sentence.ts';

/** The longest quote, in characters. */
export const LONGEST_QUOTE = 400;
/** A run of sentences is not made longer than this, unless a single sentence is. */
const LONGEST_RUN = 240;
/** The most sentences in one quote. */
const MOST_SENTENCES = 4;

/** A run of sentences inside a passage, which may be quoted. Offsets count in the report's text. */
export interface Excerpt extends Span {
  readonly report: Report;
  readonly passage: Passage;
  /** The words, folded. */
  readonly folded: string;
}

/** Where to cut a stretch that is too long: behind the last ； or blank of its second half, else the last comma. */
function cutIn(stretch: string): number {
  const last = (marks: readonly string[]): number => Math.max(...marks.map((mark) => stretch.lastIndexOf(mark))) + 1;
  const strong = last(['；', ' ']);
  const weak = last(['，', '、', ',']);
  const cut = strong > stretch.length / 2 ? strong : weak > 0 ? weak : stretch.length;
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(stretch[cut - 1] ?? '') ? cut - 1 : cut;
}

/** Parts of a sentence that is too long to be quoted whole. */
function fitting(text: string, sentence: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST_QUOTE) {
    const end = start + cutIn(text.slice(start, start + LONGEST_QUOTE));
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: sentence.end }];
}

/**
 * Every run of sentences of a passage that may be quoted: one sentence, or a few in a row while they stay short.
 */
export function excerptsOf(report: Report, index: number): readonly Excerpt[] {
  const passage = report.passages[index];
  if (!passage) return [];
  const units = sentences(report.text, passage.start, passage.end)
    .flatMap((s) => fitting(report.text, s))
    .map((s) => ({ ...s, folded: fold(report.text.slice(s.start, s.end)) }));
  const whole: Excerpt[] = [];
  const torn: Excerpt[] = [];
  units.forEach((first, i) => {
    let folded = '';
    for (let n = 1; i + n <= units.length; n++) {
      const last = units[i + n - 1] ?? first;
      const length = last.end - first.start;
      const openBefore = n > 1 && !isBalanced(report.text.slice(first.start, units[i + n - 2]?.end));
      if (n > 1 && (length > LONGEST_QUOTE || (!openBefore && (n > MOST_SENTENCES || length > LONGEST_RUN)))) break;
      folded += last.folded;
      const stands = isBalanced(report.text.slice(first.start, last.end));
      (stands ? whole : torn).push({ report, passage, start: first.start, end: last.end, folded });
    }
  });
  return whole.length > 0 ? whole : torn;
}

/** Whether every quotation that is opened is closed, so that the words stand alone. */
function isBalanced(words: string): boolean {
  let depth = 0;
  for (const c of words) {
    if (c === '“' || c === '「') depth++;
    else if ((c === '”' || c === '」') && --depth < 0) return false;
  }
  return depth === 0;
}
