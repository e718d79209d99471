import { shingleSet } from './shingles.ts';

/** Positions of paragraphs that say again what others say. */
export interface Copies {
  /** Copies to leave out. */
  readonly copies: ReadonlySet<number>;
  /** Sentences lifted out of a paragraph to stand by themselves between others. */
  readonly pullQuotes: ReadonlySet<number>;
}

/** The share of a paragraph that stands in others already from which on it is a copy. */
const SAME = 0.9;

/** Below so many letters words may recur by chance: such a line is a copy only next to another copy. */
const TELLING = 12;

/** A copy this short beside the paragraph it is from, standing after it or before it, is a pull quote. */
const PULL_QUOTE_AT_MOST = 60;

/**
 * Finds the paragraphs that repeat others of the same list, given as skeletons (text/fold.ts). Longer ones are looked
 * at first, so that a summary is the copy and the full paragraph stays; of equal ones the first stays.
 *
 * @example copiesAmong([a, b, a]).copies // Set { 2 }
 */
export function copiesAmong(skeletons: readonly string[]): Copies {
  const longestFirst = Array.from(skeletons.keys()).sort(
    (a, b) => (skeletons[b]?.length ?? 0) - (skeletons[a]?.length ?? 0) || a - b,
  );
  const held = shingleSet();
  const whole = new Set<string>();
  const copies = new Set<number>();
  const pullQuotes = new Set<number>();
  for (const i of longestFirst) {
    const skeleton = skeletons[i] ?? '';
    const inside = i > 0 && i < skeletons.length - 1;
    if (skeleton.length < TELLING) {
      if (whole.has(skeleton) && (copies.has(i - 1) || copies.has(i + 1))) copies.add(i);
    } else if (whole.has(skeleton) || held.repeats(skeleton, SAME)) {
      if (!whole.has(skeleton) && inside && skeleton.length <= PULL_QUOTE_AT_MOST) pullQuotes.add(i);
      else copies.add(i);
    }
    held.add(skeleton);
    whole.add(skeleton);
  }
  return { copies, pullQuotes };
}

/** Two paragraphs that begin with so many equal letters begin the same article. */
const BEGINNING = 14;

/** The share of a summary that stands in the article. */
const SUMMED_UP = 0.6;

/**
 * Where the article begins, in a list of paragraphs that may print its first lines before it (…… 展开全文); 0 if it does
 * not. Paragraphs are given as skeletons (text/fold.ts).
 *
 * @example articleStart([lead, part, wholeLead, whole, rest]) // 2
 */
export function articleStart(skeletons: readonly string[]): number {
  const beginning = skeletons[0]?.slice(0, BEGINNING) ?? '';
  const again = skeletons.findIndex((skeleton, i) => i > 0 && skeleton.startsWith(beginning));
  if (beginning.length < BEGINNING || again < 0) return 0;
  const summary = skeletons.slice(0, again).join('');
  const article = shingleSet();
  for (const skeleton of skeletons.slice(again)) article.add(skeleton);
  const isShorter = summary.length < skeletons.slice(again).join('').length;
  return isShorter && article.repeats(summary, SUMMED_UP) ? again : 0;
}
