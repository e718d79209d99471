import { z } from 'zod';
import { CollectionFault } from './collection-fault.ts';
import { RESERVE } from './room.ts';
import type { Store } from './store.ts';
import { writeTo } from './write.ts';

/** What a process is at while it writes to a collection. */
export type Task = 'add' | 'bot' | 'restore';

/** A process that writes to a collection for more than a moment. */
export interface Writer {
  readonly pid: number;
  readonly task: Task;
  /** ISO 8601. */
  readonly since: string;
}

const row = z.object({ pid: z.int(), task: z.enum(['add', 'bot', 'restore']), since: z.string() });

const PREFIX = 'writer/';
const AFTER_PREFIX = 'writer0';

/**
 * The processes that write to one collection. Each notes itself; whether it is still there is told by LMDB, in whose table
 * of readers every process stands that has the store open, and from which the system takes it when it ends, however it
 * ends. So nothing has to be cleared away after a kill, and no number of a process is taken for another's.
 */
export class Writers {
  readonly #store: Store;
  #entered = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Numbers of all processes that have the store open, but this one. */
  present(): ReadonlySet<number> {
    const { environment } = this.#store;
    environment.readerCheck();
    const numbers = [...environment.readerList().matchAll(/^ *(?<pid>\d+) /gm)].map((m) => Number(m.groups?.['pid']));
    return new Set(numbers.filter((pid) => pid !== process.pid));
  }

  /** The other processes that are writing now. */
  others(): readonly Writer[] {
    const present = this.present();
    return this.#rows().filter(({ pid }) => present.has(pid));
  }

  /**
   * Notes that this process writes, unless another is at a task that bears no second: then it is given back, and nothing is
   * noted. Where the disk is full nothing is noted either.
   *
   * @example await writers.enter('bot', 'bot')
   */
  async enter(task: Task, rival?: Task): Promise<Writer | undefined> {
    try {
      return await writeTo(this.#store, RESERVE.note, () => this.#enter(task, rival));
    } catch (error) {
      if (!(error instanceof CollectionFault) || error.kind !== 'full') throw error;
      return this.others().find((other) => other.task === rival);
    }
  }

  /** Takes the note back; what cannot be taken back is passed over once this process has ended. */
  async leave(): Promise<void> {
    if (!this.#entered) return;
    this.#entered = false;
    await writeTo(this.#store, RESERVE.note, () => this.#remove(process.pid)).catch(() => undefined);
  }

  #enter(task: Task, rival: Task | undefined): Writer | undefined {
    const others = this.others();
    const found = others.find((other) => other.task === rival);
    if (found) return found;
    const gone = this.#rows().filter(({ pid }) => !others.some((other) => other.pid === pid));
    for (const { pid } of gone) this.#remove(pid);
    this.#store.meta.putSync(PREFIX + process.pid, { pid: process.pid, task, since: new Date().toISOString() });
    this.#entered = true;
    return undefined;
  }

  #rows(): readonly Writer[] {
    const rows = [...this.#store.meta.getRange({ start: PREFIX, end: AFTER_PREFIX })];
    return rows.map(({ value }) => row.safeParse(value).data).filter((read) => read !== undefined);
  }

  #remove(pid: number): void {
    this.#store.meta.removeSync(PREFIX + pid);
  }
}
