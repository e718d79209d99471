import type { Report } from '../../report/report.ts';
import { skeleton } from '../../text/fold.ts';
import type { Span } from '../../text/sentence.ts';
import type { AlsoIn, Citation } from '../answer.ts';
import { type Excerpt, foldedWords } from '../excerpt.ts';
import { cite } from '../quote.ts';
import type { Held } from '../rank.ts';
import { type Reading, readingOf } from '../reading.ts';
import { reportsOfMeeting } from './meeting.ts';

/** Other places that are named with a quote; of further ones only the number is told. */
const MOST_NAMED = 3;
/** Reports that are read closely, since they do not have the words character by character: in the other script, say. */
const MOST_READ = 8;

/** The units of a report that hold words, given as letters and digits alone. */
function unitsWith(words: string, { units }: Reading): Span | undefined {
  const skeletons = units.map(({ folded }) => skeleton(folded));
  const at = skeletons.join('').indexOf(words);
  if (at < 0 || words === '') return undefined;
  let place = 0;
  let start: number | undefined;
  for (const [i, { length }] of skeletons.entries()) {
    const unit = units[i];
    if (unit === undefined) return undefined;
    if (start === undefined && place + length > at) start = unit.start;
    place += length;
    if (start !== undefined && place >= at + words.length) return { start, end: unit.end };
  }
  return undefined;
}

function citationAt(report: Report, { start, end }: Span): Citation | undefined {
  const passage = report.passages.find((one) => one.start <= start && start < one.end);
  return passage && cite(report, { start, end }, passage.paragraph);
}

/** Other places with the same words, as they are shown; undefined if there are none. */
export function namedPlaces(citations: readonly Citation[]): AlsoIn | undefined {
  if (citations.length === 0) return undefined;
  return { citations: citations.slice(0, MOST_NAMED), more: Math.max(0, citations.length - MOST_NAMED) };
}

/**
 * Where else the words of an excerpt stand: in the reprints of its report, and in other reports of the same meeting. Script
 * and punctuation do not matter. Undefined if they stand nowhere else.
 *
 * @example alsoIn(excerpt, readingOf(excerpt.report), held)?.citations[0]?.outlet // '海湾晚报'
 */
export function alsoIn(excerpt: Excerpt, reading: Reading, { source }: Held): AlsoIn | undefined {
  const { report } = excerpt;
  const printed = report.text.slice(excerpt.start, excerpt.end);
  const words = skeleton(foldedWords(reading, excerpt));
  let read = 0;
  const citations = reportsOfMeeting(report.id, source).flatMap((other) => {
    if (other.id === report.id) return [];
    const start = other.text.indexOf(printed);
    if (start >= 0) return citationAt(other, { start, end: start + printed.length }) ?? [];
    const span = read++ < MOST_READ ? unitsWith(words, readingOf(other)) : undefined;
    return span === undefined ? [] : (citationAt(other, span) ?? []);
  });
  return namedPlaces(citations);
}
