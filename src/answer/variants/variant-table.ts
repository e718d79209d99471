import { CULTURE, NET } from './culture.ts';
import { ESTATES, HOUSING, WORKS } from './dwelling.ts';
import { DOINGS, LIFE, MONEY, PEOPLE, SURROUNDINGS } from './everyday.ts';
import { CARE, FOOD, HEALTH } from './health.ts';
import { SCHOOL_LIFE, SCHOOLS } from './learning.ts';
import { DISASTERS, ENVIRONMENT, SAFETY } from './nature.ts';
import { LAW, MEETINGS, OFFICES } from './order.ts';
import { MEASURES, QUALITIES, VERBS } from './speaking.ts';
import { COMMERCE, FARMING, PAY } from './trade.ts';
import { JOURNEYS, ROADS } from './travel.ts';

/*
 * Which words reports use in place of a question's. Each line of the tables is `what people say > what reports print`,
 * words parted by blanks: every word on the left may stand as any other of the line, one on the right only as itself. In
 * a line without `>` each word may stand as any other.
 */

/** One line of the tables. */
export interface VariantLine {
  /** Each of these may stand as any other word of the line. */
  readonly said: readonly string[];
  /** What reports print for it. */
  readonly printed: readonly string[];
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * The lines of the tables as they are written, one after the other.
 *
 * @example variantLines()[0] // { said: ['娃', …], printed: ['学生', …] }
 */
export function variantLines(): readonly VariantLine[] {
  return TABLES.flatMap((table) => table.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [left = '', right = ''] = line.split('>');
      return { said: wordsOf(left), printed: wordsOf(right) };
    });
}

const TABLES = [
  [PEOPLE, MONEY, LIFE, SURROUNDINGS, DOINGS],
  [SCHOOLS, SCHOOL_LIFE, HEALTH, FOOD, CARE],
  [HOUSING, ESTATES, WORKS, ROADS, JOURNEYS],
  [DISASTERS, SAFETY, ENVIRONMENT, FARMING, COMMERCE, PAY],
  [LAW, OFFICES, MEETINGS, CULTURE, NET],
  [VERBS, QUALITIES, MEASURES],
].flat();

function byWord(lines: readonly VariantLine[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, Set<string>>();
  for (const { said, printed } of lines) {
    for (const word of said) {
      const others = table.get(word) ?? new Set();
      for (const other of [...said, ...printed]) if (other !== word) others.add(other);
      table.set(word, others);
    }
  }
  return new Map(Array.from(table, ([word, others]) => [word, [...others]]));
}

const TABLE = byWord(variantLines());

/** What may stand for folded words in a report; undefined if nothing is known to. */
export function variantsOf(words: string): readonly string[] | undefined {
  return TABLE.get(words);
}
