import { z } from 'zod';
import type { Quote } from '../../../answer/answer.ts';
import type { Library } from '../../../answer/library.ts';
import type { StateStore } from '../../../collection/state-store.ts';
import { asReportId } from '../../../report/report.ts';
import { messages } from '../../messages.ts';
import type { AlertSender } from './alert-sender.ts';
import { each } from './each.ts';
import { type Follow, isFollowId } from './follow.ts';
import { type Follows, pendingOf } from './follows.ts';
import { type ToTell, tellAll } from './tell-all.ts';
import { wordsName } from './told-words.ts';

const DAY = 24 * 60 * 60 * 1000;

const keptPlace = z.object({ report: z.string().transform(asReportId), start: z.int(), end: z.int() });

/** The key of the day of somebody's last digest. */
export const digestKey = (user: number): string => `digest/${user}`;

/** What digests are made of and sent with. */
export interface DigestParts {
  readonly library: Pick<Library, 'quoteAt'>;
  readonly follows: Follows;
  readonly state: StateStore;
  readonly sender: AlertSender;
}

/** What is gathered for people's daily digests, and sent to each once a day. */
export class Digests {
  readonly #parts: DigestParts;

  constructor(parts: DigestParts) {
    this.#parts = parts;
  }

  /** Keeps an excerpt for the next digest of who follows it. */
  async layBy({ user, id }: Follow, { citation: { report, start, end } }: Quote): Promise<void> {
    await this.#parts.state.put(`${pendingOf(user, id)}${report}`, { report, start, end }, 7 * DAY);
  }

  /**
   * Sends everybody what was laid by, unless it was done on this day. That is noted message by message once it is sent, so
   * that a kill neither skips anybody nor repeats more than the message at hand.
   *
   * @throws the first failure, when all others were sent theirs
   */
  async send(day: string): Promise<void> {
    const byUser = new Map(this.#parts.follows.all().map((follow) => [follow.user, follow]));
    await each(byUser.values(), (follow) => this.#sendTo(follow, day));
  }

  async #sendTo(follow: Follow, day: string): Promise<void> {
    const { state, sender } = this.#parts;
    if (state.get(digestKey(follow.user)) === day) return;
    const laidBy = await this.#laidBy(follow.user);
    await tellAll(sender, follow, laidBy, messages[follow.language].follow.digest(laidBy.length));
    if (laidBy.length > 0) await state.put(digestKey(follow.user), day, 2 * DAY);
  }

  /** What waits for somebody, the same words once; what is followed no more, or is gone, is dropped. */
  async #laidBy(user: number): Promise<readonly ToTell[]> {
    const { state, library, follows } = this.#parts;
    const found = new Map<string, { readonly quote: Quote; readonly keys: readonly string[] }>();
    for (const [key, value] of [...state.entries(pendingOf(user))]) {
      const id = key.slice(pendingOf(user).length).split('.')[0] ?? '';
      const isFollowed = isFollowId(id) && follows.get(user, id) !== undefined;
      const place = isFollowed ? keptPlace.safeParse(value).data : undefined;
      const quote = place && (await library.quoteAt(place));
      if (quote === undefined) {
        await state.remove(key);
        continue;
      }
      const name = wordsName(quote);
      found.set(name, { quote, keys: [...(found.get(name)?.keys ?? []), key] });
    }
    return Array.from(found.values(), ({ quote, keys }): ToTell => {
      const told = async (): Promise<void> => {
        for (const key of keys) await state.remove(key);
      };
      return { quote, told };
    });
  }
}
