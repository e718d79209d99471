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
  /** The passage's index in the report. */
  readonly index: number;
  /** The words, folded. */
  readonly folded: string;
}

/** Parts of a sentence that is too long to be quoted whole, cut at ； or ， so that each stands inside the limit. */
function fitting(text: string, sentence: Span): readonly Span[] {
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return [sentence];
  const parts: Span[] = [];
  let start = sentence.start;
  while (sentence.end - start > LONGEST_QUOTE) {
    const slice = text.slice(start, start + LONGEST_QUOTE);
    const cut = Math.max(
      slice.lastIndexOf('；'),
      slice.lastIndexOf('。'),
      slice.lastIndexOf(' '),
      Math.floor(0.5 * LONGEST_QUOTE),
    );
    const soft = Math.max(slice.lastIndexOf('，'), slice.lastIndexOf('、'), slice.lastIndexOf(','));
    let end = start + (cut > LONGEST_QUOTE / 2 ? cut : soft > 0 ? soft : LONGEST_QUOTE - 1) + 1;
    // Never between the halves of a surrogate pair.
    if (/[\uDC00-\uDFFF]/.test(text[end] ?? '')) end--;
    parts.push({ start, end });
    start = end;
  }
  if (start < sentence.end) parts.push({ start, end: sentence.end });
  return parts;
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
      (stands ? whole : torn).push({ report, passage, index, start: first.start, end: last.end, folded });
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
