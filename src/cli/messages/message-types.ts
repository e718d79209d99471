import type { CollectionFaultKind } from '../../collection/collection-fault.ts';
import type { FileProblem } from '../../collection/input.ts';
import type { FactForm } from '../../report/correction.ts';
import type { Told } from '../progress.ts';
import type { ServingForm } from './serving/types.ts';

/** What `--help` says. */
export interface HelpMessages {
  readonly about: string;
  readonly exitStatus: string;
  /** Commander's own headings (`Usage:` and so on), by the words it has for them. */
  readonly headings: Readonly<Record<string, string>>;
  readonly options: Readonly<
    Record<
      'data' | 'json' | 'repair' | 'raw' | 'why' | 'reset' | 'batch' | 'explain' | 'today' | 'help' | 'version',
      string
    >
  >;
  readonly commands: Readonly<
    Record<
      | 'add'
      | 'list'
      | 'show'
      | 'set'
      | 'remove'
      | 'doctor'
      | 'backup'
      | 'restore'
      | 'ask'
      | 'who'
      | 'check'
      | 'chat'
      | 'bot'
      | 'start',
      string
    >
  >;
}

/** How a command line can be wrong. */
export type UsageProblem =
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-argument'
  | 'missing-value'
  | 'too-many-arguments'
  | 'empty-text'
  | 'batch-and-question'
  | 'raw-and-why'
  | 'no-day';

/** What a setting must be. */
export type SettingForm = 'url' | 'language' | 'not-empty' | 'one-word' | 'ids' | 'switch' | 'count' | ServingForm;

/** How many inputs came to what. */
export type AddCounts = Readonly<Record<'added' | 'updated' | 'unchanged' | 'reprint' | 'refused', number>>;

/** What is said about facts corrected by hand. */
export interface ChangeMessages {
  unknownField(name: string, fields: readonly string[]): string;
  noValue(name: string): string;
  wrongValue(name: string, value: string, form: FactForm): string;
  readonly notInSample: string;
  /** Whose facts were changed, and how many. */
  of(title: string, changes: number): string;
  /** One change; `corrected` is whether the fact is now as people wrote it, not as it was read. */
  told(field: string, from: string, to: string, corrected: boolean): string;
}

/** What the command line itself says, beside the answers. Every text is one line. */
export interface CliMessages {
  readonly help: HelpMessages;
  /** What is wrong with the command line; `what` is the word that is wrong, or missing. */
  readonly usage: Readonly<Record<UsageProblem, (what: string) => string>>;
  /** What is wrong with the command line, with the way to the help. */
  withHelp(said: string): string;
  /** A setting that is wrong, and what it may be. The value is not repeated: it may be a secret. */
  setting(variable: string, form: SettingForm): string;
  settingsFile(path: string, detail: string): string;
  readonly servesSample: string;
  noReport(id: string): string;
  removed(file: string): string;
  readonly change: ChangeMessages;
  /** That the lines of a report's page cannot be told. */
  noPage(file: string): string;
  /** The title of a report in a list, where the report is a reprint. */
  reprint(title: string): string;
  /** What is wrong with a file, as `refused` says it after the file's name. */
  readonly fileProblems: Readonly<Record<FileProblem, string>>;
  refused(file: string, why: string): string;
  /** Why a file is refused that the reader broke on. */
  readerFailed(detail: string): string;
  skipped(folder: string, files: number): string;
  added(counts: AddCounts): string;
  progress(told: Told): string;
  readonly stopped: string;
  brokenLine(file: string, line: number): string;
  unreadableFile(file: string, why: string): string;
  readonly emptyCollection: string;
  snapshotBroken(detail: string): string;
  snapshotNotKept(detail: string): string;
  notReread(id: string, detail: string): string;
  tornStore(directory: string): string;
  damagedReports(ids: readonly string[]): string;
  lostReports(ids: readonly string[]): string;
  rereading(reports: number): string;
  /** What is printed cannot be written where it goes. */
  outputFailed(detail: string): string;
  collectionFault(kind: CollectionFaultKind, path: string, detail: string): string;
  readonly noToken: string;
  readonly startsBot: string;
  internal(detail: string): string;
}
