import { matchesIn } from '../text/matches-in.ts';
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
  for (const match of matchesIn(text, PART)) {
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
  const quoted = matchesIn(folded, QUOTED).map((m) => parse(m.groups?.['inside'] ?? ''));
  const named = quoted.filter((f) => f !== undefined);
  if (named.length > 0) return named;
  return matchesIn(folded, BARE)
    .map((m) => parse(m[0]))
    .filter((f) => f !== undefined);
}

/** One item of a list, between commas and the like. */
interface Item {
  readonly at: number;
  readonly text: string;
}

/** A longer item is a clause that merely mentions the characters, unless they stand near its end. */
const LONGEST_ITEM = 12;
const NEAR_END = 8;

function isItem(text: string, key: string): boolean {
  const from = text.indexOf(key);
  return from >= 0 && (text.length <= LONGEST_ITEM || text.length - from <= NEAR_END);
}

/** The items of each sentence of a folded text. */
function itemsOf(folded: string): readonly (readonly Item[])[] {
  const found: Item[][] = [[]];
  let at = 0;
  for (const part of folded.split(/(?<=[,;.:!?])/)) {
    found.at(-1)?.push({ at, text: part.replace(/[,;.:!?]$/, '') });
    if (/[.!?]$/.test(part)) found.push([]);
    at += part.length;
  }
  return found;
}

/**
 * The longest row of items in one sentence that hold the key: 早发现,早诊断,早隔离 is one of three. An item that names
 * the formula or its part (两不) is not one of those it stands for.
 */
function longestRow(folded: string, key: string, isName: (item: string) => boolean): readonly Item[] {
  let best: readonly Item[] = [];
  for (const items of itemsOf(folded)) {
    let row: Item[] = [];
    for (const item of items) {
      row = isItem(item.text, key) && !isName(item.text) ? [...row, item] : [];
      if (row.length > best.length) best = row;
    }
  }
  return best;
}

/** What leads up to the first of the items: 要做到早发现, 就是提前会商, 即课桌到位. */
const LEADS_UP = /^.*(?:就是|分别是|指的是|包括|做到|落实|坚持|实行|即|是|为|要|")/;

/** Where the first item begins: at the key if the next one begins with it, else behind what leads up to it. */
function startOf([first, second]: readonly Item[], key: string): number {
  if (!first) return 0;
  const from = first.text.indexOf(key);
  if (second?.text.startsWith(key)) return first.at + from;
  return first.at + (LEADS_UP.exec(first.text.slice(0, from))?.[0].length ?? 0);
}

type Part = Formula['parts'][number];

/** The row that spells out one part: exactly as many items as it counts; one 限 may stand among others. */
function rowOf(
  folded: string,
  part: Part,
  formula: Formula,
): { readonly start: number; readonly end: number } | undefined {
  const isName = (item: string): boolean =>
    item.includes(formula.text) || (formula.parts.length > 1 && item.length <= part.key.length + 1);
  // The items of 四个关口 need not hold 关口: 关 will do where there are enough of them to be no chance.
  const keys = part.count >= 3 ? [part.key, part.key.slice(-1), part.key.slice(0, 1)] : [part.key];
  for (const key of new Set(keys)) {
    const row = longestRow(folded, key, isName);
    const last = row.at(-1);
    const isWhole = row.length === part.count || (part.count === 1 && formula.parts.length > 1 && row.length > 0);
    if (isWhole && last) return { start: startOf(row, key), end: last.at + last.text.length };
  }
  return undefined;
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
  if (formula.parts.every((part) => part.count === 1)) return undefined;
  // What a part counts once (一校 of 一校两案) need not be told.
  const told = formula.parts.map((part) => ({ part, row: rowOf(folded, part, formula) }));
  if (told.some(({ part, row }) => row === undefined && part.count > 1)) return undefined;
  const rows = told.map(({ row }) => row).filter((row) => row !== undefined);
  return { start: Math.min(...rows.map((r) => r.start)), end: Math.max(...rows.map((r) => r.end)) };
}
