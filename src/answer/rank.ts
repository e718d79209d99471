import type { ReportSource } from '../collection/report-source.ts';
import type { ReportId } from '../report/report.ts';
import type { Hit, PassageIndex } from '../search/passage-index.ts';
import { skeleton } from '../text/fold.ts';
import type { Quote } from './answer.ts';
import { coverageOf } from './coverage.ts';
import { type Excerpt, excerptOfPassage, excerptsNear } from './excerpt.ts';
import { type Compared, contextOf, type Features, measure, type Rating } from './features.ts';
import { highlightsIn } from './highlight.ts';
import type { Question } from './question.ts';
import { quote } from './quote.ts';
import { type Reading, readingOf } from './reading.ts';
import { type TermWeights, weighTerms } from './term-weights.ts';
import { weigh } from './weigh.ts';

/** An excerpt with what speaks for it. */
export interface Ranked {
  readonly excerpt: Excerpt;
  readonly features: Features;
  /** What the features add up to: by this excerpts are ordered. */
  readonly sum: number;
}

/** A ranked excerpt with how likely it answers, 0 to 1. */
export interface Scored extends Ranked {
  readonly score: number;
}

/** Where to look. */
export interface Held {
  readonly source: ReportSource;
  readonly index: PassageIndex;
}

/** A report in which passages were found, held against the question. */
function compare(question: Question, weights: TermWeights, found: Found, reading: Reading): Compared {
  const coverage = coverageOf(reading, weights);
  return { question, weights, reading, coverage, rating: found, context: contextOf(reading, weights.terms) };
}

/** Every excerpt that the passages found lead to, each with what speaks for it, in no order. */
export function excerptsFor(question: Question, hits: readonly Hit[], held: Held): readonly Ranked[] {
  const weights = weighTerms(question, (term) => held.index.idf(term));
  const ranked: Ranked[] = [];
  for (const [id, found] of foundByReport(hits)) {
    const report = held.source.get(id);
    if (!report) continue;
    const reading = readingOf(report);
    const compared = compare(question, weights, found, reading);
    for (const excerpt of excerptsNear(reading, new Set(found.passages.keys()))) {
      const features = measure(compared, excerpt);
      ranked.push({ excerpt, features, sum: weigh(features) });
    }
  }
  return ranked;
}

/** The passages themselves, as far as they can be quoted, in the order of the hits: what an open question gets. */
export function passagesFound(question: Question, hits: readonly Hit[], held: Held): readonly Ranked[] {
  const weights = weighTerms(question, (term) => held.index.idf(term));
  return hits.flatMap((hit) => {
    const report = held.source.get(hit.report);
    const reading = report && readingOf(report);
    const excerpt = reading && excerptOfPassage(reading, hit.passage);
    if (!excerpt) return [];
    const found = { passages: new Map([[hit.passage, hit.score]]), wholeReport: hit.wholeReport };
    const features = measure(compare(question, weights, found, reading), excerpt);
    return [{ excerpt, features, sum: weigh(features) }];
  });
}

/** The best excerpts, best first, none over the words of a better one; `most` at most. */
export function bestOf(ranked: readonly Ranked[], most: number): readonly Ranked[] {
  const best: Ranked[] = [];
  for (const one of ranked.toSorted((a, b) => b.sum - a.sum)) {
    if (best.length === most) break;
    if (!best.some((other) => overlap(one.excerpt, other.excerpt))) best.push(one);
  }
  return best;
}

function overlap(a: Excerpt, b: Excerpt): boolean {
  return a.report.id === b.report.id && a.start < b.end && b.start < a.end;
}

/** How the search rated a report's passages and the report. */
type Found = Rating & { readonly passages: Map<number, number> };

/** The hits by report, with scores as shares of the best. */
function foundByReport(hits: readonly Hit[]): ReadonlyMap<ReportId, Found> {
  const best = hits[0]?.score ?? 1;
  const bestReport = Math.max(...hits.map((hit) => hit.wholeReport), Number.MIN_VALUE);
  const found = new Map<ReportId, Found>();
  for (const { report, passage, score, wholeReport } of hits) {
    const its = found.get(report) ?? { passages: new Map<number, number>(), wholeReport: wholeReport / bestReport };
    its.passages.set(passage, score / best);
    found.set(report, its);
  }
  return found;
}

/**
 * The quotes to show: best first, the same words once (a reprint's, or a formula that comes again word for word), at
 * most `most`.
 */
export function quotesOf(question: Question, ranked: readonly Scored[], held: Held, most: number): readonly Quote[] {
  const quotes: Quote[] = [];
  const shown = new Set<string>();
  const places = new Set<string>();
  for (const { excerpt, score } of ranked) {
    if (quotes.length === most) break;
    const words = skeleton(excerpt.folded);
    const place = `${held.source.original(excerpt.report.id)} ${words.slice(0, 24)}`;
    if (shown.has(words) || places.has(place)) continue;
    shown.add(words);
    places.add(place);
    const text = excerpt.report.text.slice(excerpt.start, excerpt.end);
    quotes.push(quote(excerpt.report, excerpt.passage, excerpt, highlightsIn(text, question), score));
  }
  return quotes;
}
