import type { Api } from 'grammy';
import { languageOfText } from '../../language.ts';
import type { Language } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';
import { describeError } from '../describe-error.ts';
import { Interrupted } from '../interrupted.ts';
import { isTooOld } from '../refused-with.ts';
import { OPEN } from '../start-payload.ts';
import { inlineAnswer, isName } from './inline-answer.ts';
import type { AnswerInline, InlineUpdate } from './inline-lane.ts';

/** What answering inline queries needs besides the parts of the bot. */
export interface InlineOutside {
  readonly api: Api;
  readonly username: string;
  readonly token: string;
  readonly log: (line: string) => void;
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
  { api, username }: InlineOutside,
  isNewest: () => boolean,
): Promise<void> {
  const { inline_query: query } = update;
  const [language, isPersonal] = languageFor(update, parts);
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
 * @example const lane = new InlineLane(answerInline(parts, { api: bot.api, username, token, log }));
 */
export function answerInline(parts: BotParts, outside: InlineOutside): AnswerInline {
  return (update, isNewest) =>
    answer(update, parts, outside, isNewest).catch((error: unknown) => {
      // Nobody waits for an answer any more, or the bot is stopping.
      if (isTooOld(error) || error instanceof Interrupted) return;
      const secrets = [outside.token, update.inline_query.query];
      outside.log(`update ${update.update_id}: ${describeError(error, secrets)}`);
    });
}
