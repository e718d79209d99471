import { answersAmong } from './answers-among.ts';
import { type Asked, readAsked, scopeOf } from './asked.ts';
import { candidates, DEEP } from './candidates.ts';
import { isOfUnknownYear } from './holdings/time.ts';
import type { ExcerptPage, PageAsked } from './library.ts';
import { meetingsAsked } from './meetings-asked.ts';
import type { NameIndex } from './names/name-index.ts';
import { type Held, quotesOf, type Scored } from './rank.ts';
import { isBlank, readable } from './readable.ts';
import { inChinese } from './talk/in-chinese.ts';
import { withoutCourtesy } from './talk/without-courtesy.ts';

/** What does not answer is still found if it has so much of what the words weigh, 0 to 1. */
const LEAST_COVERAGE = 0.5;

/** What answers, best first; then what has most of the words without answering. */
function inOrder({ question }: Asked, found: readonly Scored[]): readonly Scored[] {
  const answers = answersAmong(question, found);
  const chosen = new Set(answers);
  const further = found.filter((one) => !chosen.has(one) && one.features.coverage >= LEAST_COVERAGE);
  return question.isOpen ? answers : [...answers, ...further];
}

/** All that is found, nothing where it is known that there is none: of no such day, of nobody called so. */
async function foundFor(asked: Asked): Promise<readonly Scored[]> {
  const { question, who, held } = asked;
  const reports = meetingsAsked(question, held.source.all());
  if (who.kind === 'stranger' || reports?.size === 0 || isOfUnknownYear(question, held)) return [];
  return inOrder(
    asked,
    await candidates(question, held, scopeOf(asked, reports === undefined ? {} : { reports }), DEEP),
  );
}

/**
 * A page of the excerpts that words lead to, by one search. The same words to the same reports lead to the same, so that
 * pages fit together as long as the revision stays.
 */
export async function excerptPage(
  words: string,
  { offset, limit, ...options }: PageAsked,
  names: NameIndex,
  held: Held,
): Promise<ExcerptPage> {
  const revision = held.source.revision();
  const understood = isBlank(words) ? undefined : inChinese(withoutCourtesy(readable(words)));
  if (understood === undefined) return { quotes: [], more: false, revision };
  const asked = await readAsked(understood, names, held, options);
  const most = offset + limit + 1;
  const quotes = quotesOf(asked.question, await foundFor(asked), held, { most, explain: false });
  return { quotes: quotes.slice(offset, offset + limit), more: quotes.length === most, revision };
}
