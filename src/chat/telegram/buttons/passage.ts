import { messages } from '../../messages.ts';
import { namedPassage } from '../named-passage.ts';
import { passageScreen } from '../passage-screen.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** More around a passage that a link led to, or the passage alone, in place. */
export const onPassage: ButtonHandler<'passage'> = async (ctx, { ref, around }, { library }, language) => {
  const standing = await namedPassage(ref, library);
  if (standing === undefined) return acknowledge(ctx, messages[language].answer.reportGone);
  await acknowledge(ctx);
  await replace(ctx, await passageScreen(standing, around, library, language, ctx.me));
};
