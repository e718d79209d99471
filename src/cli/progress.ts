import type { Writable } from 'node:stream';

/** Milliseconds before the first word of progress, and between two on a terminal and elsewhere. */
const FIRST = 1000;
const EVERY = { terminal: 200, elsewhere: 5000 };

/** Milliseconds that the time left is told from: what came before may have been of another kind, such as repeats. */
const RECENT = 30_000;

/** How far work has come. */
export interface Told {
  /** Things done, and done a second: whole numbers from ten on, below that to one decimal. */
  readonly done: number;
  readonly perSecond: number;
  /** Seconds still to go, at the speed of late; undefined where nobody knows how much there is, and at the last of it. */
  readonly left: number | undefined;
}

/** What progress is written with. */
export interface ProgressSettings {
  readonly stream: Writable;
  /** On a terminal one line is written over and over. */
  readonly terminal: boolean;
  readonly words: (told: Told) => string;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** All work there is, in the same measure as what `advance` is told; left out where nobody knows. */
  readonly total?: number | undefined;
}

interface Moment {
  readonly at: number;
  readonly work: number;
}

/** Tells how far long work has come, and how long it still takes. Work that takes less than a second says nothing. */
export class Progress {
  readonly #settings: ProgressSettings;
  readonly #started: number;
  #next: number;
  #done = 0;
  #work = 0;
  #moments: readonly Moment[];
  #lineOpen = false;

  constructor(settings: ProgressSettings) {
    this.#settings = settings;
    this.#started = settings.now();
    this.#next = this.#started + FIRST;
    this.#moments = [{ at: this.#started, work: 0 }];
  }

  /** So much of the work has been taken up. */
  advance(work: number): void {
    this.#work += work;
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    const { stream, terminal, words, now } = this.#settings;
    const at = now();
    if (at < this.#next || (!terminal && this.#allTaken())) return;
    this.#next = at + (terminal ? EVERY.terminal : EVERY.elsewhere);
    const line = words({ done: this.#done, perSecond: this.#rate(at), left: this.#left(at) });
    stream.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    this.#lineOpen = terminal;
  }

  /** Clears the line, so that something else can be written. */
  clear(): void {
    if (this.#lineOpen) this.#settings.stream.write('\r\u001b[K');
    this.#lineOpen = false;
  }

  /** The last of the work is at hand: nobody needs a line in a log that says so. */
  #allTaken(): boolean {
    const { total } = this.#settings;
    return total !== undefined && this.#work >= total;
  }

  #rate(at: number): number {
    const rate = (this.#done * 1000) / (at - this.#started);
    return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
  }

  #left(at: number): number | undefined {
    const { total } = this.#settings;
    const recent = this.#moments.filter((moment) => at - moment.at <= RECENT);
    const from = recent[0] ?? this.#moments.at(-1);
    this.#moments = [...recent, { at, work: this.#work }];
    if (total === undefined || from === undefined || this.#work <= from.work || this.#allTaken()) return undefined;
    return ((total - this.#work) * (at - from.at)) / (this.#work - from.work) / 1000;
  }
}
