import { messages } from '../../messages.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import { plain } from '../outgoing-message.ts';
import { whoMessage } from '../who-message.ts';
import type { CommandHandler } from './command.ts';

/** `/who NAME`: what is held of a person. */
export const onWho: CommandHandler = async ({ words, language, talker }, { library, results }) => {
  const name = readTyped(words);
  if (name.kind === 'empty') return { ...plain(messages[language].who.askName), asksReply: true };
  if (name.kind === 'too-long') return plain(unreadableInWords(name, language));
  const who = await library.who(name.text);
  if (who.persons.length > 0) await results.keep(talker, { kind: 'who', name: name.text });
  return whoMessage(who, language);
};
