import { z } from 'zod';
import { type Earlier, LONGEST_CARRIED, MOST_GIVEN, withSeen } from '../../answer/conversation/earlier.ts';
import type { StateStore } from '../../collection/state-store.ts';
import { asReportId } from '../../report/report.ts';
import { TALK_KEPT_FOR } from '../talk-expiry.ts';
import type { AnswerId } from './button-press.ts';
import { MOST_PAGED } from './keeping.ts';
import type { Log } from './log/log.ts';

const report = z.string().transform(asReportId);
const place = z.object({ report, start: z.int(), end: z.int() });
const offered = place.extend({ score: z.number() });
/** The longest name, folded, that is worth keeping. */
const name = z.string().max(40);

const keptEarlier = z.object({
  question: z.string().max(LONGEST_CARRIED),
  person: name.exactOptional(),
  other: name.exactOptional(),
  answered: offered.extend({ speaker: name.exactOptional(), date: z.string().nullable() }).exactOptional(),
  offered: z.array(offered).max(MOST_PAGED).readonly(),
  seen: z.int(),
  given: z.array(place).max(MOST_GIVEN).readonly(),
});

const keptTalk = z.object({
  version: z.literal(1),
  /** The update that was answered last: handled again after a kill, it goes on from `before` once more. */
  update: z.int(),
  before: keptEarlier.nullable(),
  now: keptEarlier,
  /** By which the buttons under that answer call it. */
  answer: z.string().exactOptional(),
});

type KeptTalk = z.infer<typeof keptTalk>;

/** Who talks where: everybody in a group has a talk of his or her own. */
export interface Talker {
  readonly chat: number;
  readonly user: number;
}

/** Under which a talk is kept. */
export const talkKey = ({ chat, user }: Talker): string => `talk/${chat}/${user}`;

/**
 * What each talk may go on from, in the durable state: one small note a talker, each in place of the one before, for
 * half an hour. A note that cannot be read is left aside, and the log says so.
 */
export class TalkMemory {
  readonly #state: StateStore;
  readonly #log: Log;

  constructor(state: StateStore, log: Log) {
    this.#state = state;
    this.#log = log;
  }

  /** What an update may go on from; null if nothing. */
  recall(talker: Talker, update: number): Earlier | null {
    const kept = this.#read(talker);
    if (kept === undefined) return null;
    return kept.update === update ? kept.before : kept.now;
  }

  /** Keeps what the answer to an update gave to remember; what it went on from stays beside it. */
  async keep(talker: Talker, update: number, now: Earlier, answer?: AnswerId): Promise<void> {
    const before = this.recall(talker, update);
    const talk = { version: 1, update, before, now, ...(answer === undefined ? {} : { answer }) };
    const read = keptTalk.safeParse(talk);
    if (read.success) await this.#state.put(talkKey(talker), talk, TALK_KEPT_FOR);
    else await this.forget(talker);
  }

  /** Notes how far somebody has leafed through the quotes of the last answer, if it is the one. */
  async leafed(talker: Talker, answer: AnswerId, seen: number): Promise<void> {
    const kept = this.#read(talker);
    if (kept?.answer !== answer) return;
    const now = withSeen(kept.now, seen);
    if (now !== kept.now) await this.#state.put(talkKey(talker), { ...kept, now }, TALK_KEPT_FOR);
  }

  /** Overwrites what was kept, which then is gone for good. */
  async forget(talker: Talker): Promise<void> {
    if (this.#state.get(talkKey(talker)) !== undefined) await this.#state.put(talkKey(talker), null, 0);
  }

  #read(talker: Talker): KeptTalk | undefined {
    const value = this.#state.get(talkKey(talker));
    if (value === undefined || value === null) return undefined;
    const read = keptTalk.safeParse(value);
    if (!read.success) this.#log.warn('what was remembered of a talk could not be read, and is left aside');
    return read.success ? read.data : undefined;
  }
}
