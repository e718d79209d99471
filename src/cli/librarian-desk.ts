import type { Language } from '../chat/messages.ts';
import type {
  AddedPage,
  Corrected,
  LibrarianDesk,
  Reading,
  ReadPage,
  SentFile,
} from '../chat/telegram/librarian/librarian-desk.ts';
import { once } from '../collection/capped.ts';
import type { Collection } from '../collection/collection.ts';
import type { Extractor } from '../collection/formats/extractor.ts';
import { openContent } from '../collection/formats/formats.ts';
import type { Input } from '../collection/input.ts';
import type { PageThread, PreparedPage } from '../collection/thread/page-thread.ts';
import type { Report, ReportId } from '../report/report.ts';
import { pause } from '../text/pause.ts';
import { type Calls, changeProblemInWords, correctionInWords } from './change-in-words.ts';
import { changed, readChanges } from './changes.ts';
import { factNames } from './messages/fact-names.ts';
import { cliMessages } from './messages.ts';
import { problemInWords } from './problem-in-words.ts';

/** Pages of one file read to be shown; what more there are is only counted. */
const MOST_SHOWN = 3;

type Page = Exclude<Input, { kind: 'skipped' }>;

/** A page ready to be added. */
type ReadyPage =
  | Extract<Page, { kind: 'problem' }>
  | { readonly kind: 'held'; readonly report: Report }
  | { readonly kind: 'read'; readonly page: Extract<Page, { kind: 'source' }>; readonly prepared: PreparedPage };

/** Told that pages are being added, until that is done: see `Shelf`. */
export interface Adding {
  whileAdding<T>(add: () => Promise<T>): Promise<T>;
}

/** The threads in which files are opened and pages read; closed by who gives them. */
export interface DeskThreads {
  readonly extractor: Extractor;
  readonly pages: PageThread;
}

/**
 * What librarians do with the collection, through the same readers as the command line; but the work is done in threads,
 * and what is left in small steps, since others are served meanwhile.
 */
export class CollectionDesk implements LibrarianDesk {
  readonly #collection: Collection;
  readonly #extractor: Extractor;
  readonly #pages: PageThread;
  readonly #shelf: Adding;

  constructor(collection: Collection, { extractor, pages }: DeskThreads, shelf: Adding) {
    this.#collection = collection;
    this.#shelf = shelf;
    this.#extractor = extractor;
    this.#pages = pages;
  }

  async read(file: SentFile, language: Language): Promise<Reading> {
    const pages: ReadPage[] = [];
    let more = 0;
    for await (const page of this.#pagesOf(file)) {
      if (pages.length < MOST_SHOWN) pages.push(await this.#read(page, language));
      else more++;
    }
    return { pages, more };
  }

  add(file: SentFile, language: Language): Promise<readonly AddedPage[]> {
    return this.#shelf.whileAdding(async () => {
      const added: AddedPage[] = [];
      let before: Promise<ReadyPage> | undefined;
      // Each page is read while the one before it is written.
      for await (const page of this.#pagesOf(file)) {
        const ready = this.#ready(page);
        ready.catch(() => undefined);
        if (before !== undefined) added.push(await this.#add(await before, language));
        before = ready;
      }
      if (before !== undefined) added.push(await this.#add(await before, language));
      return added;
    });
  }

  find(id: ReportId): Report | undefined {
    return this.#collection.alone(id);
  }

  remove(id: ReportId): Promise<boolean> {
    return this.#collection.remove(id);
  }

  async correct(id: ReportId, typed: readonly string[], language: Language): Promise<Corrected> {
    const words = cliMessages[language];
    const calls: Calls = (field) => factNames[language][field];
    const read = readChanges(typed, false);
    if (read.outcome === 'wrong') return { outcome: 'wrong', told: changeProblemInWords(read.problem, words, calls) };
    const correction = await this.#collection.correct(id, (before) => changed(before, read.changes));
    if (correction === undefined) return { outcome: 'gone' };
    return { outcome: 'corrected', told: correctionInWords(correction, words, calls) };
  }

  async *#pagesOf({ name, bytes }: SentFile): AsyncGenerator<Page> {
    let any = false;
    const content = { file: name, name, stream: once(bytes), origin: null };
    for await (const input of openContent(content, this.#extractor)) {
      if (input.kind === 'skipped') continue;
      any = true;
      yield input;
      await pause.whenDue();
    }
    if (!any) yield { kind: 'problem', file: name, reason: 'no-files' };
  }

  async #read(page: Page, language: Language): Promise<ReadPage> {
    if (page.kind === 'problem') return refused(page.file, problemInWords(page.reason, language));
    const prepared = await this.#pages.prepare(page.source);
    if (prepared.outcome !== 'prepared') return refused(page.file, whyNot(prepared, language));
    const read = await this.#collection.preview(page.source, prepared);
    if (read.outcome === 'refused') return refused(page.file, problemInWords(read.reason, language));
    const { report, isHeld } = read;
    const of = read.of === null ? undefined : this.#collection.alone(read.of);
    const leftOut = await this.#pages.leftOutCounts(page.source);
    return { outcome: 'read', report, isHeld, leftOut, ...(of === undefined ? {} : { of }) };
  }

  /** Reads a page, unless it is held already. */
  async #ready(page: Page): Promise<ReadyPage> {
    if (page.kind === 'problem') return page;
    const report = this.#collection.holding(page.source);
    if (report !== undefined) return { kind: 'held', report };
    return { kind: 'read', page, prepared: await this.#pages.prepare(page.source) };
  }

  async #add(ready: ReadyPage, language: Language): Promise<AddedPage> {
    if (ready.kind === 'problem') return refused(ready.file, problemInWords(ready.reason, language));
    if (ready.kind === 'held') return { outcome: 'unchanged', report: ready.report };
    const { page, prepared } = ready;
    if (prepared.outcome !== 'prepared') return refused(page.file, whyNot(prepared, language));
    const outcome = await this.#collection.add(page.source, null, prepared);
    if (outcome.outcome === 'refused') return refused(page.file, problemInWords(outcome.reason, language));
    const report = this.#collection.alone(outcome.report);
    if (report === undefined) throw new Error(`report ${outcome.report}: was added and is not held`);
    return { outcome: outcome.outcome, report };
  }
}

const refused = (file: string, why: string) => ({ outcome: 'refused', file, why }) as const;

/** A reader that broke on a page is our fault, not the page's. */
function whyNot(page: Exclude<PreparedPage, { outcome: 'prepared' }>, language: Language): string {
  return page.outcome === 'failed'
    ? cliMessages[language].readerFailed(page.detail)
    : problemInWords(page.reason, language);
}
