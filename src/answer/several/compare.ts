import { queryTerms } from '../../search/terms.ts';
import { fold } from '../../text/fold.ts';
import type { Quote } from '../answer.ts';
import type { Scope } from '../candidates.ts';
import { foldedWords } from '../excerpt.ts';
import { knownDay } from '../newest-first.ts';
import { isWithin } from '../question/period/period.ts';
import type { Period, Question } from '../question/question.ts';
import { quotesOf, type Scored } from '../rank.ts';
import { LEAST_SCORE } from '../weights.ts';
import { eachReportFirst } from './per-report.ts';
import { toTheMatter } from './to-the-matter.ts';
import { type Finding, MOST_QUOTES, type Told } from './told.ts';

/** The share of a side's own words that an answer about it must hold. */
const OWN_WORDS = 0.5;

/** Words by which one asks for a comparison. */
const COMPARING =
  /(?:之间|相比|比起来|对比|比较)?(?:有|是|的|都)?(?:什么|哪些|何|没有|些|哪里)?(?:不同|区别|差别|差异|异同|变化|不一样|一样|相同|变了|变动|共同点|出入)(?:之处|点|的?地方)?|相比(?:之下|较)?|对比|比较一?下|分别|各自|各(?=[是有说讲])|说的(?=$|[ ?])/g;

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
  const [before = '', after = ''] = [folded.slice(0, start), folded.slice(end)].map((part) =>
    part.replace(COMPARING, ' ').replace(/^[\s"']{0,3}的?[\s?]{1,9}$/u, ''),
  );
  return sides.map((words) => ({ words, question: { ...finding.read(`${before}${words}${after}`), extent: 'one' } }));
}

/** The spans of days that a side names, the narrower first: a season, the year that it is of. */
function spansOf({ period, year }: Question): readonly Pick<Period, 'from' | 'to'>[] {
  const whole = year === undefined ? [] : [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  return period === undefined ? whole : [period, ...whole];
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

/** What answers of a side whose time is named, in the reports of that time: these need not name it. */
async function answersThen({ words, question }: Side, where: Scope, finding: Finding): Promise<readonly Scored[]> {
  const asked = question.period?.asked ?? `${question.year}年`;
  const timeless = toTheMatter({ ...finding.read(question.folded.replace(asked, ' ')), extent: 'one' });
  for (const span of spansOf(question)) {
    const then = finding.held.source.all().filter((report) => {
      const day = knownDay(report);
      return day !== '' && isWithin(day, span) && (where.reports?.has(report.id) ?? true);
    });
    if (then.length === 0) continue;
    const found = await finding.answers(timeless, { ...where, reports: new Set(then.map(({ id }) => id)) });
    const about = found.filter(isAbout(words.replace(asked, ' '), finding));
    if (about.length > 0) return about;
  }
  return [];
}

/** What answers of one side, best first. */
async function answersOf(side: Side, scope: Scope, finding: Finding): Promise<readonly Scored[]> {
  const meetings = finding.meetingsOf(side.question);
  const where = meetings === undefined ? scope : { ...scope, reports: meetings };
  const then = await answersThen(side, where, finding);
  if (then.length > 0) return then;
  return (await finding.answers(toTheMatter(side.question), where)).filter(isAbout(side.words, finding));
}

/** Further quotes where there is room: what the reports say to the whole question, then more of each side. */
async function furtherQuotes(
  question: Question,
  scope: Scope,
  more: readonly Quote[],
  finding: Finding,
): Promise<readonly Quote[]> {
  const matter = toTheMatter(question);
  const timeless = { ...matter, terms: matter.terms.filter((term) => !/年|^\d{4}$/u.test(term)) };
  const answers = (await finding.answers(timeless, scope)).filter(({ score }) => score >= LEAST_SCORE);
  const ordered = eachReportFirst(question, answers, finding.held.source);
  return [...quotesOf(question, ordered, finding.held, { most: MOST_QUOTES, explain: finding.explain }), ...more];
}

const overlaps = (one: Quote, { citation }: Quote): boolean =>
  one.citation.report === citation.report && one.citation.start < citation.end && citation.start < one.citation.end;

/** Quotes without those that show words again which others before them show. */
function eachOnce(quotes: readonly Quote[]): readonly Quote[] {
  return quotes.filter(
    (one, i) => !quotes.slice(0, i).some((before) => overlaps(before, one) || before.text === one.text),
  );
}

/**
 * One quote for each of the things compared, in the question's order, then what else the reports say to it; and which of
 * the things no report tells of. Undefined if none is told of, or the question cannot be parted.
 */
export async function comparisonOf(
  question: Question,
  compared: readonly string[],
  scope: Scope,
  finding: Finding,
): Promise<Told | undefined> {
  const sides = sidesOf(question, compared.slice(0, MOST_QUOTES), finding);
  const first: Quote[] = [];
  const more: Quote[] = [];
  const missing: string[] = [];
  for (const side of sides) {
    const found = await answersOf(side, scope, finding);
    const [best, ...others] = quotesOf(side.question, found, finding.held, { most: 2, explain: finding.explain });
    if (best === undefined) missing.push(side.words);
    else first.push(best);
    more.push(...others.filter(({ score }) => score >= LEAST_SCORE));
  }
  if (first.length === 0) return undefined;
  const further = await furtherQuotes(question, scope, more, finding);
  const quotes = eachOnce([...first, ...further]).slice(0, MOST_QUOTES);
  return { quotes, ...(missing.length === 0 ? {} : { tally: { kind: 'side-missing', sides: missing } }) };
}
