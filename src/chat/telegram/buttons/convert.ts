import { talkerOf } from '../bot-parts.ts';
import { showScreen } from './answer.ts';
import type { ButtonHandler } from './button.ts';

/** The words on the screen once more beneath themselves, in the characters that the reader is used to. */
export const onConvert: ButtonHandler<'convert'> = async (ctx, press, parts, language) =>
  showScreen(ctx, await parts.desk.converted(press.id, press.view, talkerOf(ctx)), language);
