import { Analyzer, type QueryCodes } from './analyzer.ts';
import { Arena, type SavedArena } from './arena.ts';
import type { Bm25 } from './bm25.ts';
import type { Clause } from './clause.ts';
import { type Documents, findAll, findBest, scoreThese } from './max-score.ts';
import { nearWords } from './near-words.ts';
import { Packing } from './packing.ts';
import { ranked, type ScoredId } from './ranked.ts';
import { Scoreboard } from './scoreboard.ts';
import { Slots } from './slots.ts';
import { Vocabulary } from './term-code.ts';
import { type SavedField, TextField } from './text-field.ts';
import { TopHits } from './top-hits.ts';

/** What to look for. */
export interface TextQuery {
  readonly term: string;
  readonly fields: readonly string[];
  /** Weight of a field, 1 where none is given. */
  readonly boost: Readonly<Record<string, number | undefined>>;
  readonly bm25: Bm25;
  /** Weight of single Han characters beside pairs and words. */
  readonly singleWeight: number;
  /** Only these internal ids. */
  readonly among?: ReadonlySet<number> | undefined;
  /** Take words for the query's that so many changes of a letter make of them; 0 for none. */
  readonly tolerance?: number;
  /** Only so many of the best, which is much cheaper than all. */
  readonly top?: number | undefined;
}

/** A `TextIndex` as it is saved: typed arrays, and the words. */
export interface SavedTextIndex {
  readonly postings: SavedArena;
  readonly words: string;
  readonly owners: Uint32Array;
  readonly fieldCounts: Uint32Array;
  readonly fields: Readonly<Record<string, SavedField>>;
}

/** Filters that let fewer documents through than this share are walked themselves, not the postings. */
const SMALL_FILTER = 1 / 16;

/** So many removed documents cost nothing to speak of. */
const FEWEST_DEAD = 1000;

/** The index of all string fields of one database. Scores are those of the documents that are in it now. */
export class TextIndex {
  readonly #vocabulary: Vocabulary;
  readonly #analyzer: Analyzer;
  #arena: Arena;
  #slots: Slots;
  #fields: ReadonlyMap<string, TextField>;
  /** Made for the first query, and again while the index is small and grows. */
  #board: Scoreboard | undefined;
  #packing: Packing | undefined;

  constructor(fields: readonly string[], saved?: SavedTextIndex) {
    this.#vocabulary = new Vocabulary(saved?.words === '' ? [] : saved?.words.split(' '));
    this.#analyzer = new Analyzer(this.#vocabulary);
    this.#arena = new Arena(saved?.postings);
    this.#slots = new Slots(saved?.owners, saved?.fieldCounts);
    this.#fields = new Map(fields.map((name) => [name, new TextField(this.#arena, saved?.fields[name])]));
  }

  /** Indexes one field of a document; `texts` are its values, one but for lists. */
  insert(field: string, internalId: number, texts: readonly string[]): void {
    this.#analyzer.readDocument(texts);
    const slot = this.#slots.addField(internalId);
    this.#packing?.addField(internalId, slot);
    this.#field(field).add(slot, this.#analyzer);
    this.#pack();
  }

  /** Takes one field of a document out, given the same values. */
  remove(field: string, internalId: number, texts: readonly string[]): void {
    const slot = this.#slots.find(internalId);
    if (slot === undefined) return;
    this.#analyzer.readDocument(texts);
    this.#field(field).remove(slot, this.#analyzer);
    this.#slots.removeField(slot);
    this.#packing?.removeField(slot);
    this.#pack();
  }

  /** The documents that hold a term of the query, best first; of equal ones, that of the lower id. */
  search(query: TextQuery): ScoredId[] {
    const codes = this.#codes(query);
    const clauses = query.fields.flatMap((name) => {
      const weights = { field: query.boost[name] ?? 1, single: query.singleWeight };
      return this.#field(name).clauses(codes, weights, query.bm25);
    });
    if (clauses.length === 0) return [];
    const board = this.#takeBoard();
    const hits =
      query.top === undefined ? this.#all(clauses, query, board) : this.#best(clauses, query, query.top, board);
    this.#board = board;
    return hits;
  }

  #codes({ term, tolerance = 0 }: TextQuery): QueryCodes {
    const codes = this.#analyzer.query(term);
    if (tolerance === 0) return codes;
    return { ...codes, wide: new Set([...codes.wide, ...nearWords(term, tolerance, this.#vocabulary)]) };
  }

  /** The documents one of whose fields holds every term of a query, or of a filter's value. */
  holdingAll(fields: readonly string[], text: string, kind: 'query' | 'value'): ReadonlySet<number> {
    const codes = kind === 'query' ? this.#analyzer.query(text) : this.#analyzer.value(text);
    return new Set(
      fields.flatMap((name) => [...this.#field(name).holdingAll(codes)]).map((slot) => this.#slots.owner(slot)),
    );
  }

  /** The documents that have any term in one of the fields. */
  holdingAny(fields: readonly string[]): readonly number[] {
    const slots = Array.from({ length: this.#slots.size }, (_, slot) => slot);
    return slots
      .filter((slot) => fields.some((name) => this.#field(name).holds(slot)))
      .map((slot) => this.#slots.owner(slot));
  }

  /** Inverse document frequency of a term, as `textTerms` gives them, in a field. Above 0; highest if unknown. */
  idf(field: string, term: string): number {
    const { kind, code } = this.#analyzer.termCode(term);
    return this.#field(field).idf(kind, code);
  }

  /** Throws a RangeError if a document's internal id is above `highest`. */
  checkOwners(highest: number): void {
    const owner = this.#slots.highestOwner();
    if (owner > highest)
      throw new RangeError(`A document has the internal id ${owner}, the highest one is ${highest}.`);
  }

  save(): SavedTextIndex {
    const { owners, fields } = this.#slots.save();
    return {
      postings: this.#arena.save(),
      words: this.#vocabulary.toArray().join(' '),
      owners,
      fieldCounts: fields,
      fields: Object.fromEntries(Array.from(this.#fields, ([name, field]) => [name, field.save()])),
    };
  }

  #slotsOf(ids: ReadonlySet<number>): Uint32Array {
    const slots = Array.from(ids, (id) => this.#slots.find(id)).filter((slot) => slot !== undefined);
    return Uint32Array.from(slots).sort();
  }

  #all(clauses: readonly Clause[], { among }: TextQuery, board: Scoreboard): ScoredId[] {
    const most = clauses.reduce((sum, { holding }) => sum + holding, 0);
    const ids = new Uint32Array(Math.min(most, this.#slots.live));
    const scores = new Float64Array(ids.length);
    let held = 0;
    const found = {
      threshold: 0,
      offer: (slot: number, score: number) => {
        ids[held] = this.#slots.owner(slot);
        scores[held++] = score;
      },
    };
    if (among !== undefined && this.#isFew(among)) scoreThese(clauses, this.#slotsOf(among), board, found);
    else findAll(clauses, this.#documents(among), board, found);
    return ranked(ids.subarray(0, held), scores.subarray(0, held));
  }

  #best(clauses: readonly Clause[], { among }: TextQuery, top: number, board: Scoreboard): ScoredId[] {
    const wanted = Math.min(top, this.#slots.live);
    const best = new TopHits(wanted);
    const found = {
      offer: (slot: number, score: number) => best.offer(this.#slots.owner(slot), score),
      get threshold() {
        return best.threshold;
      },
    };
    if (among !== undefined && this.#isFew(among)) scoreThese(clauses, this.#slotsOf(among), board, found);
    else findBest(clauses, this.#documents(among), board, wanted, found);
    return ranked(best.numbers(), best.scores());
  }

  #documents(among: ReadonlySet<number> | undefined): Documents {
    const admits = (slot: number) => {
      const owner = this.#slots.owner(slot);
      return owner !== 0 && (among?.has(owner) ?? true);
    };
    return { size: this.#slots.size, admits };
  }

  #isFew(among: ReadonlySet<number>): boolean {
    return among.size <= this.#slots.live * SMALL_FILTER;
  }

  /** The board is gone while a query uses it, so that one that fails leaves no sums behind for the next. */
  #takeBoard(): Scoreboard {
    const board = this.#board;
    this.#board = undefined;
    return board?.suits(this.#slots.size) ? board : new Scoreboard(this.#slots.size);
  }

  /** Leaves the postings of removed documents behind, by and by, once they are many. */
  #pack(): void {
    const dead = this.#slots.size - this.#slots.live;
    if (this.#packing === undefined && dead > FEWEST_DEAD && dead > this.#slots.live) {
      this.#packing = new Packing(this.#slots, this.#fields);
    }
    if (this.#packing?.step() !== true) return;
    ({ arena: this.#arena, slots: this.#slots, fields: this.#fields } = this.#packing);
    this.#packing = undefined;
  }

  #field(name: string): TextField {
    const field = this.#fields.get(name);
    if (field === undefined) throw new Error(`No string field '${name}' is indexed, only ${[...this.#fields.keys()]}.`);
    return field;
  }
}
