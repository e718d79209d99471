/**
 * Keeps the best `size` documents in a binary heap in typed arrays, the worst on top; of equal ones, those of the lower
 * numbers, whatever the order in which they come. `size` at least 1.
 */
export class TopHits {
  readonly #numbers: Uint32Array;
  readonly #scores: Float64Array;
  #held = 0;

  constructor(size: number) {
    this.#numbers = new Uint32Array(size);
    this.#scores = new Float64Array(size);
  }

  /** How many it keeps now. */
  get held(): number {
    return this.#held;
  }

  /** A document that scores below this is not kept. */
  get threshold(): number {
    return this.#held < this.#numbers.length ? Number.NEGATIVE_INFINITY : this.#score(0);
  }

  offer(number: number, score: number): void {
    if (this.#held < this.#numbers.length) this.#rise(this.#held++, number, score);
    else if (this.#isWorse(0, number, score)) this.#sink(number, score);
  }

  /** The numbers of the documents kept, in no order. */
  numbers(): Uint32Array {
    return this.#numbers.slice(0, this.#held);
  }

  /** The scores of the documents that `numbers` gives, in the same order. */
  scores(): Float64Array {
    return this.#scores.slice(0, this.#held);
  }

  #score(at: number): number {
    return this.#scores[at] ?? Number.POSITIVE_INFINITY;
  }

  #number(at: number): number {
    return this.#numbers[at] ?? 0;
  }

  /** Whether the entry at a place is worse than another one. */
  #isWorse(at: number, number: number, score: number): boolean {
    const its = this.#score(at);
    return its < score || (its === score && this.#number(at) > number);
  }

  #put(at: number, number: number, score: number): void {
    this.#numbers[at] = number;
    this.#scores[at] = score;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#number(from), this.#score(from));
  }

  /** Puts an entry at the empty place `at` or above it. */
  #rise(at: number, number: number, score: number): void {
    let place = at;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#isWorse(parent, number, score)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, number, score);
  }

  /** Puts an entry in the place of the worst one, or below. */
  #sink(number: number, score: number): void {
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= this.#held) break;
      if (child + 1 < this.#held && this.#isWorse(child + 1, this.#number(child), this.#score(child))) child++;
      if (!this.#isWorse(child, number, score)) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, number, score);
  }
}
