import { DOINGS, LIFE, MONEY, PEOPLE, SURROUNDINGS } from './everyday.ts';

/*
 * Which words reports use in place of a question's. Each line of the tables is `what people say > what reports print`,
 * words parted by blanks: every word on the left may stand as any other of the line, one on the right only as itself. In
 * a line without `>` each word may stand as any other.
 */

function read(lines: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const line of lines.split('\n').filter((text) => text.trim() !== '')) {
    const [left = '', right = ''] = line.split('>');
    const said = left.trim().split(/\s+/u);
    const all = [...said, ...right.trim().split(/\s+/u)].filter((word) => word !== '');
    for (const word of said) {
      const others = table.get(word) ?? new Set();
      for (const other of all) if (other !== word) others.add(other);
      table.set(word, others);
    }
  }
  return new Map(Array.from(table, ([word, others]) => [word, [...others]]));
}

const TABLE = read([PEOPLE, MONEY, LIFE, SURROUNDINGS, DOINGS].join('\n'));

/** What may stand for folded words in a report; undefined if nothing is known to. */
export function variantsOf(words: string): readonly string[] | undefined {
  return TABLE.get(words);
}
