import type { Report, ReportId } from '../../report/report.ts';
import { fold, skeleton } from '../../text/fold.ts';
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

/**
 * Whether an excerpt is about a place: it or the title names it, or the meeting is its own. Where a report only says that
 * people met in a town (a province's seat), the meeting is not the town's.
 */
function isOfPlace({ report, start, end }: Excerpt, place: string): boolean {
  const held = fold(report.meeting.place ?? '');
  const isIts = held.length === place.length + 1 && held.startsWith(place);
  return isIts || [report.title, report.text.slice(start, end)].some((text) => fold(text).includes(place));
}

/** Whether a meeting is called like another; one without a name is called like none. */
function isCalledLike({ meeting }: Report, other: Report | undefined): boolean {
  const called = other?.meeting.name;
  return Boolean(called) && meeting.name !== null && fold(meeting.name) === fold(called ?? '');
}

/** The persons whose words stand at some places. */
export function speakersAt(places: readonly Place[], held: Held): readonly string[] {
  return places.flatMap(({ report, start }) => {
    const at = held.source.get(report)?.passages.find((passage) => passage.start <= start && start < passage.end);
    return at?.speaker.kind === 'person' ? [foldName(at.speaker.name)] : [];
  });
}

/** Puts limits to the reports held. */
export function narrowingOf(limits: Limits, held: Held): Narrowing {
  const { besides = [], notBy, pick, like, place, report, before, after, year } = limits;
  const others = notBy && [...notBy, ...speakersAt(besides, held)];
  const known = isAmong(besides, held);
  const all = [report, before, after, year, like].every((limit) => limit === undefined);
  const other = like === undefined ? undefined : held.source.get(like);
  const isLike = (one: Report): boolean => like === undefined || isCalledLike(one, other);
  const within = all ? undefined : held.source.all().filter((one) => isWithin(one, limits) && isLike(one));
  return {
    ...(within === undefined ? {} : { reports: new Set(within.map(({ id }) => id)) }),
    ...(pick === undefined ? {} : { pick }),
    keeps: (excerpt) =>
      (place === undefined || isOfPlace(excerpt, place)) &&
      (others === undefined || isByOther(excerpt.passage, others)) &&
      !known(excerpt),
  };
}

/** As likely as the likeliest, or nearly: only among these a meeting is picked. */
const NEARLY = 0.6;

/** Of what answers, what the meeting says that is the newest or oldest of them; all of it where no meeting is picked. */
export function picked(answers: readonly Scored[], narrowing: Narrowing | undefined): readonly Scored[] {
  if (narrowing?.pick === undefined) return answers;
  const likeliest = Math.max(...answers.map(({ score }) => score));
  const likely = answers.filter(({ score }) => score >= NEARLY * likeliest);
  const days = likely.map(({ excerpt }) => knownDay(excerpt.report)).toSorted();
  const day = narrowing.pick === 'newest' ? days.at(-1) : days[0];
  return likely.filter(({ excerpt }) => knownDay(excerpt.report) === day);
}
