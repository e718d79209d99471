import { randomBytes } from 'node:crypto';

const NAME = /^\.yinju-(?<pid>\d{1,10})-[0-9a-f]{8}\.tmp$/;

/** The name of a file or folder that is only there while this process works on it. */
export const temporaryName = (): string => `.yinju-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file of that name was left behind by a process that is no more. */
export function isLeftOver(name: string): boolean {
  const pid = NAME.exec(name)?.groups?.['pid'];
  return pid !== undefined && !isRunning(Number(pid));
}
