import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FormattedString } from '@grammyjs/parse-mode';
import { type Api, GrammyError, InlineKeyboard } from 'grammy';
import { z } from 'zod';
import type { Quote } from '../../../answer/answer.ts';
import type { Library } from '../../../answer/library.ts';
import type { StateStore } from '../../../collection/state-store.ts';
import { asReportId, type Report } from '../../../report/report.ts';
import { skeleton } from '../../../text/fold.ts';
import { pause } from '../../../text/pause.ts';
import { messages } from '../../messages.ts';
import { deepLink } from '../deep-link.ts';
import { describeError } from '../describe-error.ts';
import { blockQuote, citationText } from '../formatted-quote.ts';
import { passageRefOf } from '../passage-ref.ts';
import type { Follow } from './follow.ts';
import { followedIn } from './followed-in.ts';
import type { Follows } from './follows.ts';

const DAY = 24 * 60 * 60 * 1000;
/** For so long it is remembered that somebody was told of some words: reprints come within days. */
const TOLD_FOR = 90 * DAY;
/** Characters of the words in an alert. */
const MOST_SHOWN = 400;
/** Excerpts of a digest; a message holds no more. */
const MOST_IN_DIGEST = 5;
/** Between two messages: Telegram lets a bot send about thirty a second to different people. */
const PACE = 50;

const keptPlace = z.object({ report: z.string().transform(asReportId), start: z.int(), end: z.int() });

/** Told words are known by what they say, so that a reprint of them is told of once. */
const digestOf = (quote: Quote): string =>
  createHash('sha256').update(skeleton(quote.text)).digest('base64url').slice(0, 16);

/** Refused once is refused for ever: only a limit (429) or trouble of Telegram's own passes. */
function refusal(error: unknown): GrammyError | undefined {
  const isRefused = error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
  return isRefused ? error : undefined;
}

/** What alerts are made of and sent with. */
export interface AlertParts {
  readonly library: Pick<Library, 'quoteAt'>;
  readonly follows: Follows;
  readonly state: StateStore;
  readonly api: Api;
  /** Of the bot, for links to a passage. */
  readonly username: string;
  readonly log: (line: string) => void;
}

/** Sends people what they follow, as it comes or gathered for the day; each words once to each. */
export class Alerts {
  readonly #parts: AlertParts;

  constructor(parts: AlertParts) {
    this.#parts = parts;
  }

  /** Tells the followers of what new reports have, or lays it by for their daily digest. */
  async tellOf(reports: readonly Report[]): Promise<void> {
    const { follows, library } = this.#parts;
    const all = reports.length === 0 ? [] : follows.all();
    for (const report of reports) {
      for (const follow of all) {
        await pause.whenDue();
        const place = followedIn(follow, report);
        // It may have been ended since: by a tap, or since the person has blocked the bot.
        if (place === undefined || follows.get(follow.user, follow.id) === undefined) continue;
        const quote = await library.quoteAt({ report: report.id, ...place });
        if (quote !== undefined) await this.#tell(follow, quote);
      }
    }
  }

  async #tell(follow: Follow, quote: Quote): Promise<void> {
    const { state } = this.#parts;
    const told = `told/${follow.id}/${digestOf(quote)}`;
    if (state.get(told) !== undefined) return;
    const { report, start, end } = quote.citation;
    if (follow.daily) await state.put(`pending/${follow.user}/${follow.id}.${report}`, { report, start, end }, 7 * DAY);
    else await this.#send(follow, [messages[follow.language].follow.alert(follow.text)], [quote]);
    await state.put(told, true, TOLD_FOR);
  }

  /** Sends everybody what was laid by. */
  async sendDigests(): Promise<void> {
    const { follows } = this.#parts;
    const byUser = new Map(follows.all().map((follow) => [follow.user, follow]));
    for (const [user, one] of byUser) {
      await pause.whenDue();
      await this.#sendDigest(user, one);
    }
  }

  async #sendDigest(user: number, one: Follow): Promise<void> {
    const { state, library } = this.#parts;
    const pending = [...state.entries(`pending/${user}/`)];
    if (pending.length === 0) return;
    const quotes: Quote[] = [];
    for (const [, value] of pending) {
      const place = keptPlace.safeParse(value).data;
      const quote = place && (await library.quoteAt(place));
      if (quote !== undefined) quotes.push(quote);
    }
    if (quotes.length > 0) {
      await this.#send(one, [messages[one.language].follow.digest(quotes.length)], quotes.slice(0, MOST_IN_DIGEST));
    }
    for (const [key] of pending) await state.remove(key);
  }

  /** Sends a message; whoever has blocked the bot, or is gone, follows nothing any more. */
  async #send(follow: Follow, head: readonly string[], quotes: readonly Quote[]): Promise<void> {
    const { api, follows, username, log } = this.#parts;
    const blocks = quotes.map((quote) =>
      FormattedString.join(
        [blockQuote(quote.text, quote.highlights, MOST_SHOWN, follow.language), citationText(quote, follow.language)],
        '\n',
      ),
    );
    const text = FormattedString.join([...head, ...blocks], '\n\n');
    const [only] = quotes.length === 1 ? quotes : [];
    const ref = only && passageRefOf(only.citation, only.text);
    const label = messages[follow.language].telegram.buttons.around;
    const open = ref === undefined ? {} : { reply_markup: new InlineKeyboard().url(label, deepLink(username, ref)) };
    try {
      await api.sendMessage(follow.chat, text.text, {
        entities: text.entities,
        link_preview_options: { is_disabled: true },
        ...open,
      });
    } catch (error) {
      const refused = refusal(error);
      if (refused === undefined) throw error;
      if (refused.error_code === 403) await follows.endAll(follow.user);
      else log(`an alert was refused: ${describeError(refused, [text.text])}`);
    }
    await sleep(PACE);
  }
}
