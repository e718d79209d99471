import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { errorCode } from '../collection-fault.ts';

/** What one task may take. */
export interface ThreadLimits {
  /** Milliseconds; the largest file takes some ten seconds. */
  readonly time: number;
  /** Bytes by which the process may grow, buffers included, which no limit on a thread's own memory counts. */
  readonly memory: number;
}

const LIMITS: ThreadLimits = { time: 60_000, memory: 1024 * 1024 * 1024 };

/** Milliseconds from one look at the memory to the next. */
const LOOK = 100;

/** What became of a task: what the thread answered, or why it was given up. */
export type Done =
  | { readonly outcome: 'answered'; readonly answer: unknown }
  | { readonly outcome: 'lost'; readonly reason: 'too-slow' | 'too-large' | 'broken' };

function start(file: string): Worker {
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first`);
  // What libraries write on the console is for nobody.
  return new Worker(file, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory >> 20 },
  });
}

/** Why waiting was given up, which is the reason of the signal; or what became of the thread. */
function lost(error: unknown, signal: AbortSignal): Done {
  if (signal.reason === 'too-slow') return { outcome: 'lost', reason: 'too-slow' };
  const isFull = signal.aborted || errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
  return { outcome: 'lost', reason: isFull ? 'too-large' : 'broken' };
}

/** The thread's next message; rejects if it ends without one. */
async function answerOf(worker: Worker, signal: AbortSignal): Promise<unknown> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  try {
    const ended = once(worker, 'exit', { signal: either }).then(([code]) => {
      throw new Error(`a thread ended with ${code} and no answer`);
    });
    const [answer]: unknown[] = await Promise.race([once(worker, 'message', { signal: either }), ended]);
    return answer;
  } finally {
    done.abort();
  }
}

/** Watches what a task takes, until it is called off. */
function watch({ time, memory }: ThreadLimits): { readonly signal: AbortSignal; callOff(): void } {
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
 * A thread that does tasks one after the other, started with the first: one that hangs, fails or eats memory costs that one
 * task. Whoever is served meanwhile does not wait.
 *
 * @example await new SideThread(file).ask({ page }) // { outcome: 'answered', answer: … }
 */
export class SideThread {
  readonly #file: string;
  readonly #limits: ThreadLimits;
  #worker: Worker | undefined;
  #isClosed = false;
  /** Tasks wait for each other: an answer does not tell whose it is. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param file the thread's built module, which answers each message with one (`answerTasks`) */
  constructor(file: string, limits: ThreadLimits = LIMITS) {
    this.#file = file;
    this.#limits = limits;
  }

  /**
   * @param task anything that can be cloned
   * @throws Error if the thread was closed: whoever still had tasks is not to start it again
   */
  ask(task: unknown): Promise<Done> {
    const done = this.#last.then(() => this.#do(task));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Ends the thread, if there is one, and takes no more tasks. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #do(task: unknown): Promise<Done> {
    if (this.#isClosed) throw new Error(`${this.#file}: the thread was closed`);
    const worker = this.#worker ?? start(this.#file);
    this.#worker = worker;
    const { signal, callOff } = watch(this.#limits);
    try {
      const answer = answerOf(worker, signal);
      worker.postMessage(task);
      return { outcome: 'answered', answer: await answer };
    } catch (error) {
      await this.#end();
      return lost(error, signal);
    } finally {
      callOff();
    }
  }
}
