import type { Span } from '../../text/sentence.ts';

const OPENING = /^[“「『"]/;

/** The end of quoted words in front of the verb that gives them to somebody: “…，”他说 or “…”，他说. */
const BEHIND = /(?:[，,][”」』"]|[”」』"][，,])(?=.)/;

/** Words in quotation marks right behind a verb of saying: up to the closing mark, with what stands before it. */
const DIRECT = /^[^，。“「『"]{0,12}[：:，,]\s*[“「『"](?<words>[^”」』"]*)(?<rest>.*)$/su;

/** Whether a sentence begins with an opening quotation mark. */
export function beginsWithQuote(sentence: string): boolean {
  return OPENING.test(sentence);
}

/**
 * The offset behind the quoted words that a sentence begins with or goes on with, where the one who says them may be
 * named; undefined if nothing follows them.
 *
 * @example behindQuotation('“沟清了，”褚某说。') // 6
 */
export function behindQuotation(sentence: string): number | undefined {
  const end = BEHIND.exec(sentence);
  return end ? end.index + end[0].length : undefined;
}

/** Follows quotation marks through a sentence: whether one stays open after it. */
export function isQuoteOpenAfter(sentence: string, open: boolean): boolean {
  let isOpen = open;
  for (const c of sentence) {
    if (c === '“' || c === '「') isOpen = true;
    else if (c === '”' || c === '」') isOpen = false;
    else if (c === '"') isOpen = !isOpen;
  }
  return isOpen;
}

/**
 * Whether a verb of saying hands over whole sentences in quotation marks (他说：“好。”), so that the speech ends with
 * them. A quoted term behind the verb is none (他强调，“四早”要落实).
 */
export function isDirectSpeech(text: string, sentence: Span, cue: Span): boolean {
  const direct = DIRECT.exec(text.slice(cue.end, sentence.end))?.groups;
  if (!direct) return false;
  const { words = '', rest = '' } = direct;
  return rest === '' || /[。！？!?…]$/.test(words) || /^[”」』"][。！？!?…]?$/.test(rest);
}

/** Whether a verb of saying stands at the end of its sentence, behind the words that it gives to somebody. */
export function isClosing(text: string, sentence: Span, cue: Span): boolean {
  return /^[。！!.…]*$/.test(text.slice(cue.end, sentence.end));
}
