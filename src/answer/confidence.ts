import { longestCommonSubstring } from '../text/common.ts';
import { skeleton } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import { type Excerpt, foldedWords } from './excerpt.ts';
import type { Question } from './question/question.ts';
import type { Ranked } from './rank.ts';
import { CONFIDENCE } from './weights.ts';

/** Characters of a question that are compared; a longer one says nothing more about what is asked for. */
const COMPARED = 120;

/** The longest run of characters in common, as a share of the question's skeleton. */
function runShare(asked: string, folded: string): number {
  const run = longestCommonSubstring(asked, folded);
  return run < 2 ? 0 : Math.min(1, run / Math.max(4, asked.length));
}

/** The share of the different characters of the question's terms that the excerpt holds. */
function characterShare(characters: readonly string[], folded: string): number {
  const held = characters.filter((c) => folded.includes(c));
  return characters.length === 0 ? 0 : held.length / characters.length;
}

function isPersons(question: Question, excerpt: Excerpt): boolean {
  const { speaker } = excerpt.passage;
  return question.saidByPerson && speaker.kind === 'person' && foldName(speaker.name) === question.person;
}

/** A question as excerpts are compared with it: worked out once for all of them. */
interface Asked {
  readonly question: Question;
  readonly skeleton: string;
  readonly characters: readonly string[];
}

/**
 * How likely excerpts answer a question, from 0 to 1, comparable between questions: the logistic function of the
 * weighted features (see `CONFIDENCE` for how the weights were found).
 *
 * @example ranked.map(confidenceFor(question))
 */
export function confidenceFor(question: Question): (ranked: Ranked) => number {
  const asked = {
    question,
    skeleton: skeleton(question.folded.slice(0, COMPARED)),
    characters: [...new Set(question.terms.join(''))],
  };
  return (ranked) => confidence(asked, ranked);
}

function confidence(
  { question, skeleton: asked, characters }: Asked,
  { excerpt, reading, features: f }: Ranked,
): number {
  const folded = foldedWords(reading, excerpt);
  const sum =
    CONFIDENCE.constant +
    CONFIDENCE.coverage * f.coverage +
    CONFIDENCE.contextCoverage * f.contextCoverage +
    CONFIDENCE.characters * characterShare(characters, folded) +
    CONFIDENCE.run * runShare(asked, folded) +
    CONFIDENCE.expansion * f.expansion +
    CONFIDENCE.day * (f.day === 1 ? 1 : 0) +
    CONFIDENCE.person * (isPersons(question, excerpt) ? 1 : 0) +
    CONFIDENCE.terms * Math.min(1, question.terms.length / 10);
  return 1 / (1 + Math.exp(-sum));
}
