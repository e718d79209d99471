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

/** What one file may take. */
export interface ExtractionLimits {
  /** Milliseconds; five hundred pages take some ten seconds. */
  readonly time: number;
  /** Bytes by which the process may grow, buffers included, which no limit on a thread's own memory counts. */
  readonly memory: number;
}

const LIMITS: ExtractionLimits = { time: 60_000, memory: 1024 * 1024 * 1024 };

/** Milliseconds from one look at the memory to the next. */
const LOOK = 100;

const extracted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('page'), format: z.enum(['html', 'text']), text: z.string() }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['broken', 'encrypted', 'no-text', 'too-many-pages']) }),
]);

function start(): Worker {
  if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: run npm run build first`);
  // What libraries write on the console is for nobody.
  return new Worker(WORKER, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory >> 20 },
  });
}

/** Why waiting was given up, which is the reason of the signal; or what became of the thread. */
function problemOf(error: unknown, signal: AbortSignal): Extracted {
  if (signal.reason === 'too-slow') return { outcome: 'refused', reason: 'too-slow' };
  const isFull = signal.aborted || errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
  return { outcome: 'refused', reason: isFull ? 'too-large' : 'broken' };
}

/** Watches what a file takes, until it is called off. */
function watch({ time, memory }: ExtractionLimits): { readonly signal: AbortSignal; callOff(): void } {
  const giveUp = new AbortController();
  const before = process.memoryUsage.rss();
  const late = setTimeout(() => giveUp.abort('too-slow'), time);
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > memory) giveUp.abort('too-large');
  }, LOOK);
  return {
    signal: giveUp.signal,
    callOff: () => {
      clearTimeout(late);
      clearInterval(look);
    },
  };
}

/**
 * Takes pages out of files with heavy libraries, in a thread of its own, which is started with the first such file: a
 * library that hangs, fails or eats memory on a broken file costs that one file.
 *
 * @example await extractor.extract('pdf', bytes) // { outcome: 'page', format: 'text', text: '…' }
 */
export class Extractor {
  readonly #limits: ExtractionLimits;
  #worker: Worker | undefined;

  constructor(limits: ExtractionLimits = LIMITS) {
    this.#limits = limits;
  }

  async extract(format: HeavyFormat, bytes: Uint8Array): Promise<Extracted> {
    const worker = this.#worker ?? start();
    this.#worker = worker;
    const { signal, callOff } = watch(this.#limits);
    try {
      const task: ExtractionTask = { format, bytes };
      worker.postMessage(task);
      const [answer]: unknown[] = await once(worker, 'message', { signal });
      return extracted.parse(answer);
    } catch (error) {
      await this.close();
      return problemOf(error, signal);
    } finally {
      callOff();
    }
  }

  /** Ends the thread, if there is one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
