import { sentences } from '../../text/sentence.ts';
import type { Check, Difference, Quote } from '../answer.ts';
import type { Held } from '../rank.ts';
import { isSaidBy } from './attribution.ts';
import { differenceOf } from './difference.ts';
import { comparedLetters } from './letters.ts';
import type { Finding } from './look-up.ts';
import type { NearPlace } from './near.ts';
import type { Claim } from './pasted-text.ts';
import { bestToQuote, isSameArticle, quotesOfPlace, quotesOfPlaces } from './quotes-of-places.ts';
import type { Place } from './verbatim.ts';

/** Words at least this much alike are near; below, they are not found. */
export const NEAR = 0.6;
/** Places no less alike than this below the best are shown with it. */
const AS_GOOD = 0.005;
/** What has less of the words than this is no nearest sentence, but any. */
const NEAREST = 0.3;
export const MOST_QUOTES = 5;

/** What is checked, and where. */
export interface Asked {
  readonly sentence: string;
  readonly text: string;
  readonly claim?: Claim;
  readonly held: Held;
}

export const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** Letters that a sentence and a quote share, as a share of the longer: less than all where they are not the same. */
function alike(difference: Difference): number {
  const lettersIn = (kind: Difference[number][0]): number =>
    comparedLetters(difference.flatMap(([of, run]) => (of === kind ? [run] : [])).join(' ')).length;
  const same = lettersIn('same');
  const longer = same + Math.max(lettersIn('removed'), lettersIn('added'));
  return longer === 0 ? 0 : rounded(Math.min(0.999, same / longer));
}

export const wordsOf = ({ sentence }: Asked, words: string): Pick<Check, 'words'> =>
  words === sentence.trim() ? {} : { words };

export function verbatimCheck(asked: Asked, words: string, found: Extract<Finding, { kind: 'verbatim' }>): Check {
  const { sentence, held, claim } = asked;
  const prefers = (one: Quote): boolean => claim === undefined || isSaidBy(claim.asked, one, passageAround(one, held));
  const reports = new Set(found.places.map(({ report }) => report.id)).size;
  const quotes = quotesOfPlaces(found.places, held.source, 1, prefers);
  const counted = found.counted ? { reports } : {};
  return { sentence, ...wordsOf(asked, words), verdict: 'verbatim', similarity: 1, quotes, ...counted };
}

/** The text of the passage that a quote stands in. */
export function passageAround({ citation }: Quote, { source }: Held): string {
  const report = source.get(citation.report);
  const passage = report?.passages.find(({ start, end }) => start <= citation.start && citation.start < end);
  return report && passage ? report.text.slice(passage.start, passage.end) : '';
}

/** The words against one place; others that are as good are quoted behind it. */
export function nearCheck(asked: Asked, words: string, place: Place, others: readonly Place[] = []): Check {
  const { source } = asked.held;
  const quotes = quotesOfPlace(place, 0, source, others);
  const difference = differenceOf(words, quotes.map(({ text }) => text).join(''));
  const similarity = alike(difference);
  const further = others.filter(({ report }) => !isSameArticle(report, place.report, source));
  const most = Math.max(MOST_QUOTES, quotes.length);
  return {
    sentence: asked.sentence,
    ...wordsOf(asked, words),
    verdict: 'near',
    similarity,
    quotes: [...quotes, ...quotesOfPlaces(further, source, 0)]
      .slice(0, most)
      .map((one) => ({ ...one, score: similarity, highlights: [] })),
    difference,
  };
}

export function nearAmong(asked: Asked, words: string, near: readonly NearPlace[], least: number): Check | undefined {
  const most = near[0]?.similarity ?? 0;
  if (most < least) return undefined;
  const good = near.filter(({ similarity }) => similarity >= most - AS_GOOD);
  const best = bestToQuote(good, asked.held.source);
  return best && nearCheck(asked, words, best, good);
}

/** That the words stand nowhere, with the sentence that comes nearest, if it has something of them. */
export function notFound(asked: Asked, words: string, near: readonly NearPlace[]): Check {
  const [best] = near;
  const none = { sentence: asked.sentence, ...wordsOf(asked, words), verdict: 'not-found' } as const;
  const similarity = rounded(best?.similarity ?? 0);
  if (best === undefined || similarity < NEAREST) return { ...none, similarity, quotes: [] };
  const { text } = best.report;
  const around = sentences(text, ...paragraphAt(text, best.span.start));
  const start = around.findLast((one) => one.start <= best.span.start)?.start ?? best.span.start;
  const end = around.find((one) => one.end >= best.span.end)?.end ?? best.span.end;
  const [nearest] = quotesOfPlace({ report: best.report, span: { start, end } }, similarity, asked.held.source);
  return { ...none, similarity, quotes: nearest ? [{ ...nearest, highlights: [] }] : [] };
}

/** Where the paragraph begins and ends that a place in a text lies in. */
function paragraphAt(text: string, place: number): readonly [number, number] {
  const end = text.indexOf('\n', place);
  return [text.lastIndexOf('\n', place) + 1, end < 0 ? text.length : end];
}
