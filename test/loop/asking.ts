import { setTimeout as sleep } from 'node:timers/promises';
import type { Library } from '../../src/answer/library.ts';
import { percentile } from '../bench/percentile.ts';
import type { PeopledPages } from './pages.ts';

/** Milliseconds between an answer and the next question. */
const BETWEEN = 20;

/** How long those who asked have waited, in milliseconds. */
export interface Waits {
  readonly asked: number;
  readonly p50: number;
  readonly longest: number;
}

/** Asks as people do, one thing after the other: mostly questions, now and then for a person or for a page of excerpts. */
export class Asking {
  readonly #library: Library;
  readonly #pages: PeopledPages;
  readonly #questions: readonly string[];
  #next = 0;

  constructor(library: Library, pages: PeopledPages, questions: readonly string[]) {
    this.#library = library;
    this.#pages = pages;
    this.#questions = questions;
  }

  /** Asks until it is enough. */
  async until(isEnough: (asked: number) => boolean): Promise<Waits> {
    const waits: number[] = [];
    while (!isEnough(waits.length)) {
      const start = performance.now();
      await this.#ask(this.#next++);
      waits.push(performance.now() - start);
      await sleep(BETWEEN);
    }
    return { asked: waits.length, p50: percentile(waits, 0.5), longest: percentile(waits, 1) };
  }

  /** A question, and another that goes on from it: words are looked for in all reports then. */
  async #goOn(question: string): Promise<void> {
    const { remembered } = await this.#library.ask(question, { earlier: null });
    await this.#library.ask('那交通呢？', { earlier: remembered ?? null });
  }

  async #ask(number: number): Promise<unknown> {
    const question = this.#questions[number % this.#questions.length] ?? '';
    const name = this.#pages.name((number * 37) % this.#pages.names);
    switch (number % 10) {
      case 3:
        return this.#library.who(name);
      case 4:
        return this.#goOn(question);
      case 5:
        return this.#library.check(question);
      case 6:
        return this.#library.meetings();
      case 7:
        return this.#library.ask(`${name}对防汛有什么要求？`);
      case 8:
        return this.#library.excerpts(question, { offset: 0, limit: 5 });
      case 9:
        // One character wrong: all names are looked through.
        return this.#library.who(`${name.slice(0, 2)}某`);
      default:
        return this.#library.ask(question);
    }
  }
}
