import { messages } from '../../messages.ts';
import { followedMessage } from '../follow/followed-message.ts';
import { followingMessage } from '../follow/following-message.ts';
import { acknowledge, replace } from '../send.ts';
import type { ButtonHandler } from './button.ts';

/** Ends a follow of whoever presses, or has its alerts come once a day or as they arise. */
export const onFollowButton: ButtonHandler<'follow'> = async (ctx, { id, does }, { follows }, language) => {
  const m = messages[language].follow;
  const { id: user } = ctx.from;
  if (does === 'end') {
    const ended = await follows.end(user, id);
    await acknowledge(ctx, ended === undefined ? m.gone : m.ended(ended.text));
    return replace(ctx, followingMessage(follows.of(user), language));
  }
  const changed = await follows.setDaily(user, id, does === 'daily');
  if (changed === undefined) return acknowledge(ctx, m.gone);
  await acknowledge(ctx);
  return replace(ctx, followedMessage(changed, language));
};
