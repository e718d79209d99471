import { HAN_NUMERAL, numeral } from './numeral.ts';
import type { Span } from './sentence.ts';

/** A day as a text names it: the year is often left out, the month sometimes (20日至21日). */
export interface DayMention extends Span {
  readonly year?: number;
  readonly month?: number;
  readonly day: number;
}

const NUMBER = `(?:\\d{1,2}|${HAN_NUMERAL}{1,3})`;
const YEAR = `(?:\\d{4}|[零〇○一二三四五六七八九]{4})`;
const WRITTEN = `(?:(?<year>${YEAR})年\\s?)?(?:(?<month>${NUMBER})月\\s?)?(?<day>${NUMBER})[日号](?!报|常|益|本|程|期|前的)`;
const NUMERIC = `(?<![\\d./-])(?<nyear>(?:19|20)\\d{2})(?<mark>[-./])(?<nmonth>\\d{1,2})\\k<mark>(?<nday>\\d{1,2})(?![\\d])`;
/** Left of a day: more digits, an ordinal, a month that is none (13月1日), or one that is not told (上月1日). */
const NOT_BEFORE = `(?<![\\d第]|${NUMBER}月|上个?月)`;
const MENTION = new RegExp(`${NUMERIC}|${NOT_BEFORE}${WRITTEN}`, 'g');

/** Days of each month; a February whose year is not known may have 29. */
function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function valid(year: number | undefined, month: number | undefined, day: number | undefined): day is number {
  if (day === undefined || day < 1) return false;
  if (month === undefined) return day <= 31;
  return month >= 1 && month <= 12 && day <= daysIn(month, year);
}

/**
 * The days that a text names, in order: 2020年2月28日, 二〇二〇年二月二十八日, 2月28日, 28日, 2020-02-28, 2020/2/8,
 * 2020.02.08. Simplified characters only: fold first.
 *
 * @example dayMentions('2月28日上午') // [{ start: 0, end: 5, month: 2, day: 28 }]
 */
export function dayMentions(text: string): readonly DayMention[] {
  const found: DayMention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const g = match.groups ?? {};
    const year = numeral(g['nyear'] ?? g['year'] ?? '');
    const month = numeral(g['nmonth'] ?? g['month'] ?? '');
    const day = numeral(g['nday'] ?? g['day'] ?? '');
    if (!valid(year, month, day) || (year !== undefined && month === undefined)) continue;
    const span = { start: match.index, end: match.index + match[0].length, day };
    found.push({ ...span, ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) });
  }
  return found;
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * Writes a day as ISO 8601, or as EDTF with the year left open.
 *
 * @example formatDay(undefined, 2, 28) // 'XXXX-02-28'
 */
export function formatDay(year: number | undefined, month: number, day: number): string {
  return `${year === undefined ? 'XXXX' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Year (if known), month and day of a day written by `formatDay`, or undefined if it is none. */
export function parseDay(
  day: string,
): { readonly year?: number; readonly month: number; readonly day: number } | undefined {
  const match = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const year = match[1] === 'XXXX' ? undefined : Number(match[1]);
  const rest = { month: Number(match[2]), day: Number(match[3]) };
  if (!valid(year, rest.month, rest.day)) return undefined;
  return year === undefined ? rest : { year, ...rest };
}

/**
 * A day in Chinese words, with as much of it as is known: what people and reports write.
 *
 * @example spellDay({ month: 2, day: 28 }) // '2月28日'
 */
export function spellDay(day: { readonly year?: number; readonly month?: number; readonly day?: number }): string {
  const parts = [day.year, day.month, day.day];
  return ['年', '月', '日'].map((unit, i) => (parts[i] === undefined ? '' : `${parts[i]}${unit}`)).join('');
}

/**
 * Days from `from` to `to`, both with a known year; negative if `to` is earlier.
 *
 * @example daysBetween('2020-02-28', '2020-03-01') // 2
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The day `count` days after a day with a known year.
 *
 * @example addDays('2020-03-01', -1) // '2020-02-29'
 */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
