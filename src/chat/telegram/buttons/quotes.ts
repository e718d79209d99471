import { talkerOf } from '../bot-parts.ts';
import { showScreen } from './answer.ts';
import type { ButtonHandler } from './button.ts';

/** A page of all the quotes of an answer, in place. */
export const onQuotes: ButtonHandler<'quotes'> = async (ctx, press, parts, language) =>
  showScreen(ctx, await parts.desk.list(press.id, press.page, talkerOf(ctx)), language);
