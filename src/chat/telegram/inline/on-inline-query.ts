import type { Api } from 'grammy';
import { languageOfText } from '../../language.ts';
import { type Language, messages } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';
import { describeError } from '../describe-error.ts';
import type { Allowances } from '../limits/allowances.ts';
import type { Log } from '../log/log.ts';
import { Interrupted } from '../outbound/interrupted.ts';
import { isTooOld } from '../refused-with.ts';
import { OPEN } from '../start-payload.ts';
import { inlineAnswer, isName } from './inline-answer.ts';
import type { InlineUpdate } from './inline-update.ts';

/** Answers a query through `api`. What it finds is not sent once `isNewest` says no. Never throws. */
type AnswerInline = (update: InlineUpdate, api: Api, isNewest: () => boolean) => Promise<void>;

/** What answering inline queries needs besides the parts of the bot. */
export interface InlineOutside {
  readonly username: string;
  readonly allowances: Allowances;
  readonly token: string;
  readonly log: Log;
}

/** The script of the words tells the language, so that nearly everybody gets the same for them; else the person does. */
function languageFor({ inline_query: query }: InlineUpdate, { languages }: BotParts): [Language, boolean] {
  const told = isName(query.query) ? undefined : languageOfText(query.query);
  if (told === undefined) return [languages.of(query.from), true];
  const own = languages.told(query.from, query.query) ?? told;
  return [own, own !== told];
}

async function answer(
  update: InlineUpdate,
  parts: BotParts,
  { api, username, allowances, isNewest }: InlineOutside & { api: Api; isNewest: () => boolean },
): Promise<void> {
  const { inline_query: query } = update;
  const [language, isPersonal] = languageFor(update, parts);
  const allowed = allowances.take('inline', query.from.id);
  if (allowed === 'over-first') {
    const button = { text: messages[language].delivery.tooMany.inline, start_parameter: OPEN };
    await api.answerInlineQuery(query.id, [], { cache_time: 1, is_personal: true, button });
  }
  if (allowed !== 'within') return;
  const { results, cachedFor, next, button } = await inlineAnswer(query, parts.library, { language, username });
  if (!isNewest()) return;
  await api.answerInlineQuery(query.id, [...results], {
    cache_time: cachedFor,
    is_personal: isPersonal,
    ...(next === undefined ? {} : { next_offset: next }),
    ...(button === undefined ? {} : { button: { text: button, start_parameter: OPEN } }),
  });
}

/**
 * Answers inline queries. What goes wrong is a line in the log: whoever types sees that nothing comes, and types on.
 *
 * @example await answerInline(parts, { username, allowances, token, log })(update, api, turn.isLast);
 */
export function answerInline(parts: BotParts, outside: InlineOutside): AnswerInline {
  return (update, api, isNewest) =>
    answer(update, parts, { ...outside, api, isNewest }).catch((error: unknown) => {
      // Nobody waits for an answer any more, or the bot is stopping.
      if (isTooOld(error) || error instanceof Interrupted) return;
      const secrets = [outside.token, update.inline_query.query];
      outside.log.warn(`update ${update.update_id}: ${describeError(error, secrets)}`);
    });
}
