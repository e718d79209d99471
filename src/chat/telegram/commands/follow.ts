import { namedBody } from '../../../answer/bodies/named-body.ts';
import type { Library } from '../../../answer/library.ts';
import { fold } from '../../../text/fold.ts';
import { foldName } from '../../../text/name.ts';
import { messages } from '../../messages.ts';
import type { Follow } from '../follow/follow.ts';
import { followedMessage } from '../follow/followed-message.ts';
import { MOST_FOLLOWS } from '../follow/follows.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** The longest words worth following, in characters. */
const LONGEST = 40;

/** What words are, so that they can be followed: the name of somebody in the reports, that of a body, or words. */
async function read(words: string, library: Pick<Library, 'who'>): Promise<Pick<Follow, 'kind' | 'folded'>> {
  const { persons } = await library.who(words);
  const isPerson = persons.some(({ names }) => names.some((name) => foldName(name) === foldName(words)));
  if (isPerson) return { kind: 'person', folded: foldName(words) };
  return { kind: namedBody(words) === undefined ? 'words' : 'body', folded: fold(words) };
}

/** `/follow WHAT`: alerts when a report comes that has a person's words, what a body does, or these words. In a private chat only. */
export const onFollow: CommandHandler = async ({ words, ctx, language, talker }, { library, follows }) => {
  const m = messages[language].follow;
  if (ctx.chat.type !== 'private') return plain(m.privately);
  if (words === '') return { ...plain(m.askWhat), asksReply: true };
  if ([...words].length > LONGEST) return plain(m.tooLong);
  const what = await read(words, library);
  const followed = await follows.add(talker.user, { ...what, text: words, language, daily: false, chat: ctx.chat.id });
  if (followed.outcome === 'too-many') return plain(m.tooMany(MOST_FOLLOWS));
  return followedMessage(followed.follow, language, followed.outcome);
};
