import type { Report, Speaker } from '../../report/report.ts';
import type { Hit } from '../../search/passage-index.ts';
import { foldName } from '../../text/name.ts';
import type { Quote } from '../answer.ts';
import { confidences } from '../confidence/confidence.ts';
import { newestFirst } from '../newest-first.ts';
import type { Question } from '../question/question.ts';
import { type Held, passagesFound, quotesOf } from '../rank.ts';
import { type Earlier, seenQuotes } from './earlier.ts';
import { isAmong } from './narrowing.ts';

/** Passages looked at for one answer, and quotes in it. */
const MOST_PASSAGES = 60;
const MOST_QUOTES = 5;

/** Whose words are asked for: a person's by folded name, those of persons other than some, or anybody's. */
export type Whose =
  | { readonly of: 'person'; readonly person: string }
  | { readonly of: 'others'; readonly than: readonly string[] }
  | { readonly of: 'meeting' };

function isWhose(speaker: Speaker | undefined, whose: Whose): boolean {
  if (whose.of === 'meeting') return speaker !== undefined && speaker.kind !== 'report';
  if (speaker?.kind !== 'person') return false;
  const name = foldName(speaker.name);
  return whose.of === 'person' ? name === whose.person : !whose.than.includes(name);
}

/** Passages from a place on, then those before it. */
function readingOn(report: Report, from: number): readonly number[] {
  const all = report.passages.map((_, at) => at);
  const next = report.passages.findIndex(({ end }) => end > from);
  return next < 0 ? all : [...all.slice(next), ...all.slice(0, next)];
}

/** The passages in question: of the meeting that answered first, reading on from the quote. */
function passagesOf(whose: Whose, { answered }: Earlier, held: Held): readonly Hit[] {
  const there = answered && held.source.get(answered.report);
  const first = there === undefined ? [] : readingOn(there, answered?.end ?? 0).map((at) => [there, at] as const);
  const others =
    whose.of === 'person' ? newestFirst(held.source.all()).filter(({ id }) => id !== answered?.report) : [];
  const elsewhere = others.flatMap((report) => report.passages.map((_, at) => [report, at] as const));
  return [...first, ...elsewhere]
    .filter(([{ passages }, at]) => isWhose(passages[at]?.speaker, whose))
    .slice(0, MOST_PASSAGES)
    .map(([{ id }, passage]) => ({ report: id, passage, score: 1, wholeReport: 1 }));
}

/** Words that the asker has not seen yet: at the meeting that answered, then (of a person) at others, newest first. */
export function otherWords(whose: Whose, earlier: Earlier, question: Question, held: Held): readonly Quote[] {
  const seen = isAmong(seenQuotes(earlier), held);
  const hits = passagesOf(whose, earlier, held);
  const found = passagesFound(question, hits, held).filter(({ excerpt }) => !seen(excerpt));
  const scores = confidences(question, found, held);
  const scored = found.map((one, i) => ({ ...one, score: scores[i] ?? 0 }));
  return quotesOf(question, scored, held, { most: MOST_QUOTES, explain: false });
}
