import { count, create, insert, load, remove, save, search } from '@orama/orama';
import { z } from 'zod';
import { asReportId, type Report, type ReportId } from '../report/report.ts';
import { pause } from '../text/pause.ts';
import { documentsHolding, type HanRelevance, hanIndex, termIdf } from './han-index.ts';
import {
  indexedChecksum,
  PASSAGE_SCHEMA,
  type PassageDocument,
  passageDocumentId,
  passageDocuments,
  passageOfDocument,
  REPORT_SCHEMA,
  type ReportDocument,
  reportDocument,
} from './passage-document.ts';
import { packSnapshot, unpackSnapshot } from './snapshot.ts';
import { queryTerms, textTerms } from './terms.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that was found. */
export interface Hit {
  readonly report: ReportId;
  /** Index in the report's passages. */
  readonly passage: number;
  /** Above 0; comparable within one search. */
  readonly score: number;
  /** The part of it that is the whole report's score, not yet weighted. */
  readonly wholeReport: number;
}

/** What to look for among the passages. */
export interface PassageQuery {
  readonly text: string;
  /** How many hits at most, 50 unless told. */
  readonly limit?: number;
  /** Only passages of these reports. */
  readonly reports?: ReadonlySet<ReportId>;
  /** Only words of this person; a name as `foldName` gives it. */
  readonly speaker?: string;
}

/** The passages of the reports held, ready to be searched. In memory; it can always be built again from the reports. */
export interface PassageIndex {
  /** How many passages it holds. */
  readonly size: number;
  /** Adds reports, in steps that let other work through. A report that is held already is replaced. */
  add(reports: readonly Report[]): Promise<void>;
  /** Takes reports out; ids that are not held are passed over. */
  remove(ids: readonly ReportId[]): Promise<void>;
  /**
   * Brings it to hold just these reports: takes out what is not among them, and adds what is new or reads otherwise
   * than what is held. Resolves to how many reports it took out, added or replaced.
   */
  update(reports: readonly Report[]): Promise<number>;
  /** The passages that hold anything of the query, best first. A query without content words finds nothing. */
  search(query: PassageQuery): Promise<readonly Hit[]>;
  /**
   * Every passage that holds all pairs of characters and words of a text, in itself or with its report's title: wherever
   * the text stands as a phrase, and some places more. In no order that tells anything; not limited in number.
   */
  holding(text: string): readonly Pick<Hit, 'report' | 'passage'>[];
  /** As `holding`, every report whose text and title do: where the text stands, numbers in it left out, and some more. */
  reportsHolding(text: string): readonly ReportId[];
  /** Inverse document frequency of a term (as `queryTerms` gives them) over passages: above 0, highest if unknown. */
  idf(term: string): number;
  /** A snapshot for `loadPassageIndex`. */
  save(): Promise<Uint8Array>;
}

/** Candidates looked at for each hit wanted, since the whole report's score reorders them. */
const CANDIDATES_PER_HIT = 4;
const FEWEST_CANDIDATES = 200;
/** Questions are read to this length; a longer one says nothing more about what is asked for. */
const LONGEST_QUESTION = 2000;

/**
 * An index without passages.
 *
 * @example
 * const index = createPassageIndex();
 * await index.add(reports);
 * const [best] = await index.search({ text: '春耕怎么抓？' });
 */
export function createPassageIndex(): PassageIndex {
  return new OramaPassages();
}

/** What a snapshot gives: the index, or why it cannot be used. */
export type LoadedIndex =
  | { readonly outcome: 'loaded'; readonly index: PassageIndex }
  | { readonly outcome: 'unusable'; readonly reason: string };

/** The index that was saved. Bytes that are cut off, foreign, or of another version or schema are no error, but unusable. */
export async function loadPassageIndex(bytes: Uint8Array): Promise<LoadedIndex> {
  const unpacked = unpackSnapshot(bytes);
  if (unpacked.outcome === 'unusable') return unpacked;
  try {
    return { outcome: 'loaded', index: new OramaPassages(saved.parse(unpacked.content)) };
  } catch (error) {
    return { outcome: 'unusable', reason: error instanceof Error ? error.message : String(error) };
  }
}

const SETUP = {
  plugins: [hanIndex({ k1: WEIGHTS.k1, b: WEIGHTS.b, singleWeight: WEIGHTS.single })],
  // Passages come ranked; sorting them by a field would cost memory for every string.
  sort: { enabled: false },
};

const createPassages = () => create({ schema: PASSAGE_SCHEMA, ...SETUP });
const createReports = () => create({ schema: REPORT_SCHEMA, ...SETUP });
type Passages = ReturnType<typeof createPassages>;
type Reports = ReturnType<typeof createReports>;

const rawDatabase = z.object({
  internalDocumentIDStore: z.unknown(),
  index: z.unknown(),
  docs: z.unknown(),
  sorting: z.unknown(),
  pinning: z.unknown(),
  language: z.literal('english'),
});
const held = z.object({ passages: z.number(), checksum: z.number() });
const saved = z.object({ passages: rawDatabase, reports: rawDatabase, held: z.map(z.string(), held) });

/** What the index remembers of a report: how many passages it has here, and the checksum of all that is indexed of it. */
type HeldReport = Readonly<z.infer<typeof held>>;

/** Two databases: of passages, which are found, and of whole reports, whose scores help to rank them. */
class OramaPassages implements PassageIndex {
  readonly #passages = createPassages();
  readonly #reports = createReports();
  readonly #held: Map<string, HeldReport>;
  /** Changes wait for each other, so that none meets a half-made one. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(snapshot?: z.infer<typeof saved>) {
    // The first text in traditional script waits for dictionaries to be read: better now than between two answers.
    textTerms('會');
    this.#held = new Map(snapshot?.held);
    if (snapshot === undefined) return;
    load(this.#passages, snapshot.passages);
    load(this.#reports, snapshot.reports);
  }

  get size(): number {
    return count(this.#passages);
  }

  add(reports: readonly Report[]): Promise<void> {
    return this.#inTurn(() => this.#putIn(reports));
  }

  remove(ids: readonly ReportId[]): Promise<void> {
    return this.#inTurn(() => this.#takeOut(ids));
  }

  update(reports: readonly Report[]): Promise<number> {
    return this.#inTurn(async () => {
      const come: Report[] = [];
      for (const report of reports) {
        if (this.#held.get(report.id)?.checksum !== indexedChecksum(report)) come.push(report);
        await pause.whenDue();
      }
      const wanted = new Set<string>(reports.map(({ id }) => id));
      const gone = [...this.#held.keys()].filter((id) => !wanted.has(id));
      await this.#takeOut(gone);
      await this.#putIn(come);
      return gone.length + come.length;
    });
  }

  async search({ text, limit = 50, reports, speaker }: PassageQuery): Promise<readonly Hit[]> {
    const term = text.slice(0, LONGEST_QUESTION);
    if (queryTerms(term).length === 0 || limit < 1) return [];
    const candidates = Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_HIT);
    const where = {
      ...(reports === undefined ? {} : { report: { in: [...reports] } }),
      ...(speaker === undefined ? {} : { speaker: { eq: speaker } }),
    };
    const found = await search<Passages, PassageDocument>(this.#passages, {
      term,
      where,
      limit: candidates,
      boost: WEIGHTS.passage,
      relevance: top(candidates),
      ...AS_HELD,
    });
    await pause.whenDue();
    const whole = await this.#wholeReports(term, new Set(found.hits.map(({ document }) => document.report)));
    return found.hits
      .map(({ document, score }) => {
        const wholeReport = whole.get(document.report) ?? 0;
        return {
          report: asReportId(document.report),
          passage: document.passage,
          score: score + WEIGHTS.wholeReport * wholeReport,
          wholeReport,
        };
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }

  holding(text: string): readonly Pick<Hit, 'report' | 'passage'>[] {
    return documentsHolding(this.#passages, 'words', text)
      .map(passageOfDocument)
      .map(({ report, passage }) => ({ report: asReportId(report), passage }));
  }

  reportsHolding(text: string): readonly ReportId[] {
    return documentsHolding(this.#reports, 'words', text).map(asReportId);
  }

  idf(term: string): number {
    return termIdf(this.#passages, 'words', term);
  }

  save(): Promise<Uint8Array> {
    return this.#inTurn(async () =>
      packSnapshot({ passages: save(this.#passages), reports: save(this.#reports), held: this.#held }),
    );
  }

  async #wholeReports(term: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const found = await search<Reports, ReportDocument>(this.#reports, {
      term,
      where: { report: { in: [...ids] } },
      limit: ids.size,
      ...AS_HELD,
    });
    return new Map(found.hits.map(({ document, score }) => [document.report, score]));
  }

  async #putIn(reports: readonly Report[]): Promise<void> {
    for (const report of reports) {
      await this.#takeOutOne(report.id);
      const documents = passageDocuments(report);
      this.#held.set(report.id, { passages: report.passages.length, checksum: indexedChecksum(report) });
      // A whole report cannot be indexed in parts: a hundred thousand characters take some 30 ms.
      await pause.now();
      await insert(this.#reports, reportDocument(report));
      await pause.whenDue();
      for (const document of documents) {
        await insert(this.#passages, document);
        await pause.whenDue();
      }
    }
  }

  async #takeOut(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#takeOutOne(id);
  }

  async #takeOutOne(id: string): Promise<void> {
    const passages = this.#held.get(id)?.passages ?? 0;
    for (let i = 0; i < passages; i++) {
      await remove(this.#passages, passageDocumentId(id, i));
      await pause.whenDue();
    }
    if (this.#held.delete(id)) await remove(this.#reports, id);
    await pause.whenDue();
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#changes.then(change);
    this.#changes = done.catch(() => undefined);
    return done;
  }
}

/** Documents have no vectors here, so none need be taken out of copies of them. */
const AS_HELD = { includeVectors: true };

function top(hits: number): HanRelevance {
  return { top: hits };
}
