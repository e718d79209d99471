import type { Day } from '../../../report/report.ts';
import { addDays } from '../../../text/day.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { numeral } from '../../../text/numeral.ts';
import { FESTIVAL, festivalDays } from './festival.ts';
import { addMonths, type DaySpan, datedOf, daysOf, mondayOf, monthsOf, yearsOf } from './span.ts';

/** A stretch of a question that names days. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly days: DaySpan;
  /** The year that it names, for what follows it: 2023年3月到5月. */
  readonly year?: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

const HAN_DIGIT = '[零〇○一二三四五六七八九]';
const SMALL = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元|正|腊)';
const YEAR = `(?:(?<![\\d])(?<written>(?:19|20)\\d{2}|${HAN_DIGIT}{4})年(?!级|代|龄|限|度[^的会工报])度?|(?<relative>今年|本年度?|去年|上年度?|前年|大前年|明年))`;
const MONTH_PART = '(?<monthPart>上旬|中旬|下旬|月?底|初|中(?![小学国高央]))';
const PART = `(?:的?(?:(?<![\\d.])(?<month>${MONTH})月(?!${SMALL}[日号])份?${MONTH_PART}?|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<season>[春夏秋冬])(?:天|季(?!学期))|(?<festival>${FESTIVAL})(?:假期|期间)?(?:[之以]?(?<side>[前后])(?!天))?|年?(?<yearPart>初|中(?![小学国高央])|底|末)))`;

const YEAR_SPAN = new RegExp(`${YEAR}${PART}?`, 'gu');
/** Parts of a year without one: only those that are hardly anything else. */
const PART_ALONE = new RegExp(
  `(?<![\\d年上下个第])(?:(?<month>${MONTH})月(?!${SMALL}[日号])(?:份)?${MONTH_PART}?|第(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|年(?<yearPart>初|底|末)|(?<festival>${FESTIVAL})(?:假期|期间)?(?:[之以]?(?<side>[前后])(?!天))?)`,
  'gu',
);
const FROM_TODAY = new RegExp(
  [
    '(?<dayWord>今[天日]|昨[天日]|大?前[天日](?!的)|前[天日]|明[天日]|后[天日])',
    '(?<weeks>上上|上|这|本|下)个?(?:周|星期)(?<weekday>[一二三四五六日天])?(?![年岁期边])',
    '(?<months>上上|上|这|本|下)(?:个月|月(?!\\d|[一二三四五六七八九十]))(?:的?(?<monthPart>上旬|中旬|下旬|底|初))?',
    '(?<quarters>上|本|这)个?季度',
    `(?:最近|过去|近|前)(?:的|这)?(?<count>${SMALL})个?(?<unit>天|日|周|星期|月|季度|年)(?:以?来|[以之]?内|里|中)?`,
  ].join('|'),
  'gu',
);

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 14],
};
const YEAR_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 2],
  中: [6, 7],
  底: [11, 12],
  末: [11, 12],
};
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2, 大: -3, 明: 1 };
const DAY_WORDS: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 前: -2, 大: -3, 明: 1, 后: 2 };
const STEPS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1 };

const monthNumber = (written: string): number => ({ 元: 1, 正: 1, 腊: 12 })[written] ?? numeral(written) ?? 0;

function partOfMonth(year: number | undefined, month: number, part: string | undefined): DaySpan {
  switch (part?.at(-1)) {
    case '旬':
      if (part.startsWith('上')) return daysOf(year, month, 1, 10);
      return part.startsWith('中') ? daysOf(year, month, 11, 20) : daysOf(year, month, 21);
    case '初':
      return daysOf(year, month, 1, 10);
    case '中':
      return daysOf(year, month, 11, 20);
    case '底':
      return daysOf(year, month, 21);
    default:
      return monthsOf(year, month);
  }
}

/** The part of a year that the groups tell; the year left open if there is none. Undefined if they tell no part. */
function partOf(year: number | undefined, g: Groups): DaySpan | undefined {
  if (g['month'] !== undefined) return partOfMonth(year, monthNumber(g['month']), g['monthPart']);
  if (g['half'] !== undefined) return g['half'] === '上' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
  const quarter = numeral(g['quarter'] ?? '');
  if (quarter !== undefined) return monthsOf(year, quarter * 3 - 2, quarter * 3);
  const months = SEASONS[g['season'] ?? ''] ?? YEAR_PARTS[g['yearPart'] ?? ''];
  if (months !== undefined) return monthsOf(year, ...months);
  if (g['festival'] === undefined) return undefined;
  return festivalDays(g['festival'], year, g['side'] === '前' ? '前' : g['side'] === '后' ? '后' : undefined);
}

function yearIn(g: Groups, today: Day | undefined): number | undefined {
  if (g['written'] !== undefined) return numeral(g['written']);
  const now = datedOf(today)?.year;
  const step = RELATIVE_YEARS[g['relative']?.[0] ?? ''];
  return now === undefined || step === undefined ? undefined : now + step;
}

const within = (match: RegExpMatchArray): { readonly start: number; readonly end: number } => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

function ofYear(match: RegExpMatchArray, today: Day | undefined): NamedSpan | undefined {
  const g = match.groups ?? {};
  const year = yearIn(g, today);
  if (year === undefined) return undefined;
  return { ...within(match), year, days: partOf(year, g) ?? yearsOf(year) };
}

/** A festival by the moon without a year: the last one that has begun. */
function lastFestival(g: Groups, today: Day | undefined): DaySpan | undefined {
  const year = datedOf(today)?.year;
  if (year === undefined || today === undefined) return undefined;
  const spans = [year, year - 1].map((one) => partOf(one, g));
  return spans.find((span) => span !== undefined && span.from <= today);
}

/** A part without a year: of the year before it, if one is given; else of any. */
function ofAnyYear(match: RegExpMatchArray, today: Day | undefined, year: number | undefined): NamedSpan | undefined {
  const g = match.groups ?? {};
  const days = partOf(year, g) ?? lastFestival(g, today);
  return days && { ...within(match), days };
}

const UNITS: Readonly<Record<string, (today: Day, count: number) => Day>> = {
  天: (today, count) => addDays(today, 1 - count),
  日: (today, count) => addDays(today, 1 - count),
  周: (today, count) => addDays(today, 1 - 7 * count),
  星期: (today, count) => addDays(today, 1 - 7 * count),
  月: (today, count) => addDays(addMonths(today, -count), 1),
  季度: (today, count) => addDays(addMonths(today, -3 * count), 1),
  年: (today, count) => addDays(addMonths(today, -12 * count), 1),
};

function daysFromToday(g: Groups, today: Day): DaySpan | undefined {
  const now = datedOf(today);
  if (now === undefined) return undefined;
  if (g['dayWord'] !== undefined) {
    const day = addDays(today, DAY_WORDS[g['dayWord'][0] ?? ''] ?? 0);
    return { from: day, to: day };
  }
  if (g['weeks'] !== undefined) {
    const monday = mondayOf(today, STEPS[g['weeks']] ?? 0);
    const weekday = '一二三四五六日'.indexOf((g['weekday'] ?? '').replace('天', '日'));
    if (g['weekday'] === undefined) return { from: monday, to: addDays(monday, 6) };
    return { from: addDays(monday, weekday), to: addDays(monday, weekday) };
  }
  if (g['months'] !== undefined) {
    const there = datedOf(addMonths(today, STEPS[g['months']] ?? 0));
    return there && partOfMonth(there.year, there.month, g['monthPart']);
  }
  if (g['quarters'] !== undefined) {
    const there = datedOf(addMonths(today, 3 * (STEPS[g['quarters']] ?? 0)));
    const first = there && Math.floor((there.month - 1) / 3) * 3 + 1;
    return there && first !== undefined ? monthsOf(there.year, first, first + 2) : undefined;
  }
  return lastOnes(g, today);
}

/** 近三个月: from then to today; of half a unit there are half a year and half a month. */
function lastOnes(g: Groups, today: Day): DaySpan | undefined {
  const { count = '', unit = '' } = g;
  if (count === '半') {
    if (unit === '年') return { from: addDays(addMonths(today, -6), 1), to: today };
    return unit === '月' ? { from: addDays(today, -14), to: today } : undefined;
  }
  const number = numeral(count);
  const from = number === undefined || number < 1 ? undefined : UNITS[unit]?.(today, number);
  return from === undefined ? undefined : { from, to: today };
}

/**
 * The spans of days that a folded text names, in order, not overlapping. What counts from the day of the question (上周,
 * 去年) names none without one; a month without a year names that month of any year; a festival by the moon without a year
 * is the last that has begun.
 *
 * @example namedSpans('2023年3月到5月')[0]?.days // { from: '2023-03-01', to: '2023-03-31' }
 */
export function namedSpans(folded: string, today?: Day): readonly NamedSpan[] {
  const dated = matchesIn(folded, YEAR_SPAN).flatMap((match) => ofYear(match, today) ?? []);
  const counted = matchesIn(folded, FROM_TODAY).flatMap((match) => {
    const days = today === undefined ? undefined : daysFromToday(match.groups ?? {}, today);
    return days === undefined ? [] : [{ ...within(match), days }];
  });
  const yearAt = (at: number): number | undefined => dated.findLast((one) => one.end < at && at - one.end <= 3)?.year;
  const alone = matchesIn(folded, PART_ALONE).flatMap((match) => ofAnyYear(match, today, yearAt(match.index)) ?? []);
  const found: NamedSpan[] = [];
  for (const one of [...dated, ...counted, ...alone].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}
