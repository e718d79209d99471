import type { Answer, Check, Quote } from '../answer/answer.ts';
import { createLibrary } from '../answer/create-library.ts';
import type {
  AskOptions,
  ExcerptPage,
  Library,
  Overview,
  PageAsked,
  PlaceAsked,
  Surroundings,
} from '../answer/library.ts';
import type { HeldMeeting } from '../answer/meetings-held.ts';
import type { Who } from '../answer/who/who-answer.ts';
import type { ReportSource } from '../collection/report-source.ts';
import type { Day, Report, ReportId } from '../report/report.ts';
import { pause } from '../text/pause.ts';
import { Gate } from './gate.ts';
import { SearchIndex } from './search-index.ts';
import type { ServingNews } from './serving-news.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** Reports and the index of just these: what one answer is made from. */
interface Served {
  readonly reports: ReportSource;
  readonly collection: Shelved['collection'];
  readonly index: SearchIndex;
  readonly library: Library;
}

/**
 * The library that the command line and the chats serve. Before each question it looks whether reports have been added
 * or removed meanwhile, by whatever process, and brings the search index up to date with just those. An answer is made
 * from the reports before a change or from those after it, never from a mixture.
 */
export class ServingLibrary implements Library {
  readonly #shelf: Shelf;
  readonly #tell: (news: ServingNews) => void;
  readonly #today: (() => Day) | undefined;
  readonly #gate = new Gate();
  /** Undefined before the first question, and if the index could not be brought up to date. */
  #served: Served | undefined;
  #refreshing: Promise<void> | undefined;
  #isServing = false;

  /** @param today the clock by which questions are read that do not bring their day; without it they are of no day */
  constructor(shelf: Shelf, tell: (news: ServingNews) => void, today?: () => Day) {
    this.#shelf = shelf;
    this.#tell = tell;
    this.#today = today;
  }

  overview(): Promise<Overview> {
    return this.#serve((library) => library.overview());
  }

  ask(question: string, options?: AskOptions): Promise<Answer> {
    const today = options?.today ?? this.#today?.();
    return this.#serve((library) => library.ask(question, today === undefined ? options : { ...options, today }));
  }

  check(sentence: string): Promise<Check> {
    return this.#serve((library) => library.check(sentence));
  }

  who(name: string): Promise<Who> {
    return this.#serve((library) => library.who(name));
  }

  excerpts(words: string, page: PageAsked): Promise<ExcerptPage> {
    const today = page.today ?? this.#today?.();
    return this.#serve((library) => library.excerpts(words, today === undefined ? page : { ...page, today }));
  }

  quoteAt(place: PlaceAsked): Promise<Quote | undefined> {
    return this.#serve((library) => library.quoteAt(place));
  }

  reports(): Promise<readonly Report[]> {
    return this.#serve((library) => library.reports());
  }

  meetings(): Promise<readonly HeldMeeting[]> {
    return this.#serve((library) => library.meetings());
  }

  report(id: ReportId): Promise<Report | undefined> {
    return this.#serve((library) => library.report(id));
  }

  around(quote: Pick<Quote, 'citation'>, more: number): Promise<Surroundings | undefined> {
    return this.#serve((library) => library.around(quote, more));
  }

  /** Has the collection keep the search index for the next start. To be called when nobody asks any more. */
  async close(): Promise<void> {
    await this.#served?.index.keep();
  }

  async #serve<T>(work: (library: Library) => Promise<T>): Promise<T> {
    // Of many who ask at the same moment each is looked after in a turn of its own.
    await pause.now();
    await this.#refresh();
    return this.#gate.read(() => {
      if (this.#served === undefined) throw new Error('the reports could not be brought up to date: nothing to serve');
      return work(this.#served.library);
    });
  }

  /** Brings what is served up to date. Questions that come meanwhile wait for the same work. */
  #refresh(): Promise<void> {
    this.#refreshing ??= this.#lookAgain().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #lookAgain(): Promise<void> {
    const shelved = await this.#shelf.look();
    if (this.#served?.reports !== shelved.reports) await this.#gate.change(() => this.#change(shelved));
  }

  async #change({ reports, sample, collection }: Shelved): Promise<void> {
    const before = this.#served;
    this.#served = undefined;
    const sameKind = before !== undefined && before.collection === collection;
    const index = sameKind ? before.index : await SearchIndex.open(collection, this.#tell);
    await index.bringTo(reports.all());
    if (!this.#isServing) await index.keep();
    this.#isServing = true;
    this.#served = { reports, collection, index, library: createLibrary(reports, index.passages, { sample }) };
  }
}
