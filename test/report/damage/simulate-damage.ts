import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../../../src/text/script.ts';
import { encode } from '../page/encode.ts';

/** Full-width marks at which a mirror cuts the bytes first, and the full stop, at which it cuts what that leaves. */
const FIRST_CUTS = [...'！（），：；？'];
const SECOND_CUTS = ['。'];

const decoder = new TextDecoder('gbk');

/** Characters with the pinyin that a mirror puts behind them, by their two bytes. */
export type PinyinTable = ReadonlyMap<number, Uint8Array>;

function code(character: string): number {
  const [lead = 0, trail = 0] = encode(character, 'gb18030');
  return lead * 256 + trail;
}

/** Whether a text can be written in two bytes a character, and a mirror could print it. */
export function isGbk(character: string): boolean {
  try {
    return encode(character, 'gb18030').length <= 2;
  } catch {
    return false;
  }
}

/** The table of a mirror that knows these characters of a text in traditional script. */
export function pinyinTable(characters: Iterable<string>): PinyinTable {
  const table = new Map<number, Uint8Array>();
  for (const character of characters) {
    if (toSimplified(character) === character || !isGbk(character)) continue;
    const [reading = ''] = pinyin(character, { type: 'array' });
    table.set(code(character), encode(`(${reading.replaceAll('\u0261', 'g')})`, 'gb18030'));
  }
  return table;
}

/** Puts pinyin behind every pair of bytes that is in the table, wherever the pair stands. */
function insert(bytes: Uint8Array, table: PinyinTable): readonly number[] {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const [byte = 0, next] = [bytes[i], bytes[i + 1]];
    out.push(byte);
    const reading = next === undefined ? undefined : table.get(byte * 256 + next);
    if (next === undefined || reading === undefined) continue;
    out.push(next, ...reading);
    i++;
  }
  return out;
}

type Piece = readonly number[] | string;

/** Cuts bytes wherever one of the marks seems to stand. */
function cut(bytes: readonly number[], marks: readonly string[]): readonly Piece[] {
  const codes = new Map(marks.map((mark) => [code(mark), mark]));
  const pieces: Piece[] = [];
  let piece: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const mark = codes.get((bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0));
    if (mark === undefined) piece.push(bytes[i] ?? 0);
    else {
      pieces.push(piece, mark);
      piece = [];
      i++;
    }
  }
  return [...pieces, piece];
}

/** Reads GBK as such a mirror does: what it cannot read becomes ?, with the byte after it. */
function read(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else if (byte === 0x80) text += '€';
    else {
      const pair = i + 1 < bytes.length ? decoder.decode(Uint8Array.of(byte, bytes[++i] ?? 0)) : '\ufffd';
      text += pair.length === 1 && pair !== '\ufffd' ? pair : '?';
    }
  }
  return text;
}

function readPieces(pieces: readonly Piece[], readPiece: (piece: readonly number[]) => string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : readPiece(piece))).join('');
}

/**
 * Does to a text in traditional script what a mirror does that works on its GBK bytes: pinyin behind the characters of
 * its table, also where two neighbours only seem to make one, and cuts at marks that two neighbours only seem to make.
 *
 * @example damageText('一次實打實的考驗。', pinyinTable('驅')) // '一次實打?qū)嵉目简?。'
 */
export function damageText(text: string, table: PinyinTable): string {
  const bytes = insert(encode(text, 'gb18030'), table);
  return readPieces(cut(bytes, FIRST_CUTS), (piece) => readPieces(cut(piece, SECOND_CUTS), read));
}

/** Half of the characters of some paragraphs, told by a seed. */
export function someOf(paragraphs: readonly string[], seed: number): readonly string[] {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return Array.from(new Set(paragraphs.join(''))).filter(() => draw() < 0.5);
}
