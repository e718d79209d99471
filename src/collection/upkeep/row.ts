import type { Corrections } from '../../report/correction.ts';
import type { ReportId } from '../../report/report.ts';

/** What a collection cannot be made again from anything else, in pieces: all the rest is derived from these. */
export type Row =
  | { readonly kind: 'report' | 'source'; readonly id: ReportId; readonly packed: Uint8Array }
  | { readonly kind: 'corrections'; readonly id: ReportId; readonly written: Corrections }
  /** One of the chats' notes, as the store holds it. */
  | { readonly kind: 'note'; readonly key: string; readonly entry: unknown };

/**
 * Where the keys of notes begin that are about messages on their way: which updates are done with, what waits to be
 * answered or sent. They belong to the bot that runs now, so no backup holds them and none puts older ones in their place:
 * that would lose questions, or answer some twice.
 */
const PASSING = ['inbox/', 'handled/', 'sent/'];

/** Whether a note is about messages on their way. */
export const isPassing = (key: string): boolean => PASSING.some((prefix) => key.startsWith(prefix));
