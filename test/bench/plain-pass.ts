import { type Found, type Passage, WANTED, type Way } from './contender.ts';
import { PlainStrand } from './plain-strand.ts';
import { passageTerms, questionTerms } from './terms.ts';

/** What `hanIndex` scores with by default. */
const BM25 = { k1: 0.6, b: 0.4 };
const WIDE = { ...BM25, weight: 1 };
const SINGLE = { ...BM25, weight: 0.3 };

/**
 * The plain pass: the floor that a search index is held against. It adds the BM25 share of every posting of a question's
 * terms into one array, and keeps the best ten. Nothing is pruned, packed or filtered.
 */
export class PlainPass {
  readonly #wide = new PlainStrand();
  readonly #single = new PlainStrand();
  #sums = new Float64Array();
  #passages = 0;

  /** Adds the next passages, which must be numbered in order from 0. */
  add(passages: readonly Passage[]): void {
    for (const { text } of passages) {
      const { wide, single } = passageTerms(text);
      this.#wide.add(wide);
      this.#single.add(single);
    }
    this.#passages += passages.length;
  }

  /** Makes it ready to be asked, once all passages are in. */
  finish(): void {
    this.#wide.finish(WIDE);
    this.#single.finish(SINGLE);
    this.#sums = new Float64Array(this.#passages);
  }

  /** How many (term, passage) pairs it holds: pairs, words and numbers, and single characters. */
  get postings(): number {
    return this.#wide.postings + this.#single.postings;
  }

  /** Scores as ours, and over pairs, words and numbers alone. */
  get ways(): readonly [all: Way, wide: Way] {
    return [
      { name: 'pairs + singles', ask: async (question) => this.#ask(question, true) },
      { name: 'pairs', ask: async (question) => this.#ask(question, false) },
    ];
  }

  #ask(question: string, withSingles: boolean): readonly Found[] {
    const { wide, single } = questionTerms(question);
    this.#wide.addShares(new Set(wide), WIDE, this.#sums);
    if (withSingles) this.#single.addShares(new Set(single), SINGLE, this.#sums);
    return takeBest(this.#sums);
  }
}

/** The best ten sums, best first, the earlier of equal ones first; leaves all sums at 0. */
function takeBest(sums: Float64Array): readonly Found[] {
  const best: Found[] = [];
  let threshold = 0;
  for (let passage = 0; passage < sums.length; passage++) {
    const score = sums[passage] ?? 0;
    if (score === 0) continue;
    sums[passage] = 0;
    if (score <= threshold) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.score ?? 0) < score) place--;
    best.splice(place, 0, { passage, score });
    if (best.length > WANTED) best.pop();
    if (best.length === WANTED) threshold = best.at(-1)?.score ?? 0;
  }
  return best;
}
