import { unitAsked } from './asked-unit.ts';
import type { Narrowing } from './conversation/narrowing.ts';
import { foldedWords } from './excerpt.ts';
import { hasNumbersOf } from './numbered-name.ts';
import { ownAsked, tellsOwn } from './own.ts';
import { phrasesHeld } from './question/phrases.ts';
import type { Question } from './question/question.ts';
import type { Scored } from './rank.ts';
import { LEAST_AMONG_FEW, LEAST_OF_ONE, LEAST_SCORE } from './weights.ts';

/** A further quote is shown if the best one's features sum up to no more than this above its own. */
const WORTH_SHOWING = 10;
/** So many of the best decide whether a question is answered. */
const DECISIVE = 3;

/**
 * A question that a report prints (a reporter's, a heading) is no answer, however well it matches; nor are a person's
 * words that have none of the phrases quoted as his or hers, or words without the name of somebody of whom nothing else is asked.
 */
function mayAnswer(question: Question, { features, reading, excerpt }: Scored): boolean {
  const { person, asksWhoItIs, saidByPerson, phrases, folded: asked } = question;
  if (features.asks !== 0) return false;
  if (!hasNumbersOf(asked, reading)) return false;
  const words = (): string => foldedWords(reading, excerpt);
  if (saidByPerson && phrases.length > 0 && phrasesHeld(phrases, words()) === 0) return false;
  if (person === undefined || !asksWhoItIs) return true;
  return words().replace(/\s/g, '').includes(person);
}

/** Whether an excerpt may answer as far as it is asked for what is a person's or an office's own: 省长的工资, 某某几岁. */
function tellsWhatIsOwn(question: Question): (one: Scored) => boolean {
  const own = ownAsked(question);
  return ({ excerpt }) => own === undefined || tellsOwn(own, excerpt);
}

/** Who said certain words is told by those that hold them, if any do: others only show who said something else. */
function sayingThose({ wanted, phrases }: Question, able: readonly Scored[]): readonly Scored[] {
  if (wanted !== 'who-said' || phrases.length === 0) return able;
  const those = able.filter(({ reading, excerpt }) => phrasesHeld(phrases, foldedWords(reading, excerpt)) > 0);
  return those.length > 0 ? those : able;
}

/** Of what is as likely as an answer must be, what holds a number of the unit asked for comes first. */
function unitFirst(question: Question, least: number, shown: readonly Scored[]): readonly Scored[] {
  const unit = unitAsked(question);
  if (unit === undefined) return shown;
  const holds = ({ score, reading, excerpt }: Scored): boolean =>
    score >= least && unit.test(foldedWords(reading, excerpt));
  return [...shown.filter(holds), ...shown.filter((one) => !holds(one))];
}

/**
 * Which of the excerpts that may answer, best first, do: none unless one of the best is likely enough to; then also
 * those a little less likely, since which of two is better is told more surely than how likely either answers.
 */
export function answersAmong(question: Question, ranked: readonly Scored[], narrowing?: Narrowing): readonly Scored[] {
  const least = narrowing !== undefined ? LEAST_AMONG_FEW : question.saidByPerson ? LEAST_OF_ONE : LEAST_SCORE;
  const able = sayingThose(question, ranked.filter((one) => mayAnswer(question, one)).filter(tellsWhatIsOwn(question)));
  const [best] = able;
  if (!best || question.isOpen) return able;
  const likeliest = Math.max(...able.slice(0, DECISIVE).map(({ score }) => score));
  if (likeliest < least) return [];
  const shown = able.filter(({ score, sum }) => score >= LEAST_SCORE / 10 && best.sum - sum <= WORTH_SHOWING);
  return unitFirst(question, least, shown);
}
