import type { Report } from '../../report/report.ts';
import { queryTerms } from '../../search/terms.ts';
import { fold } from '../../text/fold.ts';
import type { Quote } from '../answer.ts';
import type { Scope } from '../candidates.ts';
import { foldedWords } from '../excerpt.ts';
import { knownDay } from '../newest-first.ts';
import { isWithin } from '../question/period/period.ts';
import type { Question } from '../question/question.ts';
import { quotesOf, type Scored } from '../rank.ts';
import { type Finding, MOST_QUOTES, type Told } from './told.ts';

/** The share of a side's own words that an answer about it must hold. */
const OWN_WORDS = 0.5;

/** Words by which one asks for a comparison. */
const COMPARING =
  /(?:之间|相比|比起来|对比|比较)?(?:有|是|的|都)?(?:什么|哪些|何|没有|些|哪里)?(?:不同|区别|差别|差异|异同|变化|不一样|相同|共同点|出入)(?:之处|点|的?地方)?|相比(?:之下|较)?|对比|比较一?下|分别|各自/g;

/** One of the things compared, with the question about it alone. */
interface Side {
  readonly words: string;
  readonly question: Question;
}

/**
 * The question that is left for each side when the others are taken out; none if the sides do not stand in the question.
 *
 * @example 市里和省里的要求有什么不同 // 市里的要求, 省里的要求
 */
function sidesOf({ folded }: Question, sides: readonly string[], finding: Finding): readonly Side[] {
  const [first = '', last = ''] = [sides[0], sides.at(-1)];
  const start = folded.indexOf(first);
  const end = folded.lastIndexOf(last) + last.length;
  if (start < 0 || end < start + first.length) return [];
  const [before, after] = [folded.slice(0, start), folded.slice(end)].map((part) => part.replace(COMPARING, ' '));
  return sides.map((words) => ({ words, question: { ...finding.read(`${before}${words}${after}`), extent: 'one' } }));
}

/** Tells whether a report is of the time that a side names; undefined if it names none. */
function ofTime({ period, year }: Question): ((report: Report) => boolean) | undefined {
  const span = period ?? (year === undefined ? undefined : { from: `${year}-01-01`, to: `${year}-12-31` });
  return span && ((report) => knownDay(report) !== '' && isWithin(knownDay(report), span));
}

/** Whether an answer is about a side: it, its heading or what stands around it holds enough of the side's own words. */
function isAbout(words: string, { held }: Finding): (one: Scored) => boolean {
  const terms = queryTerms(words);
  const weigh = (some: readonly string[]): number => some.reduce((sum, term) => sum + held.index.idf(term), 0);
  const least = OWN_WORDS * weigh(terms);
  return ({ excerpt, reading }) => {
    const { report, passage } = excerpt;
    const { speaker } = passage;
    const who = speaker.kind === 'person' ? `${speaker.name} ${speaker.post ?? ''}` : '';
    const { name, place } = report.meeting;
    const around = fold(`${report.title} ${name ?? ''} ${place ?? ''} ${report.published.outlet ?? ''} ${who}`);
    const text = `${around} ${foldedWords(reading, excerpt)}`;
    return weigh(terms.filter((term) => text.includes(term))) >= least;
  };
}

/** What answers of one side, best first. */
async function answersOf({ words, question }: Side, scope: Scope, finding: Finding): Promise<readonly Scored[]> {
  const meetings = finding.meetingsOf(question);
  const where = meetings === undefined ? scope : { ...scope, reports: meetings };
  const isOfTime = ofTime(question);
  if (isOfTime !== undefined) {
    const of = finding.held.source.all().filter((r) => isOfTime(r) && (where.reports?.has(r.id) ?? true));
    const found =
      of.length === 0 ? [] : await finding.answers(question, { ...where, reports: new Set(of.map((r) => r.id)) });
    if (found.length > 0) return found;
  }
  return (await finding.answers(question, where)).filter(isAbout(words, finding));
}

/**
 * One quote for each of the things compared, in the question's order, and which of them no report tells of. Undefined if
 * none is told of, or the question cannot be parted.
 */
export async function comparisonOf(
  question: Question,
  compared: readonly string[],
  scope: Scope,
  finding: Finding,
): Promise<Told | undefined> {
  const sides = sidesOf(question, compared.slice(0, MOST_QUOTES), finding);
  const quotes: Quote[] = [];
  const missing: string[] = [];
  for (const side of sides) {
    const found = await answersOf(side, scope, finding);
    const all = quotesOf(side.question, found, finding.held, { most: MOST_QUOTES, explain: finding.explain });
    const [best] = all;
    if (best === undefined) missing.push(side.words);
    // One quote that tells of both sides is shown once.
    else if (!quotes.some(({ text }) => text === best.text)) quotes.push(best);
  }
  if (quotes.length === 0) return undefined;
  return { quotes, ...(missing.length === 0 ? {} : { tally: { kind: 'side-missing', sides: missing } }) };
}
