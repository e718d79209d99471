import { type Language, messages } from '../../messages.ts';
import type { Screen } from '../answer-desk.ts';
import { talkerOf } from '../bot-parts.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler, Pressed } from './button.ts';

/** Shows what a button under an answer leads to in the place of its message, or one line on why that is gone. */
export async function showScreen(ctx: Pressed, screen: Screen, language: Language): Promise<void> {
  if (screen.outcome === 'screen') {
    await acknowledge(ctx);
    return replace(ctx, screen.message);
  }
  const m = messages[screen.language ?? language];
  return acknowledge(ctx, screen.outcome === 'stale' ? m.telegram.staleButton : m.answer.reportGone);
}

/** Another quote of an answer, or more around it, in place. */
export const onAnswer: ButtonHandler<'answer'> = async (ctx, press, parts, language) =>
  showScreen(ctx, await parts.desk.view(press.id, press.view, talkerOf(ctx)), language);
