import { CollectionFault } from '../collection/collection-fault.ts';
import type { Config } from './config.ts';
import { type Console, printError } from './console.ts';
import type { CliMessages } from './messages.ts';

/**
 * 0 done; 1 done, but an input was refused or a report is not held; 2 wrong usage or settings, or no usable collection.
 * That nothing answers a question is an answer: 0.
 */
export type ExitStatus = 0 | 1 | 2;

/** What every command is given. */
export interface Context {
  readonly console: Console;
  readonly config: Config;
  readonly messages: CliMessages;
  /** The collection's directory, and whether the user named it. */
  readonly data: string;
  readonly dataIsChosen: boolean;
  readonly json: boolean;
}

/** Complains in one line on standard error. */
export function complain({ console }: Pick<Context, 'console'>, text: string): void {
  printError(console.errors, text);
}

/** An error in one line for people: what is wrong with the collection and what to do, or that something broke inside. */
export function errorInWords(error: unknown, m: CliMessages): string {
  if (error instanceof CollectionFault) return m.collectionFault(error.kind, error.path, error.detail);
  return m.internal(error instanceof Error ? error.message : String(error));
}
