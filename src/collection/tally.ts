import type { ByteStream } from './capped.ts';

/** Is told of the bytes of files that are taken up, as they are. */
export type OnBytes = (bytes: number) => void;

/** Tells of the bytes of one file, in all just as many as it was said to have, whatever is read of it. */
export class FileTally {
  readonly #onBytes: OnBytes;
  #left: number;

  constructor(extent: number, onBytes: OnBytes) {
    this.#left = extent;
    this.#onBytes = onBytes;
  }

  /** So many bytes more are taken up. */
  take(bytes: number): void {
    const told = Math.min(bytes, this.#left);
    this.#left -= told;
    if (told > 0) this.#onBytes(told);
  }

  /** The file is done with, also if not all of it was read. */
  finish(): void {
    this.take(this.#left);
  }
}

/** The same stream; tells how many bytes are taken from it, as they are. */
export async function* counted(stream: ByteStream, onBytes: OnBytes): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of stream) {
    onBytes(Buffer.byteLength(chunk));
    yield chunk;
  }
}

/**
 * Tells of the bytes of an archive while the files in it are taken up: of each as much as it has of them all, packed.
 *
 * @example const tellOf = spread(1000, [29, 9], onBytes); tellOf(0); tellOf(1) // 750, 250
 */
export function spread(size: number, packed: readonly number[], onBytes: OnBytes): (file: number) => void {
  // Each counts a byte more: empty files take time, too, and there may be nothing but such.
  const all = packed.reduce((sum, bytes) => sum + bytes + 1, 0);
  let taken = 0;
  let told = 0;
  return (file) => {
    taken += (packed[file] ?? 0) + 1;
    const due = Math.round((size * taken) / all);
    onBytes(due - told);
    told = due;
  };
}
