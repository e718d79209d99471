import { addDays, formatDay } from '../../../text/day.ts';
import type { DaySpan } from './span.ts';

/** A festival: its first day by the sun or by the moon, and how many days are kept. */
interface Festival {
  readonly calendar: 'sun' | 'moon';
  readonly month: number;
  readonly day: number;
  readonly days: number;
}

const FESTIVALS: ReadonlyMap<string, Festival> = new Map(
  (
    [
      ['春节 农历新年 大年初一 过年', { calendar: 'moon', month: 1, day: 1, days: 7 }],
      ['元宵节 元宵', { calendar: 'moon', month: 1, day: 15, days: 1 }],
      ['端午节 端午', { calendar: 'moon', month: 5, day: 5, days: 3 }],
      ['中秋节 中秋', { calendar: 'moon', month: 8, day: 15, days: 3 }],
      ['重阳节 重阳', { calendar: 'moon', month: 9, day: 9, days: 1 }],
      ['元旦', { calendar: 'sun', month: 1, day: 1, days: 3 }],
      ['清明节 清明', { calendar: 'sun', month: 4, day: 4, days: 3 }],
      ['五一 劳动节 五一节', { calendar: 'sun', month: 5, day: 1, days: 5 }],
      ['国庆节 国庆 十一黄金周', { calendar: 'sun', month: 10, day: 1, days: 7 }],
    ] as const
  ).flatMap(([names, festival]) => names.split(' ').map((name) => [name, festival] as const)),
);

/** The names of festivals as a source for patterns, longer ones first. */
export const FESTIVAL = `(?:${[...FESTIVALS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?!路|街|村|节目)`;

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/** Days of the year on which a day by the moon falls at the earliest: the first month begins on 21 January or later. */
const EARLIEST_NEW_YEAR = 20;
const SHORTEST_MONTH = 29;
const DAYS_LOOKED_AT = 100;

const known = new Map<string, string | undefined>();

/** The day of a solar year on which a day of the Chinese lunar calendar falls, leap months left out. */
function lunarDay(year: number, month: number, day: number): string | undefined {
  const key = `${year}-${month}-${day}`;
  if (known.has(key)) return known.get(key);
  const earliest = addDays(`${year}-01-01`, EARLIEST_NEW_YEAR + (month - 1) * SHORTEST_MONTH + day - 1);
  let found: string | undefined;
  for (let i = 0; i < DAYS_LOOKED_AT && found === undefined; i++) {
    const one = addDays(earliest, i);
    const parts = chinese.formatToParts(new Date(`${one}T00:00:00Z`));
    const part = (type: string): string | undefined => parts.find((p) => p.type === type)?.value;
    if (part('month') === String(month) && part('day') === String(day)) found = one;
  }
  if (known.size > 1000) known.clear();
  known.set(key, found);
  return found;
}

/** Days before a festival that 节前 means, and from its first day on that 节后 means. */
const AROUND = 30;

/**
 * The days of a festival in a year, or those before (前: thirty, up to its eve) or after (后: thirty, from the day after
 * its first). A festival by the sun without a year is one of any year; one by the moon is none without it.
 *
 * @example festivalDays('春节', 2020, '前') // { from: '2019-12-26', to: '2020-01-24' }
 */
export function festivalDays(
  name: string,
  year: number | undefined,
  side: '前' | '后' | undefined,
): DaySpan | undefined {
  const festival = FESTIVALS.get(name);
  if (festival === undefined) return undefined;
  const { calendar, month, day, days } = festival;
  const dated = year ?? 2001;
  if (calendar === 'moon' && year === undefined) return undefined;
  const first = calendar === 'sun' ? formatDay(dated, month, day) : lunarDay(dated, month, day);
  if (first === undefined) return undefined;
  const span =
    side === '前'
      ? { from: addDays(first, -AROUND), to: addDays(first, -1) }
      : side === '后'
        ? { from: addDays(first, 1), to: addDays(first, AROUND) }
        : { from: first, to: addDays(first, days - 1) };
  return year === undefined ? { from: `XXXX${span.from.slice(4)}`, to: `XXXX${span.to.slice(4)}` } : span;
}
