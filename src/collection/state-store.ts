/**
 * Small durable notes of the chats (which answer a button belongs to, settings), beside the reports. Values are plain
 * JSON; a reader checks their form, since an older version may have written them.
 */
export interface StateStore {
  /** The value last put under the key, or undefined if there is none or it has expired. */
  get(key: string): unknown;
  /** Keeps a value; resolves when it is safe on disk. `keepFor` in milliseconds, for ever if left out. */
  put(key: string, value: unknown, keepFor?: number): Promise<void>;
  /** What has not expired under the keys that begin so, in the order of the keys. */
  entries(prefix: string): Iterable<readonly [key: string, value: unknown]>;
  /** Forgets a value, if there is one; resolves when that is safe on disk. */
  remove(key: string): Promise<void>;
}
