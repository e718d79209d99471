import { BitRows } from '../bit-rows.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import type { Ranked } from '../ranked.ts';
import { shareHeld, summed, type TermWeights, weighTerms } from '../term-weights.ts';
import { heldAtAnswer } from './at-answer.ts';
import { nearnessIn } from './focus.ts';

/** What an excerpt holds of a question's terms and characters, or of other words for them. */
export interface HeldTerms {
  /** IDF-weighted share of the terms that the words hold, and the most that one unit of them holds. */
  readonly coverage: number;
  readonly sentence: number;
  /** IDF-weighted share of the single characters of terms, and the plain share. */
  readonly characters: number;
  readonly characterShare: number;
  /** The plain share of the terms: pairs that no word holds count as well, for what is no word to a dictionary. */
  readonly termShare: number;
  /** Summed up inverse document frequencies of the terms that are held, and of those that are not. */
  readonly told: number;
  readonly untold: number;
  /** The share of all that terms would tell which falls to those that stand in no passage of the collection, in no form. */
  readonly unheard: number;
  /** As `sentence` and `coverage`, by how near the terms stand to the words that ask. 1 where none is near. */
  readonly near: number;
  readonly nearSentence: number;
  /** The same of the clause that holds a time or a number as it is asked for; undefined where neither is. */
  readonly atAnswer?: number;
}

/** No text holds it: its inverse document frequency is that of whatever is unknown. */
const UNKNOWN = '\u{e000}';

/** Another word for a term stands for its characters. */
function addCharacters({ terms, characters }: TermWeights, held: BitRows, row: number, to: BitRows): void {
  for (const [i, term] of terms.entries()) {
    if (!held.has(row, i)) continue;
    for (const [k, character] of characters.entries()) if (term.includes(character)) to.set(row, k);
  }
}

function countOf(rows: BitRows, row: number, of: number): number {
  let count = 0;
  for (let i = 0; i < of; i++) if (rows.has(row, i)) count++;
  return count;
}

function unheardIn({ idf }: TermWeights, terms: BitRows, row: number, unknown: number): number {
  const its = idf.of.reduce((sum, one, i) => (one === unknown && !terms.has(row, i) ? sum + one : sum), 0);
  // Where no term is a word, none was heard of.
  return idf.sum > 0 ? its / idf.sum : 1;
}

/** The terms of a question that are on the matter. */
export const mattersIn = ({ terms, asking }: Question): readonly string[] =>
  asking.length === 0 ? terms : terms.filter((term) => !asking.includes(term));

/** Tells of excerpts what they hold of a question. */
export function heldTermsIn(question: Question, held: Held): (ranked: Ranked) => HeldTerms {
  const matters = mattersIn(question);
  const weights = weighTerms({ ...question, terms: matters }, (term) => held.index.idf(term));
  const { idf, characterIdf, finder, terms: all, characters: single } = weights;
  const unknown = held.index.idf(UNKNOWN);
  const nearness = nearnessIn(question.folded);
  const near = summed(all.map((term, i) => (idf.of[i] ?? 0) * nearness(term)));
  const atAnswer = near.sum === 0 ? undefined : heldAtAnswer(question, weights, near);
  return (ranked) => {
    const {
      excerpt: { first, last },
      reading,
    } = ranked;
    // The last row is of all units together.
    const whole = last - first + 1;
    const terms = new BitRows(whole + 1, all.length);
    const characters = new BitRows(whole + 1, single.length);
    let sentence = 0;
    let nearSentence = 0;
    for (let unit = first; unit <= last; unit++) {
      const row = unit - first;
      finder.find(reading.units[unit]?.folded ?? '', row, terms, characters, () => reading.numbers(unit));
      sentence = Math.max(sentence, shareHeld(terms, row, idf));
      nearSentence = Math.max(nearSentence, shareHeld(terms, row, near));
      terms.join(whole, terms, row);
      characters.join(whole, characters, row);
    }
    addCharacters(weights, terms, whole, characters);
    const told = terms.sum(whole, idf.of);
    return {
      coverage: shareHeld(terms, whole, idf),
      sentence,
      characters: shareHeld(characters, whole, characterIdf),
      characterShare: countOf(characters, whole, single.length) / Math.max(1, single.length),
      termShare: countOf(terms, whole, all.length) / Math.max(1, all.length),
      told,
      untold: idf.sum - told,
      unheard: unheardIn(weights, terms, whole, unknown),
      near: near.sum === 0 ? 1 : shareHeld(terms, whole, near),
      nearSentence: near.sum === 0 ? 1 : nearSentence,
      ...(atAnswer === undefined ? {} : { atAnswer: atAnswer(ranked) }),
    };
  };
}
