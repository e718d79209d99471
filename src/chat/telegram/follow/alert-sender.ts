import { setTimeout as sleep } from 'node:timers/promises';
import { FormattedString } from '@grammyjs/parse-mode';
import { type Api, GrammyError, InlineKeyboard } from 'grammy';
import type { Quote } from '../../../answer/answer.ts';
import { messages } from '../../messages.ts';
import { deepLink } from '../deep-link.ts';
import { describeError } from '../describe-error.ts';
import { blockQuote, citationText } from '../formatted-quote.ts';
import { Unclear } from '../outbound/unclear.ts';
import { passageRefOf } from '../passage-ref.ts';
import type { Follow } from './follow.ts';
import type { Follows } from './follows.ts';

/** Characters of the words in an alert. */
const MOST_SHOWN = 400;
/** Before a message: Telegram lets a bot send about thirty a second to different people. */
const PACE = 50;

/** Refused once is refused for ever: only a limit (429) or trouble of Telegram's own passes. */
function refusal(error: unknown): GrammyError | undefined {
  const isRefused = error instanceof GrammyError && error.error_code < 500 && error.error_code !== 429;
  return isRefused ? error : undefined;
}

/** What alerts are sent with. */
export interface SenderParts {
  readonly follows: Pick<Follows, 'endAll'>;
  readonly api: Api;
  /** Of the bot, for links to a passage. */
  readonly username: string;
  readonly log: (line: string) => void;
}

/** Excerpts with their citations, and the lines above and below them, if there are any. */
export interface AlertMessage {
  readonly head: string | undefined;
  readonly quotes: readonly Quote[];
  readonly foot: string | undefined;
}

/** Sends people excerpts of what they follow; whoever has blocked the bot, or is gone, follows nothing any more. */
export class AlertSender {
  readonly #parts: SenderParts;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /**
   * Sends a message. What Telegram refuses for good is logged and done with.
   *
   * @throws where Telegram could not be reached, or asks for patience
   */
  async send(follow: Follow, { head, quotes, foot }: AlertMessage): Promise<void> {
    const { api, follows, username, log } = this.#parts;
    const { language } = follow;
    const blocks = quotes.map((quote) =>
      FormattedString.join(
        [blockQuote(quote.text, quote.highlights, MOST_SHOWN, language), citationText(quote, language)],
        '\n',
      ),
    );
    const { text, entities } = FormattedString.join(
      [head, ...blocks, foot].filter((part) => part !== undefined),
      '\n\n',
    );
    const [only] = quotes.length === 1 ? quotes : [];
    const ref = only && passageRefOf(only.citation, only.text, only.highlights);
    const label = messages[language].telegram.buttons.around;
    const open = ref === undefined ? {} : { reply_markup: new InlineKeyboard().url(label, deepLink(username, ref)) };
    await sleep(PACE);
    try {
      await api.sendMessage(follow.chat, text, { entities, link_preview_options: { is_disabled: true }, ...open });
    } catch (error) {
      // It may have come, and nobody is to be told twice.
      if (error instanceof Unclear) return log(`an alert may not have arrived: ${error.message}`);
      const refused = refusal(error);
      if (refused === undefined) throw error;
      if (refused.error_code === 403) await follows.endAll(follow.user);
      else log(`an alert was refused: ${describeError(refused, [text])}`);
    }
  }
}
