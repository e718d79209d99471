import { z } from 'zod';
import type { StateStore } from '../../collection/state-store.ts';
import { asReportId } from '../../report/report.ts';
import { type AnswerId, isAnswerId } from './button-press.ts';
import type { Talker } from './talk-memory.ts';

const answerId = z.custom<AnswerId>((id) => typeof id === 'string' && isAnswerId(id));

const result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: answerId }),
  z.object({ kind: z.literal('who'), name: z.string() }),
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('meetings'), words: z.string() }),
  z.object({ kind: z.literal('meeting'), report: z.string().transform(asReportId) }),
]);

/** What was shown to somebody last, by what it can be made from again. */
export type Result = z.infer<typeof result>;

const kept = z.object({ version: z.literal(1), result });

/** Milliseconds that a result can be sent as a file. */
const RESULT_KEPT_FOR = 24 * 60 * 60 * 1000;

/** Under which it is kept what a talker was shown last. */
export const resultKey = ({ chat, user }: Talker): string => `result/${chat}/${user}`;

/** What each talker was shown last, in the durable state, for a day: `/export` sends it as a file. */
export class ResultMemory {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  async keep(talker: Talker, shown: Result): Promise<void> {
    await this.#state.put(resultKey(talker), { version: 1, result: shown }, RESULT_KEPT_FOR);
  }

  /** What the talker was shown last; undefined if nothing, or if it was too long ago. */
  recall(talker: Talker): Result | undefined {
    const read = kept.safeParse(this.#state.get(resultKey(talker)));
    return read.success ? read.data.result : undefined;
  }
}
