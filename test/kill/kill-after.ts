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
