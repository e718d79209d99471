import { messages } from '../../messages.ts';
import { languageMenu } from '../answers/language-menu.ts';
import { isLibrarian } from '../librarian/rights.ts';
import { offerMenu } from '../profile.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** The language is chosen for whoever presses; in a private chat the menu of commands follows. */
export const onLanguage: ButtonHandler<'language'> = async (ctx, press, parts) => {
  const { languages } = parts;
  const chosen = press.language === 'auto' ? undefined : press.language;
  await languages.choose(ctx.from, chosen);
  await acknowledge(ctx);
  const language = languages.of(ctx.from);
  const m = messages[language].telegramAnswers;
  await replace(ctx, languageMenu(chosen, language, chosen === undefined ? m.languageAutomatic : m.languageChosen));
  if (ctx.chat?.type === 'private') await offerMenu(ctx.api, ctx.chat.id, language, isLibrarian(ctx, parts));
};
