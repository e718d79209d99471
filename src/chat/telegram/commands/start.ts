import { FormattedString } from '@grammyjs/parse-mode';
import { messages } from '../../messages.ts';
import { namedPassage } from '../named-passage.ts';
import type { OutgoingMessage } from '../outgoing-message.ts';
import { openedPassage } from '../passage-screen.ts';
import { startMessage } from '../start-message.ts';
import { OPEN } from '../start-payload.ts';
import type { CommandHandler } from './command.ts';

/** That a link leads nowhere, above what `/start` shows. */
function leadsNowhere(line: string, start: OutgoingMessage): OutgoingMessage {
  return { ...start, text: FormattedString.join([FormattedString.bold(line), start.text], '\n\n') };
}

/** `/start`: what the bot does, what it holds, and questions to try; with what a link carried, the passage that it names. */
export const onStart: CommandHandler = async ({ words, ctx, language }, { library }) => {
  const standing = await namedPassage(words, library);
  if (standing !== undefined) return openedPassage(standing, library, language, ctx.me);
  const start = startMessage(await library.overview(), language);
  return words === '' || words === OPEN ? start : leadsNowhere(messages[language].inline.linkGone, start);
};
