import { articleParts } from './article-parts.ts';
import { closes, saysWhoTookPart } from './closing-line.ts';
import { articleStart, copiesAmong } from './copies.ts';
import { isNumbered, type ReadLine } from './line-kind.ts';
import { listItems } from './list-items.ts';
import type { Segment } from './segments.ts';
import { tableCells } from './table-cells.ts';

/** The body of a page, by line numbers: its paragraphs, and which lines that look like such were left out of it, and why. */
export interface Body {
  /** In order. */
  readonly paragraphs: readonly number[];
  /** Those of the paragraphs that are sub-headings or pull quotes. */
  readonly headings: ReadonlySet<number>;
  readonly pullQuotes: ReadonlySet<number>;
  /** Left out: they say again what a paragraph says. */
  readonly copies: ReadonlySet<number>;
  /** Left out: an article finder saw the end of the article above them. */
  readonly asides: ReadonlySet<number>;
}

/** A report has at least this many letters, and one paragraph of at least so many, or very many short ones. */
const LEAST = { letters: 50, paragraph: 25, inShortOnes: 300 } as const;

/** How a line ends that what comes next belongs to, and how a short sentence does. */
const OPENS = /:$/;
const STOPS = /[。；;]$/;

const KEPT = new Set(['prose', 'loose', 'label']);

/** Numbers of the lines that are items of lists, and of those that are cells of tables. */
interface Lists {
  readonly items: ReadonlySet<number>;
  readonly cells: ReadonlySet<number>;
}

/** Sub-headings are no sentences of the body, and neither are the cells of a table. */
function isHeading(line: ReadLine, at: number, { items, cells }: Lists): boolean {
  return cells.has(at) || (line.kind === 'label' && !items.has(at));
}

/** Takes in a numbered heading right above the first paragraph, and unfinished paragraphs right below the last. */
function widen(lines: readonly ReadLine[], segment: Segment, { items }: Lists): Pick<Segment, 'first' | 'last'> {
  let { first, last } = segment;
  for (let above = lines[first - 1]; above && isLead(above); above = lines[first - 1]) first--;
  for (let below = lines[last + 1]; below && (isTail(below) || items.has(last + 1)); below = lines[last + 1]) last++;
  return { first, last };
}

/** Whether a line above the first paragraph is of the text: an address, a numbered heading; a headline is not. */
function isLead(line: ReadLine): boolean {
  if (line.linked || (line.kind !== 'label' && line.kind !== 'loose')) return false;
  if (isNumbered(line)) return true;
  return line.kind === 'loose' && (OPENS.test(line.folded) ? line.letters > 2 : STOPS.test(line.text));
}

/** Whether a line below the last paragraph is of the text: it is unfinished, or says who took part. */
function isTail(line: ReadLine): boolean {
  return line.kind === 'loose' || (line.kind === 'label' && saysWhoTookPart(line));
}

interface Cut {
  readonly kept: readonly number[];
  readonly asides: readonly number[];
}

/**
 * Line numbers of the paragraphs of a run, captions, bylines and advertisements left out, cut at the place where an
 * article finder saw the end. A beginning that it left out stays: leads often stand in a box of their own.
 */
function cut(lines: readonly ReadLine[], segment: Segment, lists: Lists): Cut {
  const { first, last } = widen(lines, segment, lists);
  const inside = lines.slice(first, last + 1).map((line, i) => ({ line, at: first + i }));
  const found = inside.filter(({ line, at }) => KEPT.has(line.kind) || lists.cells.has(at) || lists.items.has(at));
  const closing = found.findLastIndex(({ line }) => line.aside === undefined);
  const numbers = found.map(({ at }) => at);
  const end = closing < 0 ? found.length : closing + 1;
  return { kept: numbers.slice(0, end), asides: numbers.slice(end) };
}

/** A headline stands in so many lines above the text; where it comes again inside, it is a caption. */
const HEAD_LINES = 8;
const USUAL_HEADLINE = 8;

/** The headline and what is around it. */
function headOf(lines: readonly ReadLine[], first: number): ReadonlySet<string> {
  const above = lines.slice(Math.max(0, first - HEAD_LINES), first);
  return new Set(above.filter((line) => line.letters >= USUAL_HEADLINE).map((line) => line.skeleton));
}

function isHeadline(line: ReadLine): boolean {
  return line.kind === 'label' || /[！？!?]$/.test(line.text);
}

/** Whether a line only says the headline again, as a caption or above the article's second page. */
function isHeadlineAgain(line: ReadLine | undefined, head: ReadonlySet<string>): boolean {
  return line !== undefined && head.has(line.skeleton) && isHeadline(line);
}

/** Whether a body may end with a line; one without lines may end. */
function mayClose(lines: readonly ReadLine[], last: number | undefined, lists: Lists): boolean {
  return last === undefined || lists.items.has(last) || closes(lines[last]);
}

/** Whether paragraphs of so many letters each are enough for a report. */
function isEnough(letters: readonly number[]): boolean {
  const total = letters.reduce((sum, n) => sum + n, 0);
  return (total >= LEAST.letters && letters.some((n) => n >= LEAST.paragraph)) || total >= LEAST.inShortOnes;
}

/**
 * Finds the body of a page: the densest run of paragraphs, each once, with the sub-headings inside it; undefined if
 * the page holds no report.
 *
 * @example findBody(lines)?.paragraphs // [4, 5, 7]
 */
export function findBody(lines: readonly ReadLine[]): Body | undefined {
  const lists = { items: listItems(lines), cells: tableCells(lines) };
  const skeletonOf = (at: number): string => lines[at]?.skeleton ?? '';
  const cuts = articleParts(lines).map((segment) => cut(lines, segment, lists));
  const printed = cuts.flatMap(({ kept }) => kept);
  const start = articleStart(printed.map(skeletonOf));
  const candidates = printed.slice(start);
  const { copies, pullQuotes } = copiesAmong(candidates.map(skeletonOf));
  const numbered = (positions: ReadonlySet<number>): ReadonlySet<number> =>
    new Set(candidates.filter((_, i) => positions.has(i)));
  const repeated = numbered(copies);
  const head = headOf(lines, candidates[0] ?? 0);
  const paragraphs = candidates.filter((at) => !repeated.has(at) && !isHeadlineAgain(lines[at], head));
  while (!mayClose(lines, paragraphs.at(-1), lists)) paragraphs.pop();
  const quoted = numbered(pullQuotes);
  const isHead = (at: number): boolean => {
    const line = lines[at];
    // What closes a report without a full stop heads nothing.
    if (line === undefined || at === paragraphs.at(-1)) return false;
    return isHeading(line, at, lists) || (line.kind === 'prose' && quoted.has(at));
  };
  const headings = new Set(paragraphs.filter(isHead));
  const letters = paragraphs.filter((at) => !headings.has(at)).map((at) => lines[at]?.letters ?? 0);
  if (!isEnough(letters)) return undefined;
  const asides = new Set(cuts.flatMap((one) => one.asides));
  return {
    paragraphs,
    headings,
    pullQuotes: quoted,
    copies: new Set([...printed.slice(0, start), ...repeated]),
    asides,
  };
}
