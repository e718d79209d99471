import type { Day } from '../report.ts';

const YEAR_MONTH_DAY = /(?:^|\D)((?:19|20)\d{2})\s?[-/.年]?\s?(\d{1,2})\s?[-/.月]?\s?(\d{1,2})(?!\d)/;
const COMPACT = /(?:^|\D)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

/**
 * The day that a field of metadata states, read from its first year, month and day; null if it states none. The time
 * and its zone are left alone: Chinese sites mark local times as UTC as often as not.
 *
 * @example dayIn('2020-02-29T06:34:15+08:00') // '2020-02-29'
 */
export function dayIn(field: string): Day | null {
  const [, year = '', month = '', day = ''] = COMPACT.exec(field) ?? YEAR_MONTH_DAY.exec(field) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return year !== '' && real ? date.toISOString().slice(0, 10) : null;
}
