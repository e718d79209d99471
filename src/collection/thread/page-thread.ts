import { z } from 'zod';
import type { LeftOut } from '../../report/page/left-out.ts';
import type { Source } from '../../report/page/page.ts';
import type { Prepared } from '../prepared.ts';
import { reportSchema } from '../stored.ts';
import { builtBeside } from './built-beside.ts';
import { SideThread, type ThreadLimits } from './side-thread.ts';

/** What the thread is asked. */
export interface PageTask {
  readonly kind: 'prepare' | 'count-left-out';
  readonly source: Source;
}

/** What came of a page: as `prepare` gives it, or that it was given up, or that the reader broke on it. */
export type PreparedPage =
  | Prepared
  | { readonly outcome: 'refused'; readonly reason: 'too-slow' | 'too-large' | 'broken' }
  | { readonly outcome: 'failed'; readonly detail: string };

const WORKER = builtBeside(import.meta.url, 'page-worker.js');

const failed = z.object({ outcome: z.literal('failed'), detail: z.string() });

const preparedPage = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('prepared'),
    report: reportSchema,
    print: z.object({ shingles: z.set(z.number()), marks: z.array(z.number()) }),
    packed: z.instanceof(Uint8Array),
    reader: z.number(),
  }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['empty', 'binary', 'undecodable', 'no-report', 'too-large', 'unknown-format']),
  }),
  failed,
]);

const counts = z.array(z.tuple([z.custom<LeftOut>((reason) => typeof reason === 'string'), z.number()]));

/**
 * Reads pages in a thread of its own, started with the first, while whoever is served is answered: a page that the reader
 * hangs on or dies of costs that one page.
 *
 * @example await pages.prepare({ file: 'page.html', bytes }) // { outcome: 'prepared', report, … }
 */
export class PageThread {
  readonly #thread: SideThread;

  /** @param file the thread's module; only a test has another */
  constructor(limits?: ThreadLimits, file = WORKER) {
    this.#thread = new SideThread(file, limits);
  }

  /** Reads a page, as `prepare` does. */
  async prepare(source: Source): Promise<PreparedPage> {
    const task: PageTask = { kind: 'prepare', source };
    const done = await this.#thread.ask(task);
    return done.outcome === 'lost' ? { outcome: 'refused', reason: done.reason } : preparedPage.parse(done.answer);
  }

  /** How many lines of a page are not in the text, by reason; none told where that cannot be found out. */
  async leftOutCounts(source: Source): Promise<ReadonlyMap<LeftOut, number>> {
    const task: PageTask = { kind: 'count-left-out', source };
    const done = await this.#thread.ask(task);
    return new Map(done.outcome === 'lost' ? [] : counts.safeParse(done.answer).data);
  }

  /** Ends the thread, if there is one. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
