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
  for (const match of text.matchAll(PART)) {
    const count = numeral(match.groups?.['count'] ?? '');
    const key = match.groups?.['key'];
    if (count !== undefined && key !== undefined) parts.push({ count, key });
  }
  const length = [...text.matchAll(PART)].reduce((sum, m) => sum + m[0].length, 0);
  return parts.length > 0 && length === text.length ? { text, parts } : undefined;
}

/**
 * The formulas that a folded question asks about, quoted or bare.
 *
 * @example formulasIn('"四早"指的是什么') // [{ text: '四早', parts: [{ count: 4, key: '早' }] }]
 */
export function formulasIn(folded: string): readonly Formula[] {
  const quoted = [...folded.matchAll(QUOTED)].map((m) => m.groups?.['inside'] ?? '');
  const bare = quoted.length > 0 ? [] : [...folded.matchAll(BARE)].map((m) => m[0]);
  return [...quoted, ...bare].map(parse).filter((f) => f !== undefined);
}

/** How many items of a 、-list in a row hold the key: 早发现,早诊断,早隔离 holds 早 three times. */
function itemsInRow(
  folded: string,
  key: string,
): { readonly count: number; readonly start: number; readonly end: number } {
  let best = { count: 0, start: 0, end: 0 };
  let run = { count: 0, start: 0, end: 0 };
  let at = 0;
  for (const item of folded.split(/(?<=[,;.:，。])/)) {
    const bare = item.replace(/[,;.:，。]$/, '');
    const from = bare.indexOf(key);
    const holds = from >= 0 && (bare.length <= 12 || bare.length - from <= 8);
    if (!holds) run = { count: 0, start: 0, end: 0 };
    else {
      const start = run.count === 0 ? at + (bare.length > 12 ? from : 0) : run.start;
      run = { count: run.count + 1, start, end: at + bare.length };
    }
    if (run.count > best.count) best = run;
    at += item.length;
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
  const found = formula.parts.map((part) => ({ part, row: itemsInRow(folded, part.key) }));
  // One 不得… among others tells nothing; a formula of one part is its items and no more: 三个提前 are not four.
  const isWhole = found.every(
    ({ part, row }) => row.count === part.count || (formula.parts.length > 1 && row.count > part.count),
  );
  if (!isWhole || formula.parts.every((p) => p.count === 1)) return undefined;
  return { start: Math.min(...found.map((f) => f.row.start)), end: Math.max(...found.map((f) => f.row.end)) };
}
