import type { Passage, ReportId } from '../../report/report.ts';
import type { Hit } from '../../search/passage-index.ts';
import { foldName } from '../../text/name.ts';
import type { Quote } from '../answer.ts';
import { confidence } from '../confidence.ts';
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

function isWhose({ speaker }: Passage, whose: Whose): boolean {
  if (whose.of === 'meeting') return speaker.kind !== 'report';
  if (speaker.kind !== 'person') return false;
  const name = foldName(speaker.name);
  return whose.of === 'person' ? name === whose.person : !whose.than.includes(name);
}

/** The passages in question: of the meeting that answered first, in the order in which things were said there. */
function passagesOf(whose: Whose, first: ReportId | undefined, held: Held): readonly Hit[] {
  const there = first === undefined ? undefined : held.source.get(first);
  const elsewhere = whose.of === 'person' ? newestFirst(held.source.all()).filter(({ id }) => id !== first) : [];
  const hits = [...(there === undefined ? [] : [there]), ...elsewhere].flatMap((report) =>
    report.passages.flatMap((passage, at) =>
      isWhose(passage, whose) ? [{ report: report.id, passage: at, score: 1, wholeReport: 1 }] : [],
    ),
  );
  return hits.slice(0, MOST_PASSAGES);
}

/** Words that the asker has not seen yet: at the meeting that answered, then (of a person) at others, newest first. */
export function otherWords(whose: Whose, earlier: Earlier, question: Question, held: Held): readonly Quote[] {
  const seen = isAmong(seenQuotes(earlier), held);
  const hits = passagesOf(whose, earlier.answered?.report, held);
  const found = passagesFound(question, hits, held).filter(({ excerpt }) => !seen(excerpt));
  const scored = found.map((one) => ({ ...one, score: confidence(question, one) }));
  return quotesOf(question, scored, held, { most: MOST_QUOTES, explain: false });
}
