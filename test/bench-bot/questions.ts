import { PASSAGES, type PeopledReports } from '../bench/peopled-reports.ts';

/** Reports of which people are asked. */
const REPORTS = 2_000;

/** Passages of a report that its people say: the others are narration. */
const SAID_FROM = 2;
const SAID = 6;

type Form = (name: string, words: string, place: string) => string;

const FORMS: readonly Form[] = [
  (name, words) => `${name}对${words}有什么要求？`,
  (name, words) => `${name}怎么说${words}的？`,
  (_, words, place) => `${place}的会议上谁讲了${words}？`,
  (name, words, place) => `${place}${name}就${words}讲了什么？`,
];

/**
 * A question of a report's people in its own words. Four of five are asked once.
 *
 * @example questionOf(reports, 7) // a name, some words that he or she says, what of it
 */
export function questionOf(reports: PeopledReports, number: number): string {
  const report = reports.report((number * 7) % REPORTS);
  const round = Math.floor(number / REPORTS);
  const passage = report.passages[Math.min(PASSAGES - 1, SAID_FROM + (round % SAID))];
  const said = passage === undefined ? '' : report.text.slice(passage.start, passage.end);
  const name = passage?.speaker.kind === 'person' ? passage.speaker.name : (report.people[0]?.name ?? '');
  const clauses = said.split(/[，。、；：“”？！]/).filter(({ length }) => length >= 4 && length <= 16);
  const words = clauses[(1 + Math.floor(round / SAID)) % Math.max(1, clauses.length)] ?? '工作';
  const form = FORMS[number % FORMS.length];
  return form === undefined ? words : form(name, words, report.meeting.place ?? '');
}
