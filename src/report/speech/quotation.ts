import type { Span } from '../../text/sentence.ts';

const OPENING = /^[“「『"]/;

/** The end of quoted words in front of the one who says them: “…，”他说 or “…”，他说. */
const QUOTED_CLAUSE = /[^“「『"]{4}(?:[，,][”」』"]|[”」』"][，,])$/;

/** Words in quotation marks right behind a verb of saying: up to the closing mark, with what stands before it. */
const DIRECT = /^[^，。“「『"]{0,12}[：:，,]\s*[“「『"](?<words>[^”」』"]*)(?<rest>.*)$/su;

/** Whether a sentence begins with an opening quotation mark. */
export function beginsWithQuote(sentence: string): boolean {
  return OPENING.test(sentence);
}

/** Whether a sentence ends with a closing quotation mark. */
export function endsWithQuote(sentence: string): boolean {
  return /[”」』"]$/.test(sentence);
}

/**
 * Whether the words that are quoted right before `at` end in a comma, inside or outside of the closing mark, so that
 * their sentence goes on with the one who says them.
 *
 * @example afterQuotedClause('“沟清了，”褚某走过来。', 6) // true
 */
export function afterQuotedClause(text: string, at: number): boolean {
  return QUOTED_CLAUSE.test(text.slice(Math.max(0, at - 8), at));
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
