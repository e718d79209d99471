import { sentences } from '../../src/text/sentence.ts';
import type { Passage } from './contender.ts';

/** Shorter ones are headings and scraps, longer ones are lists that no mark parts. */
const SHORTEST = 10;
const LONGEST = 120;
/** Characters of a passage, on average. */
const TYPICAL_PASSAGE = 130;
const MOST_SENTENCES = 4;
/** So many passages, at least, are all different. */
const CAPACITY = 10_000_000;
const ROUNDS = 4;

/** The sentences that passages are made of: those of the texts, each once, in their order. */
export function usableSentences(texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const { start, end } of sentences(text)) {
      if (end - start >= SHORTEST && end - start <= LONGEST) found.add(text.slice(start, end));
    }
  }
  return [...found];
}

/**
 * Passages of two to four sentences, drawn pseudo-randomly but always alike: a passage follows from its number, so that
 * none has to be kept. No two are alike, since no two begin with the same two sentences (three or four, where there are
 * few to draw from); one sentence alone would soon come again.
 */
export class Corpus {
  readonly #sentences: readonly string[];
  /** How many sentences no two passages have in common at their start. */
  readonly #lead: number;
  /** Chance of each sentence that a passage may have beyond those. */
  readonly #more: number;

  constructor(sentences: readonly string[]) {
    this.#sentences = sentences;
    this.#lead = Math.max(2, Math.ceil(Math.log(CAPACITY) / Math.log(sentences.length)));
    if (!(this.#lead <= MOST_SENTENCES)) {
      throw new RangeError(`${sentences.length} sentences are too few for ${CAPACITY} passages, expected some 60.`);
    }
    const mean = sentences.reduce((sum, { length }) => sum + length, 0) / sentences.length;
    const free = MOST_SENTENCES - this.#lead;
    this.#more = free === 0 ? 0 : Math.min(1, Math.max(0, (TYPICAL_PASSAGE / mean - this.#lead) / free));
  }

  /** The passage of a number from 0 to 10 million. */
  passage(number: number): Passage {
    const chosen = this.#start(number);
    for (let i = this.#lead; i < MOST_SENTENCES; i++) {
      if (mixed(number, i) < this.#more * 2 ** 32) chosen.push(mixed(number, MOST_SENTENCES + i));
    }
    const count = this.#sentences.length;
    // Joined, unlike added up, they make a string of one piece, as a text that was read is.
    return { number, text: chosen.map((i) => this.#sentences[i % count]).join('') };
  }

  /** The first `size` passages, some at a time. */
  *batches(size: number, step = 500): Generator<readonly Passage[]> {
    for (let from = 0; from < size; from += step) {
      yield Array.from({ length: Math.min(step, size - from) }, (_, i) => this.passage(from + i));
    }
  }

  /**
   * The sentences that a passage begins with: its number, shuffled among all numbers that `lead` sentences can make. A
   * Feistel network is such a shuffle, since each of its rounds can be undone, and needs no table.
   */
  #start(number: number): number[] {
    const count = this.#sentences.length;
    const others = count ** (this.#lead - 1);
    let left = number % count;
    let right = Math.floor(number / count);
    for (let round = 0; round < ROUNDS; round++) {
      left = (left + mixed(right, -1 - round)) % count;
      right = (right + mixed(left, -1 - ROUNDS - round)) % others;
    }
    const chosen = [left];
    for (; chosen.length < this.#lead; right = Math.floor(right / count)) chosen.push(right % count);
    return chosen;
  }
}

/** 32 bits that depend on all bits of a number and of a salt (the finalizer of MurmurHash3). */
function mixed(number: number, salt: number): number {
  let bits = number ^ Math.imul(salt, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
