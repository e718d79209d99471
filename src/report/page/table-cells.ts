import type { ReadLine } from './line-kind.ts';

/** A table printed one cell a line has at least so many cells, this share of them numbers, none of them long. */
const TABLE = { cells: 6, numbers: 0.3, letters: 12 } as const;

const NUMBER = /^[\d.,%+\-:/()\s]{1,20}[%亿万千百元个户人次项公里米吨亩]{0,4}$/;
const SENTENCE = /[。！？；]/;

function isCell(line: ReadLine | undefined): boolean {
  if (!line || line.letters > TABLE.letters || SENTENCE.test(line.text)) return false;
  return line.kind === 'label' || NUMBER.test(line.folded);
}

function isText(line: ReadLine | undefined): boolean {
  return line?.kind === 'prose' || line?.kind === 'loose';
}

function isTable(lines: readonly ReadLine[], first: number, end: number): boolean {
  const numbers = lines.slice(first, end).filter((line) => NUMBER.test(line.folded)).length;
  const cells = end - first;
  return cells >= TABLE.cells && numbers >= cells * TABLE.numbers && isText(lines[first - 1]) && isText(lines[end]);
}

/**
 * Numbers of the lines that are cells of a table between two paragraphs, as a page prints them when its tables are
 * copied as text. A table parts nothing.
 *
 * @example tableCells(lines).has(7) // true where lines 5 to 12 are 类别, 个数, 产业类, 120, …
 */
export function tableCells(lines: readonly ReadLine[]): ReadonlySet<number> {
  const cells = new Set<number>();
  for (let first = 0; first < lines.length; first++) {
    if (!isCell(lines[first])) continue;
    let end = first;
    while (isCell(lines[end])) end++;
    if (isTable(lines, first, end)) for (let at = first; at < end; at++) cells.add(at);
    first = end;
  }
  return cells;
}
