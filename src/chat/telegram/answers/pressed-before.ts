import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Pressed } from '../buttons/button.ts';

/** In which a second press is taken for an impatient finger. */
const KEPT_FOR = 60 * 1000;

const keptPress = z.object({ version: z.literal(1), update: z.int() });

/**
 * Whether a button that sends a new message was pressed within the last minute, by whomever; notes this press otherwise.
 * The same press handled again after a kill counts as the first: its message may not have been sent.
 *
 * @example if (await pressedBefore(ctx, parts.state)) return acknowledge(ctx, m.alreadyAnswered);
 */
export async function pressedBefore(ctx: Pressed, state: StateStore): Promise<boolean> {
  const { message, data } = ctx.callbackQuery;
  if (message === undefined) return false;
  const key = `pressed/${message.chat.id}/${message.message_id}/${data}`;
  const { update_id: update } = ctx.update;
  const before = keptPress.safeParse(state.get(key)).data;
  if (before !== undefined) return before.update !== update;
  await state.put(key, { version: 1, update }, KEPT_FOR);
  return false;
}
