/** Postings that a reader reads in one go: enough to make a loop pay, few enough to stay in the nearest cache. */
const BATCH = 256;

/** A few postings of one term. */
export class PostingBatch {
  readonly slots = new Uint32Array(BATCH);
  readonly counts = new Uint32Array(BATCH);
}

/** Reads the postings of one term once, in ascending order of slots; by one of the two ways, not by turns. */
export interface PostingReader {
  /** Puts the next postings into the batch and gives how many they are, 0 after the last. */
  read(batch: PostingBatch): number;
  /**
   * Looks documents up: puts into `counts`, from its start, how often each of `slots[from]` to `slots[to - 1]` holds the
   * term. Slots must ascend, also from call to call.
   */
  countIn(slots: Uint32Array, from: number, to: number, counts: Uint32Array): void;
}
