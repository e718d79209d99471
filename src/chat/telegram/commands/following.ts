import { messages } from '../../messages.ts';
import { followingMessage } from '../follow/following-message.ts';
import { plain } from '../outgoing-message.ts';
import type { CommandHandler } from './command.ts';

/** `/following`: what the person follows, each to be ended by one tap. */
export const onFollowing: CommandHandler = ({ ctx, language, talker }, { follows }) =>
  Promise.resolve(
    ctx.chat.type === 'private'
      ? followingMessage(follows.of(talker.user), language)
      : plain(messages[language].follow.privately),
  );
