import { languageMenu } from '../answers/language-menu.ts';
import type { CommandHandler } from './command.ts';

/** `/lang`: the languages to choose from. */
export const onLang: CommandHandler = ({ ctx, language }, { languages }) =>
  Promise.resolve(languageMenu(languages.chosen(ctx.from), language));
