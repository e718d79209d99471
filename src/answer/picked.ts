import type { Report, ReportId } from '../report/report.ts';
import { knownDay } from './newest-first.ts';
import type { Question } from './question/question.ts';
import type { Held, Scored } from './rank.ts';
import { speaksIn } from './why-not-found.ts';

type Reports = ReadonlySet<ReportId> | undefined;

/** Those of the newest or the oldest day among reports; all of them if no day is known. */
function ofPick(pick: 'newest' | 'oldest', reports: readonly Report[]): readonly Report[] {
  const [first, ...rest] = reports.map(knownDay).filter((day) => day !== '');
  if (first === undefined) return reports;
  const wanted = rest.reduce((a, b) => ((pick === 'newest') === b > a ? b : a), first);
  return reports.filter((report) => knownDay(report) === wanted);
}

/**
 * The reports in question, of which an open question (最近一次会议说了什么) picks the newest or oldest: of those in which the
 * person asked about speaks, if there are any. Of other questions a pick only orders what answers.
 */
export function pickedMeetings({ pick, isOpen, person }: Question, inQuestion: Reports, held: Held): Reports {
  if (pick === undefined || !isOpen) return inQuestion;
  const pool = held.source.all().filter(({ id }) => inQuestion === undefined || inQuestion.has(id));
  const speaking = person === undefined ? pool : pool.filter((report) => speaksIn(report, person));
  return new Set(ofPick(pick, speaking.length === 0 ? pool : speaking).map(({ id }) => id));
}

/** Answers whose sums of features differ by no more than this are taken for equally good where the day decides. */
const AS_GOOD = 4;

/** Which of two days comes first, one that is not known last. */
function byDay(pick: 'newest' | 'oldest', one: string, other: string): number {
  if (one === other) return 0;
  if (one === '' || other === '') return one === '' ? 1 : -1;
  return (pick === 'newest') === one > other ? -1 : 1;
}

/** Answers in the order that a question picks among meetings, as far as they are about as good as the best. */
export function pickedFirst({ pick }: Question, answers: readonly Scored[]): readonly Scored[] {
  const [best] = answers;
  if (pick === undefined || best === undefined) return answers;
  const isGood = ({ sum }: Scored): boolean => best.sum - sum <= AS_GOOD;
  const good = answers
    .filter(isGood)
    .toSorted((a, b) => byDay(pick, knownDay(a.excerpt.report), knownDay(b.excerpt.report)));
  return [...good, ...answers.filter((one) => !isGood(one))];
}
