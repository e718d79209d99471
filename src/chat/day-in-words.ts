import type { Day } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { type Language, messages } from './messages.ts';

const LOCALE: Readonly<Record<Language, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  'zh-Hant-HK': 'zh-HK',
  en: 'en-GB',
};

/**
 * A day as people write it. What is no day (an older collection may hold anything) is shown as it is.
 *
 * @example dayInWords('2020-02-28', 'zh-Hans') // '2020年2月28日'
 * @example dayInWords('XXXX-02-28', 'zh-Hans') // '2月28日（年份不详）'
 */
export function dayInWords(day: Day, language: Language): string {
  const parsed = parseDay(day);
  if (parsed === undefined) return day;
  // A leap year, so that 29 February stays what it is when the year is open.
  const date = new Date(Date.UTC(parsed.year ?? 2000, parsed.month - 1, parsed.day));
  const format = (year: { year?: 'numeric' }): string =>
    new Intl.DateTimeFormat(LOCALE[language], { ...year, month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
  return parsed.year === undefined ? messages[language].citation.yearUnknown(format({})) : format({ year: 'numeric' });
}
