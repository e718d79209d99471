import { messages } from '../../messages.ts';
import { TALK_MINUTES } from '../../talk-expiry.ts';
import { KEPT_DAYS } from '../keeping.ts';
import { plain } from '../outgoing-message.ts';
import { COUNTED_DAYS } from '../stats/answer-counts.ts';
import type { CommandHandler } from './command.ts';

/** `/privacy`: what is kept of whoever asks, and for how long. */
export const onPrivacy: CommandHandler = ({ language }, { missed, logsQuestions }) => {
  const { telegram, delivery, feedback, logging } = messages[language];
  const told = [
    telegram.privacy(KEPT_DAYS, TALK_MINUTES),
    delivery.privacy,
    feedback.privacy(COUNTED_DAYS, missed !== undefined),
    logging.privacy(logsQuestions),
  ];
  return Promise.resolve(plain(told.join('\n')));
};
