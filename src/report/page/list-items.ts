import type { ReadLine } from './line-kind.ts';

/** How the items of a list are numbered; what is caught is the style, the same for all of one list. */
const STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.,]/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^第[一二三四五六七八九十]{1,3},/,
  /^[①-⑳]/,
];

/** Figures number the headlines of other pieces as well: only words that lead to a list make it one. */
const FIGURES: readonly RegExp[] = [/^\d{1,2}[,.](?=\D)/, /^\(\d{1,2}\)/];

const ALL = [...STYLES, ...FIGURES];

const LEADS = /:$/;

/** What may follow such a line as well, whatever else it looks like: 联系电话:…… 时间:…… */
const FIELD = /^[\p{Script=Han}\s]{2,12}:\s?[^:]{2,60}/u;
const FIELD_KINDS = new Set(['label', 'loose', 'end', 'stamp', 'prose']);

function isField(line: ReadLine | undefined): boolean {
  return line !== undefined && !line.linked && FIELD_KINDS.has(line.kind) && FIELD.test(line.folded);
}

/** The end of the fields that a paragraph leads to, which begin in line `first`. */
function fieldsEnd(lines: readonly ReadLine[], first: number): number {
  const lead = lines[first - 1];
  let end = first;
  if (lead?.kind === 'prose' && LEADS.test(lead.folded)) while (isField(lines[end])) end++;
  return end;
}

function styleOf(line: ReadLine | undefined): number {
  return line?.kind === 'label' && !line.linked ? ALL.findIndex((style) => style.test(line.folded)) : -1;
}

/**
 * Numbers of the short lines that are items of a list in the text (一、关于……的报告), and no sub-headings: two or more of
 * one style in a row, or behind a line that leads to them; and of the fields that a paragraph leads to.
 *
 * @example listItems(lines).has(4) // true where line 3 is 会议审议了以下事项：
 */
export function listItems(lines: readonly ReadLine[]): ReadonlySet<number> {
  const items = new Set<number>();
  for (let first = 0; first < lines.length; first++) {
    for (const end = fieldsEnd(lines, first); first < end; first++) items.add(first);
    const style = styleOf(lines[first]);
    if (style < 0) continue;
    let end = first + 1;
    while (styleOf(lines[end]) === style) end++;
    const isLed = LEADS.test(lines[first - 1]?.folded ?? '');
    if (isLed || (end - first > 1 && style < STYLES.length)) for (let at = first; at < end; at++) items.add(at);
    first = end - 1;
  }
  return items;
}
