import { pause } from '../../text/pause.ts';
import type { Scope } from '../candidates.ts';
import type { Question } from '../question/question.ts';
import { quotesOf } from '../rank.ts';
import { allOf } from './all.ts';
import { comparisonOf } from './compare.ts';
import { countOf } from './count.ts';
import { eachPlaceOf } from './each-place.ts';
import { eachReportFirst } from './per-report.ts';
import { pickedAnswers } from './pick.ts';
import { sureBeyondFew } from './sure-beyond-few.ts';
import { type Finding, MOST_QUOTES, type Told } from './told.ts';

/** Words of who wants more than one thing told: 提出了哪些要求, 全部措施. */
const SEVERAL = /哪些|哪几|所有|全部|一切|各项|都有什么/;

/** What answers best, from each report that answers as well; of one meeting where the question picks it. */
async function plainly(question: Question, scope: Scope, finding: Finding): Promise<Told> {
  const { pick } = question;
  const { held, explain } = finding;
  const answers =
    pick === undefined ? await finding.answers(question, scope) : await pickedAnswers(question, pick, scope, finding);
  await pause.whenDue();
  const most = SEVERAL.test(question.folded) ? finding.most : MOST_QUOTES;
  const quotes = quotesOf(question, eachReportFirst(question, answers, held.source), held, { most, explain });
  return { quotes: sureBeyondFew(question, quotes) };
}

/** What answers where more than the best is asked for; undefined if that cannot be told of this question. */
function severally(question: Question, scope: Scope, finding: Finding): Promise<Told | undefined> {
  const { extent, places, sides } = question;
  switch (extent) {
    case 'all':
      return allOf(question, scope, finding);
    case 'count':
      return countOf(question, scope, finding);
    case 'compare':
      return comparisonOf(question, sides, scope, finding);
    case 'each-place':
      return places.length > 1 ? comparisonOf(question, places, scope, finding) : eachPlaceOf(question, scope, finding);
    case 'one':
      return Promise.resolve(undefined);
  }
}

/** The quotes that the reports give to a question, as many and from as many of them as it asks for. */
export async function toldBy(question: Question, scope: Scope, finding: Finding): Promise<Told> {
  return (await severally(question, scope, finding)) ?? plainly(question, scope, finding);
}
