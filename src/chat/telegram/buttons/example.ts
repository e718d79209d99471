import { messages } from '../../messages.ts';
import { pressedBefore } from '../answers/pressed-before.ts';
import { type BotParts, talkerOf } from '../bot-parts.ts';
import { acknowledge, send } from '../send.ts';
import type { ButtonHandler, Pressed } from './button.ts';

/**
 * The question of an example button. The button carries its number only, as a question may be longer than what a
 * button can carry; the question is the button's own label, or what stands at its number now where Telegram no longer
 * shows the bot its old message.
 */
async function exampleOf(ctx: Pressed, index: number, parts: BotParts): Promise<string | undefined> {
  const { message, data } = ctx.callbackQuery;
  const keyboard =
    message !== undefined && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined;
  const label = keyboard?.flat().find((button) => 'callback_data' in button && button.callback_data === data)?.text;
  return label ?? (await parts.library.overview()).examples[index];
}

/** An example is asked as if it were typed; in the asker's language, whichever script the collection has. */
export const onExample: ButtonHandler<'example'> = async (ctx, { index }, parts, language) => {
  const m = messages[language];
  if (await pressedBefore(ctx, parts.state)) return acknowledge(ctx, m.telegramAnswers.alreadyAnswered);
  const question = await exampleOf(ctx, index, parts);
  if (question === undefined) return acknowledge(ctx, m.telegram.staleButton);
  const reply = await parts.desk.answer(question, {
    ...talkerOf(ctx),
    update: ctx.update.update_id,
    language,
    withQuestion: true,
  });
  await acknowledge(ctx);
  await send(ctx, reply);
};
