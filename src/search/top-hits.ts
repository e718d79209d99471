/**
 * Keeps the best `size` documents in a binary heap in typed arrays, the worst on top; of equal ones, those that came
 * first. `size` at least 1.
 */
export class TopHits {
  readonly #slots: Uint32Array;
  readonly #scores: Float64Array;
  #held = 0;

  constructor(size: number) {
    this.#slots = new Uint32Array(size);
    this.#scores = new Float64Array(size);
  }

  /** How many it keeps at most. */
  get size(): number {
    return this.#slots.length;
  }

  /** How many it keeps now. */
  get held(): number {
    return this.#held;
  }

  /** A document that does not score above this is not kept. */
  get threshold(): number {
    return this.#held < this.#slots.length ? Number.NEGATIVE_INFINITY : this.#score(0);
  }

  offer(slot: number, score: number): void {
    if (this.#held < this.#slots.length) this.#rise(this.#held++, slot, score);
    else if (score > this.#score(0)) this.#sink(slot, score);
  }

  /** The documents kept, in no order. */
  slots(): Uint32Array {
    return this.#slots.slice(0, this.#held);
  }

  /** The scores of the documents that `slots` gives, in the same order. */
  scores(): Float64Array {
    return this.#scores.slice(0, this.#held);
  }

  #score(at: number): number {
    return this.#scores[at] ?? Number.POSITIVE_INFINITY;
  }

  #put(at: number, slot: number, score: number): void {
    this.#slots[at] = slot;
    this.#scores[at] = score;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#slots[from] ?? 0, this.#score(from));
  }

  /** Puts an entry at the empty place `at` or above it. */
  #rise(at: number, slot: number, score: number): void {
    let place = at;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#score(parent) <= score) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, slot, score);
  }

  /** Puts an entry in the place of the worst one, or below. */
  #sink(slot: number, score: number): void {
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= this.#held) break;
      if (child + 1 < this.#held && this.#score(child + 1) < this.#score(child)) child++;
      if (this.#score(child) >= score) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, slot, score);
  }
}
