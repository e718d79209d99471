import { copiesAmong } from './copies.ts';
import { isNumbered, type ReadLine } from './line-kind.ts';
import { type Segment, segments } from './segments.ts';

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

/** How far below a run of paragraphs an editor's line counts as its end. */
const END_WITHIN = 3;

/** A closing line without a full stop is a paragraph if it says who took part. */
const TOOK_PART = /参加|出席|列席|陪同|汇报|主持/;

const KEPT = new Set(['prose', 'loose', 'label']);

function endsArticle(lines: readonly ReadLine[], last: number): boolean {
  return lines.slice(last + 1, last + 1 + END_WITHIN).some((line) => line.kind === 'editor');
}

function heaviest(found: readonly Segment[]): number {
  let best = 0;
  for (const [i, segment] of found.entries()) if (segment.weight > (found[best]?.weight ?? 0)) best = i;
  return best;
}

/** Whether a run goes on with the next one: a tool bar or a box is between, and the article ends only after the next. */
function goesOn(lines: readonly ReadLine[], run: Segment, next: Segment): boolean {
  const parted = next.border === 'tool' || next.border === 'box';
  return parted && next.weight > 0 && !endsArticle(lines, run.last) && endsArticle(lines, next.last);
}

/** The runs of paragraphs that make up the article: the heaviest, and a neighbour that it goes on in or comes from. */
function article(lines: readonly ReadLine[]): readonly Segment[] {
  const found = segments(lines);
  const best = heaviest(found);
  const [before, own, after] = [found[best - 1], found[best], found[best + 1]];
  if (!own) return [];
  if (after && goesOn(lines, own, after)) return [own, after];
  return before?.border === 'stamp' && goesOn(lines, before, own) ? [before, own] : [own];
}

/** Takes in a numbered heading right above the first paragraph, and unfinished paragraphs right below the last. */
function widen(lines: readonly ReadLine[], segment: Segment): Pick<Segment, 'first' | 'last'> {
  let { first, last } = segment;
  for (let above = lines[first - 1]; above && isLoose(above); above = lines[first - 1]) first--;
  for (let below = lines[last + 1]; below && isTail(below); below = lines[last + 1]) last++;
  return { first, last };
}

function isLoose(line: ReadLine): boolean {
  return line.kind === 'loose' || (line.kind === 'label' && isNumbered(line) && line.linked === undefined);
}

function isTail(line: ReadLine): boolean {
  return line.kind === 'loose' || (line.kind === 'label' && line.letters >= 8 && TOOK_PART.test(line.folded));
}

interface Cut {
  readonly kept: readonly number[];
  readonly asides: readonly number[];
}

/**
 * Line numbers of the paragraphs of a run, captions, bylines and advertisements left out, cut at the place where an
 * article finder saw the end. A beginning that it left out stays: leads often stand in a box of their own.
 */
function cut(lines: readonly ReadLine[], segment: Segment): Cut {
  const { first, last } = widen(lines, segment);
  const inside = lines.slice(first, last + 1).map((line, i) => ({ line, at: first + i }));
  const found = inside.filter(({ line }) => KEPT.has(line.kind));
  const closing = found.findLastIndex(({ line }) => line.aside === undefined);
  const numbers = found.map(({ at }) => at);
  const end = closing < 0 ? found.length : closing + 1;
  return { kept: numbers.slice(0, end), asides: numbers.slice(end) };
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
  const cuts = article(lines).map((segment) => cut(lines, segment));
  const candidates = cuts.flatMap(({ kept }) => kept);
  const { copies, pullQuotes } = copiesAmong(candidates.map((at) => lines[at]?.skeleton ?? ''));
  const numbered = (positions: ReadonlySet<number>): ReadonlySet<number> =>
    new Set(candidates.filter((_, i) => positions.has(i)));
  const paragraphs = candidates.filter((_, i) => !copies.has(i));
  const quoted = numbered(pullQuotes);
  const headings = new Set(paragraphs.filter((at) => lines[at]?.kind === 'label' || quoted.has(at)));
  const letters = paragraphs.filter((at) => !headings.has(at)).map((at) => lines[at]?.letters ?? 0);
  if (!isEnough(letters)) return undefined;
  const asides = new Set(cuts.flatMap((one) => one.asides));
  return { paragraphs, headings, pullQuotes: quoted, copies: numbered(copies), asides };
}
