import type { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { REASONS, type Reason } from '../../messages/feedback/types.ts';
import { messages } from '../../messages.ts';
import type { WrongStep } from '../button-press.ts';
import { toldIn, withWrongRows } from '../feedback/wrong-rows.ts';
import { placeOf, standsIn } from '../passage-ref.ts';
import { refusedWith } from '../refused-with.ts';
import { acknowledge } from '../send.ts';
import type { ButtonHandler, Pressed } from './button.ts';

/** The buttons of the message as they were when one was pressed; none where Telegram no longer shows it to the bot. */
function rowsOf(ctx: Pressed): readonly (readonly InlineKeyboardButton[])[] | undefined {
  const { message } = ctx.callbackQuery;
  return message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined;
}

/** Puts other buttons under the message. Pressed twice, they are already there. */
async function editButtons(ctx: Pressed, keyboard: InlineKeyboard): Promise<void> {
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard });
  } catch (error) {
    if (!refusedWith(error, 'message is not modified')) throw error;
  }
}

/** The reason that a press takes back; undefined where it takes none back. */
const takenBackBy = (step: WrongStep): Reason | undefined => REASONS.find((reason) => step === `not-${reason}`);

/** The reason that a press tells; undefined where it tells none. */
const toldBy = (step: WrongStep): Reason | undefined => REASONS.find((reason) => step === reason);

/** By one tap: what is wrong with a quote is counted, or no longer; the button under the message shows which. */
export const onWrong: ButtonHandler<'wrong'> = async (ctx, { passage, step }, { verdicts, library }, language) => {
  const m = messages[language].feedback;
  const rows = rowsOf(ctx);
  const told = toldIn(rows ?? [], passage);
  const show = async (now: ReadonlySet<Reason>, notice?: string): Promise<void> => {
    await acknowledge(ctx, notice);
    if (rows !== undefined) await editButtons(ctx, withWrongRows(rows, passage, language, now));
  };
  const where = { chat: ctx.chat?.id ?? 0, message: ctx.callbackQuery.message?.message_id ?? 0 };
  const [reason, back] = [toldBy(step), takenBackBy(step)];
  if (back !== undefined) {
    await verdicts.takeBack(passage, back, { ...where, shown: told.has(back) });
    return show(new Set([...told].filter((one) => one !== back)), m.takenBack);
  }
  // A button of an older version, which led to the reasons, or told that one of them is noted.
  if (reason === undefined) return step === 'noted' ? acknowledge(ctx, m.notedBefore) : show(told);
  if (!standsIn(passage, await library.report(placeOf(passage).report))) {
    return acknowledge(ctx, messages[language].answer.reportGone);
  }
  const isNew = await verdicts.note(passage, reason, where);
  return show(new Set([...told, reason]), isNew ? m.thanks : m.notedBefore);
};
