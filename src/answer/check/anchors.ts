import type { Hit, PassageIndex } from '../../search/passage-index.ts';
import { textTerms } from '../../search/terms.ts';

/** A passage in which a sentence may stand. */
export type Likely = Pick<Hit, 'report' | 'passage'>;

/** Passages that a sentence is looked for in, the likeliest first. */
const CANDIDATES = 30;
/** A sentence is cut into so many parts, and of each so many of the rarest terms are looked for. */
const PARTS = 6;
const PER_PART = 3;
/** Letters and digits of a sentence from which terms are taken. */
const READ = 1_200;
/** Passages of a term's that are read for a sentence, in all; terms that stand in more are for the search to weigh. */
const MOST_READ = 2_000;
/** Terms that must be read at least: with fewer, what is rare may be what is wrong. */
const FEWEST_READ = 4;
/** No text has this term. */
const UNKNOWN = '\ue000';

interface Anchor {
  readonly term: string;
  readonly idf: number;
}

/**
 * The terms by which a sentence is found, the rarest first: of each part of it those that the fewest passages hold, so
 * that a change here or there leaves enough of them, and a long sentence needs no more reading than a short question.
 */
function anchorsOf(letters: string, index: PassageIndex): readonly Anchor[] {
  const unknown = index.idf(UNKNOWN);
  const read = letters.slice(0, READ);
  const length = Math.max(8, Math.ceil(read.length / PARTS));
  const chosen = new Map<string, number>();
  for (let from = 0; from < read.length; from += length) {
    // One letter over: no pair is lost between two parts.
    const terms = textTerms(read.slice(from, from + length + 1)).map((term) => ({ term, idf: index.idf(term) }));
    const known = terms.filter(({ idf }) => idf < unknown).sort((a, b) => b.idf - a.idf);
    for (const { term, idf } of known.slice(0, PER_PART)) chosen.set(term, idf);
  }
  return Array.from(chosen, ([term, idf]) => ({ term, idf })).sort((a, b) => b.idf - a.idf);
}

/** In how many of so many passages a term of this inverse document frequency stands: BM25's formula, turned round. */
const holdingOf = (idf: number, passages: number): number => (passages + 1) / Math.exp(idf) - 0.5;

/** The rarest anchors, as many as can be read; none where too few can. */
function readable(anchors: readonly Anchor[], passages: number): readonly Anchor[] {
  let left = MOST_READ;
  const rare = anchors.filter(({ idf }) => {
    left -= holdingOf(idf, passages);
    return left >= 0;
  });
  return rare.length >= Math.min(FEWEST_READ, anchors.length) ? rare : [];
}

/** The passages that hold the most of what is rare in a sentence, given by its letters and digits. */
export async function likelyPassages(letters: string, index: PassageIndex): Promise<readonly Likely[]> {
  const anchors = anchorsOf(letters, index);
  if (anchors.length === 0) return [];
  const rare = readable(anchors, index.size);
  if (rare.length === 0) {
    return index.search({ text: anchors.map(({ term }) => term).join(' '), limit: CANDIDATES });
  }
  const votes = new Map<string, { readonly passage: Likely; weight: number }>();
  for (const { term, idf } of rare) {
    for (const passage of index.holding(term)) {
      const key = `${passage.passage} ${passage.report}`;
      const known = votes.get(key);
      if (known) known.weight += idf;
      else votes.set(key, { passage, weight: idf });
    }
  }
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight).slice(0, CANDIDATES);
  return best.map(({ passage }) => passage);
}
