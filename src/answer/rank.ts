import type { ReportSource } from '../collection/report-source.ts';
import type { ReportId } from '../report/report.ts';
import type { Hit, PassageIndex } from '../search/passage-index.ts';
import { skeleton } from '../text/fold.ts';
import { pause } from '../text/pause.ts';
import type { Quote } from './answer.ts';
import { compare, holdingFrom, type Rating } from './compared.ts';
import { type Excerpt, excerptOfPassage, foldedWords } from './excerpt.ts';
import { highlightsIn } from './highlight.ts';
import { type Measured, measure, measureAll } from './measure.ts';

import type { Question } from './question/question.ts';
import { quote } from './quote.ts';
import type { Ranked } from './ranked.ts';
import { readingOf } from './reading.ts';
import { alsoIn } from './several/also-in.ts';
import { weighTerms } from './term-weights.ts';
import { reasonsOf, weigh } from './weigh.ts';

/** A ranked excerpt with how likely it answers, 0 to 1. */
export interface Scored extends Ranked {
  readonly score: number;
}

/** Where to look. */
export interface Held {
  readonly source: ReportSource;
  readonly index: PassageIndex;
}

/** Every excerpt that the passages found lead to, each with what speaks for it, in no order. */
export async function excerptsFor(question: Question, hits: readonly Hit[], held: Held): Promise<readonly Measured[]> {
  const weights = weighTerms(question, (term) => held.index.idf(term));
  const all: Measured[] = [];
  for (const [id, rating] of ratings(hits)) {
    const report = held.source.get(id);
    if (!report) continue;
    await pause.whenDue();
    for (const one of measureAll(compare(question, weights, rating, readingOf(report)))) all.push(one);
  }
  return all;
}

/** The passages themselves, as far as they can be quoted, in the order of the hits: what an open question gets. */
export function passagesFound(question: Question, hits: readonly Hit[], held: Held): readonly Ranked[] {
  const weights = weighTerms(question, (term) => held.index.idf(term));
  return hits.flatMap(({ report: id, passage, wholeReport }) => {
    const report = held.source.get(id);
    const reading = report && readingOf(report);
    const excerpt = reading && excerptOfPassage(reading, passage);
    if (!excerpt) return [];
    const rating = { passages: new Map([[passage, 1]]), bestPassage: 1, wholeReport };
    const compared = compare(question, weights, rating, reading);
    const words = holdingFrom(compared, excerpt);
    words.reach(excerpt.last);
    const features = measure(compared, excerpt, words);
    return [{ excerpt, reading, features, sum: weigh(features) }];
  });
}

/** So many excerpts to one chosen are looked at first: those between overlap with better ones. */
const OVERLAPPING = 8;

/** The best excerpts, best first, none over the words of a better one; `most` at most. */
export function bestOf(ranked: readonly Measured[], most: number): readonly Ranked[] {
  // Those that are chosen are nearly always among the very best, and to order these alone is much cheaper.
  const sums = new Float64Array(ranked.length);
  for (const [i, { sum }] of ranked.entries()) sums[i] = sum;
  sums.sort();
  const least = sums[sums.length - most * OVERLAPPING];
  const front = least === undefined ? ranked : ranked.filter(({ sum }) => sum >= least);
  const best = chosen(front, most);
  const all = best.length < most && front.length < ranked.length ? chosen(ranked, most) : best;
  return all.map((one) => one.ranked());
}

function chosen(ranked: readonly Measured[], most: number): readonly Measured[] {
  const best: Measured[] = [];
  for (const one of ranked.toSorted((a, b) => b.sum - a.sum)) {
    if (best.length === most) break;
    if (!best.some((other) => overlap(one.excerpt, other.excerpt))) best.push(one);
  }
  return best;
}

function overlap(a: Excerpt, b: Excerpt): boolean {
  return a.report.id === b.report.id && a.start < b.end && b.start < a.end;
}

/** How the search rated the reports of its hits, as shares of the best. */
function ratings(hits: readonly Hit[]): ReadonlyMap<ReportId, Rating> {
  const best = hits[0]?.score ?? 1;
  const bestReport = Math.max(...hits.map((hit) => hit.wholeReport), Number.MIN_VALUE);
  const byReport = new Map<ReportId, Hit[]>();
  for (const hit of hits) byReport.set(hit.report, [...(byReport.get(hit.report) ?? []), hit]);
  return new Map(
    Array.from(byReport, ([report, its]) => [
      report,
      {
        passages: new Map(its.map(({ passage, score }) => [passage, score / best])),
        bestPassage: Math.max(...its.map(({ score }) => score)) / best,
        wholeReport: (its[0]?.wholeReport ?? 0) / bestReport,
      },
    ]),
  );
}

/**
 * The quotes to show: best first, the same words once (a reprint's, or a formula that comes again word for word), at
 * most `most`. With `explain`, each says why it stands where it does.
 */
export function quotesOf(
  question: Question,
  ranked: readonly Scored[],
  held: Held,
  { most, explain }: { readonly most: number; readonly explain: boolean },
): readonly Quote[] {
  const quotes: Quote[] = [];
  const shown = new Set<string>();
  const places = new Set<string>();
  for (const { excerpt, reading, features, score } of ranked) {
    if (quotes.length === most) break;
    const words = skeleton(foldedWords(reading, excerpt));
    const place = `${held.source.original(excerpt.report.id)} ${words.slice(0, 24)}`;
    if (shown.has(words) || places.has(place)) continue;
    shown.add(words);
    places.add(place);
    const text = excerpt.report.text.slice(excerpt.start, excerpt.end);
    const elsewhere = alsoIn(excerpt, reading, held);
    const one = {
      ...quote(excerpt.report, excerpt.passage, excerpt, highlightsIn(text, question), score),
      ...(elsewhere === undefined ? {} : { alsoIn: elsewhere }),
    };
    quotes.push(explain ? { ...one, reasons: reasonsOf(features) } : one);
  }
  return quotes;
}
