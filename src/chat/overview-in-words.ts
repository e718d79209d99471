import type { Overview } from '../answer/library.ts';
import { inCharactersOf } from '../text/script.ts';
import { dayInWords } from './day-in-words.ts';
import { regionOf } from './language.ts';
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

/**
 * The example questions in the reader's script. They are questions of ours, not quotes, so their script may change; a
 * question in either script finds reports in either.
 *
 * @example examplesInWords(await library.overview(), 'zh-Hant') // ['“四早”指的是什麼？']
 */
export function examplesInWords(overview: Overview, language: Language): readonly string[] {
  const region = regionOf(language);
  if (region === undefined) return overview.examples;
  return overview.examples.map((example) => inCharactersOf(region, example));
}
