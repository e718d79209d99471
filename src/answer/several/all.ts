import { DEEP, type Scope } from '../candidates.ts';
import { newestFirst } from '../newest-first.ts';
import type { Question } from '../question/question.ts';
import { quotesOf, type Scored } from '../rank.ts';
import { LEAST_SCORE } from '../weights.ts';
import { countOf } from './count.ts';
import { meetingOf } from './meeting.ts';
import { sureBeyondFew } from './sure-beyond-few.ts';
import { toTheMatter } from './to-the-matter.ts';
import type { Finding, Told } from './told.ts';

/** The best answer of each meeting, the newest meeting first. */
function bestOfEach(answers: readonly Scored[], { held }: Finding): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const one of answers) {
    const meeting = meetingOf(one.excerpt.report.id, held.source);
    if (!best.has(meeting)) best.set(meeting, one);
  }
  const byReport = new Map(Array.from(best.values(), (one) => [one.excerpt.report.id, one]));
  return newestFirst(Array.from(best.values(), ({ excerpt }) => excerpt.report)).flatMap(
    ({ id }) => byReport.get(id) ?? [],
  );
}

const MENTIONS = /提[到及过]|出现|[说讲谈][到及过]/;

/** Whether all places are wanted at which something is found by the letter, and not what is said of it. */
function asksForPlaces({ isOpen, phrases, formulas, folded }: Question): boolean {
  return isOpen || ((phrases.length > 0 || formulas.length > 0) && MENTIONS.test(folded));
}

/**
 * What every meeting says that answers, one quote from each, the newest first, and how many meetings there are; where
 * there is room, what else they say.
 */
export async function allOf(question: Question, scope: Scope, finding: Finding): Promise<Told> {
  const exact = asksForPlaces(question) ? await countOf(question, scope, finding) : undefined;
  if (exact !== undefined) return exact;
  const answers = await finding.answers(toTheMatter(question), scope, DEEP);
  const sure = answers.filter(({ score }) => question.isOpen || score >= LEAST_SCORE);
  const each = bestOfEach(sure.length > 0 ? sure : answers, finding);
  const further = answers.filter((one) => !each.includes(one));
  const { held, most, explain } = finding;
  const quotes = sureBeyondFew(question, quotesOf(question, [...each, ...further], held, { most, explain }));
  if (each.length < 2) return { quotes };
  const shown = new Set(quotes.map(({ citation }) => meetingOf(citation.report, held.source)));
  const atLeast = answers.length === DEEP.excerpts;
  return { quotes, tally: { kind: 'told-at', meetings: each.length, shown: shown.size, atLeast } };
}
