import type { ChildProcess } from 'node:child_process';
import { ended } from '../cli/support.ts';

/** Ends a process by SIGKILL at a moment, in milliseconds from now, unless it has ended by then; whether it was killed. */
export async function killAfter(child: ChildProcess, moment: number): Promise<boolean> {
  const end = ended(child);
  child.stdout?.resume();
  child.stderr?.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), moment);
  await end;
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

/**
 * Moments in the time that some work takes, in milliseconds. How long that is depends on what else the machine does: each
 * time that the work was done before the kill, it is taken to be shorter.
 */
export class Moments {
  readonly #next: () => number;
  readonly #from: number;
  #took: number;

  /** @param from the share of the time before which nothing happens yet */
  constructor(next: () => number, took: number, from = 0) {
    this.#next = next;
    this.#took = took;
    this.#from = from;
  }

  next(): number {
    return (this.#from + this.#next() * (1 - this.#from)) * this.#took;
  }

  missed(): void {
    this.#took *= 0.9;
  }
}
