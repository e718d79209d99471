import { numeral } from '../text/numeral.ts';

/**
 * A formula (提法): a fixed phrase that counts what it stands for, such as 四早, 三个提前, 一限两不. Each part is a
 * number and the characters that every counted item shares.
 */
export interface Formula {
  /** As the question has it, folded. */
  readonly text: string;
  readonly parts: readonly { readonly count: number; readonly key: string }[];
}

const PART =
  /(?<count>[一两二三四五六七八九十])(?:个|项|条|大|种)?(?<key>[\p{Script=Han}]{1,3}?)(?=[一两二三四五六七八九十]|$)/gu;
const QUOTED = /["'](?<inside>[^"']{2,12})["']/g;
const BARE =
  /[一两二三四五六七八九十](?:个|项|大)?[\p{Script=Han}]{1,2}(?=(?:指|是|包括|什么|分别|有哪|的内容|具体|,|\?|$))/gu;

function parse(text: string): Formula | undefined {
  const parts: { count: number; key: string }[] = [];
  let length = 0;
  for (const match of text.matchAll(PART)) {
    const count = numeral(match.groups?.['count'] ?? '');
    const key = match.groups?.['key'];
    if (count !== undefined && key !== undefined) parts.push({ count, key });
    length += match[0].length;
  }
  return parts.length > 0 && length === text.length ? { text, parts } : undefined;
}

/**
 * The formulas that a folded question asks about, quoted or bare.
 *
 * @example formulasIn('"四早"指的是什么') // [{ text: '四早', parts: [{ count: 4, key: '早' }] }]
 */
export function formulasIn(folded: string): readonly Formula[] {
  const quoted = [...folded.matchAll(QUOTED)].map((m) => parse(m.groups?.['inside'] ?? ''));
  const named = quoted.filter((f) => f !== undefined);
  if (named.length > 0) return named;
  return [...folded.matchAll(BARE)].map((m) => parse(m[0])).filter((f) => f !== undefined);
}

/** List items in a row that hold the same characters: offsets in the text, the end not included. */
interface Row {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const NO_ROW: Row = { count: 0, start: 0, end: 0 };
/** A longer item is a clause that merely mentions the characters, unless they stand near its end. */
const LONGEST_ITEM = 12;

/** An item joins the row before it; what leads up to the first item (要做到早发现) is no part of the row. */
function joined(row: Row, at: number, item: string, key: string): Row {
  const from = item.indexOf(key);
  if (from < 0 || (item.length > LONGEST_ITEM && item.length - from > LONGEST_ITEM - 4)) return NO_ROW;
  if (row.count === 0) return { count: 1, start: at + from, end: at + item.length };
  return { ...row, count: row.count + 1, end: at + item.length };
}

/**
 * The longest row of one sentence: 早发现,早诊断,早隔离 holds 早 three times. An item that names the formula itself is
 * not one of those it stands for.
 */
function longestRow(folded: string, key: string, formula: string): Row {
  let best = NO_ROW;
  let row = NO_ROW;
  let at = 0;
  for (const part of folded.split(/(?<=[,;.:!?])/)) {
    row = part.includes(formula) ? NO_ROW : joined(row, at, part.replace(/[,;.:!?]$/, ''), key);
    if (row.count > best.count) best = row;
    if (/[.!?]$/.test(part)) row = NO_ROW;
    at += part.length;
  }
  return best;
}

/**
 * Where a folded text expands a formula into its items, if it does: as many list items with the key as it counts.
 *
 * @example expansion('要早发现,早诊断,早隔离,早治疗.', formula) // { start: 1, end: 16 }
 */
export function expansion(
  folded: string,
  formula: Formula,
): { readonly start: number; readonly end: number } | undefined {
  const found = formula.parts.map((part) => ({ part, row: longestRow(folded, part.key, formula.text) }));
  // One 不得… among others tells nothing; a formula of one part is its items and no more: 三个提前 are not four.
  const isWhole = found.every(
    ({ part, row }) => row.count === part.count || (formula.parts.length > 1 && row.count > part.count),
  );
  if (!isWhole || formula.parts.every((p) => p.count === 1)) return undefined;
  return { start: Math.min(...found.map((f) => f.row.start)), end: Math.max(...found.map((f) => f.row.end)) };
}
