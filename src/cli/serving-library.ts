import type { Answer, Check, Quote } from '../answer/answer.ts';
import type { Library, Overview, Surroundings } from '../answer/library.ts';
import { createLibrary } from '../answer/open-library.ts';
import type { ReportSource } from '../collection/report-source.ts';
import type { Report, ReportId } from '../report/report.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { openSearchIndex } from './search-index.ts';
import type { ServingNews } from './serving-news.ts';
import type { Shelf } from './shelf.ts';

interface Served {
  readonly source: ReportSource;
  readonly revision: string;
  readonly index: PassageIndex;
  readonly library: Library;
  /** The reports as they were indexed: a report that has changed since is another object. */
  readonly indexed: ReadonlyMap<ReportId, Report>;
}

/**
 * The library that the command line and the chats serve. Before each question it looks whether reports have been added
 * or removed meanwhile, by whatever process, and brings the search index up to date with just those.
 */
export class ServingLibrary implements Library {
  readonly #shelf: Shelf;
  readonly #tell: (news: ServingNews) => void;
  #served: Served | undefined;
  #refreshing: Promise<Library> | undefined;

  constructor(shelf: Shelf, tell: (news: ServingNews) => void) {
    this.#shelf = shelf;
    this.#tell = tell;
  }

  async overview(): Promise<Overview> {
    return (await this.#fresh()).overview();
  }

  async ask(question: string): Promise<Answer> {
    return (await this.#fresh()).ask(question);
  }

  async check(sentence: string): Promise<Check> {
    return (await this.#fresh()).check(sentence);
  }

  async reports(): Promise<readonly Report[]> {
    return (await this.#fresh()).reports();
  }

  async report(id: ReportId): Promise<Report | undefined> {
    return (await this.#fresh()).report(id);
  }

  async around(quote: Pick<Quote, 'citation'>, more: number): Promise<Surroundings | undefined> {
    return (await this.#fresh()).around(quote, more);
  }

  /** The library as of now. Questions that come while it is brought up to date wait for the same work. */
  #fresh(): Promise<Library> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<Library> {
    const { reports, sample, collection } = await this.#shelf.look();
    const served = this.#served;
    const revision = reports.revision();
    if (served?.source === reports && served.revision === revision) return served.library;
    const indexed = new Map(reports.all().map((report) => [report.id, report]));
    if (served?.source === reports) {
      await updateIndex(served, indexed);
      this.#served = { ...served, revision, indexed };
      return served.library;
    }
    const index = await openSearchIndex(reports, collection, this.#tell);
    const library = createLibrary(reports, index, { sample });
    this.#served = { source: reports, revision, index, library, indexed };
    return library;
  }
}

async function updateIndex({ index, indexed: before }: Served, now: ReadonlyMap<ReportId, Report>): Promise<void> {
  const gone = [...before].filter(([id, report]) => now.get(id) !== report).map(([id]) => id);
  const come = [...now].filter(([id, report]) => before.get(id) !== report).map(([, report]) => report);
  await index.remove(gone);
  await index.add(come);
}
