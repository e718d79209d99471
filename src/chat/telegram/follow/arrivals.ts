import { z } from 'zod';
import type { Library } from '../../../answer/library.ts';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Report } from '../../../report/report.ts';

const KEY = 'alerts/known';
const keptKnown = z.object({ version: z.literal(1), reports: z.array(z.string()) });

/**
 * Tells which reports have come since it was last asked, by whatever process they were added, over restarts too. At the very
 * first all that are there are old.
 */
export class Arrivals {
  readonly #library: Pick<Library, 'reports'>;
  readonly #state: StateStore;
  /** The same array as long as nothing has changed. */
  #seen: readonly Report[] | undefined;

  constructor(library: Pick<Library, 'reports'>, state: StateStore) {
    this.#library = library;
    this.#state = state;
  }

  /**
   * The reports that have come, oldest meeting first, and what notes them as known: to be done once they are told of, so that
   * a kill in between loses none.
   */
  async next(): Promise<{ readonly come: readonly Report[]; readonly done: () => Promise<void> }> {
    const now = await this.#library.reports();
    const done = (): Promise<void> => this.#note(now);
    if (now === this.#seen) return { come: [], done: () => Promise.resolve() };
    const known = keptKnown.safeParse(this.#state.get(KEY)).data;
    if (known === undefined) return { come: [], done };
    const old = new Set(known.reports);
    return { come: now.filter(({ id }) => !old.has(id)).toReversed(), done };
  }

  async #note(reports: readonly Report[]): Promise<void> {
    await this.#state.put(KEY, { version: 1, reports: reports.map(({ id }) => id) });
    this.#seen = reports;
  }
}
