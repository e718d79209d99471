import { beginsWithQuote } from './quotation.ts';
import type { Utterance } from './voice.ts';

const CLOSED = /[”」』"]$/;
/** Sentences that a quotation may have before the one who said it is named. */
const LONGEST = 60;
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
  for (let j = i - 1; j >= Math.max(0, i - LONGEST); j--) {
    const one = said[j];
    if (!one || one.cue || one.paragraph !== said[i]?.paragraph) return undefined;
    const words = text.slice(one.start, one.end);
    if (OPENS.test(words.replace(CLOSED, ''))) return beginsWithQuote(words) ? j : undefined;
  }
  return undefined;
}

/** The reason of quoted words, by that of the sentence behind them which names who said them. */
function backTo({ voice, why }: Utterance): Pick<Utterance, 'why'> {
  if (!why) return {};
  return { why: voice.kind === 'report' ? why : { ...why, kind: 'quoted-before' } };
}

/** Who said the quoted words that end right before a sentence: by its verb of saying, or because it goes on about him. */
function sayerIn(text: string, said: readonly Utterance[], i: number, opening: number): Utterance | undefined {
  const one = said[i];
  if (one?.cue) return /^[：:]\s*[“「『"]/.test(text.slice(one.cue.end, one.cue.end + 3)) ? undefined : one;
  if (!one?.about || one.voice.kind !== 'report') return undefined;
  // Right behind somebody's quoted words the next ones may be his as well.
  const before = said[opening - 1];
  const isFirst =
    before?.paragraph !== one.paragraph ||
    before.voice.kind === 'report' ||
    !CLOSED.test(text.slice(before.start, before.end));
  return isFirst ? { ...one, ...one.about } : undefined;
}

/**
 * Gives whole sentences in quotation marks to the one who is named right behind them (“…。…。”他说。).
 *
 * @example handBack('“好。”周明远说。', said)[0]?.voice // { kind: 'person', name: '周明远' }
 */
export function handBack(text: string, said: readonly Utterance[]): readonly Utterance[] {
  const given = [...said];
  for (const [i, one] of said.entries()) {
    if (!one.cue && !one.about) continue;
    const opening = openingOf(text, said, i);
    const sayer = opening === undefined ? undefined : sayerIn(text, said, i, opening);
    for (let j = opening ?? i; sayer && j < i; j++) {
      const quoted = given[j];
      if (quoted) given[j] = { ...quoted, voice: sayer.voice, ...backTo(sayer) };
    }
  }
  return given;
}
