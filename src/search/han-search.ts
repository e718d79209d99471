import type { BM25Params, TokenScore } from '@orama/orama';
import { type Bm25, checkBm25 } from './bm25.ts';
import type { TextIndex } from './text-index.ts';

/** What Orama asks of its index component at a search. */
export interface HanQuery {
  readonly term: string;
  readonly properties: readonly string[];
  readonly tolerance: number;
  readonly exact: boolean;
  readonly boost: Readonly<Record<string, number | undefined>>;
  readonly relevance: Required<BM25Params>;
  /** Only these internal ids. */
  readonly among: ReadonlySet<number> | undefined;
  readonly threshold: number;
}

/** How the index scores: BM25's parameters, and the weight of single Han characters. */
export interface HanScoring extends Bm25 {
  readonly singleWeight: number;
}

/** What Orama fills in for a search that names no `relevance`: there our own parameters hold. */
const ORAMA_DEFAULTS: Required<BM25Params> = { k: 1.2, b: 0.75, d: 0.5 };

/** Finds and scores documents with the meaning that Orama gives to a search's parameters. */
export function hanSearch(text: TextIndex, query: HanQuery, scoring: HanScoring): TokenScore[] {
  checkQuery(query);
  const { term, properties, among, threshold } = query;
  if (term === '') {
    const all = text.holdingAny(properties).filter((id) => among?.has(id) ?? true);
    return all.map((id) => [id, 0]);
  }
  const found = text.search({
    term,
    fields: properties,
    boost: query.boost,
    bm25: parameters(query.relevance, scoring),
    singleWeight: scoring.singleWeight,
    among,
    tolerance: query.tolerance,
    top: threshold === 1 ? topOf(query.relevance) : undefined,
  });
  const wanted = threshold === 1 ? found : refine(found, properties, text, term, threshold);
  return query.exact && HAN.test(term) ? unfiltered(wanted) : wanted;
}

const HAN = /\p{Script=Han}/u;

/**
 * Of what an `exact` search has found, Orama keeps the documents in which it sees the term between two word boundaries.
 * Next to a Han character there never is one, so Orama would keep nothing; here terms have matched exactly already.
 */
function unfiltered(found: TokenScore[]): TokenScore[] {
  return Object.assign(found, { filter: () => found });
}

function checkQuery({ properties, boost, tolerance, threshold }: HanQuery): void {
  for (const property of properties) {
    const weight = boost[property] ?? 1;
    if (!(weight > 0)) throw new Error(`The boost of '${property}' is ${weight}, expected a number above 0.`);
  }
  if (!Number.isInteger(tolerance) || tolerance < 0) {
    throw new Error(`The tolerance is ${tolerance}, expected a whole number of letters from 0.`);
  }
  if (tolerance > 0 && threshold !== 1) {
    throw new Error(
      `A tolerance of ${tolerance} comes with a threshold of ${threshold}, expected 1: no word is sure then.`,
    );
  }
}

function parameters({ k, b, d }: Required<BM25Params>, scoring: HanScoring): Bm25 {
  const unnamed = k === ORAMA_DEFAULTS.k && b === ORAMA_DEFAULTS.b && d === ORAMA_DEFAULTS.d;
  if (unnamed) return scoring;
  checkBm25({ k1: k, b });
  return { k1: k, b };
}

function topOf(relevance: object): number | undefined {
  if (!('top' in relevance)) return undefined;
  const { top } = relevance;
  if (typeof top === 'number' && Number.isInteger(top) && top > 0) return top;
  throw new Error(`relevance.top is ${String(top)}, expected a whole number above 0.`);
}

/** Orama's `threshold` below 1: the documents that hold the whole query in one field, then that share of the others. */
function refine(
  found: readonly TokenScore[],
  properties: readonly string[],
  text: TextIndex,
  term: string,
  threshold: number,
): TokenScore[] {
  const whole = text.holdingAll(properties, term, 'query');
  const full = found.filter(([id]) => whole.has(id));
  if (threshold > 0 && full.length === 0) return [...found];
  const others = found.filter(([id]) => !whole.has(id));
  return [...full, ...others.slice(0, Math.ceil(others.length * threshold))];
}
