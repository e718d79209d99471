import type { InlineKeyboard } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import { messages } from '../../messages.ts';
import { type WrongStage, withWrongRows } from '../feedback/wrong-rows.ts';
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

/** That a quote is wrong: leads to the reasons and back, and counts one of them, in place under the message. */
export const onWrong: ButtonHandler<'wrong'> = async (ctx, { passage, step }, { verdicts, library }, language) => {
  const m = messages[language].feedback;
  const rows = rowsOf(ctx);
  const show = async (stage: WrongStage, notice?: string): Promise<void> => {
    await acknowledge(ctx, notice);
    if (rows !== undefined) await editButtons(ctx, withWrongRows(rows, passage, language, stage));
  };
  const where = { chat: ctx.chat?.id ?? 0, message: ctx.callbackQuery.message?.message_id ?? 0 };
  if (step === 'noted' || verdicts.isNoted(passage, where)) return show('noted', m.notedBefore);
  if (step === 'open') return show('reasons');
  if (step === 'back') return show('ask');
  if (!standsIn(passage, await library.report(placeOf(passage).report))) {
    return show('ask', messages[language].answer.reportGone);
  }
  await verdicts.note(passage, step, where);
  return show('noted', m.thanks);
};
