import type { Report, ReportId, Role } from '../report/report.ts';
import type { Hit } from '../search/passage-index.ts';
import type { Answer, Note } from './answer.ts';
import { confidence } from './confidence.ts';
import { heldOn } from './features.ts';
import { foldName, type People } from './people.ts';
import { type Question, readQuestion } from './question.ts';
import { bestExcerpts, type Held, quotesOf, type Scored } from './rank.ts';
import { LEAST_SCORE } from './weights.ts';

/** Passages looked at closely for one question. */
const CANDIDATES = 40;
/** The best of them, whose likelihood is worked out. */
const CLOSEST = 20;
/** Quotes in an answer at most. */
const MOST_QUOTES = 5;
/** Quotes that come nearest, with an answer that was not found. */
const MOST_NEAREST = 3;
/** A further quote is shown if it is at least this share of the best, … */
const WORTH_SHOWING = 0.6;
/** … and its own words hold at least this share of what the best one's hold. */
const WORTH_COVERAGE = 0.4;

/** The reports whose meeting was on the day that the question names, or undefined if it names none. */
function reportsOfDay(question: Question, reports: readonly Report[]): ReadonlySet<ReportId> | undefined {
  const day = question.day;
  if (!day || !question.dayOfMeeting) return undefined;
  return new Set(reports.filter((r) => heldOn(r, day)).map((r) => r.id));
}

const notFound = (
  question: string,
  rest: { readonly note?: Note; readonly nearest?: Answer['nearest'] } = {},
): Answer => ({
  question,
  outcome: 'not-found',
  quotes: [],
  nearest: rest.nearest ?? [],
  ...(rest.note ? { note: rest.note } : {}),
});

/** What a person did at a meeting that gives him or her no words; undefined if he or she does speak there. */
function roleWithoutWords(report: Report, person: string): Role | undefined {
  const speaks = report.passages.some(({ speaker }) => speaker.kind === 'person' && foldName(speaker.name) === person);
  return speaks ? undefined : report.people.find((p) => foldName(p.name) === person)?.role;
}

/** Why a person's words are not there, seen from the reports where they were looked for or would have been likeliest. */
function whyNoWords(question: Question, people: People, reports: readonly Report[]): Note | undefined {
  const person = question.person === undefined ? undefined : people.get(question.person);
  if (!person || question.person === undefined) return undefined;
  for (const report of reports) {
    const role = roleWithoutWords(report, question.person);
    if (role === 'chair') return { kind: 'chaired', asked: person.name, date: report.meeting.date };
    if (role === 'attended') return { kind: 'attended', asked: person.name, date: report.meeting.date };
  }
  return { kind: 'other-speaker', asked: person.name };
}

/** A question for somebody's words at a meeting, with no other content: whatever was said there answers. */
const isOpen = (question: Question): boolean =>
  question.terms.length === 0 && (question.saidByPerson || question.dayOfMeeting);

/** A question that a report prints (a reporter's, a heading) is no answer, however well it matches. */
const isAnswer = (one: Scored, question: Question): boolean =>
  one.features.asks === 0 && (one.score >= LEAST_SCORE || isOpen(question));

/** Whether the question is about a year that no report tells of. */
function yearIsUnknown(question: Question, reports: readonly Report[]): boolean {
  const year = question.year === undefined ? undefined : String(question.year);
  if (year === undefined) return false;
  return !reports.some(
    (r) => r.meeting.date?.startsWith(year) || r.published.date?.startsWith(year) || r.text.includes(year),
  );
}

function isWorthShowing(one: Scored, best: Scored): boolean {
  return one.sum >= best.sum * WORTH_SHOWING && one.features.coverage >= best.features.coverage * WORTH_COVERAGE;
}

/** All passages of the reports in question, by the person asked about if one is: whatever was said there answers. */
function everything(question: Question, held: Held, reports: ReadonlySet<ReportId> | undefined): readonly Hit[] {
  const inQuestion = held.source.all().filter((r) => reports === undefined || reports.has(r.id));
  const newestFirst = inQuestion.toSorted((a, b) => (b.meeting.date ?? '').localeCompare(a.meeting.date ?? ''));
  const hits = newestFirst.flatMap((report) =>
    report.passages.flatMap(({ speaker }, passage) => {
      const isAsked =
        !question.saidByPerson || (speaker.kind === 'person' && foldName(speaker.name) === question.person);
      return isAsked ? [{ report: report.id, passage, score: 1 }] : [];
    }),
  );
  return hits.slice(0, CANDIDATES);
}

async function candidates(
  question: Question,
  held: Held,
  reports: ReadonlySet<ReportId> | undefined,
  byPerson: boolean,
): Promise<readonly Scored[]> {
  const hits = isOpen(question)
    ? everything({ ...question, saidByPerson: byPerson }, held, reports)
    : await held.index.search({
        text: question.text,
        limit: CANDIDATES,
        ...(reports ? { reports } : {}),
        ...(byPerson && question.person !== undefined ? { speaker: question.person } : {}),
      });
  const excerpts = bestExcerpts(question, hits, held);
  // What was said at a meeting is told in the order in which it was said.
  const ranked = isOpen(question) ? excerpts : excerpts.toSorted((a, b) => b.sum - a.sum);
  return ranked.slice(0, CLOSEST).map((r) => ({ ...r, score: confidence(question, r.excerpt, r.features) }));
}

/**
 * Answers a question with quotes, or says that the reports do not say it. The same question to the same reports gets
 * the same answer.
 */
export async function ask(text: string, people: People, held: Held): Promise<Answer> {
  if (text.trim() === '') return notFound(text, { note: { kind: 'empty-question' } });
  const all = held.source.all();
  if (all.length === 0) return notFound(text, { note: { kind: 'empty-collection' } });
  const question = readQuestion(text, people);
  const reports = reportsOfDay(question, all);
  const ofNoDay = reports?.size === 0;
  const scope = ofNoDay ? undefined : reports;
  const ranked = await candidates(question, held, scope, question.saidByPerson);
  const unknown = ofNoDay || yearIsUnknown(question, all);
  const good = unknown ? [] : ranked.filter((r) => isAnswer(r, question));
  const best = good[0];
  if (best) {
    const worth = good.filter((r) => isWorthShowing(r, best));
    return { question: text, outcome: 'answered', quotes: quotesOf(question, worth, held, MOST_QUOTES), nearest: [] };
  }
  const others = question.saidByPerson ? await candidates(question, held, scope, false) : ranked;
  const nearest = quotesOf(
    question,
    others.filter((r) => r.features.coverage > 0 || r.features.day === 1),
    held,
    MOST_NEAREST,
  );
  const likeliest = scope ? [...scope] : nearest.slice(0, 1).map((q) => q.citation.report);
  const looked = likeliest.map((id) => held.source.get(id)).filter((r) => r !== undefined);
  const why = question.saidByPerson ? whyNoWords(question, people, looked) : undefined;
  const note = unknown ? unknownDay(question) : why;
  return notFound(text, { nearest, ...(note ? { note } : {}) });
}

function unknownDay(question: Question): Note {
  const day = question.day;
  const parts = [day?.year ?? question.year, day?.month, day?.day];
  const asked = ['年', '月', '日'].map((unit, i) => (parts[i] === undefined ? '' : `${parts[i]}${unit}`)).join('');
  return { kind: 'unknown-date', asked };
}
