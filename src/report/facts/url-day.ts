import type { Day } from '../report.ts';

const YEAR = '(?<year>19[89]\\d|20\\d{2})';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12]\\d|3[01])';
/** Ways in which addresses hold a day: /2020/02/29/, 2020-2-29, 202002/29, 2020/0229, 20200229, 20200229063415. */
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${YEAR}(?<mark>[-/_])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?!\\d)`),
  new RegExp(`(?<!\\d)${YEAR}[-/]?${MONTH}[-/]${DAY}(?!\\d)`),
  new RegExp(`(?<!\\d)${YEAR}/?${MONTH}${DAY}(?!\\d)`),
  new RegExp(`(?<!\\d)${YEAR}${MONTH}${DAY}(?=(?:[01]\\d|2[0-3])[0-5]\\d)`),
];

/**
 * The day that stands in the path of a page's address: sites file pages by the day on which they publish them. Null if
 * none does; what follows ? is left alone.
 *
 * @example urlDay('https://news.example/202002/t20200229_5221349.html') // '2020-02-29'
 */
export function urlDay(url: string): Day | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  for (const form of FORMS) {
    const { year = '', month = '', day = '' } = form.exec(path)?.groups ?? {};
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (year !== '' && date.getUTCDate() === Number(day)) return date.toISOString().slice(0, 10);
  }
  return null;
}
