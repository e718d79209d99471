import { messages } from '../../messages.ts';
import { acknowledge, replace } from '../send.ts';
import { whoScreen } from '../who-message.ts';
import type { ButtonHandler } from './button.ts';

/** Another part of what is told of a person, in place. */
export const onWhoPart: ButtonHandler<'who'> = async (ctx, press, { library }, language) => {
  const screen = whoScreen(await library.who(press.view.name), press.view, language);
  if (screen === undefined) return acknowledge(ctx, messages[language].telegram.staleButton);
  await acknowledge(ctx);
  await replace(ctx, screen);
};
