import type { Quote } from '../../../answer/answer.ts';
import type { Report } from '../../../report/report.ts';
import { pause } from '../../../text/pause.ts';
import { messages } from '../../messages.ts';
import { AlertSender, type SenderParts } from './alert-sender.ts';
import { type DigestParts, Digests } from './digests.ts';
import { each } from './each.ts';
import type { Follow } from './follow.ts';
import { followedIn } from './followed-in.ts';
import { toldOf } from './follows.ts';
import { type ToTell, tellAll } from './tell-all.ts';
import { wordsName } from './told-words.ts';

/** For so long, in milliseconds, it is remembered that somebody was told of some words: reprints come within days. */
const TOLD_FOR = 90 * 24 * 60 * 60 * 1000;

/** What alerts are made of and sent with. */
export type AlertParts = SenderParts & Omit<DigestParts, 'sender'>;

/** Words that somebody follows, with what notes for each of the follows that have them that they were told. */
interface Found {
  readonly follow: Follow;
  readonly quote: Quote;
  readonly keys: readonly string[];
}

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
   * Tells the followers of what new reports have, or lays it by for their daily digest. What comes together for somebody
   * comes in one message, or few.
   *
   * @throws the first failure, when all others were told
   */
  async tellOf(reports: readonly Report[]): Promise<void> {
    const users = reports.length === 0 ? [] : new Set(this.#parts.follows.all().map(({ user }) => user));
    await each(users, (user) => this.#tell(user, reports));
  }

  /** Sends everybody's digest of the day that was not sent yet. */
  async sendDigests(day: string): Promise<void> {
    await this.#digests.send(day);
  }

  async #tell(user: number, reports: readonly Report[]): Promise<void> {
    const found = await this.#foundFor(user, reports);
    const [first] = found;
    if (first === undefined) return;
    const { state } = this.#parts;
    const m = messages[first.follow.language].follow;
    const toTell = found.map(({ quote, keys }): ToTell => {
      const told = async (): Promise<void> => {
        for (const key of keys) await state.put(key, true, TOLD_FOR);
      };
      return { quote, told };
    });
    const head = found.length === 1 ? m.alert(first.follow.text) : m.alerts(found.length);
    await tellAll(this.#sender, first.follow, toTell, head);
  }

  /** What somebody is to be told of now, the same words once; what is for the daily digest is laid by. */
  async #foundFor(user: number, reports: readonly Report[]): Promise<readonly Found[]> {
    const { state, follows } = this.#parts;
    const found = new Map<string, Found>();
    const own = follows.of(user);
    for (const { report, follow } of reports.flatMap((report) => own.map((follow) => ({ report, follow })))) {
      await pause.whenDue();
      const quote = await this.#quoteFor(follow, report);
      const name = quote && wordsName(quote);
      const key = `${toldOf(follow.id)}${name ?? ''}`;
      if (quote === undefined || name === undefined || state.get(key) !== undefined) continue;
      if (follow.daily) {
        await this.#digests.layBy(follow, quote);
        await state.put(key, true, TOLD_FOR);
      } else {
        const { keys = [], ...before } = found.get(name) ?? { follow, quote };
        found.set(name, { ...before, keys: [...keys, key] });
      }
    }
    return [...found.values()];
  }

  async #quoteFor(follow: Follow, report: Report): Promise<Quote | undefined> {
    const place = followedIn(follow, report);
    return place && this.#parts.library.quoteAt({ report: report.id, ...place });
  }
}
