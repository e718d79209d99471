import type { Overview } from '../answer/library.ts';
import { dayInWords } from './day-in-words.ts';
import { type Language, messages } from './messages.ts';

/**
 * What a collection holds, in one or two sentences; that the sample is invented is always among them.
 *
 * @example overviewInWords(await library.overview(), 'zh-Hans') // ['收录报道 18 篇。', '这是自带的示例…']
 */
export function overviewInWords(overview: Overview, language: Language): readonly string[] {
  const m = messages[language].answer;
  if (overview.reports === 0) return [m.emptyCollection];
  const day = (date: string | null): string | null => (date === null ? null : dayInWords(date, language));
  const held = m.holds(overview.reports, day(overview.from), day(overview.to));
  return overview.sample ? [held, m.sample] : [held];
}
