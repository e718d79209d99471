import type { Report } from '../../src/report/report.ts';
import { skeleton } from '../../src/text/fold.ts';
import type { PageFacts } from './page-file.ts';

/** The facts that are compared, in the order in which they are told. */
export const FACTS = [
  'title',
  'meetingName',
  'meetingDate',
  'publishedDate',
  'outlet',
  'reporters',
  'correspondents',
  'editor',
  'place',
  'url',
] as const;
export type Fact = (typeof FACTS)[number];

type Told = string | readonly string[] | null;

/** What the reader told of a fact; as `PageFacts` has it, so that the two can be laid side by side. */
function toldBy(report: Report): Readonly<Record<Fact, Told>> {
  const { meeting, published } = report;
  return {
    title: report.title,
    meetingName: meeting.name,
    meetingDate: meeting.date,
    publishedDate: published.date,
    outlet: published.outlet,
    reporters: published.reporters,
    correspondents: published.correspondents,
    editor: published.editor,
    place: meeting.place,
    url: report.url,
  };
}

type Same = (truth: string, told: string) => boolean;

const exactly: Same = (truth, told) => truth === told;
const inLetters: Same = (truth, told) => skeleton(truth) === skeleton(told);
const within: Same = (truth, told) => skeleton(told).includes(skeleton(truth));
const eitherWithin: Same = (truth, told) => told !== '' && (within(truth, told) || within(told, truth));

const SAME: Readonly<Record<Fact, Same>> = {
  title: inLetters,
  meetingName: eitherWithin,
  meetingDate: exactly,
  publishedDate: exactly,
  outlet: inLetters,
  reporters: inLetters,
  correspondents: inLetters,
  editor: inLetters,
  place: within,
  url: exactly,
};

function agrees(truth: Told, told: Told, same: Same): boolean {
  if (truth === null || told === null) return truth === told;
  if (typeof truth === 'string') return typeof told === 'string' && same(truth, told);
  if (typeof told === 'string' || truth.length !== told.length) return false;
  return truth.every((name) => told.some((other) => same(name, other)));
}

/** One fact of one page: whether it was read right, with both sides in words. */
export interface FactScore {
  readonly fact: Fact;
  readonly right: boolean;
  readonly truth: string;
  readonly told: string;
}

/**
 * Compares the facts of a page with those of the report read from it: names in any order and without blanks, titles,
 * outlets and editors by their folded letters, the meeting's name where one contains the other, the place where what
 * is told contains it, days and addresses exactly. A page that was refused tells nothing right.
 */
export function scoreFacts(truth: PageFacts, report: Report | undefined): readonly FactScore[] {
  const told = report ? toldBy(report) : undefined;
  return FACTS.map((fact) => ({
    fact,
    right: told !== undefined && agrees(truth[fact], told[fact], SAME[fact]),
    truth: inWords(truth[fact]),
    told: told ? inWords(told[fact]) : 'refused',
  }));
}

function inWords(told: Told): string {
  if (told === null) return 'nothing';
  return typeof told === 'string' ? told : `[${told.join(', ')}]`;
}
