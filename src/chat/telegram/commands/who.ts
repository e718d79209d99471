import { messages } from '../../messages.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import { plain } from '../outgoing-message.ts';
import { whoMessage } from '../who-message.ts';
import type { CommandHandler } from './command.ts';

/** `/who NAME`: what is held of a person. */
export const onWho: CommandHandler = async ({ words, language }, { library }) => {
  const name = readTyped(words);
  if (name.kind === 'empty') return { ...plain(messages[language].who.askName), asksReply: true };
  if (name.kind === 'too-long') return plain(unreadableInWords(name, language));
  return whoMessage(await library.who(name.text), language);
};
