import { FormattedString } from '@grammyjs/parse-mode';
import type { Script } from '../../../text/script.ts';
import { inCharactersOf, type Region } from '../../../text/script.ts';
import { regionOf } from '../../language.ts';
import { type Language, messages } from '../../messages.ts';
import { blockQuote } from '../formatted-quote.ts';

/** Whether somebody who is spoken to in this language reads the other script than the report's. */
export function readsOtherScript(language: Language, script: Script): boolean {
  const region = regionOf(language);
  return region !== undefined && (region === 'cn') !== (script === 'simplified');
}

/**
 * Words of a report in other characters, in a block quote, marked as not the original. Nothing in it is bold, as it may be
 * longer or shorter than the original.
 *
 * @example conversionText('校車路線', 'cn', 1_000, 'zh-Hans')
 */
export function conversionText(words: string, region: Region, limit: number, language: Language): FormattedString {
  const converted = blockQuote(inCharactersOf(region, words), [], limit, language);
  return FormattedString.join([messages[language].telegramAnswers.converted, converted], '\n');
}
