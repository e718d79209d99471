import type { ReportSource } from '../collection/report-source.ts';
import type { Hit, PassageIndex } from '../search/passage-index.ts';
import { skeleton } from '../text/fold.ts';
import type { Quote } from './answer.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { contextOf, type Features, measure, weigh, weighTerms } from './features.ts';
import { highlightsIn } from './highlight.ts';
import type { Question } from './question.ts';
import { quote } from './quote.ts';

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

/** The best excerpt of each passage that was found, in the order of the hits. */
export function bestExcerpts(question: Question, hits: readonly Hit[], held: Held): readonly Ranked[] {
  const best = hits[0]?.score ?? 1;
  const weights = weighTerms(question.terms, (t) => held.index.idf(t));
  const ranked: Ranked[] = [];
  for (const hit of hits) {
    const report = held.source.get(hit.report);
    if (!report) continue;
    const context = contextOf(report, hit.passage);
    let top: Ranked | undefined;
    for (const excerpt of excerptsOf(report, hit.passage)) {
      const features = measure(question, weights, excerpt, context, hit.score / best);
      const sum = weigh(features);
      if (!top || sum > top.sum) top = { excerpt, features, sum };
    }
    if (top) ranked.push(top);
  }
  return ranked;
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
