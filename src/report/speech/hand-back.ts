import { beginsWithQuote } from './quotation.ts';
import type { Utterance } from './voice.ts';

const CLOSED = /[”」』"]$/;
const OPENS = /[“「『"]/;

/** Where the quotation begins that ends right before sentence `i`, if nobody is given it already. */
function openingOf(text: string, said: readonly Utterance[], i: number): number | undefined {
  const last = said[i - 1];
  if (
    !last ||
    beginsWithQuote(text.slice(said[i]?.start ?? 0, said[i]?.end ?? 0)) ||
    !CLOSED.test(text.slice(last.start, last.end))
  )
    return undefined;
  for (let j = i - 1; j >= 0; j--) {
    const one = said[j];
    if (!one || one.cue || one.paragraph !== said[i]?.paragraph) return undefined;
    const words = text.slice(one.start, one.end);
    if (OPENS.test(words)) return beginsWithQuote(words) ? j : undefined;
  }
  return undefined;
}

/** The reason of quoted words, by that of the sentence behind them which names who said them. */
function backTo({ voice, why }: Utterance): Pick<Utterance, 'why'> {
  if (!why) return {};
  return { why: voice.kind === 'report' ? why : { ...why, kind: 'quoted-before' } };
}

/**
 * Gives whole sentences in quotation marks to the one who is named right behind them (“…。…。”他说。).
 *
 * @example handBack('“好。”周明远说。', said)[0]?.voice // { kind: 'person', name: '周明远' }
 */
export function handBack(text: string, said: readonly Utterance[]): readonly Utterance[] {
  const given = [...said];
  for (const [i, one] of said.entries()) {
    if (!one.cue || /^[：:]\s*[“「『"]/.test(text.slice(one.cue.end, one.cue.end + 3))) continue;
    const opening = openingOf(text, said, i);
    for (let j = opening ?? i; j < i; j++) {
      const quoted = given[j];
      if (quoted) given[j] = { ...quoted, voice: one.voice, ...backTo(one) };
    }
  }
  return given;
}
