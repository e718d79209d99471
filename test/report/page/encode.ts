/** Encodings that the runtime can read but not write: their tables are turned round here. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<string, Table>();

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** All sequences of one byte out of each list. */
const sequences = (...lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (found, list) => found.flatMap((bytes) => list.map((byte) => [...bytes, byte])),
    [[]],
  );

const TWO_BYTES = sequences(range(0x81, 0xfe), range(0x40, 0xfe));

/** Rarer characters in GB18030: the part of them that has one UTF-16 unit. */
const DIGITS = range(0x30, 0x39);
const FOUR_BYTES = sequences(range(0x81, 0x84), DIGITS, range(0x81, 0xfe), DIGITS);

function tableOf(encoding: string): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (const bytes of encoding === 'gb18030' ? [...TWO_BYTES, ...FOUR_BYTES] : TWO_BYTES) {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (!table.has(character)) table.set(character, bytes);
    } catch {
      // Not every sequence of bytes stands for a character.
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text; throws on a character that the encoding does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (encoding === 'utf-16le') bytes.push(code & 0xff, code >> 8);
    else if (encoding === 'utf-16be') bytes.push(code >> 8, code & 0xff);
    else if (code < 0x80) bytes.push(code);
    else {
      const sequence = tableOf(encoding).get(c);
      if (!sequence) throw new Error(`${encoding} has no bytes for ${JSON.stringify(c)}`);
      bytes.push(...sequence);
    }
  }
  return Uint8Array.from(bytes);
}
