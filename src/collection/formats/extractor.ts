import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { errorCode } from '../collection-fault.ts';
import type { Extracted } from './format.ts';

/** Formats whose libraries are heavy, or may hang on a broken file. */
export type HeavyFormat = 'pdf' | 'docx';

/** What a worker is asked. */
export interface ExtractionTask {
  readonly format: HeavyFormat;
  readonly bytes: Uint8Array;
}

/** Always the built file, also where the sources are run by a tool: a worker of Node 20 cannot read TypeScript. */
const WORKER = fileURLToPath(new URL('../../../dist/collection/formats/extract-worker.js', import.meta.url));

/** Milliseconds that one file may take; five hundred pages take some ten seconds. */
const PATIENCE = 90_000;

/** Megabytes of objects that one file may take. */
const MEMORY = 1024;

const extracted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('page'), format: z.enum(['html', 'text']), text: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['broken', 'encrypted', 'no-text', 'too-many-pages']) }),
]);

function start(): Worker {
  if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: run npm run build first`);
  // What libraries write on the console is for nobody.
  return new Worker(WORKER, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
}

function problemOf(error: unknown): Extracted {
  if (error instanceof Error && error.name === 'AbortError') return { outcome: 'refused', reason: 'too-slow' };
  const isFull = errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
  return { outcome: 'refused', reason: isFull ? 'too-large' : 'broken' };
}

/**
 * Takes pages out of files with heavy libraries, in a thread of its own, which is started with the first such file: a
 * library that hangs, fails or eats memory on a broken file costs that one file.
 *
 * @example await extractor.extract('pdf', bytes) // { outcome: 'page', format: 'text', text: '…' }
 */
export class Extractor {
  readonly #patience: number;
  #worker: Worker | undefined;

  /** @param patience milliseconds that one file may take */
  constructor(patience = PATIENCE) {
    this.#patience = patience;
  }

  async extract(format: HeavyFormat, bytes: Uint8Array): Promise<Extracted> {
    const worker = this.#worker ?? start();
    this.#worker = worker;
    try {
      const task: ExtractionTask = { format, bytes };
      worker.postMessage(task);
      const [answer]: unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(this.#patience) });
      return extracted.parse(answer);
    } catch (error) {
      await this.close();
      return problemOf(error);
    }
  }

  /** Ends the thread, if there is one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
