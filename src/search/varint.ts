/**
 * Variable-length numbers: seven bits a byte, lowest first, the high bit set on all bytes but the last. Small numbers,
 * which postings mostly are, take one byte. For whole numbers below 2^32.
 */

/** How many bytes a number takes. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) size++;
  return size;
}

/** Writes a number at `at` and gives back the offset after it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let next = at;
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes[next++] = (rest & 127) | 128;
  bytes[next++] = rest;
  return next;
}

/** Writes a number in four bytes, lowest first. */
export function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  for (let i = 0; i < 4; i++) bytes[at + i] = (value >>> (8 * i)) & 255;
}

/** Reads what `writeUint32` wrote. */
export function readUint32(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = 3; i >= 0; i--) value = ((value << 8) | (bytes[at + i] ?? 0)) >>> 0;
  return value;
}
