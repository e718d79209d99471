import { meetingsNamed } from '../../../answer/meetings-held.ts';
import { readTyped, unreadableInWords } from '../../typed-question.ts';
import { meetingMessage } from '../meeting-message.ts';
import { meetingsMessage } from '../meetings-message.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/meeting [WORDS|DAY|ID]`: the meetings held, or those that are named; of one alone what is held of it. */
export const onMeeting: CommandHandler = async ({ words, language, talker }, { library, results }) => {
  const typed = readTyped(words);
  if (typed.kind === 'too-long') return plain(unreadableInWords(typed, language));
  const asked = typed.kind === 'empty' ? '' : typed.text;
  const held = await library.meetings();
  const named = meetingsNamed(held, asked);
  const [only] = named;
  if (asked !== '' && only !== undefined && named.length === 1) {
    await results.keep(talker, { kind: 'meeting', report: only.report.id });
    return meetingMessage(only, { page: 0 }, language);
  }
  if (named.length > 0) await results.keep(talker, { kind: 'meetings', words: asked });
  return meetingsMessage(held, { page: 0, words: asked }, language);
};
