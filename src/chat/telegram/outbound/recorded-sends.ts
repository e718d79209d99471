import type { Transformer } from 'grammy';
import { z } from 'zod';
import type { StateStore } from '../../../collection/state-store.ts';
import type { Work } from '../inbox/work.ts';
import { SHOWN_TWICE } from './shown-calls.ts';
import { Unclear } from './unclear.ts';

/** As long as an update is kept for whose sake it was sent. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** As much of a sent message as is needed to go on from it. */
const sentMessage = z.object({ message_id: z.int(), date: z.int(), chat: z.object({ id: z.int(), type: z.string() }) });

const keptSend = z.union([
  z.object({ version: z.literal(1), method: z.string(), result: sentMessage }),
  /** It may have been sent or not, by what was seen. */
  z.object({ version: z.literal(1), method: z.string(), unclear: z.string() }),
]);

type KeptSend = z.infer<typeof keptSend>;

const keyOf = (update: number, nth: number): string => `sent/${update}/${nth}`;

/** The keys of what is noted for an update of which `shown` calls would have shown twice. */
export function recordedFor(update: number, shown: number): readonly string[] {
  return Array.from({ length: shown }, (_, nth) => keyOf(update, nth));
}

/**
 * Notes each message that is sent for an update's sake, or may have been, and does not send it again where the update is
 * handled again after a kill: only what was between Telegram's answer and the note comes twice. To be installed last, so that it stands
 * before all others.
 *
 * @example api.config.use(boundCalls(…), repeatCalls(…), recordSends(state, work));
 */
export function recordSends(state: StateStore, work: Work): Transformer {
  return async (prev, method, payload, signal) => {
    if (!SHOWN_TWICE.has(method)) return prev(method, payload, signal);
    const key = keyOf(work.update, work.nextShown());
    const kept = work.isRepeated ? state.get(key) : undefined;
    const before = kept === undefined ? undefined : keptSend.safeParse(kept).data;
    if (before?.method === method) {
      if ('unclear' in before) throw new Unclear(method, before.unclear);
      return { ok: true, result: asResult(before.result) };
    }
    // Sent is sent: without the note it may come twice after a kill, and no more.
    // It is not waited for: notes are made in the order in which they are asked for, that of the update's end behind it.
    const note = (value: KeptSend): void =>
      void state.change([{ kind: 'put', key, value, keepFor: KEPT_FOR }], 'committed').catch(() => undefined);
    try {
      const response = await prev(method, payload, signal);
      const result = response.ok ? sentMessage.safeParse(response.result).data : undefined;
      if (result !== undefined) note({ version: 1, method, result });
      return response;
    } catch (error) {
      if (error instanceof Unclear) note({ version: 1, method, unclear: error.seen });
      throw error;
    }
  };
}

/** The result of a method that sends has the type of a message. Of one noted before, what every message has is there. */
function asResult<R>(result: z.infer<typeof sentMessage>): R {
  return result as unknown as R;
}
