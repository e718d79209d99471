import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Job, type Report, report } from './job.ts';

/** What a process may have, in bytes. */
export const MEMORY_LIMIT = 8e9;

/** How a job ended: with a report, or without one and why. */
export type Ended =
  | { readonly outcome: 'reported'; readonly report: Report }
  | { readonly outcome: 'died'; readonly reason: string };

/** Does a job in a fresh process, so that memory and compiled code are its own. */
export function runJob(job: Job): Promise<Ended> {
  const child = fork(fileURLToPath(new URL('child.js', import.meta.url)), [JSON.stringify(job)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${MEMORY_LIMIT / 1e6}`],
    serialization: 'advanced',
  });
  let last: Report | undefined;
  child.on('message', (message) => {
    last = report.parse(message);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (last !== undefined) resolve({ outcome: 'reported', report: last });
      else resolve({ outcome: 'died', reason: whyItDied(code, signal) });
    });
  });
}

function whyItDied(code: number | null, signal: string | null): string {
  // V8 aborts where the heap is full.
  if (signal === 'SIGABRT') return `over ${MEMORY_LIMIT / 1e9} GB of heap`;
  return `the process ended with ${signal ?? `exit status ${code}`}`;
}
