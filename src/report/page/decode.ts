import { detect } from 'chardet';
import { chineseShare } from './chinese-share.ts';

/** Bytes read as text, or why they are none. */
export type Decoded =
  | { readonly outcome: 'decoded'; readonly text: string; readonly encoding: string }
  | { readonly outcome: 'refused'; readonly reason: 'binary' | 'undecodable' };

/** How many bytes at the head are looked at where a sample is enough. */
const HEAD = 4096;

/** How many characters of a decoding are judged. */
const SAMPLE = 100_000;

/** The share of common characters below which a decoding does not look like Chinese; real pages have 0.3 and more. */
const CHINESE_ENOUGH = 0.12;

/** The share of bytes that may be broken, as where a page was cut in the middle of a character. */
const BROKEN_AT_MOST = 0.002;

/** The encodings that Chinese pages come in, the likelier first where two fit alike. */
const CHINESE_ENCODINGS = ['gb18030', 'big5', 'utf-8'];

const FILE_MARKS = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', '\u00d0\u00cf\u0011\u00e0'];

const MARK_LENGTH = 8;

const CHARSET = /charset\s{0,3}=\s{0,3}["']?([\w-]{1,40})|encoding="([\w-]{1,40})"/i;

function headOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
}

/** Reads bytes in an encoding; undefined if the encoding is unknown or, in `strict` reading, does not fit. */
function read(bytes: Uint8Array, encoding: string, strict: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    // TextDecoder tells by throwing both that it does not know a name and that the bytes do not fit.
    return undefined;
  }
}

function fromByteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Which UTF-16 the bytes are, going by where the zero bytes of ASCII letters and line breaks stand. */
function utf16Without(bytes: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < Math.min(bytes.length, HEAD); i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (bytes.length % 2 !== 0 || even + odd === 0) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = read(bytes, encoding, true);
  return text !== undefined && chineseShare(text.slice(0, SAMPLE)) >= CHINESE_ENOUGH ? encoding : undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = headOf(bytes.subarray(0, MARK_LENGTH));
  if (FILE_MARKS.some((mark) => head.startsWith(mark))) return true;
  let control = 0;
  for (const byte of bytes.subarray(0, HEAD)) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control++;
  }
  return control * 50 > Math.min(bytes.length, HEAD);
}

/** How Chinese a decoding looks, 0 to 1; 0 if more than a cut-off end of it is broken. */
function judge(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const broken = sample.split('\ufffd').length - 1;
  if (broken > 2 + sample.length * BROKEN_AT_MOST) return 0;
  return chineseShare(sample) - (broken > 0 ? 0.02 : 0);
}

function bestOf(bytes: Uint8Array, declared: string | undefined): Decoded {
  const head = CHARSET.exec(headOf(bytes));
  const named = [declared, head?.[1] ?? head?.[2], detect(bytes.subarray(0, 1 << 16))].filter(
    (name) => typeof name === 'string',
  );
  let best: { text: string; encoding: string; score: number } | undefined;
  for (const encoding of new Set([...named, ...CHINESE_ENCODINGS].map((name) => name.toLowerCase()))) {
    const text = read(bytes, encoding, false);
    if (text === undefined) continue;
    const score = judge(text);
    if (!best || score > best.score) best = { text, encoding, score };
  }
  if (best && best.score >= CHINESE_ENOUGH) return { outcome: 'decoded', text: best.text, encoding: best.encoding };
  for (const encoding of named) {
    const text = read(bytes, encoding, true);
    if (text !== undefined) return { outcome: 'decoded', text, encoding };
  }
  return { outcome: 'refused', reason: 'undecodable' };
}

/**
 * Reads the bytes of a page as text; `declared` is the charset that came with them from outside, if one did. In this order: a byte order mark; UTF-16 without one; strict UTF-8; else the
 * charset the page declares, the one `chardet` finds, GB18030 and Big5, of which the one wins whose text holds the
 * largest share of common Chinese characters. Strict decoding alone cannot tell: GB18030 accepts Big5 bytes and the
 * other way round, and a page's own `meta charset` may lie.
 *
 * @example decode(new TextEncoder().encode('会议')) // { outcome: 'decoded', text: '会议', encoding: 'utf-8' }
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const certain = fromByteOrderMark(bytes) ?? utf16Without(bytes);
  if (certain !== undefined) return { outcome: 'decoded', text: read(bytes, certain, false) ?? '', encoding: certain };
  if (looksBinary(bytes)) return { outcome: 'refused', reason: 'binary' };
  const text = read(bytes, 'utf-8', true);
  return text === undefined ? bestOf(bytes, declared) : { outcome: 'decoded', text, encoding: 'utf-8' };
}
