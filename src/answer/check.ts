import { diffArrays } from 'diff';
import type { Passage, Report } from '../report/report.ts';
import { type Folded, fold, skeleton, skeletonWithMap } from '../text/fold.ts';
import type { Span } from '../text/sentence.ts';
import type { Check, Difference, Quote } from './answer.ts';
import { LONGEST_QUOTE } from './excerpt.ts';
import { quote } from './quote.ts';
import type { Held } from './rank.ts';

/** Passages in which a sentence is looked for. */
const CANDIDATES = 40;
/** A sentence at least this much alike is near; below, it is not found. */
const NEAR = 0.6;
const MOST_QUOTES = 5;
const CLOSING = /[。！？!?”’」』）)]/;

const skeletons = new WeakMap<Report, Folded>();

function skeletonOf(report: Report): Folded {
  const known = skeletons.get(report);
  if (known) return known;
  const made = skeletonWithMap(report.text);
  skeletons.set(report, made);
  return made;
}

/** The passage that holds most of a stretch. */
function passageOf(report: Report, span: Span): Passage | undefined {
  const overlap = (p: Passage): number => Math.min(p.end, span.end) - Math.max(p.start, span.start);
  return report.passages.toSorted((a, b) => overlap(b) - overlap(a))[0];
}

/** The source's stretch for a stretch of its skeleton, with the punctuation that closes it, cut to its passage. */
function sourceSpan(report: Report, folded: Folded, from: number, to: number): Span {
  const start = folded.origin[from] ?? 0;
  const last = folded.origin[to - 1] ?? start;
  let end = last + (/[\uD800-\uDBFF]/.test(report.text[last] ?? '') ? 2 : 1);
  while (CLOSING.test(report.text[end] ?? '')) end++;
  return { start, end };
}

function quoteAt(report: Report, from: number, to: number, score: number): Quote | undefined {
  const span = sourceSpan(report, skeletonOf(report), from, to);
  const passage = passageOf(report, span);
  if (!passage) return undefined;
  const start = Math.max(span.start, passage.start);
  const end = Math.min(span.end, passage.end, start + LONGEST_QUOTE);
  return quote(report, passage, { start, end }, [[0, end - start]], score);
}

/** Length of the longest common subsequence of two texts, in time the product of their lengths. */
function commonLength(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  let now = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      now[j] = a[i - 1] === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, now[j - 1] ?? 0);
    }
    [before, now] = [now, before];
  }
  return before[b.length] ?? 0;
}

/** The stretch of a passage's skeleton that is most like the sentence: it begins and ends where they share characters. */
function nearestIn(
  report: Report,
  passage: Passage,
  wanted: string,
): { readonly from: number; readonly to: number; readonly similarity: number } {
  const folded = skeletonOf(report);
  const first = folded.origin.findIndex((o) => o >= passage.start);
  const beyond = folded.origin.findIndex((o) => o >= passage.end);
  const text = folded.text.slice(first, beyond < 0 ? undefined : beyond);
  let best = { from: first, to: first, similarity: 0 };
  const step = Math.max(1, Math.floor(wanted.length / 8));
  for (let at = 0; at === 0 || at + wanted.length / 2 < text.length; at += step) {
    const window = text.slice(at, at + Math.ceil(wanted.length * 1.2));
    const similarity = (2 * commonLength(wanted, window)) / (wanted.length + Math.min(window.length, wanted.length));
    if (similarity > best.similarity) best = { from: first + at, to: first + at + window.length, similarity };
  }
  return best;
}

/**
 * A sentence against a quote, character by character; script and width do not count as a difference. What is the same
 * is given as the quote has it.
 */
export function differenceOf(sentence: string, quoted: string): Difference {
  const same = (a: string, b: string): boolean => a === b || fold(a) === fold(b);
  return diffArrays(Array.from(sentence), Array.from(quoted), { comparator: same }).map((part) => [
    part.added ? 'added' : part.removed ? 'removed' : 'same',
    part.value.join(''),
  ]);
}

function verbatim(wanted: string, reports: readonly Report[]): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const report of reports) {
    const at = skeletonOf(report).text.indexOf(wanted);
    const found = at < 0 ? undefined : quoteAt(report, at, at + wanted.length, 1);
    if (found) quotes.push(found);
  }
  return quotes.slice(0, MOST_QUOTES);
}

/** Extends a near match to whole clauses, so that the difference shows what stands there and not a torn word. */
function wholeSentence(found: Quote, report: Report, wanted: string): Quote {
  const passage = passageOf(report, found.citation);
  if (!passage) return found;
  const isEnd = (i: number): boolean => /[。！？；!?;，,]/.test(report.text[i] ?? '');
  let { start, end } = found.citation;
  while (start > passage.start && !isEnd(start - 1)) start--;
  while (end < passage.end && !isEnd(end - 1)) end++;
  const limit = Math.min(end, start + Math.max(LONGEST_QUOTE, wanted.length));
  return quote(
    report,
    passage,
    { start, end: Math.min(limit, start + LONGEST_QUOTE) },
    found.highlights.slice(0, 0),
    found.score,
  );
}

/** Whether a sentence stands in any report: in these very words, nearly, or not. */
export async function check(sentence: string, held: Held): Promise<Check> {
  const wanted = skeleton(sentence);
  const none: Check = { sentence, verdict: 'not-found', similarity: 0, quotes: [] };
  if (wanted === '') return none;
  const hits = await held.index.search({ text: sentence, limit: CANDIDATES });
  const ids = [...new Set(hits.map((h) => h.report))];
  const reports = ids.map((id) => held.source.get(id)).filter((r) => r !== undefined);
  const exact = verbatim(wanted, reports);
  if (exact.length > 0) return { sentence, verdict: 'verbatim', similarity: 1, quotes: exact };
  const near = hits.flatMap((hit) => {
    const report = held.source.get(hit.report);
    const passage = report?.passages[hit.passage];
    if (!report || !passage) return [];
    const place = nearestIn(report, passage, wanted.slice(0, LONGEST_QUOTE));
    const found = quoteAt(report, place.from, place.to, Math.min(1, place.similarity));
    return found ? [{ found: wholeSentence(found, report, sentence), similarity: place.similarity }] : [];
  });
  const best = near.toSorted((a, b) => b.similarity - a.similarity)[0];
  if (!best) return none;
  const similarity = Math.round(Math.min(0.999, best.similarity) * 1000) / 1000;
  if (similarity < NEAR) return { ...none, similarity, quotes: [best.found] };
  return {
    sentence,
    verdict: 'near',
    similarity,
    quotes: [best.found],
    difference: differenceOf(sentence, best.found.text),
  };
}
