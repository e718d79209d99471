import { skeleton } from '../text/fold.ts';
import type { ReadLine } from './line-kind.ts';
import { partTitle } from './title-parts.ts';

/** A title with the name of the site that hung on it. */
export interface FoundTitle {
  readonly title: string;
  readonly site: string | null;
}

/** A title that the page's markup names, such as `og:title`. */
export interface NamedTitle {
  readonly text: string;
  /** How far the place is to be trusted, 0 to 1. */
  readonly trust: number;
}

const LENGTH = { least: 5, most: 80 } as const;

/** The share of a candidate's character pairs that the body must hold, unless its place speaks for it. */
const TELLING_OVERLAP = 0.25;

/** A headline may run over two lines; the upper one is the title if it comes this near to the lower one. */
const NEARLY = 0.7;

/** Weights of a candidate's features: words shared with the body tell most, then the place. */
const WEIGHT = { overlap: 2, length: 0.5, near: 0.5, stamp: 0.4, heading: 0.6, named: 0.5, again: 0.2 } as const;

interface Candidate extends FoundTitle {
  readonly key: string;
  readonly at: number | undefined;
  readonly score: number;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Makes the measure of how much of a text's character pairs the body holds, 0 to 1. */
function overlapWith(body: string): (text: string) => number {
  const held = pairsOf(body);
  return (text) => {
    const own = pairsOf(skeleton(text));
    return own.size === 0 ? 0 : Array.from(own).filter((pair) => held.has(pair)).length / own.size;
  };
}

/** Whether the line, or the one under it, is followed by the source and date. */
function isOverStamp(lines: readonly ReadLine[], at: number): boolean {
  const under = lines.slice(at + 1, at + 4).filter((line) => line.kind !== 'byline');
  return under[0]?.kind === 'stamp' || (under[0]?.kind === 'label' && under[1]?.kind === 'stamp');
}

function mayBeTitle(line: ReadLine): boolean {
  const short = line.letters >= LENGTH.least && line.letters <= LENGTH.most;
  const exclaims = /[！？!?…]$/.test(line.text) && line.letters <= 40;
  return short && (line.kind === 'label' || exclaims || (line.kind === 'loose' && !/[:,;]$/.test(line.folded)));
}

function candidateOf(
  text: string,
  overlap: (text: string) => number,
  bonus: number,
  at: number | undefined,
): Candidate | undefined {
  const parts = partTitle(text, overlap);
  const key = skeleton(parts.title);
  if (key.length < LENGTH.least || key.length > LENGTH.most) return undefined;
  const shared = overlap(parts.title);
  if (shared < TELLING_OVERLAP && bonus < WEIGHT.stamp + 0.1) return undefined;
  const score = WEIGHT.overlap * shared + WEIGHT.length * Math.min(1, key.length / 20) + bonus;
  return { ...parts, key, at, score };
}

function candidates(
  lines: readonly ReadLine[],
  first: number,
  named: readonly NamedTitle[],
  overlap: (text: string) => number,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { text, trust } of named) {
    const candidate = candidateOf(text, overlap, WEIGHT.named * trust + WEIGHT.near, undefined);
    if (candidate) found.push(candidate);
  }
  for (const [at, line] of lines.slice(0, first).entries()) {
    if (!mayBeTitle(line)) continue;
    const place = WEIGHT.near / (1 + (first - at) / 10) + (isOverStamp(lines, at) ? WEIGHT.stamp : 0);
    const heading = line.heading === undefined ? 0 : WEIGHT.heading / line.heading;
    const candidate = candidateOf(line.text, overlap, place + heading, at);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The best candidate: what several places say counts for more. */
function bestOf(found: readonly Candidate[]): Candidate | undefined {
  const times = new Map<string, number>();
  for (const { key } of found) times.set(key, (times.get(key) ?? 0) + 1);
  let best: { candidate: Candidate; score: number } | undefined;
  for (const candidate of found) {
    const score = candidate.score + WEIGHT.again * Math.min(3, (times.get(candidate.key) ?? 1) - 1);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best?.candidate;
}

/**
 * Finds the title of a page among the lines above its body and the titles that its markup names; undefined if the page
 * shows none. `first` is the number of the body's first line, `body` the body's skeleton (text/fold.ts).
 *
 * @example findTitle(lines, 3, [], body)?.title // '市政府召开防汛工作会议'
 */
export function findTitle(
  lines: readonly ReadLine[],
  first: number,
  named: readonly NamedTitle[],
  body: string,
): FoundTitle | undefined {
  const found = candidates(lines, first, named, overlapWith(body));
  const best = bestOf(found);
  if (!best) return undefined;
  const upper = found.find((one) => one.at !== undefined && one.at + 1 === best.at && one.key !== best.key);
  const isSplit =
    upper !== undefined && lines[best.at ?? 0]?.heading === undefined && upper.score >= best.score * NEARLY;
  const { title } = isSplit ? upper : best;
  const site = found.find((one) => one.site !== null)?.site ?? null;
  return { title, site };
}
