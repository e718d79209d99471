import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { textTerms } from './terms.ts';

/*
 * A snapshot is a header and what V8 serializes. The header: 12 bytes of name and version, then four bytes each of a
 * fingerprint of the text analysis, a checksum of the rest, and the rest's length (low half, high half).
 */
const NAME = 'yinju-idx\0\0\u0002';
const HEADER = 28;

/** What a snapshot turned out to hold. */
export type Unpacked =
  | { readonly outcome: 'unpacked'; readonly content: unknown }
  | { readonly outcome: 'unusable'; readonly reason: string };

/** Puts plain objects, maps and typed arrays into bytes. */
export function packSnapshot(content: unknown): Uint8Array {
  const body = serialize(content);
  const head = Buffer.alloc(HEADER);
  head.write(NAME, 'latin1');
  head.writeUInt32LE(analysisFingerprint(), 12);
  head.writeUInt32LE(crc32(body), 16);
  head.writeUInt32LE(body.length >>> 0, 20);
  head.writeUInt32LE(Math.floor(body.length / 2 ** 32), 24);
  return Buffer.concat([head, body]);
}

/** Takes them out again, if the bytes are whole, of this version, and of texts analysed as they are now. */
export function unpackSnapshot(bytes: Uint8Array): Unpacked {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < HEADER || buffer.toString('latin1', 0, 12) !== NAME) {
    return unusable('it is no snapshot of a search index, or one of another version');
  }
  if (buffer.readUInt32LE(12) !== analysisFingerprint()) return unusable('texts were analysed in another way then');
  const length = buffer.readUInt32LE(20) + buffer.readUInt32LE(24) * 2 ** 32;
  const body = buffer.subarray(HEADER);
  if (body.length !== length) return unusable(`it is ${body.length} bytes long, expected ${length}`);
  if (crc32(body) !== buffer.readUInt32LE(16)) return unusable('its bytes were changed');
  try {
    return { outcome: 'unpacked', content: deserialize(body) };
  } catch (error) {
    return unusable(`V8 cannot read it: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unusable(reason: string): Unpacked {
  return { outcome: 'unusable', reason };
}

/** Every kind of text that the analysis treats in its own way, so that its terms tell a changed analysis. */
const PROBE = '會議強調，隔離十四天；百分之三十、３.5万元，二〇二〇年２月９日 Wi-Fi 𠮷，雪。';

function analysisFingerprint(): number {
  return crc32(textTerms(PROBE).join(' '));
}
