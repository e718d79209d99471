import type { Passage, Report } from '../../report/report.ts';
import { dayMentions, parseDay } from '../../text/day.ts';
import { foldWithMap } from '../../text/fold.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import type { Quote } from '../answer.ts';
import { highlightsIn } from '../highlight.ts';
import type { People } from '../people.ts';
import { readQuestion } from '../question/read-question.ts';
import { quote } from '../quote.ts';
import type { AnsweredWith, Earlier } from './earlier.ts';
import type { OfAnswer } from './follow-up.ts';

type Range = readonly [number, number];

/** Where a text names the meeting's day, the year left aside. */
function dayIn(text: string, report: Report): readonly Range[] {
  const day = parseDay(report.meeting.date ?? '');
  if (day === undefined) return [];
  const { text: folded, origin } = foldWithMap(text);
  const isDay = (one: { month?: number; day: number }): boolean =>
    one.day === day.day && (one.month === undefined || one.month === day.month);
  return dayMentions(folded)
    .filter(isDay)
    .map(({ start, end }) => [origin[start] ?? 0, origin[end] ?? text.length] as const);
}

/** Where a text has one of the words. */
function wordsIn(text: string, words: readonly (string | null | undefined)[]): readonly Range[] {
  const word = words.find((one) => one !== null && one !== undefined && one !== '' && text.includes(one));
  const at = word === null || word === undefined ? -1 : text.indexOf(word);
  return at < 0 || !word ? [] : [[at, at + word.length]];
}

/** Where a text tells what is asked of the answer. */
function tellingIn(asks: OfAnswer, text: string, report: Report, speaker: Passage['speaker']): readonly Range[] {
  switch (asks) {
    case 'when':
      return dayIn(text, report);
    case 'where':
      return wordsIn(text, [report.meeting.name, report.meeting.place]);
    case 'who':
      return speaker.kind === 'report' ? [] : wordsIn(text, [speaker.name]);
    case 'words':
      return [];
  }
}

/** The first sentence of the report's own narration that tells it. */
function narrationOf(asks: OfAnswer, report: Report, score: number): Quote | undefined {
  if (asks === 'who') return undefined;
  for (const passage of report.passages.filter(({ speaker }) => speaker.kind === 'report')) {
    for (const span of sentences(report.text, passage.start, passage.end)) {
      const ranges = tellingIn(asks, report.text.slice(span.start, span.end), report, passage.speaker);
      if (ranges.length > 0) return quote(report, passage, span, ranges, score);
    }
  }
  return undefined;
}

/** The quote that answered, cut out of its report again; undefined if that has no passage there any more. */
export function quoteThere(
  report: Report,
  place: Span & Pick<AnsweredWith, 'score'>,
  highlights: readonly Range[],
): Quote | undefined {
  const passage = report.passages.find(({ start, end }) => start <= place.start && place.start < end);
  if (passage === undefined || place.end > report.text.length) return undefined;
  return quote(report, passage, { start: place.start, end: place.end }, highlights, place.score);
}

/**
 * The first quote of the last answer again, with what is asked of it highlighted; where its words do not tell it, the
 * sentence of the report's narration that does comes behind it. None if its report is gone.
 */
export function quoteAgain(
  asks: OfAnswer,
  earlier: Earlier,
  report: Report | undefined,
  people: People,
): readonly Quote[] {
  const { answered } = earlier;
  if (answered === undefined || report === undefined) return [];
  const text = report.text.slice(answered.start, answered.end);
  const bare = quoteThere(report, answered, []);
  if (bare === undefined) return [];
  const telling = tellingIn(asks, text, report, bare.speaker);
  const shown =
    telling.length > 0 || asks === 'when' ? telling : highlightsIn(text, readQuestion(earlier.question, people));
  const first = { ...bare, highlights: shown };
  const told = telling.length > 0 ? undefined : narrationOf(asks, report, answered.score);
  return told === undefined ? [first] : [first, told];
}
