import { type Line, median, type Region } from './piece.ts';

/** Lines at a page's head and foot that may be headers and footers. */
const EDGE = 2;

/** The share of pages that a header stands on: the pages on the left have another than those on the right. */
const REPEATED = 0.3;

/** Points by which the heights of a header may differ from page to page. */
const SLACK = 12;

const PAGE_NUMBER =
  /^[-—–―·•~～\s]{0,5}(?:第\s?)?\d{1,4}(?:\s?[页頁])?(?:\s?[/／|]\s?\d{1,4}|[\s,，]{0,2}共\s?\d{1,4}\s?[页頁])?[-—–―·•~～\s]{0,5}$/;

/** A line as the lines on other pages are that stand for the same: page numbers differ. */
function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, '#').replace(/\s+/g, '');
}

function edgesOf(page: readonly Line[]): readonly Line[] {
  const heights = page.toSorted((a, b) => b.y - a.y);
  return heights.length <= 2 * EDGE ? heights : [...heights.slice(0, EDGE), ...heights.slice(-EDGE)];
}

/** Lines that stand at the same height of many pages, at their head or foot. */
function repeated(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const alike = new Map<string, Line[]>();
  for (const line of pages.flatMap(edgesOf)) {
    const key = keyOf(line);
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  const found = [...alike.values()].flatMap((lines) => {
    const height = median(lines.map((line) => line.y));
    const level = lines.filter((line) => Math.abs(line.y - height) <= SLACK);
    return level.length >= Math.max(2, pages.length * REPEATED) ? level : [];
  });
  return new Set(found);
}

function pageNumbers(page: readonly Line[]): readonly Line[] {
  const heights = page.toSorted((a, b) => b.y - a.y);
  return [...heights.slice(0, 1), ...heights.slice(-1)].filter((line) => PAGE_NUMBER.test(line.text));
}

/** Takes headers, footers and page numbers off all pages. */
export function withoutFurniture(pages: readonly (readonly Region[])[]): readonly (readonly Region[])[] {
  const furniture = new Set(repeated(pages.map((regions) => regions.flat())));
  const without = (regions: readonly Region[]): readonly Region[] =>
    regions.map((region) => region.filter((line) => !furniture.has(line))).filter((region) => region.length > 0);
  const bare = pages.map(without);
  for (const regions of bare) for (const line of pageNumbers(regions.flat())) furniture.add(line);
  return bare.map(without);
}
