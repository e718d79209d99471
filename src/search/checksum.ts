import { crc32 } from 'node:zlib';

/** CRC-32 of nested plain objects and lists of typed arrays, strings and numbers; the order of keys does not matter. */
export function checksum(value: unknown, before = 0): number {
  // Of no bytes at all, zlib gives the checksum 0 and not that of what came before.
  if (ArrayBuffer.isView(value) && value.byteLength === 0) return before;
  if (ArrayBuffer.isView(value)) return crc32(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), before);
  if (typeof value !== 'object' || value === null) return crc32(`${String(value)}\n`, before);
  let sum = before;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, part] of entries) sum = checksum(part, crc32(`${key}\n`, sum));
  return sum;
}
