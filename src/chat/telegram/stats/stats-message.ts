import type { Overview } from '../../../answer/library.ts';
import { shorten } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import { COUNTED_DAYS, type Counts } from './answer-counts.ts';
import { p95 } from './latency.ts';
import type { MissedQuestion } from './missed.ts';

/** Characters shown of a question that found nothing. */
const MAX_QUESTION = 60;

/** What the bot holds, and how its answers went, in some lines. `missed` is left out where nobody wants to know. */
export function statsMessage(
  overview: Overview,
  counts: Counts,
  missed: readonly MissedQuestion[] | undefined,
  language: Language,
): OutgoingMessage {
  const m = messages[language].librarian.stats;
  const slow = p95(counts.times);
  const lines = [
    m.holds(overview.reports, overview.passages),
    m.asked(COUNTED_DAYS, counts.asked, counts.notFound),
    ...(slow === undefined ? [] : [m.p95(slow)]),
  ];
  const rows = (missed ?? []).map(({ question, count }) => m.missed(shorten(question, MAX_QUESTION), count));
  const told = missed === undefined ? [] : ['', m.missedHeading(rows.length), ...rows];
  return plain([...lines, ...told].join('\n'));
}
