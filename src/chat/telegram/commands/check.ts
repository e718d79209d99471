import { messages } from '../../messages.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import { checkMessage } from '../check-message.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/check SENTENCE`: whether it was said, and by whom. */
export const onCheck: CommandHandler = async ({ words, ctx, language }, { library }) => {
  const sentence = readTyped(words);
  if (sentence.kind === 'empty') return { ...plain(messages[language].check.askSentence), asksReply: true };
  if (sentence.kind === 'too-long') return plain(unreadableInWords(sentence, language));
  return checkMessage(await library.check(sentence.text), language, ctx.me);
};
