import type { Quote } from '../../../answer/answer.ts';
import type { Report } from '../../../report/report.ts';
import { messages } from '../../messages.ts';
import { AlertSender, type SenderParts } from './alert-sender.ts';
import { type DigestParts, Digests } from './digests.ts';
import { each } from './each.ts';
import type { Follow } from './follow.ts';
import { followedIn } from './followed-in.ts';
import { wordsName } from './told-words.ts';

/** For so long, in milliseconds, it is remembered that somebody was told of some words: reprints come within days. */
const TOLD_FOR = 90 * 24 * 60 * 60 * 1000;

/** What alerts are made of and sent with. */
export type AlertParts = SenderParts & Omit<DigestParts, 'sender'>;

/** Sends people what they follow, as it comes or gathered for the day; each words once to each. */
export class Alerts {
  readonly #parts: AlertParts;
  readonly #sender: AlertSender;
  readonly #digests: Digests;

  constructor(parts: AlertParts) {
    this.#parts = parts;
    this.#sender = new AlertSender(parts);
    this.#digests = new Digests({ ...parts, sender: this.#sender });
  }

  /**
   * Tells the followers of what new reports have, or lays it by for their daily digest.
   *
   * @throws the first failure, when all others were told
   */
  async tellOf(reports: readonly Report[]): Promise<void> {
    const all = reports.length === 0 ? [] : this.#parts.follows.all();
    const found = reports.flatMap((report) => all.map((follow) => ({ report, follow })));
    await each(found, ({ report, follow }) => this.#tellIn(report, follow));
  }

  /** Sends everybody's digest of the day that was not sent yet. */
  async sendDigests(day: string): Promise<void> {
    await this.#digests.send(day);
  }

  async #tellIn(report: Report, follow: Follow): Promise<void> {
    const { follows, library } = this.#parts;
    const place = followedIn(follow, report);
    // It may have been ended since: by a tap, or since the person has blocked the bot.
    if (place === undefined || follows.get(follow.user, follow.id) === undefined) return;
    const quote = await library.quoteAt({ report: report.id, ...place });
    if (quote !== undefined) await this.#tell(follow, quote);
  }

  async #tell(follow: Follow, quote: Quote): Promise<void> {
    const { state } = this.#parts;
    const told = `told/${follow.id}/${wordsName(quote)}`;
    if (state.get(told) !== undefined) return;
    if (follow.daily) await this.#digests.layBy(follow, quote);
    else await this.#sender.send(follow, messages[follow.language].follow.alert(follow.text), [quote]);
    await state.put(told, true, TOLD_FOR);
  }
}
