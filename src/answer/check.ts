import { diffArrays } from 'diff';
import type { Passage, Report, Speaker } from '../report/report.ts';
import { longestCommonSubsequence } from '../text/common.ts';
import { type Folded, fold, skeleton, skeletonWithMap } from '../text/fold.ts';
import type { Span } from '../text/sentence.ts';
import type { Check, Difference, Quote } from './answer.ts';

import { quote } from './quote.ts';
import type { Held } from './rank.ts';
import { LONGEST_QUOTE } from './unit.ts';

/** Passages in which a sentence is looked for. */
const CANDIDATES = 40;
/** A sentence at least this much alike is near; below, it is not found. */
const NEAR = 0.6;
const MOST_QUOTES = 5;
/** Characters of a sentence that are compared one by one; what is longer is found verbatim or not at all. */
const COMPARED = 600;
const CLOSING = /[。！？!?”’」』）)]/;

const skeletons = new WeakMap<Report, Folded>();

function skeletonOf(report: Report): Folded {
  const known = skeletons.get(report);
  if (known) return known;
  const made = skeletonWithMap(report.text);
  skeletons.set(report, made);
  return made;
}

/** The source's stretch for a stretch of its skeleton, with the punctuation that closes it. */
function sourceSpan(report: Report, from: number, to: number): Span {
  const { origin } = skeletonOf(report);
  const start = origin[from] ?? 0;
  const last = origin[to - 1] ?? start;
  let end = last + (/[\uD800-\uDBFF]/.test(report.text[last] ?? '') ? 2 : 1);
  while (CLOSING.test(report.text[end] ?? '')) end++;
  return { start, end };
}

const sameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.kind === b.kind && (a.kind === 'report' || (b.kind !== 'report' && a.name === b.name));

/** The passages that a stretch lies in, those in a row by one speaker taken as one. */
function voicesIn(report: Report, span: Span): readonly Passage[] {
  const voices: Passage[] = [];
  for (const passage of report.passages.filter((p) => p.start < span.end && p.end > span.start)) {
    const last = voices.at(-1);
    if (last && sameSpeaker(last.speaker, passage.speaker)) voices[voices.length - 1] = { ...last, end: passage.end };
    else voices.push(passage);
  }
  return voices;
}

/** The end of a quote that begins at `start`: no further than a quote may reach, and not inside a character. */
function endOfQuote(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST_QUOTE);
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit - 1 : limit;
}

/** One quote for each speaker whose words a stretch holds: nobody is given another's. */
function quotesOfSpan(report: Report, span: Span, score: number): readonly Quote[] {
  return voicesIn(report, span).map((voice) => {
    const start = Math.max(span.start, voice.start);
    const end = endOfQuote(report.text, start, Math.min(span.end, voice.end));
    return quote(report, voice, { start, end }, [[0, end - start]], score);
  });
}

function verbatim(wanted: string, reports: readonly Report[]): readonly Quote[] {
  const quotes = reports.flatMap((report) => {
    const at = skeletonOf(report).text.indexOf(wanted);
    return at < 0 ? [] : quotesOfSpan(report, sourceSpan(report, at, at + wanted.length), 1);
  });
  return quotes.slice(0, MOST_QUOTES);
}

interface Near {
  readonly report: Report;
  readonly passage: Passage;
  readonly span: Span;
  readonly similarity: number;
}

/** Where a skeleton's offsets reach a place in the source. */
function skeletonIndex(origin: Uint32Array, place: number): number {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of a passage that is most like the sentence, out to the marks that part clauses. */
function nearestIn(report: Report, passage: Passage, wanted: string): Near | undefined {
  const { text, origin } = skeletonOf(report);
  const first = skeletonIndex(origin, passage.start);
  const beyond = skeletonIndex(origin, passage.end);
  const compared = wanted.slice(0, COMPARED);
  const width = Math.ceil(compared.length * 1.2);
  const step = Math.max(1, Math.floor(compared.length / 8));
  let best: { readonly at: number; readonly common: number } | undefined;
  for (let at = first; at === first || at + compared.length / 2 < beyond; at += step) {
    const common = longestCommonSubsequence(compared, text.slice(at, Math.min(beyond, at + width)));
    if (common > (best?.common ?? 0)) best = { at, common };
  }
  if (!best) return undefined;
  const span = wholeClauses(report, passage, sourceSpan(report, best.at, Math.min(beyond, best.at + width)));
  return { report, passage, span, similarity: best.common / wanted.length };
}

/** A stretch widened to whole clauses, so that the difference shows what stands there and not a torn word. */
function wholeClauses(report: Report, passage: Passage, span: Span): Span {
  const parts = (i: number): boolean => /[。！？；!?;，,]/.test(report.text[i] ?? '');
  let start = Math.max(span.start, passage.start);
  let end = Math.min(span.end, passage.end);
  while (start > passage.start && !parts(start - 1)) start--;
  while (end < passage.end && !parts(end - 1)) end++;
  return { start, end: endOfQuote(report.text, start, end) };
}

/**
 * A sentence against a quote, character by character; script and width do not count as a difference. What is the same
 * is given as the quote has it.
 *
 * @example differenceOf('要8月', '要9月') // [['same', '要'], ['removed', '8'], ['added', '9'], ['same', '月']]
 */
export function differenceOf(sentence: string, quoted: string): Difference {
  const same = (a: string, b: string): boolean => a === b || fold(a) === fold(b);
  return diffArrays(Array.from(sentence), Array.from(quoted), { comparator: same }).map((part) => [
    part.added ? 'added' : part.removed ? 'removed' : 'same',
    part.value.join(''),
  ]);
}

/** Whether a sentence stands in any report: in these very words, nearly, or not. */
export async function check(sentence: string, held: Held): Promise<Check> {
  const wanted = skeleton(sentence);
  const none: Check = { sentence, verdict: 'not-found', similarity: 0, quotes: [] };
  if (wanted === '') return none;
  const hits = await held.index.search({ text: sentence, limit: CANDIDATES });
  const ids = [...new Set(hits.map((h) => h.report))];
  const exact = verbatim(
    wanted,
    ids.map((id) => held.source.get(id)).filter((r) => r !== undefined),
  );
  if (exact.length > 0) return { sentence, verdict: 'verbatim', similarity: 1, quotes: exact };
  const near = hits.flatMap((hit) => {
    const report = held.source.get(hit.report);
    const passage = report?.passages[hit.passage];
    return report && passage ? (nearestIn(report, passage, wanted) ?? []) : [];
  });
  const best = near.toSorted((a, b) => b.similarity - a.similarity)[0];
  if (!best) return none;
  // What is not verbatim is never all alike, also where the report only has more in between.
  const similarity = Math.round(Math.min(0.999, best.similarity) * 1000) / 1000;
  const found = quote(best.report, best.passage, best.span, [], similarity);
  if (similarity < NEAR) return { ...none, similarity, quotes: [found] };
  const difference = differenceOf(sentence.slice(0, 2 * COMPARED), found.text);
  return { sentence, verdict: 'near', similarity, quotes: [found], difference };
}
