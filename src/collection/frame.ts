import { crc32 } from 'node:zlib';

/** A header in JSON and a body of bytes, as one stored value. */
export interface Frame {
  readonly header: unknown;
  readonly body: Uint8Array;
}

/** Bytes before the header: the checksum of all that follows it, then the header's length. */
const PREFIX = 8;

/**
 * Packs a header and a body into one value that tells when it is damaged: CRC-32, header length, header, body.
 *
 * @example unframe(frame({ a: 1 }, new Uint8Array())) // { header: { a: 1 }, body: Uint8Array [] }
 */
export function frame(header: unknown, body: Uint8Array = new Uint8Array()): Buffer {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const packed = Buffer.concat([Buffer.alloc(PREFIX), json, body]);
  packed.writeUInt32LE(json.length, 4);
  packed.writeUInt32LE(crc32(packed.subarray(4)), 0);
  return packed;
}

/** Unpacks what `frame` packed, or undefined if a single bit of it differs. */
export function unframe(packed: Uint8Array): Frame | undefined {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (bytes.length < PREFIX || crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return undefined;
  const bodyAt = PREFIX + bytes.readUInt32LE(4);
  const header: unknown = JSON.parse(bytes.toString('utf8', PREFIX, bodyAt));
  return { header, body: bytes.subarray(bodyAt) };
}

/** The checksum that a packed value carries: two values with different contents hardly ever share it. */
export function frameChecksum(packed: Uint8Array): number {
  return packed.byteLength < PREFIX ? -1 : new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
}
