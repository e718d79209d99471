import * as OpenCC from 'opencc-js';
import { convertRuns } from './convertible-run.ts';

/** The two Chinese scripts a report or a question may be written in. */
export type Script = 'simplified' | 'traditional';

type Convert = (text: string) => string;

/** A converter reads its dictionaries when it is made, a tenth of a second each: it is made when it is first needed. */
function onFirstUse(make: () => Convert): Convert {
  let made: Convert | undefined;
  return (text) => {
    made ??= make();
    return made(text);
  };
}

const simplify = onFirstUse(() => OpenCC.Converter({ from: 't', to: 'cn' }));
const traditionalize = onFirstUse(() => OpenCC.Converter({ from: 'cn', to: 'tw' }));

/**
 * The text in simplified characters, as long as it was: character i of the result stands for character i of the text.
 * OpenCC converts by phrase, so that 乾隆 stays and 乾淨 becomes 干净; a phrase that would change the length is
 * converted character by character.
 *
 * @example toSimplified('領導小組') // '领导小组'
 */
export function toSimplified(text: string): string {
  const whole = convertRuns(text, simplify);
  if (whole.length === text.length) return whole;
  return Array.from(text, (c) => {
    const one = convertRuns(c, simplify);
    return one.length === c.length ? one : c;
  }).join('');
}

/**
 * The text in traditional characters, Taiwan forms. For texts of our own and for questions, never for a quote.
 *
 * @example toTraditional('领导小组') // '領導小組'
 */
export function toTraditional(text: string): string {
  return traditionalize(text);
}

/**
 * The script a text is written in: traditional if more of its characters change on the way to simplified script than
 * on the way back. A text in which neither happens counts as simplified.
 *
 * @example scriptOf('會議強調') // 'traditional'
 */
export function scriptOf(text: string): Script {
  const simplified = toSimplified(text);
  const traditional = toTraditional(text);
  let asTraditional = 0;
  let asSimplified = 0;
  for (let i = 0; i < text.length; i++) {
    if (simplified[i] !== text[i]) asTraditional++;
    if (traditional.length === text.length && traditional[i] !== text[i]) asSimplified++;
  }
  return asTraditional > asSimplified ? 'traditional' : 'simplified';
}
