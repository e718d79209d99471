import type { EventEmitter } from 'node:events';
import type { Log, LogFields } from '../chat/telegram/log/log.ts';
import type { Redact } from '../chat/telegram/log/redactor.ts';
import { isToldElsewhere } from '../collection/write.ts';

type Speaking = 'debug' | 'info' | 'log' | 'warn' | 'error' | 'trace';

/** What is written to the console, and how much it weighs in the log. */
const CONSOLE: Readonly<Record<Speaking, 'debug' | 'info' | 'warn'>> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'warn',
};

/** What a library wrote to the console: its words, and the first error; of other objects nothing, they may hold anything. */
function spoken(parts: readonly unknown[]): LogFields {
  const words = parts.filter((part) => ['string', 'number', 'boolean'].includes(typeof part)).join(' ');
  const error = parts.find((part) => part instanceof Error);
  return error === undefined ? { words } : { words, error };
}

/** Has what libraries write to the console go to the log. */
function hookConsole(log: Log): () => void {
  const before = { ...console };
  for (const [name, level] of Object.entries(CONSOLE)) {
    const tell = level === 'info' ? log : log[level];
    Object.assign(console, { [name]: (...parts: readonly unknown[]) => tell('on the console', spoken(parts)) });
  }
  return () => void Object.assign(console, before);
}

/** Takes secrets out of whatever is written to a stream past the log, as some libraries do. */
function hookStream(stream: NodeJS.WriteStream, redact: Redact): () => void {
  const write = stream.write.bind(stream);
  const guarded = (chunk: Uint8Array | string, ...rest: []): boolean =>
    write(typeof chunk === 'string' ? redact(chunk) : chunk, ...rest);
  Object.assign(stream, { write: guarded });
  return () => void Object.assign(stream, { write });
}

/** Milliseconds that writes under way are given to come to their end. */
const LAST_WRITES = 5_000;

/**
 * Ends the process with status 1 once the store is closed. To exit while the store's thread waits for the rest of a
 * transaction would wait for that thread for ever; so where it does not come to its end, nothing but a kill is left.
 */
function ender(process: NodeJS.Process, close: () => Promise<void>): () => void {
  let isEnding = false;
  return () => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_WRITES);
    void close().then(() => process.exit(1));
  };
}

/** What a process's own errors are told with. */
export interface ProcessHooks {
  readonly log: Log;
  readonly redact: Redact;
  /** Closes what is written to; called when the process must end. */
  readonly close: () => Promise<void>;
}

/** What a process tells of itself, of which there is one listener while a bot runs. */
type Told = 'warning' | 'uncaughtException' | 'unhandledRejection';

/** Puts a listener in the place of those that there are. */
function hookEvent(process: NodeJS.Process, event: Told, listener: (error: unknown) => void): () => void {
  const emitter: EventEmitter = process;
  const before = emitter.rawListeners(event);
  emitter.removeAllListeners(event).on(event, listener);
  return () => {
    emitter.off(event, listener);
    for (const one of before) emitter.on(event, (...told) => Reflect.apply(one, process, told));
  };
}

/**
 * Leads all that a process may tell by itself through the log while a bot runs in it: Node's warnings, what nobody has
 * caught (which ends the process with status 1), and the console; and takes secrets out of whatever else is printed.
 *
 * @returns takes all of that back
 *
 * @example const unhook = hookProcess(process, { log, redact: redactor([token]), close: () => shelf.close() });
 */
export function hookProcess(process: NodeJS.Process, { log, redact, close }: ProcessHooks): () => void {
  const end = ender(process, close);
  const tell = (error: unknown): void => {
    log.error('nobody has caught this, so the program ends', { error });
    end();
  };
  const undo = [
    hookEvent(process, 'warning', (error) => log.warn('a warning of Node', { error })),
    hookEvent(process, 'uncaughtException', tell),
    hookEvent(process, 'unhandledRejection', (error) => {
      if (!isToldElsewhere(error)) tell(error);
    }),
    hookConsole(log),
    hookStream(process.stdout, redact),
    hookStream(process.stderr, redact),
  ];
  return () => {
    for (const back of undo) back();
  };
}
