import type { Report, Role } from '../report/report.ts';
import { spellDay } from '../text/day.ts';
import { foldName } from '../text/name.ts';
import type { Note } from './answer.ts';
import type { People } from './people.ts';
import type { Question } from './question.ts';

/** What a person did at a meeting that gives him or her no words; undefined if he or she does speak there. */
function roleWithoutWords(report: Report, person: string): Role | undefined {
  const speaks = report.passages.some(({ speaker }) => speaker.kind === 'person' && foldName(speaker.name) === person);
  return speaks ? undefined : report.people.find((p) => foldName(p.name) === person)?.role;
}

/** Why a person's words are not there, seen from the reports where they were looked for or would have been likeliest. */
function whyNoWords(person: string, people: People, reports: readonly Report[]): Note {
  const asked = people.get(person)?.name ?? person;
  for (const report of reports) {
    const role = roleWithoutWords(report, person);
    if (role === 'chair') return { kind: 'chaired', asked, date: report.meeting.date };
    if (role === 'attended') return { kind: 'attended', asked, date: report.meeting.date };
  }
  return { kind: 'other-speaker', asked };
}

/** Whether a question is about a year that no report tells of. */
export function isOfUnknownYear(question: Question, reports: readonly Report[]): boolean {
  if (question.year === undefined) return false;
  const year = String(question.year);
  const days = (r: Report): readonly (string | null)[] => [r.meeting.date, r.published.date];
  return !reports.some((r) => days(r).some((day) => day?.startsWith(year)) || r.text.includes(year));
}

/**
 * What an honest "not found" must add: whom or which day no report knows, or why the person asked about has no words
 * in the reports `looked` at.
 */
export function whyNotFound(
  question: Question,
  people: People,
  looked: readonly Report[],
  asks: { readonly noSuchDay: boolean; readonly isOfStranger: boolean },
): Note | undefined {
  if (asks.noSuchDay) {
    const year = question.year === undefined ? {} : { year: question.year };
    return { kind: 'unknown-date', asked: spellDay(question.day ?? year) };
  }
  if (asks.isOfStranger && question.stranger !== undefined) return { kind: 'unknown-person', asked: question.stranger };
  return question.saidByPerson && question.person !== undefined
    ? whyNoWords(question.person, people, looked)
    : undefined;
}
