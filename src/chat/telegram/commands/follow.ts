import { InlineKeyboard } from 'grammy';
import { fold } from '../../../text/fold.ts';
import { foldName } from '../../../text/name.ts';
import { messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { MOST_FOLLOWS } from '../follow/follows.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** The longest words worth following, in characters. */
const LONGEST = 40;

/** `/follow WHAT`: alerts when a report comes that has a person's words, or these words. In a private chat only. */
export const onFollow: CommandHandler = async ({ words, ctx, language, talker }, { library, follows }) => {
  const m = messages[language].follow;
  if (ctx.chat.type !== 'private') return plain(m.privately);
  if (words === '') return { ...plain(m.askWhat), asksReply: true };
  if ([...words].length > LONGEST) return plain(m.tooLong);
  const { persons } = await library.who(words);
  const isPerson = persons.some(({ names }) => names.some((name) => foldName(name) === foldName(words)));
  const what = { text: words, language, daily: false, chat: ctx.chat.id };
  const followed = await follows.add(talker.user, {
    ...what,
    ...(isPerson ? { kind: 'person', folded: foldName(words) } : { kind: 'words', folded: fold(words) }),
  });
  if (followed.outcome === 'too-many') return plain(m.tooMany(MOST_FOLLOWS));
  const { id, daily } = followed.follow;
  const keyboard = new InlineKeyboard()
    .text(m.buttons.daily, buttonData({ kind: 'follow', id, does: 'daily' }))
    .text(m.buttons.end(words), buttonData({ kind: 'follow', id, does: 'end' }));
  if (followed.outcome === 'already') return { ...plain(m.already(words)), keyboard };
  return { ...plain(m.followed(words, isPerson, daily)), keyboard };
};
