import type { Log, Tell } from '../../../src/chat/telegram/log/log.ts';

/** A log of whose lines only the sentences are kept, with what went wrong after them. */
export function plainLog(tell: (line: string) => unknown): Log {
  const line: Tell = (sentence, { error } = {}) =>
    tell(error instanceof Error ? `${sentence}: ${error.message}` : sentence);
  return Object.assign(line.bind(undefined), {
    debug: () => undefined,
    warn: line,
    error: line,
    hear: () => undefined,
  });
}
