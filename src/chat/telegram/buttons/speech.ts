import { showScreen } from './answer.ts';
import type { ButtonHandler } from './button.ts';

/** A page of the whole speech that a quote is from, in place. */
export const onSpeech: ButtonHandler<'speech'> = async (ctx, press, parts, language) =>
  showScreen(ctx, await parts.desk.speech(press, ctx.chat?.id ?? 0), language);
