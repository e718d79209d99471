import { dayMentions, formatDay } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { Day } from '../report.ts';

/**
 * A full date in a line, if the line is short or labelled: a sentence that names a day is no date stamp.
 *
 * @example stamp('2020-02-29 06:34 来源：某报') // '2020-02-29'
 */
export function stamp(text: string): Day | undefined {
  const plain = toSimplified(text);
  const full = dayMentions(plain).find((d) => d.year !== undefined && d.month !== undefined);
  if (full?.month === undefined) return undefined;
  const isCopyright = /copyright|©|版权|备案|icp/i.test(plain);
  const isStamp = /来源|发布|时间|日期|更新|编辑|作者|记者|浏览|阅读/.test(plain) || plain.length <= 40;
  return isStamp && !isCopyright ? formatDay(full.year, full.month, full.day) : undefined;
}
