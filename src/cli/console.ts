import type { Readable, Writable } from 'node:stream';

/** What the command line reads from and writes to. */
export interface Console {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Whether a person sits before the output, and before the errors. */
  readonly interactive: { readonly input: boolean; readonly output: boolean; readonly errors: boolean };
  /** Whether the output can show colours. */
  readonly colors: boolean;
}

/** The process's own streams. */
export function processConsole(process: NodeJS.Process): Console {
  const { stdin, stdout, stderr } = process;
  return {
    input: stdin,
    output: stdout,
    errors: stderr,
    interactive: { input: stdin.isTTY === true, output: stdout.isTTY === true, errors: stderr.isTTY === true },
    colors: stdout.isTTY === true && process.env['TERM'] !== 'dumb',
  };
}

/** Prints text and ends its line. */
export function printLine(stream: Writable, text: string): void {
  stream.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints a value as one line of JSON. */
export function printJson(stream: Writable, value: unknown): void {
  stream.write(`${JSON.stringify(value)}\n`);
}

/** A complaint, always one line whatever stands in it, so that a file's name cannot pass for a second message, nor turn its direction. */
export function printError(stream: Pick<Writable, 'write'>, text: string): void {
  stream.write(`${text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')}\n`);
}
