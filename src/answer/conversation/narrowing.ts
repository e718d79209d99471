import type { Report, ReportId } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import type { Excerpt } from '../excerpt.ts';
import { knownDay } from '../newest-first.ts';
import type { Held, Scored } from '../rank.ts';
import type { Place } from './earlier.ts';
import type { Limits } from './limits.ts';

/** What a follow-up leaves of the reports and of what is found in them. */
export interface Narrowing {
  /** Only these reports; all of them if left out. */
  readonly reports?: ReadonlySet<ReportId>;
  keeps(excerpt: Excerpt): boolean;
  readonly pick?: 'newest' | 'oldest';
}

function isWithin(report: Report, { report: only, before, after, year }: Limits): boolean {
  const day = knownDay(report);
  if (only !== undefined && report.id !== only) return false;
  if (year !== undefined && !day.startsWith(`${year}-`)) return false;
  return (before === undefined || (day !== '' && day < before)) && (after === undefined || day > after);
}

/** The words at some places, comparable; a report that is gone, or shorter now, has none there. */
function wordsAt(places: readonly Place[], held: Held): readonly string[] {
  const words = places.map(({ report, start, end }) => skeleton(held.source.get(report)?.text.slice(start, end) ?? ''));
  return words.filter((one) => one !== '');
}

/** Tells whether words are among those known, or hold one of them, or are held by one: a reprint's are. */
export function isAmong(places: readonly Place[], held: Held): (excerpt: Excerpt) => boolean {
  const known = wordsAt(places, held);
  return ({ report, start, end }) => {
    if (known.length === 0) return false;
    const words = skeleton(report.text.slice(start, end));
    return known.some((one) => one.includes(words) || words.includes(one));
  };
}

function isByOther({ speaker }: Excerpt['passage'], names: readonly string[]): boolean {
  return speaker.kind === 'person' && !names.includes(foldName(speaker.name));
}

/** Puts limits to the reports held. */
export function narrowingOf(limits: Limits, held: Held): Narrowing {
  const { besides = [], notBy, pick, report, before, after, year } = limits;
  const known = isAmong(besides, held);
  const all = [report, before, after, year].every((limit) => limit === undefined);
  const within = all ? undefined : held.source.all().filter((one) => isWithin(one, limits));
  return {
    ...(within === undefined ? {} : { reports: new Set(within.map(({ id }) => id)) }),
    ...(pick === undefined ? {} : { pick }),
    keeps: (excerpt) => !known(excerpt) && (notBy === undefined || isByOther(excerpt.passage, notBy)),
  };
}

/** Of what answers, what the meeting says that is the newest or oldest of them; all of it where no meeting is picked. */
export function picked(answers: readonly Scored[], pick: Narrowing['pick'], least: number): readonly Scored[] {
  if (pick === undefined) return answers;
  const days = answers.filter(({ score }) => score >= least).map(({ excerpt }) => knownDay(excerpt.report));
  const sorted = days.toSorted();
  const day = pick === 'newest' ? sorted.at(-1) : sorted[0];
  return day === undefined ? answers : answers.filter(({ excerpt }) => knownDay(excerpt.report) === day);
}
