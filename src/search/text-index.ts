import { Analyzer, type QueryCodes } from './analyzer.ts';
import { Arena, type SavedArena } from './arena.ts';
import type { Bm25 } from './bm25.ts';
import { findAll, narrowToBest, scoreThese } from './max-score.ts';
import { nearWords } from './near-words.ts';
import { Packing } from './packing.ts';
import { Scoreboard } from './scoreboard.ts';
import { Slots } from './slots.ts';
import { Vocabulary } from './term-code.ts';
import { type SavedField, TextField } from './text-field.ts';
import { TopHits } from './top-hits.ts';

/** A document's internal id in Orama, and its score. */
export type ScoredId = [internalId: number, score: number];

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
/** A new board has room for more slots than there are, so that not every insertion makes the next query need a new one. */
const BOARD_ROOM = 1.25;

/** The index of all string fields of one database. Scores are those of the documents that are in it now. */
export class TextIndex {
  readonly #vocabulary: Vocabulary;
  readonly #analyzer: Analyzer;
  #arena: Arena;
  #slots: Slots;
  #fields: ReadonlyMap<string, TextField>;
  /** Made for the first query, and again when slots outgrow it. */
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
    const { among } = query;
    if (among !== undefined && among.size <= this.#slots.live * SMALL_FILTER) {
      scoreThese(clauses, this.#slotsOf(among), board);
    } else {
      const admits = (slot: number) => {
        const owner = this.#slots.owner(slot);
        return owner !== 0 && (among?.has(owner) ?? true);
      };
      if (query.top === undefined) findAll(clauses, admits, board);
      else narrowToBest(clauses, admits, board, Math.min(query.top, this.#slots.live));
    }
    const hits = this.#ranked(board, query.top);
    this.#returnBoard(board);
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

  /** The board's candidates, or so many of the best of them. */
  #ranked({ candidates, sums, remaining }: Scoreboard, top = remaining): ScoredId[] {
    const best = top < remaining ? new TopHits(top) : undefined;
    const hits: ScoredId[] = [];
    for (let i = 0; i < remaining; i++) {
      const slot = candidates[i] ?? 0;
      const [id, score] = [this.#slots.owner(slot), sums[slot] ?? 0];
      if (best === undefined) hits.push([id, score]);
      else best.offer(id, score);
    }
    const scores = best?.scores();
    best?.numbers().forEach((id, i) => {
      hits.push([id, scores?.[i] ?? 0]);
    });
    return hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** The board is gone while a query uses it, so that one that fails leaves no sums behind for the next. */
  #takeBoard(): Scoreboard {
    const board = this.#board;
    this.#board = undefined;
    const size = this.#slots.size;
    return board !== undefined && board.sums.length >= size ? board : new Scoreboard(Math.ceil(size * BOARD_ROOM));
  }

  #returnBoard(board: Scoreboard): void {
    board.clear();
    this.#board = board;
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
