import { setTimeout as pause } from 'node:timers/promises';
import { CollectionFault } from './collection-fault.ts';
import { checkRoom } from './room.ts';
import { type Store, storeFault } from './store.ts';

/** Stores of which the last write has failed: whoever waited for it was told. */
const failed = new WeakSet<Store>();

/** Whether an error is LMDB's about a commit that failed: it then bears a promise that rejects with the cause. */
function isCommitFailure(error: unknown): error is Error & { readonly commitError: unknown } {
  return error instanceof Error && 'commitError' in error;
}

/** Milliseconds in which LMDB tells the cause of a commit that failed; it comes right after, if it comes. */
const CAUSE_COMES_IN = 1000;

async function causeOf(error: unknown): Promise<unknown> {
  if (!isCommitFailure(error)) return error;
  try {
    await Promise.race([error.commitError, pause(CAUSE_COMES_IN)]);
    return error;
  } catch (cause) {
    return cause;
  }
}

/**
 * Writes in one transaction: all of it or nothing.
 *
 * @param room bytes that must be free on the disk
 * @throws CollectionFault `unwritable`, `full` or `broken-store`; what `work` throws as it is.
 * @example await writeTo(store, RESERVE.note, () => store.state.putSync(key, value));
 */
export async function writeTo<T>(store: Store, room: number, work: () => T): Promise<T> {
  if (!store.writable) throw new CollectionFault('unwritable', store.path, 'EACCES');
  checkRoom(store.path, room);
  try {
    const done = await store.environment.childTransaction(work);
    failed.delete(store);
    return done;
  } catch (error) {
    failed.add(store);
    throw storeFault(store.path, await causeOf(error));
  }
}

/**
 * Waits until all that was written is safe on disk. After a write that failed there is nothing to wait for: LMDB would
 * never tell.
 *
 * @throws CollectionFault if it cannot be made so.
 */
export async function flush(store: Store): Promise<void> {
  if (failed.has(store)) return;
  try {
    await store.environment.flushed;
  } catch (error) {
    throw storeFault(store.path, await causeOf(error));
  }
}

/** Waits until all is safe on disk, and closes; after a write that failed, it is closed without waiting. */
export async function closeStore(store: Store): Promise<void> {
  if (failed.has(store)) {
    void store.environment.close().catch(() => undefined);
    return;
  }
  try {
    if (store.writable) await flush(store);
  } finally {
    await store.environment.close();
  }
}

/**
 * Whether an error that nobody waits for is a failed commit's: LMDB rejects promises of its own beside the one that
 * `writeTo` waits for and tells.
 */
export const isToldElsewhere = isCommitFailure;
