/** One of several changes that are made together. `keepFor` in milliseconds, for ever if left out. */
export type StateChange =
  | { readonly kind: 'put'; readonly key: string; readonly value: unknown; readonly keepFor?: number }
  | { readonly kind: 'remove'; readonly key: string };

/**
 * When a change counts as made: `committed`, it outlives the process however that ends; `flushed`, it outlives the
 * machine's power too, which takes a write of the disk.
 */
export type Safety = 'committed' | 'flushed';

/**
 * Small durable notes of the chats (which answer a button belongs to, settings), beside the reports. Values are plain
 * JSON; a reader checks their form, since an older version may have written them. Changes are made in the order in which
 * they are asked for: whatever outlives the process, all that was asked for before it does.
 */
export interface StateStore {
  /** The value last put under the key, or undefined if there is none or it has expired. */
  get(key: string): unknown;
  /** Whether a value is on disk under the key, expired or not: cheaper than to read it. */
  has(key: string): boolean;
  /** Keeps a value; resolves when it is safe on disk. `keepFor` in milliseconds, for ever if left out. */
  put(key: string, value: unknown, keepFor?: number): Promise<void>;
  /** What has not expired under the keys that begin so, in the order of the keys. */
  entries(prefix: string): Iterable<readonly [key: string, value: unknown]>;
  /** Forgets a value, if there is one; resolves when that is safe on disk. */
  remove(key: string): Promise<void>;
  /** Makes all of the changes or, failing, none; resolves when they are as safe as asked. */
  change(changes: readonly StateChange[], safety: Safety): Promise<void>;
  /** Resolves when all that was committed is flushed. */
  flushed(): Promise<void>;
}
