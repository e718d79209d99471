import type { Day } from '../report/report.ts';
import { parseDay } from '../text/day.ts';
import { type Language, messages } from './messages.ts';

const LOCALE: Readonly<Record<Language, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  'zh-Hant-HK': 'zh-HK',
  en: 'en-GB',
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Each is made once: that takes far longer than to use it. */
function formatOf(language: Language, year: { readonly year?: 'numeric' }): Intl.DateTimeFormat {
  const key = `${language}/${year.year ?? ''}`;
  const made = formats.get(key);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat(LOCALE[language], { ...year, month: 'long', day: 'numeric', timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

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
  return parsed.year === undefined
    ? messages[language].citation.yearUnknown(formatOf(language, {}).format(date))
    : formatOf(language, { year: 'numeric' }).format(date);
}
