import { startMessage } from '../start-message.ts';
import type { CommandHandler } from './command.ts';

/** `/start`: what the bot does, what it holds, and questions to try. */
export const onStart: CommandHandler = async ({ language }, { library }) =>
  startMessage(await library.overview(), language);
