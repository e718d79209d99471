import type { Context } from 'grammy';
import { messages } from '../../messages.ts';
import type { BotParts } from '../bot-parts.ts';
import type { ButtonPress } from '../button-press.ts';
import type { ButtonHandler, PressOf } from '../buttons/button.ts';
import type { CommandHandler } from '../commands/command.ts';
import { plain } from '../outgoing-message.ts';
import { acknowledge } from '../send.ts';

/** Whether whoever writes or presses is a librarian. Asked at every command and press: a menu keeps nobody out. */
export function isLibrarian(ctx: Pick<Context, 'from'>, { librarians }: Pick<BotParts, 'librarians'>): boolean {
  return ctx.from !== undefined && librarians.has(ctx.from.id);
}

/** A command that only librarians may give, in their own chat with the bot. */
export function forLibrarians(handler: CommandHandler): CommandHandler {
  return (commanded, parts) => {
    const m = messages[commanded.language].librarian;
    if (!isLibrarian(commanded.ctx, parts)) return Promise.resolve(plain(m.notForYou(commanded.talker.user)));
    if (commanded.ctx.chat.type !== 'private') return Promise.resolve(plain(m.inPrivate));
    return handler(commanded, parts);
  };
}

/** A button that only librarians may press. */
export function forLibrariansPress<Kind extends ButtonPress['kind']>(
  handler: ButtonHandler<Kind>,
): ButtonHandler<Kind> {
  return (ctx, press: PressOf<Kind>, parts, language) =>
    isLibrarian(ctx, parts)
      ? handler(ctx, press, parts, language)
      : acknowledge(ctx, messages[language].librarian.buttonNotForYou);
}
