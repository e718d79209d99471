import { skeleton } from '../../text/fold.ts';
import { repeatedOutside } from './clean-page.ts';
import type { LineKind, ReadLine } from './line-kind.ts';
import type { ReadBody } from './read-page.ts';

/**
 * Why a line of a page is no line of the text.
 *
 * - `title`: it is the headline. `stamp`, `byline`, `tool`, `interruption`, `editor`, `end`: see `LineKind`.
 * - `box`: the head of a list of other pieces, or what stands under it.
 * - `copy`: a paragraph says it already. `aside`: an article finder (Readability) saw the end of the article above it.
 * - `outside`: a line like those of the text, but away from it: menus, other headlines, other texts.
 */
export type LeftOut = Exclude<LineKind, 'prose' | 'loose' | 'label'> | 'title' | 'copy' | 'aside' | 'outside';

/** Lines under which something else begins. */
const PARTING: ReadonlySet<LineKind> = new Set(['stamp', 'tool', 'box', 'editor', 'end'] satisfies LineKind[]);

/** Fewer letters than this stand in a title by chance. */
const TELLING = 5;

/** A line of a kind that the text is made of is left out for its place, any other for its kind. */
function byKind(kind: LineKind): LeftOut {
  return kind === 'prose' || kind === 'loose' || kind === 'label' ? 'outside' : kind;
}

/** Whether a line is the title; above the text also half of it, or the title with the name of the site. */
function isTitle({ skeleton: own, letters }: ReadLine, title: string, above: boolean): boolean {
  if (!above) return own === title;
  return letters >= TELLING && (title.includes(own) || (title.length >= TELLING && own.includes(title)));
}

/** The numbers of the lines that stand under the head of a box of other pieces; links to these are no tools. */
function underBoxes(lines: readonly ReadLine[]): ReadonlySet<number> {
  const under = new Set<number>();
  let inBox = false;
  for (const [at, { kind, linked }] of lines.entries()) {
    const isLink = kind === 'tool' && linked === true;
    if (inBox && (isLink || byKind(kind) === 'outside')) under.add(at);
    else if (PARTING.has(kind)) inBox = kind === 'box';
  }
  return under;
}

/**
 * Tells why each line of a page is left out that is no paragraph of its body. `title` is the page's title.
 *
 * @example leftOut(read, '市政府召开会议').get(0) // 'title'
 */
export function leftOut({ lines, body, first }: ReadBody, title: string): ReadonlyMap<number, LeftOut> {
  const kept = new Set(body.paragraphs);
  const repeated = repeatedOutside(lines, kept);
  const boxed = underBoxes(lines);
  const words = skeleton(title);
  const reason = (line: ReadLine, at: number): LeftOut => {
    if (body.asides.has(at)) return 'aside';
    if (body.copies.has(at)) return 'copy';
    const kind = byKind(line.kind);
    if (kind !== 'outside') return boxed.has(at) ? 'box' : kind;
    if (isTitle(line, words, at < first)) return 'title';
    if (repeated.has(at)) return 'copy';
    return boxed.has(at) ? 'box' : 'outside';
  };
  return new Map(lines.flatMap((line, at) => (kept.has(at) ? [] : [[at, reason(line, at)] as const])));
}
