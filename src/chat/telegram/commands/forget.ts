import { messages } from '../../messages.ts';
import { forgetTalker } from '../answers/forgetting.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/forget`: removes what is kept of whoever writes it, and says what that was. */
export const onForget: CommandHandler = async ({ ctx, language, talker }, { state }) =>
  plain(messages[language].telegramAnswers.forgotten(await forgetTalker(state, talker, ctx.update.update_id)));
