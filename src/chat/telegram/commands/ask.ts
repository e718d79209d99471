import { messages } from '../../messages.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/ask QUESTION`: what the reports say on it. */
export const onAsk: CommandHandler = ({ words, ctx, language, talker }, { desk }) => {
  const question = readTyped(words);
  if (question.kind === 'empty') {
    return Promise.resolve({ ...plain(messages[language].telegramAnswers.askQuestion), asksReply: true });
  }
  if (question.kind === 'too-long') return Promise.resolve(plain(unreadableInWords(question, language)));
  return desk.answer(question.text, { ...talker, update: ctx.update.update_id, language, withQuestion: false });
};
