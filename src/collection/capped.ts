/** A stream of bytes, such as a file or standard input. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

/** All bytes of a stream, or undefined if it has more than `limit`: then no more of it is read. */
export async function readCapped(stream: ByteStream, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The beginning of a stream, and the whole stream as if nothing had been read of it. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly stream: ByteStream;
}

/** Looks at the first `size` bytes of a stream. */
export async function peek(stream: ByteStream, size: number): Promise<Peeked> {
  const pieces = stream[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  for (let had = 0; had < size; ) {
    const piece = await pieces.next();
    if (piece.done) break;
    read.push(Buffer.from(piece.value));
    had += read.at(-1)?.length ?? 0;
  }
  return { head: Buffer.concat(read).subarray(0, size), stream: goingOn(read, pieces) };
}

async function* goingOn(
  read: readonly Uint8Array[],
  pieces: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  try {
    yield* read;
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value;
  } finally {
    await pieces.return?.();
  }
}

/** Bytes as a stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A line without its line break; `bytes` is undefined if it is longer than the limit. */
export interface CappedLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/** Gathers the pieces of a line as they come, and no more of it than the limit. */
class LineBuffer {
  readonly #limit: number;
  #pieces: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get empty(): boolean {
    return this.#size === 0;
  }

  push(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size <= this.#limit) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  take(): Buffer | undefined {
    const whole = this.#size <= this.#limit ? Buffer.concat(this.#pieces) : undefined;
    this.#pieces = [];
    this.#size = 0;
    return whole;
  }
}

/** The lines of a stream, as they come: only one of them is held at a time, and of one longer than `limit` nothing. */
export async function* cappedLines(stream: ByteStream, limit: number): AsyncGenerator<CappedLine> {
  const line = new LineBuffer(limit);
  let number = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
      line.push(bytes.subarray(from, at));
      yield { number: ++number, bytes: line.take() };
      from = at + 1;
    }
    line.push(bytes.subarray(from));
  }
  if (!line.empty) yield { number: ++number, bytes: line.take() };
}
