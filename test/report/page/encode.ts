/** Encodings that the runtime can read but not write: their tables are turned round here. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (!table.has(character)) table.set(character, [lead, trail]);
      } catch {
        // Not every pair of bytes stands for a character.
      }
    }
  }
  tables.set(encoding, table);
  return table;
}

/** The bytes of a text; throws on a character that the encoding's two-byte part does not have. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const c of text) {
    const code = c.charCodeAt(0);
    if (encoding === 'utf-16le') bytes.push(code & 0xff, code >> 8);
    else if (encoding === 'utf-16be') bytes.push(code >> 8, code & 0xff);
    else if (code < 0x80) bytes.push(code);
    else {
      const pair = tableOf(encoding).get(c);
      if (!pair) throw new Error(`${encoding} has no two bytes for ${JSON.stringify(c)}`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
