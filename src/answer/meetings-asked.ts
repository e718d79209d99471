import type { Report, ReportId } from '../report/report.ts';
import { meetingsOn } from './meetings-on.ts';
import { allNewestFirst, knownDay } from './newest-first.ts';
import { isWithin } from './question/period/period.ts';
import type { Question } from './question/question.ts';
import { speaksIn } from './why-not-found.ts';

/** The day by which a report is told to be of a period: the meeting's, else that of publication. */
const dayOf = ({ meeting, published }: Report): string | null => meeting.date ?? published.date;

/** The reports of the day or the period in which the meetings in question were held; undefined if the question names none. */
function ofTime({ day, dayOfMeeting, period }: Question, reports: readonly Report[]): readonly Report[] | undefined {
  if (day !== undefined && dayOfMeeting) return meetingsOn(day, reports);
  if (period?.ofMeeting !== true) return undefined;
  return allNewestFirst(reports).filter((report) => {
    const held = dayOf(report);
    return held !== null && isWithin(held, period);
  });
}

/** Those of the newest or the oldest day among reports; all of them if no day is known. */
function ofPick(pick: 'newest' | 'oldest', reports: readonly Report[]): readonly Report[] {
  const days = reports.map(knownDay).filter((day) => day !== '');
  const [first, ...rest] = days;
  if (first === undefined) return reports;
  const wanted = rest.reduce((a, b) => ((pick === 'newest') === b > a ? b : a), first);
  return reports.filter((report) => knownDay(report) === wanted);
}

/**
 * The reports of the meetings that a question names by day, by period or as the newest or oldest; undefined if it names
 * none by that. Only of an open question (最近一次会议说了什么) the pick decides here: of others what answers decides, too.
 */
export function meetingsAsked(question: Question, reports: readonly Report[]): ReadonlySet<ReportId> | undefined {
  const { pick, isOpen, person } = question;
  const held = ofTime(question, reports);
  if (pick === undefined || !isOpen) return held && new Set(held.map(({ id }) => id));
  const pool = (held ?? reports).filter((report) => person === undefined || speaksIn(report, person));
  return new Set(ofPick(pick, pool.length === 0 ? (held ?? reports) : pool).map(({ id }) => id));
}
