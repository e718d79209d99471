import { messages } from '../../messages.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/new`: the next question goes on from nothing. */
export const onNew: CommandHandler = async ({ language, talker }, { talks }) => {
  await talks.forget(talker);
  return plain(messages[language].followUp.forgotten);
};
