import { messages } from '../../messages.ts';
import { talkerOf } from '../bot-parts.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** Another quote of an answer, or more around it, in place. */
export const onAnswer: ButtonHandler<'answer'> = async (ctx, press, parts, language) => {
  const screen = await parts.desk.view(press.id, press.view, talkerOf(ctx));
  if (screen.outcome === 'screen') {
    await acknowledge(ctx);
    return replace(ctx, screen.message);
  }
  const m = messages[screen.language ?? language];
  return acknowledge(ctx, screen.outcome === 'stale' ? m.telegram.staleButton : m.answer.reportGone);
};
