import type { Quote } from '../../../answer/answer.ts';
import { messages } from '../../messages.ts';
import type { AlertSender } from './alert-sender.ts';
import type { Follow } from './follow.ts';

/** Excerpts of a message; it holds no more. */
const MOST_IN_MESSAGE = 5;
/** Excerpts told to somebody at once, however many have come: a whole archive may be added in a day. */
const MOST_AT_ONCE = 20;

/** An excerpt that somebody is to be told of. */
export interface ToTell {
  readonly quote: Quote;
  /** Notes that it was told. */
  readonly told: () => Promise<void>;
}

/**
 * Tells somebody of excerpts in as many messages as they need, each noted once its message is sent; of too many the rest is
 * only counted.
 *
 * @param head stands above the first
 * @example await tellAll(sender, follow, laidBy, '你关注的内容今天有 2 条新的原话：')
 */
export async function tellAll(
  sender: AlertSender,
  follow: Follow,
  all: readonly ToTell[],
  head: string,
): Promise<void> {
  const shown = all.slice(0, MOST_AT_ONCE);
  const unshown = all.slice(MOST_AT_ONCE);
  for (let from = 0; from < shown.length; from += MOST_IN_MESSAGE) {
    const some = shown.slice(from, from + MOST_IN_MESSAGE);
    const isLast = from + MOST_IN_MESSAGE >= shown.length;
    const foot = isLast && unshown.length > 0 ? messages[follow.language].follow.unshown(unshown.length) : undefined;
    const quotes = some.map(({ quote }) => quote);
    await sender.send(follow, { quotes, head: from === 0 ? head : undefined, foot });
    for (const { told } of isLast ? [...some, ...unshown] : some) await told();
  }
}
