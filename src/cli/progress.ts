import type { Writable } from 'node:stream';

/** Milliseconds before the first word of progress, and between two on a terminal and elsewhere. */
const FIRST = 1000;
const EVERY = { terminal: 200, elsewhere: 5000 };

/** What progress is written with. */
export interface ProgressSettings {
  readonly stream: Writable;
  /** On a terminal one line is written over and over. */
  readonly terminal: boolean;
  readonly words: (done: number, perSecond: number) => string;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/** Tells how far long work has come. Work that takes less than a second says nothing. */
export class Progress {
  readonly #settings: ProgressSettings;
  readonly #started: number;
  #next: number;
  #done = 0;
  #lineOpen = false;

  constructor(settings: ProgressSettings) {
    this.#settings = settings;
    this.#started = settings.now();
    this.#next = this.#started + FIRST;
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    const { stream, terminal, words, now } = this.#settings;
    const at = now();
    if (at < this.#next) return;
    this.#next = at + (terminal ? EVERY.terminal : EVERY.elsewhere);
    const line = words(this.#done, Math.round((this.#done * 1000) / (at - this.#started)));
    stream.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    this.#lineOpen = terminal;
  }

  /** Clears the line, so that something else can be written. */
  clear(): void {
    if (this.#lineOpen) this.#settings.stream.write('\r\u001b[K');
    this.#lineOpen = false;
  }
}
