import type { Term } from './terms.ts';

/** BM25's parameters, and how much the strand counts. */
export interface StrandWeights {
  readonly k1: number;
  readonly b: number;
  readonly weight: number;
}

/** A posting is one 32-bit number: the document above these bits, the term's count in it in them. */
const COUNT_BITS = 8;
const MOST = 2 ** COUNT_BITS - 1;

/** The postings of one kind of term, each term's in one typed array. */
export class PlainStrand {
  readonly #ids = new Map<Term, number>();
  readonly #postings: Uint32Array[] = [];
  readonly #used: number[] = [];
  readonly #lengths: number[] = [];
  #documents = 0;
  #totalLength = 0;
  #norms = new Float64Array();

  /** How many postings there are. */
  get postings(): number {
    return this.#used.reduce((sum, used) => sum + used, 0);
  }

  /** Adds the next document. */
  add(terms: readonly Term[]): void {
    const document = this.#lengths.length;
    const counts = new Map<number, number>();
    for (const term of terms) {
      const id = this.#idOf(term);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) this.#append(id, document, count);
    this.#lengths.push(terms.length);
    this.#documents += terms.length > 0 ? 1 : 0;
    this.#totalLength += terms.length;
  }

  /** Gives back what the lists did not need; after the last document. */
  finish({ k1, b }: StrandWeights): void {
    this.#used.forEach((used, id) => {
      const postings = this.#postings[id];
      if (postings !== undefined) this.#postings[id] = postings.slice(0, used);
    });
    const average = this.#totalLength / this.#documents;
    this.#norms = Float64Array.from(this.#lengths, (length) => k1 * (1 - b + (b * length) / average));
  }

  /** Adds the BM25 share of every posting of the terms, each once, to the sums of the documents. */
  addShares(terms: ReadonlySet<Term>, { k1, weight }: StrandWeights, sums: Float64Array): void {
    for (const term of terms) {
      const postings = this.#postings[this.#ids.get(term) ?? -1];
      if (postings === undefined) continue;
      const idf = Math.log(1 + (this.#documents - postings.length + 0.5) / (postings.length + 0.5));
      addList(postings, weight * idf * (k1 + 1), this.#norms, sums);
    }
  }

  #idOf(term: Term): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.#postings.length);
    this.#used.push(0);
    return this.#postings.push(new Uint32Array(2)) - 1;
  }

  #append(id: number, document: number, count: number): void {
    if (count > MOST) throw new RangeError(`A term stands ${count} times in document ${document}, expected ≤ ${MOST}.`);
    const used = this.#used[id] ?? 0;
    let list = this.#postings[id] ?? new Uint32Array(2);
    if (used === list.length) {
      const grown = new Uint32Array(used * 2);
      grown.set(list);
      this.#postings[id] = grown;
      list = grown;
    }
    list[used] = (document << COUNT_BITS) | count;
    this.#used[id] = used + 1;
  }
}

function addList(postings: Uint32Array, factor: number, norms: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < postings.length; i++) {
    const posting = postings[i] ?? 0;
    const document = posting >>> COUNT_BITS;
    const count = posting & MOST;
    sums[document] = (sums[document] ?? 0) + (factor * count) / (count + (norms[document] ?? 0));
  }
}
