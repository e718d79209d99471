import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';

/** What is counted, each by itself. */
export type Metered = 'questions' | 'group' | 'inline' | 'presses' | 'files';

/** How much of each is taken: files an hour, all else a minute. */
export type Limits = Readonly<Record<Metered, number>>;

/** What suits people; `.env.example` says how to change it. */
export const LIMITS: Limits = { questions: 10, group: 30, inline: 60, presses: 60, files: 5 };

/** Chats and people that are remembered; of one that is forgotten, the allowance is full again. */
const REMEMBERED = 10_000;

/** Whether something is within the allowance; `over-first` where that has not been said since it last was. */
export type Allowed = 'within' | 'over-first' | 'over';

interface Allowance {
  readonly bucket: TokenBucket;
  isTold: boolean;
}

function fullBucket(metered: Metered, size: number): TokenBucket {
  const interval = metered === 'files' ? 'hour' : 'minute';
  const bucket = new TokenBucket({ bucketSize: size, tokensPerInterval: size, interval });
  bucket.content = size;
  return bucket;
}

/**
 * How much each person and each group may still ask for: a token bucket for each, in memory.
 *
 * @example if (allowances.take('questions', user) === 'over') return;
 */
export class Allowances {
  readonly #limits: Limits;
  readonly #kept = new LRUCache<string, Allowance>({ max: REMEMBERED });

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Takes one off the allowance of whoever has this number. */
  take(metered: Metered, id: number): Allowed {
    const key = `${metered}/${id}`;
    const kept = this.#kept.get(key) ?? { bucket: fullBucket(metered, this.#limits[metered]), isTold: false };
    this.#kept.set(key, kept);
    const isWithin = kept.bucket.tryRemoveTokens(1);
    const isTold = kept.isTold;
    kept.isTold = !isWithin;
    if (isWithin) return 'within';
    return isTold ? 'over' : 'over-first';
  }
}
