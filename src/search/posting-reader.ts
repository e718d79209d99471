/** Postings that a reader reads in one go: enough to make a loop pay, few enough to stay in the nearest cache. */
const BATCH = 256;

/** A few postings of one term. */
export class PostingBatch {
  readonly slots = new Uint32Array(BATCH);
  readonly counts = new Uint32Array(BATCH);
}

/** Reads the postings of one term once, in ascending order of slots. */
export interface PostingReader {
  /** Whether so many documents hold the term that it pays to look at all. */
  readonly isDense: boolean;
  /** Puts the next postings before slot `end` into the batch and gives how many they are, 0 if there are no more. */
  read(batch: PostingBatch, end: number): number;
  /**
   * Looks documents up: puts into `counts`, from its start, how often each of `slots[from]` to `slots[to - 1]` holds the
   * term. Slots must ascend, also from call to call, and be above those read before; nothing is read afterwards.
   */
  countIn(slots: Uint32Array, from: number, to: number, counts: Uint32Array): void;
}

/** Above every slot that a document can have, and small enough to stay a plain integer in V8. */
export const NO_MORE = 0x7fff_ffff;
