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
import type { AddOutcome, Collection } from '../collection/collection.ts';
import { CollectionFault } from '../collection/collection-fault.ts';
import type { Extractor } from '../collection/formats/extractor.ts';
import { openContent } from '../collection/formats/formats.ts';
import type { Input } from '../collection/input.ts';
import type { LeftOut } from '../report/page/left-out.ts';
import type { Source } from '../report/page/page.ts';
import { traceOf } from '../report/page/trace.ts';
import type { Report, ReportId } from '../report/report.ts';
import { type Calls, changeProblemInWords, correctionInWords } from './change-in-words.ts';
import { changed, readChanges } from './changes.ts';
import { factNames } from './messages/fact-names.ts';
import { cliMessages } from './messages.ts';
import { problemInWords } from './problem-in-words.ts';

/** Pages of one file read to be shown; what more there are is only counted. */
const MOST_SHOWN = 3;

type Page = Exclude<Input, { kind: 'skipped' }>;

function leftOutOf(source: Source): ReadonlyMap<LeftOut, number> {
  const traced = traceOf(source);
  const counts = new Map<LeftOut, number>();
  for (const line of traced.outcome === 'traced' ? traced.lines : []) {
    if (line.fate === 'left-out') counts.set(line.reason, (counts.get(line.reason) ?? 0) + 1);
  }
  return counts;
}

/** What librarians do with the collection, through the same readers as the command line. */
export class CollectionDesk implements LibrarianDesk {
  readonly #collection: Collection;
  readonly #extractor: Extractor;

  /** @param extractor closed by who gives it */
  constructor(collection: Collection, extractor: Extractor) {
    this.#collection = collection;
    this.#extractor = extractor;
  }

  async read(file: SentFile, language: Language): Promise<Reading> {
    const pages: ReadPage[] = [];
    let more = 0;
    for await (const page of this.#pagesOf(file)) {
      if (pages.length < MOST_SHOWN) pages.push(this.#read(page, language));
      else more++;
    }
    return { pages, more };
  }

  async add(file: SentFile, language: Language): Promise<readonly AddedPage[]> {
    const added: AddedPage[] = [];
    for await (const page of this.#pagesOf(file)) added.push(await this.#add(page, language));
    return added;
  }

  find(id: ReportId): Report | undefined {
    return this.#collection.get(id);
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
    }
    if (!any) yield { kind: 'problem', file: name, reason: 'no-files' };
  }

  #read(page: Page, language: Language): ReadPage {
    if (page.kind === 'problem') return refused(page.file, problemInWords(page.reason, language));
    try {
      const read = this.#collection.preview(page.source);
      if (read.outcome === 'refused') return refused(page.file, problemInWords(read.reason, language));
      const { report, isHeld } = read;
      const of = read.of === null ? undefined : this.#collection.get(read.of);
      const leftOut = leftOutOf(page.source);
      return { outcome: 'read', report, isHeld, leftOut, ...(of === undefined ? {} : { of }) };
    } catch (error) {
      return refused(page.file, brokenReader(error, language));
    }
  }

  async #add(page: Page, language: Language): Promise<AddedPage> {
    if (page.kind === 'problem') return refused(page.file, problemInWords(page.reason, language));
    let outcome: AddOutcome;
    try {
      outcome = await this.#collection.add(page.source, null);
    } catch (error) {
      return refused(page.file, brokenReader(error, language));
    }
    if (outcome.outcome === 'refused') return refused(page.file, problemInWords(outcome.reason, language));
    const report = this.#collection.get(outcome.report);
    if (report === undefined) throw new Error(`report ${outcome.report}: was added and is not held`);
    return { outcome: outcome.outcome, report };
  }
}

const refused = (file: string, why: string) => ({ outcome: 'refused', file, why }) as const;

/** A reader that broke on a page is our fault, not the page's; a fault of the store is nobody's to tell a chat. */
function brokenReader(error: unknown, language: Language): string {
  if (error instanceof CollectionFault) throw error;
  return cliMessages[language].readerFailed(error instanceof Error ? error.message : String(error));
}
