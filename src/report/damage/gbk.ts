interface Tables {
  readonly characters: ReadonlyMap<number, string>;
  readonly codes: ReadonlyMap<string, number>;
}

let tables: Tables | undefined;

/** The runtime can read GBK but not write it: its table is read once, when it is first needed, and turned round. */
function gbk(): Tables {
  if (tables) return tables;
  const decoder = new TextDecoder('gbk');
  const characters = new Map<number, string>();
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail === 0x7f || character.length !== 1 || character === '\ufffd') continue;
      characters.set(lead * 256 + trail, character);
      if (!codes.has(character)) codes.set(character, lead * 256 + trail);
    }
  }
  tables = { characters, codes };
  return tables;
}

/**
 * The two bytes of a character in GBK as one number, the lead byte times 256 plus the trail byte; undefined if GBK has
 * no two bytes for it.
 *
 * @example gbkCode('打') // 0xb4f2
 */
export function gbkCode(character: string): number | undefined {
  return gbk().codes.get(character);
}

/**
 * The character that two bytes stand for in GBK; undefined if they stand for none.
 *
 * @example gbkCharacter(0xb4, 0xf2) // '打'
 */
export function gbkCharacter(lead: number, trail: number): string | undefined {
  return gbk().characters.get(lead * 256 + trail);
}
