import { messages } from '../../messages.ts';
import { pressedBefore } from '../answers/pressed-before.ts';
import { talkerOf } from '../bot-parts.ts';
import { acknowledge, send } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** One of several persons was meant: the question is asked again of that one. */
export const onChoice: ButtonHandler<'choice'> = async (ctx, press, parts, language) => {
  const m = messages[language];
  if (await pressedBefore(ctx, parts.state)) return acknowledge(ctx, m.telegramAnswers.alreadyAnswered);
  const reply = await parts.desk.choose(press.id, press.index, { ...talkerOf(ctx), update: ctx.update.update_id });
  if (reply === undefined) return acknowledge(ctx, m.telegram.staleButton);
  await acknowledge(ctx);
  await send(ctx, reply);
};
