import { matchesIn } from './matches-in.ts';
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
/** The last day of several, where 日 stands behind it alone: 20—21日, 20至21日. */
const SPAN = `(?:[-—–~～至到]{1,2}${NUMBER})?`;
const WRITTEN = `(?:(?:(?<year>${YEAR})|民国\\s?(?<roc>\\d{2,3}))\\s?年\\s?)?(?:(?<month>元|${NUMBER})\\s?月\\s?)?(?<day>${NUMBER})${SPAN}\\s?(?:日(?!报|常|益|本|程|期|前的)|号(?!报|楼|线|文|院|厅|门|馆|桌|机|台|井|公|会|路|令|码))`;
const NUMERIC = `(?<![\\d./-])(?<nyear>(?:19|20)\\d{2})(?<mark>[-./])(?<nmonth>\\d{1,2})\\k<mark>(?<nday>\\d{1,2})(?![\\d])`;
/** A day written as on the continent (28.02.2020). */
const DOTTED = `(?<![\\d./-])(?<dday>\\d{1,2})\\.(?<dmonth>\\d{1,2})\\.(?<dyear>(?:19|20)\\d{2})(?![\\d.])`;
/** As papers of Taiwan write it: 今(5)日, 昨（4日）, 2/28日. */
const BRACKETED = `[今昨前](?:[天日晚晨早](?:上午|下午|晚上?)?)?\\s?[（(](?:(?<bmonth>${NUMBER})[月/])?(?<bday>${NUMBER})日?[)）]日?`;
/** Month first, as some programs print it (2/28/2020). */
const MONTH_FIRST = `(?<![\\d/])(?<amonth>0?[1-9]|1[0-2])/(?<aday>\\d{1,2})/(?<ayear>(?:19|20)\\d{2})(?!\\d)`;
const SLASHED = `(?<![\\d/])(?<smonth>\\d{1,2})/(?<sday>\\d{1,2})日`;
/** Left of a day: more digits, an ordinal, a month that is none (13月1日), or one that is not told (上月1日). */
const NOT_BEFORE = `(?<![\\d第]|${NUMBER}月|[上下]个?月)`;
const MENTION = new RegExp(
  [NUMERIC, DOTTED, BRACKETED, MONTH_FIRST, SLASHED, `${NOT_BEFORE}${WRITTEN}`].join('|'),
  'g',
);
/** The year before the first of the calendar of the Republic of China. */
const ROC = 1911;

/** Full-width digits and marks as ASCII, character for character. */
const narrow = (text: string): string =>
  text.replace(/[０-９／．－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** What no day is without: most lines are told by it at once. */
const MAY_NAME = /[日号]|\d[-./]\d|[今昨前][^（(]{0,4}[（(]/;

/** Days of each month; a February whose year is not known may have 29. */
function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function valid(year: number | undefined, month: number | undefined, day: number | undefined): day is number {
  if (day === undefined || day < 1) return false;
  if (month === undefined) return day <= 31;
  return month >= 1 && month <= 12 && day <= daysIn(month, year);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The first of the groups that took part, as a number; 元月 is the first month. */
function number(groups: Groups, ...names: readonly string[]): number | undefined {
  const found = names.map((name) => groups[name]).find((value) => value !== undefined);
  return found === '元' ? 1 : numeral(found ?? '');
}

function yearOf(groups: Groups): number | undefined {
  const roc = number(groups, 'roc');
  return roc === undefined ? number(groups, 'nyear', 'dyear', 'ayear', 'year') : roc + ROC;
}

/**
 * The days that a text names, in order: 2020年2月28日, 二〇二〇年二月二十八日, 民国109年2月28日, 2月28日, 元月8日, 28日, the first of
 * 20—21日,
 * 今(28)日, 2020-02-28, 2020/2/8, 2020.02.08, 28.02.2020. Simplified characters only: fold first.
 *
 * @example dayMentions('2月28日上午') // [{ start: 0, end: 5, month: 2, day: 28 }]
 */
export function dayMentions(text: string): readonly DayMention[] {
  const found: DayMention[] = [];
  const plain = narrow(text);
  if (!MAY_NAME.test(plain)) return found;
  for (const match of matchesIn(plain, MENTION)) {
    const g = match.groups ?? {};
    const year = yearOf(g);
    const month = number(g, 'nmonth', 'dmonth', 'amonth', 'bmonth', 'smonth', 'month');
    const day = number(g, 'nday', 'dday', 'aday', 'bday', 'sday', 'day');
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

/**
 * The day that a time falls on where the program runs, ISO 8601.
 *
 * @example dayOf(new Date(2031, 2, 5)) // '2031-03-05'
 */
export const dayOf = (time: Date): string => formatDay(time.getFullYear(), time.getMonth() + 1, time.getDate());

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
