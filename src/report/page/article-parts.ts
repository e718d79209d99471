import type { ReadLine } from './line-kind.ts';
import { type Segment, segments } from './segments.ts';

/** How far below a run of paragraphs an editor's line counts as its end. */
const END_WITHIN = 3;

function endsArticle(lines: readonly ReadLine[], last: number): boolean {
  return lines.slice(last + 1, last + 1 + END_WITHIN).some((line) => line.kind === 'editor');
}

function heaviest(found: readonly Segment[]): number {
  let best = 0;
  for (const [i, segment] of found.entries()) if (segment.weight > (found[best]?.weight ?? 0)) best = i;
  return best;
}

/** What may stand between two parts of one article. */
const BETWEEN_PARTS = new Set(['tool', 'box']);

/** An article is parted into so many runs at most. */
const PARTS_AT_MOST = 4;

/** A tool this short right between two paragraphs parts nothing, and neither does a link to another piece. */
const SHORT_TOOL = 4;

/** A box of one line, with the other piece's headline in it: 延伸阅读：某某. */
const BOX_OF_ONE = /^[^:>»》】]{2,10}[:>»》】].{6,}/;

function isBarelyParted(lines: readonly ReadLine[], run: Segment, next: Segment): boolean {
  const between = lines[run.last + 1];
  if (next.first - run.last !== 2 || !between || lines[next.first]?.aside) return false;
  if (between.kind === 'box') return BOX_OF_ONE.test(between.folded.replace(/^[^\p{Script=Han}]{0,6}/u, ''));
  return between.kind === 'tool' && between.letters <= SHORT_TOOL;
}

/** Whether a run goes on in the next one around a box inside the article's own: the lines between are deeper. */
function goesAround(lines: readonly ReadLine[], run: Segment, next: Segment): boolean {
  const own = lines[run.last]?.within;
  if (own === undefined || lines[next.first]?.within !== own || lines[next.first]?.aside) return false;
  return lines.slice(run.last + 1, next.first).every(({ within }) => within !== own);
}

function isJoined(lines: readonly ReadLine[], run: Segment, next: Segment): boolean {
  return isBarelyParted(lines, run, next) || goesAround(lines, run, next);
}

/**
 * The last of the runs that belong to the article which the run `own` is of: tool bars or boxes are between, and the
 * article's editor stands under the last of them and no other.
 */
function lastPart(lines: readonly ReadLine[], found: readonly Segment[], own: number): number {
  let last = own;
  let boxes = 0;
  for (let at = own; at < own + PARTS_AT_MOST; at++) {
    const [run, next] = [found[at], found[at + 1]];
    if (run && endsArticle(lines, run.last)) return at;
    const joined = run !== undefined && next !== undefined && isJoined(lines, run, next);
    if (next?.border === 'box' && !joined) boxes++;
    if (!run || boxes > 1 || next?.border === undefined || !BETWEEN_PARTS.has(next.border) || next.weight === 0) break;
    if (last === at && joined) last = at + 1;
  }
  return last;
}

/** The first of those runs: under the source line, if the article's end is known. */
function firstPart(lines: readonly ReadLine[], found: readonly Segment[], own: number): number {
  for (let at = own; at > own - PARTS_AT_MOST; at--) {
    const [run, before] = [found[at], found[at - 1]];
    if (run?.border === undefined || !BETWEEN_PARTS.has(run.border) || !before) return own;
    if (endsArticle(lines, before.last)) return own;
    if (before.border === 'stamp') return at - 1;
  }
  return own;
}

/**
 * The runs of paragraphs that make up the article: the heaviest, and its neighbours that it goes on in or comes from.
 *
 * @example articleParts(lines).length // 2 where a bar of buttons parts the article
 */
export function articleParts(lines: readonly ReadLine[]): readonly Segment[] {
  const found = segments(lines);
  const best = heaviest(found);
  const last = lastPart(lines, found, best);
  const end = found[last];
  const isEnded = end !== undefined && endsArticle(lines, end.last);
  return found.slice(isEnded ? firstPart(lines, found, best) : best, last + 1);
}
