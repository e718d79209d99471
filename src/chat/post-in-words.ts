import type { HeldPost } from '../answer/who/posts-over-time.ts';
import type { Day } from '../report/report.ts';
import { dayInWords } from './day-in-words.ts';
import { type Language, messages } from './messages.ts';

/**
 * From which to which day reports give somebody a post.
 *
 * @example periodInWords({ from: '2031-06-04', to: '2031-06-04' }, 'zh-Hans') // '2031年6月4日'
 */
export function periodInWords({ from, to }: Pick<HeldPost, 'from' | 'to'>, language: Language): string {
  const m = messages[language];
  const words = (day: Day | null): string => (day === null ? m.citation.dayUnknown : dayInWords(day, language));
  return m.who.period(words(from), words(to));
}
