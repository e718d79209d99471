import { z } from 'zod';
import { builtBeside } from '../thread/built-beside.ts';
import { SideThread, type ThreadLimits } from '../thread/side-thread.ts';
import type { Extracted } from './format.ts';

/** Formats whose libraries are heavy, or may hang on a broken file. */
export type HeavyFormat = 'pdf' | 'docx';

/** What a worker is asked. */
export interface ExtractionTask {
  readonly format: HeavyFormat;
  readonly bytes: Uint8Array;
}

const WORKER = builtBeside(import.meta.url, 'extract-worker.js');

const extracted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('page'), format: z.enum(['html', 'text']), text: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['broken', 'encrypted', 'no-text', 'too-many-pages']) }),
]);

/**
 * Takes pages out of files with heavy libraries, in a thread of its own, which is started with the first such file: a
 * library that hangs, fails or eats memory on a broken file costs that one file.
 *
 * @example await extractor.extract('pdf', bytes) // { outcome: 'page', format: 'text', text: '…' }
 */
export class Extractor {
  readonly #thread: SideThread;

  constructor(limits?: ThreadLimits) {
    this.#thread = new SideThread(WORKER, limits);
  }

  async extract(format: HeavyFormat, bytes: Uint8Array): Promise<Extracted> {
    const task: ExtractionTask = { format, bytes };
    const done = await this.#thread.ask(task);
    return done.outcome === 'lost' ? { outcome: 'refused', reason: done.reason } : extracted.parse(done.answer);
  }

  /** Ends the thread, if there is one. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
