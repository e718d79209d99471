import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Work } from '../inbox/work.ts';
import { Interrupted } from './interrupted.ts';

/** Waits between the looks whether Telegram answers again, in milliseconds: a minute in all. */
const WAITS = [250, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Resolves when Telegram answers, or after a minute: what must not be sent twice is best not sent into a failing network.
 * The time is not the update's.
 *
 * @example await untilReachable(ctx.api, ctx.work);
 */
export async function untilReachable(api: Api, work?: Work): Promise<void> {
  const answers = async (): Promise<void> => {
    for (const wait of WAITS) {
      const isThere = await api.getMe().then(
        () => true,
        (error: unknown) => {
          if (error instanceof Interrupted) throw error;
          return false;
        },
      );
      if (isThere) return;
      // A stop must not wait for it: what is in hand is looked at again at the next start.
      await sleep(wait, undefined, { ref: false });
    }
  };
  await (work?.pause(answers()) ?? answers());
}
