import { BotError, GrammyError, HttpError } from 'grammy';
import { networkCode } from '../describe-error.ts';

/** How deep causes are followed. */
const DEEPEST = 5;

/** Frames of a stack that are told. */
const FRAMES = 6;

/** An error as the log holds it: never its other properties, which hold calls, addresses and updates. */
export interface ErrorRecord {
  readonly what: string;
  readonly code?: string;
  readonly frames?: readonly string[];
  readonly cause?: ErrorRecord;
}

function causeOf(error: Error): unknown {
  if (error instanceof BotError) return error.error;
  if (error instanceof AggregateError) return error.errors[0];
  return error.cause;
}

/** Where the error came from: the places alone, as the stack begins with the message. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const lines = after.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, FRAMES);
}

/**
 * Reads from whatever was thrown what may be told of it. The messages may still hold secrets and what people wrote: `clean`
 * takes them out.
 *
 * @example errorRecord(new Error('cannot read 四早'), (text) => text.replaceAll('四早', '')) // { what: 'Error: cannot read ', … }
 */
export function errorRecord(error: unknown, clean: (text: string) => string, depth = 0): ErrorRecord {
  if (!(error instanceof Error)) {
    return { what: typeof error === 'string' ? clean(error) : `a thrown ${error === null ? 'null' : typeof error}` };
  }
  // What Telegram refuses and what the network fails in comes from outside: no place in the code tells more.
  if (error instanceof GrammyError) return { what: clean(`${error.method}: ${error.error_code} ${error.description}`) };
  if (error instanceof HttpError) return { what: `network: ${networkCode(error)}` };
  const { name } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: clean(error.code) } : {};
  const cause = causeOf(error);
  return {
    what: clean(error instanceof BotError ? name : `${name}: ${error.message}`),
    ...code,
    frames: framesOf(error).map(clean),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: errorRecord(cause, clean, depth + 1) }),
  };
}
