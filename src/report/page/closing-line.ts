import type { ReadLine } from './line-kind.ts';

/** A closing line without a full stop is a paragraph if it says who took part, or what else there was. */
const TOOK_PART = /参加|出席|列席|陪同|汇报|主持|^会(?:议|上|后)(?:还|并)/;
/** However short it is, if it says nothing else. */
const NAMES_TOOK_PART = /^[\p{Script=Han},]{2,12}(?:参加|出席|列席|陪同)(?:会议)?$/u;

/** Words that lead to something. */
const OPENS = /:$/;

/**
 * Whether a line without a full stop closes a report: it says who took part or what else there was.
 *
 * @example saysWhoTookPart(line) // true for 市领导白术、顾一禾参加
 */
export function saysWhoTookPart(line: ReadLine): boolean {
  return NAMES_TOOK_PART.test(line.folded) || (line.letters >= 8 && TOOK_PART.test(line.folded));
}

/** Whether a line can be the last of a body; words that lead to something need what they lead to. */
export function closes(line: ReadLine | undefined): boolean {
  if (line?.kind === 'label') return TOOK_PART.test(line.folded) || NAMES_TOOK_PART.test(line.folded);
  return !(line?.kind === 'loose' && OPENS.test(line.folded));
}
