import { matchesIn } from '../../text/matches-in.ts';
import { ADVERB, CUE_WORD } from '../speech/cues.ts';
import { POST_TAIL } from './posts.ts';

/** Two to four words of Latin letters, of which the ones inside may be initials. */
const LATIN =
  /(?<![A-Za-z])[A-Z][a-zà-ÿ]{1,14}(?: [A-Z]\.| [A-Z][a-zà-ÿ]{1,14}|-[A-Z][a-zà-ÿ]{1,14}){1,3}(?![A-Za-z])/gu;

const OFFICE_BEFORE = new RegExp(`(?:${POST_TAIL}|先生|女士)\\s?$`);
const PERSON_BEHIND = new RegExp(
  `^\\s?(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|教授|博士|先生|女士|院士|议员|主持|出席|致辞|发言|代表|以)`,
  'u',
);

/**
 * Names in Latin letters behind an office or before what people do.
 *
 * @example latinNames('校长Anna B. Weiss教授致辞。') // ['Anna B. Weiss']
 */
export function latinNames(text: string): readonly string[] {
  return matchesIn(text, LATIN).flatMap(({ 0: name, index }) => {
    const end = index + name.length;
    const isPerson =
      OFFICE_BEFORE.test(text.slice(Math.max(0, index - 8), index)) || PERSON_BEHIND.test(text.slice(end, end + 12));
    return isPerson ? [name] : [];
  });
}
