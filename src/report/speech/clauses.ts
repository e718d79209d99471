import type { Span } from '../../text/sentence.ts';

/** A part of a sentence between commas, semicolons and colons, its mark included; never words that somebody is quoted with. */
export interface Clause extends Span {
  /** Quoted words end right before it (“沟清了，”褚某说). */
  readonly behindQuote: boolean;
  /** Quoted words begin right behind it (褚某说：“…”). */
  readonly beforeQuote: boolean;
}

const OPENS = /[“「"]/;
const CLOSES = /[”」"]/;
const PARTS = /[，,；;：:]/;
/** Quoted words that hold one of these are said; others are a term (“四早”). */
const SPOKEN = /[，。！？；,.!?;…]/;

/** Where the quotation that opens at `at` ends, the closing mark included; `end` where it is not closed before. */
function quotationEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) if (CLOSES.test(text.charAt(i))) return i + 1;
  return end;
}

/** Whether the quoted words `text.slice(at, to)` are said, and no term of the clause that goes on around them. */
function isSpoken(text: string, at: number, to: number, isAtHead: boolean, end: number): boolean {
  if (SPOKEN.test(text.slice(at + 1, to))) return true;
  const next = text.charAt(to);
  return isAtHead && to < end && (/[，,]/.test(next) || to - at > 12);
}

/** Where the words inside an open quotation end that a sentence begins with. */
function behindOpen(text: string, { start, end }: Span): number {
  const at = quotationEnd(text, start - 1, end);
  return CLOSES.test(text.charAt(at - 1)) ? at : end;
}

/**
 * The clauses of a sentence outside the words that it quotes. `quoteOpen` says that it begins inside a quotation.
 * Linear in the sentence.
 *
 * @example outerClauses('“沟清了，”褚某说，“泵也好了。”', { start: 0, end: 17 }, false) // one clause: 褚某说，
 */
export function outerClauses(text: string, sentence: Span, quoteOpen: boolean): readonly Clause[] {
  const { end } = sentence;
  const clauses: Clause[] = [];
  let start = quoteOpen ? behindOpen(text, sentence) : sentence.start;
  let behindQuote = quoteOpen;
  const close = (to: number, beforeQuote: boolean): void => {
    const from = PARTS.test(text.charAt(start)) ? start + 1 : start;
    if (to > from) clauses.push({ start: from, end: to, behindQuote, beforeQuote });
    if (to > from) behindQuote = false;
  };
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    if (OPENS.test(c)) {
      const to = quotationEnd(text, i, end);
      if (!isSpoken(text, i, to, i === start, end)) {
        i = to - 1;
        continue;
      }
      close(i, true);
      behindQuote = true;
      start = to;
      i = to - 1;
    } else if (PARTS.test(c) && i > start) {
      close(i + 1, OPENS.test(text.charAt(i + 1)));
      start = i + 1;
    }
  }
  close(end, false);
  return clauses;
}
