import type { Day } from '../report/report.ts';

/** How a report is shown: its text, its page line by line, or passage by passage with why each has its speaker. */
export type View = 'text' | 'page' | 'why';

/** What to do, as the command line says it. */
export type Action =
  | { readonly command: 'add'; readonly paths: readonly string[] }
  | { readonly command: 'list' }
  | { readonly command: 'show'; readonly id: string; readonly view: View }
  | { readonly command: 'set'; readonly id: string; readonly changes: readonly string[]; readonly reset: boolean }
  | { readonly command: 'remove'; readonly ids: readonly string[] }
  | { readonly command: 'ask'; readonly question: string; readonly explain: boolean; readonly today?: Day }
  | { readonly command: 'ask-batch'; readonly file: string; readonly explain: boolean; readonly today?: Day }
  | { readonly command: 'who'; readonly name: string }
  | { readonly command: 'check'; readonly sentence: string }
  | { readonly command: 'doctor'; readonly repair: boolean }
  | { readonly command: 'backup' | 'restore'; readonly file: string }
  | { readonly command: 'chat' }
  | { readonly command: 'bot' }
  | { readonly command: 'start' };

/** An action with the options that every command takes. */
export type Command = Action & {
  /** The collection's directory, if the command line names one. */
  readonly data: string | undefined;
  readonly json: boolean;
};
