import type { Passage, Report } from '../report/report.ts';
import { matchesIn } from '../text/matches-in.ts';
import { foldName } from '../text/name.ts';
import { toSimplified } from '../text/script.ts';
import type { Span } from '../text/sentence.ts';
import type { Citation, Quote } from './answer.ts';
import { OFFICE } from './names/title.ts';

/** Where a stretch of a report stands. */
export function cite(report: Report, span: Span, paragraph: number): Citation {
  return {
    report: report.id,
    file: report.file,
    title: report.title,
    meeting: report.meeting.name,
    meetingDate: report.meeting.date,
    publishedDate: report.published.date,
    outlet: report.published.outlet,
    url: report.url,
    paragraph,
    start: span.start,
    end: span.end,
  };
}

/**
 * The damaged words of a stretch, by their offsets in it.
 *
 * @example damagedIn(report, { start: 40, end: 60 }).damaged // [[3, 4]]
 */
export function damagedIn(report: Report, span: Span): Pick<Quote, 'damaged'> {
  const damaged = (report.damaged ?? [])
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map(({ start, end }) => [Math.max(start, span.start) - span.start, Math.min(end, span.end) - span.start] as const);
  return damaged.length === 0 ? {} : { damaged };
}

const CALL = new RegExp(`(?<=^|[，,。：:“「])(?<surname>\\p{Script=Han}{1,2})(?:${OFFICE}|老?先生|女士)`, 'gu');

/** Whether a stretch calls somebody by surname and title (隆书记). */
const isCalledIn = (text: string, name: string): boolean =>
  matchesIn(text, CALL).some(({ groups }) => name.startsWith(groups?.['surname'] ?? '\0'));

/** Those of a passage's relayed persons whom a stretch of it names, as it prints them, or calls by surname and title. */
function relaysIn(report: Report, { relays = [] }: Passage, span: Span): Pick<Quote, 'relays'> {
  if (relays.length === 0) return {};
  const printed = report.text.slice(span.start, span.end);
  const text = toSimplified(printed);
  const named = relays.flatMap((name) => {
    const folded = foldName(name);
    const at = text.indexOf(folded);
    if (at >= 0) return [printed.slice(at, at + folded.length)];
    return isCalledIn(text, folded) ? [name] : [];
  });
  return named.length === 0 ? {} : { relays: named };
}

/** Quotes a stretch of a passage: a slice of the report's text, never anything else. */
export function quote(
  report: Report,
  passage: Passage,
  span: Span,
  highlights: Quote['highlights'],
  score: number,
): Quote {
  return {
    text: report.text.slice(span.start, span.end),
    highlights,
    ...damagedIn(report, span),
    speaker: passage.speaker,
    ...relaysIn(report, passage, span),
    citation: cite(report, span, passage.paragraph),
    score: Math.round(score * 1000) / 1000,
  };
}
