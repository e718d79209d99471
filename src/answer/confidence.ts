import { longestCommonSubstring } from '../text/common.ts';
import { skeleton } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import { type Excerpt, foldedWords } from './excerpt.ts';
import type { Question } from './question/question.ts';
import type { Ranked } from './rank.ts';
import { CONFIDENCE } from './weights.ts';

/** Characters of a question that are compared; a longer one says nothing more about what is asked for. */
const COMPARED = 120;

/** The longest run of characters in common, as a share of the question. */
function runShare(question: Question, folded: string): number {
  const asked = skeleton(question.folded.slice(0, COMPARED));
  const run = longestCommonSubstring(asked, folded);
  return run < 2 ? 0 : Math.min(1, run / Math.max(4, asked.length));
}

/** The share of the different characters of the question's terms that the excerpt holds. */
function characterShare(question: Question, folded: string): number {
  const characters = [...new Set(question.terms.join(''))];
  const held = characters.filter((c) => folded.includes(c));
  return characters.length === 0 ? 0 : held.length / characters.length;
}

function isPersons(question: Question, excerpt: Excerpt): boolean {
  const { speaker } = excerpt.passage;
  return question.saidByPerson && speaker.kind === 'person' && foldName(speaker.name) === question.person;
}

/**
 * How likely an excerpt answers a question, from 0 to 1, comparable between questions: the logistic function of the
 * weighted features (see `CONFIDENCE` for how the weights were found).
 */
export function confidence(question: Question, { excerpt, reading, features: f }: Ranked): number {
  const folded = foldedWords(reading, excerpt);
  const sum =
    CONFIDENCE.constant +
    CONFIDENCE.coverage * f.coverage +
    CONFIDENCE.contextCoverage * f.contextCoverage +
    CONFIDENCE.characters * characterShare(question, folded) +
    CONFIDENCE.run * runShare(question, folded) +
    CONFIDENCE.expansion * f.expansion +
    CONFIDENCE.day * (f.day === 1 ? 1 : 0) +
    CONFIDENCE.person * (isPersons(question, excerpt) ? 1 : 0) +
    CONFIDENCE.terms * Math.min(1, question.terms.length / 10);
  return 1 / (1 + Math.exp(-sum));
}
