import { foldWithMap, skeleton } from '../../text/fold.ts';
import type { Counted, Quote } from '../answer.ts';
import type { Scope } from '../candidates.ts';
import { foldedWords } from '../excerpt.ts';
import { knownDay } from '../newest-first.ts';
import type { Question } from '../question/question.ts';
import { quotesOf } from '../rank.ts';
import { LEAST_SCORE } from '../weights.ts';
import { matterOf } from './matter.ts';
import { occasionsOf } from './occasions.ts';
import { meetingsOf, quotesShowing } from './showing.ts';
import type { Finding, Told } from './told.ts';

/** Folded words as the question has them, in the asker's own script. */
function asTyped(folded: string, question: Question): string {
  const { text, origin } = foldWithMap(question.text);
  const at = text.indexOf(folded);
  return at < 0 ? folded : question.text.slice(origin[at], origin[at + folded.length]);
}

function countedAsTyped(counted: Counted, question: Question): Counted {
  switch (counted.kind) {
    case 'phrase':
      return { ...counted, phrase: asTyped(counted.phrase, question) };
    case 'held':
    case 'tells-of':
      return { ...counted, words: counted.words.map((word) => asTyped(word, question)) };
    case 'speaks-of':
      return {
        ...counted,
        person: asTyped(counted.person, question),
        words: counted.words.map((word) => asTyped(word, question)),
      };
    default:
      return { ...counted, person: asTyped(counted.person, question) };
  }
}

/** How often something happened, as a report tells it. */
const TIMES = /(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?(?:次|场|回|轮)/;

/** A report's own words on how often, where they tell it of all that the question names. */
async function toldInWords(question: Question, scope: Scope, finding: Finding): Promise<readonly Quote[]> {
  const words = matterOf(question);
  if (question.person !== undefined || words.length === 0) return [];
  const telling = (await finding.answers(question, scope)).filter(({ excerpt, reading, score }) => {
    const folded = foldedWords(reading, excerpt);
    return score >= LEAST_SCORE && TIMES.test(folded) && words.every((word) => skeleton(folded).includes(word));
  });
  return quotesOf(question, telling, finding.held, { most: 1, explain: finding.explain });
}

/**
 * How many meetings there are, over all reports held, in which what the question counts is found by the letter, with a
 * quote from each of the newest; first a report's own words on how often, if it has any. Undefined if nothing is found so.
 */
export async function countOf(question: Question, scope: Scope, finding: Finding): Promise<Told | undefined> {
  const occasions = occasionsOf(question, scope, finding);
  if (occasions === undefined || occasions.found.length === 0) return undefined;
  const meetings = meetingsOf(occasions.found, finding);
  const own = question.extent === 'count' ? await toldInWords(question, scope, finding) : [];
  const shown = await quotesShowing(question, occasions, meetings, finding);
  const days = meetings.map(({ report }) => knownDay(report)).filter((day) => day !== '');
  const articles = new Set(occasions.found.map(({ report }) => finding.held.source.original(report.id)));
  const isOwn = ({ text }: Quote): boolean => own.some((one) => one.text.includes(text) || text.includes(one.text));
  return {
    quotes: [...own, ...shown.filter((quote) => !isOwn(quote))].slice(0, finding.most),
    tally: {
      kind: 'counted',
      counted: countedAsTyped(occasions.counted, question),
      meetings: meetings.length,
      reports: articles.size,
      from: days.at(-1) ?? null,
      to: days[0] ?? null,
    },
  };
}
