import { CollectionFault } from '../collection/collection-fault.ts';
import type { Config } from './config.ts';
import { type Console, printError } from './console.ts';
import type { CliMessages } from './messages.ts';

/** 0 done; 1 done, but something was refused or not found; 2 wrong usage or settings, or no usable collection. */
export type ExitStatus = 0 | 1 | 2;

/** What every command is given. */
export interface Context {
  readonly console: Console;
  readonly config: Config;
  readonly messages: CliMessages;
  /** Asks a long-running command to stop. */
  readonly signal: AbortSignal;
  /** The collection's directory, and whether the user named it. */
  readonly data: string;
  readonly dataIsChosen: boolean;
  readonly json: boolean;
}

/** Complains in one line on standard error. */
export function complain({ console }: Pick<Context, 'console'>, text: string): void {
  printError(console.errors, text);
}

/** A fault of the collection in one line for people; undefined for any other error. */
export function faultInWords(error: unknown, m: CliMessages): string | undefined {
  if (!(error instanceof CollectionFault)) return undefined;
  return m.collectionFault(error.kind, error.path, error.detail);
}
