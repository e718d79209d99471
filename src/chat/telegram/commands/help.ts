import { messages } from '../../messages.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/help`: how to ask. */
export const onHelp: CommandHandler = ({ language }) => Promise.resolve(plain(messages[language].telegram.help));
