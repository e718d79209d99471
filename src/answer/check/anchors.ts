import type { Hit, PassageIndex } from '../../search/passage-index.ts';
import { textTerms } from '../../search/terms.ts';

/** Passages that a sentence is looked for in, the likeliest first. */
const CANDIDATES = 40;
/** A sentence is cut into so many parts, and of each so many of the rarest terms are looked for. */
const PARTS = 6;
const PER_PART = 3;
/** Letters and digits of a sentence from which terms are taken. */
const READ = 1_200;
/** No text has this term. */
const UNKNOWN = '\ue000';

/**
 * The terms by which a sentence is found: of each part of it the rarest that any passage holds, so that a change here or
 * there leaves enough of them, and a long sentence needs no more reading of the index than a short question.
 */
function anchorsOf(letters: string, index: PassageIndex): readonly string[] {
  const unknown = index.idf(UNKNOWN);
  const read = letters.slice(0, READ);
  const length = Math.max(8, Math.ceil(read.length / PARTS));
  const chosen = new Set<string>();
  for (let from = 0; from < read.length; from += length) {
    // One letter over: no pair is lost between two parts.
    const terms = textTerms(read.slice(from, from + length + 1)).map((term) => ({ term, idf: index.idf(term) }));
    const known = terms.filter(({ idf }) => idf < unknown).sort((a, b) => b.idf - a.idf);
    for (const { term } of known.slice(0, PER_PART)) chosen.add(term);
  }
  return [...chosen];
}

/** The passages that hold the most of what is rare in a sentence, given by its letters and digits. */
export async function likelyPassages(letters: string, index: PassageIndex): Promise<readonly Hit[]> {
  const anchors = anchorsOf(letters, index);
  if (anchors.length === 0) return [];
  return index.search({ text: anchors.join(' '), limit: CANDIDATES });
}
