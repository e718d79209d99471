import { messages } from '../../messages.ts';
import { TALK_MINUTES } from '../../talk-expiry.ts';
import { KEPT_DAYS } from '../keeping.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/privacy`: what is kept of whoever asks, and for how long. */
export const onPrivacy: CommandHandler = ({ language }) =>
  Promise.resolve(plain(messages[language].telegram.privacy(KEPT_DAYS, TALK_MINUTES)));
