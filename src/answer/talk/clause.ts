import type { Span } from '../../text/sentence.ts';

/** A clause of a message: what stands between marks, emojis and, in Chinese, blanks. */
export interface Clause extends Span {
  readonly text: string;
}

/** Marks that part clauses, and pictures. Quotation marks and brackets do not: what stands in them is spoken of. */
const PARTS = /[\s,，.。!！?？~～…、;；:：]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{M}|\u{200d}/u;
const LATIN = /[\p{Script=Latin}\d'’]/u;

/** Whether a character parts what stands before it from what comes behind: a blank between Latin words does not. */
function isParting(text: string, at: number, character: string): boolean {
  if (!PARTS.test(character)) return false;
  if (/[.:,]/.test(character)) return !/\d/.test(text[at - 1] ?? '') || !/\d/.test(text[at + 1] ?? '');
  return character !== ' ' || !LATIN.test(text[at - 1] ?? '') || !LATIN.test(text[at + 1] ?? '');
}

/** Characters of a message that are parted into clauses; the rest is part of the last. */
const READ = 1000;

/**
 * The clauses of a message in order, without the marks between them.
 *
 * @example clausesOf('你好,请问谁主持?').map(({ text }) => text) // ['你好', '请问谁主持']
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let at = 0;
  const close = (end: number): void => {
    if (end > start) clauses.push({ start, end, text: text.slice(start, end) });
  };
  for (const character of text.slice(0, READ)) {
    if (isParting(text, at, character)) {
      close(at);
      start = at + character.length;
    }
    at += character.length;
  }
  close(text.length);
  return clauses;
}
