import type { Span } from '../../text/sentence.ts';
import type { Mention } from '../people/mentions.ts';

/** How far behind 由 the one who leads is named, offices included. */
const LEADER_WITHIN = 44;
const LED_BY = /由[^，。；]{0,40}?$/;
const LEADS = /^[^，。；]{0,8}主持/;

/**
 * The one by whom a meeting is led, as a stretch of text tells it.
 *
 * @example leaderIn('会议由市长周明远主持', { start: 0, end: 10 }, mentions)?.name // '周明远'
 */
export function leaderIn(text: string, stretch: Span, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(
    ({ from, end }) =>
      LED_BY.test(text.slice(Math.max(stretch.start, from - LEADER_WITHIN), from)) &&
      LEADS.test(text.slice(end, stretch.end)),
  );
}
