import { fold, skeleton } from '../../text/fold.ts';
import type { ReadLine } from './line-kind.ts';
import { isSiteName, partTitle } from './title-parts.ts';

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

/** Of a headline and a sub-headline the upper line is the title, if it shares this much with the body. */
const HEADLINE_OVERLAP = 0.65;

/** Weights of a candidate's features: words shared with the body tell most, then the place. */
const WEIGHT = {
  overlap: 2,
  length: 0.5,
  near: 0.5,
  stamp: 0.4,
  heading: 0.6,
  named: 0.5,
  again: 0.2,
  name: -1,
} as const;

/** A headline that ends so goes on in the next line: 某某在会上强调 / 守牢安全底线. */
const UNFINISHED = /(?:强调|指出|要求|表示|提出|主张|呼吁|时说|——|[:：])$/;

interface Candidate extends FoundTitle {
  readonly key: string;
  readonly at: number | undefined;
  readonly shared: number;
  readonly score: number;
}

/** The pairs of neighbouring characters, each as one number. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i));
  return pairs;
}

/** Makes the measure of how much of a text's character pairs the body holds, 0 to 1. */
function overlapWith(body: string): (text: string) => number {
  const held = pairsOf(body);
  return (text) => {
    const own = pairsOf(skeleton(text));
    let shared = 0;
    for (const pair of own) if (held.has(pair)) shared++;
    return own.size === 0 ? 0 : shared / own.size;
  };
}

/** Whether the line is followed by the source and date, 1, or has only a sub-headline between, 0.5; else 0. */
function overStamp(lines: readonly ReadLine[], at: number): number {
  const under = lines.slice(at + 1, at + 4).filter((line) => line.kind !== 'byline');
  if (under[0]?.kind === 'stamp') return 1;
  return under[0]?.kind === 'label' && under[1]?.kind === 'stamp' ? 0.5 : 0;
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
  const name = isSiteName(parts.title) ? WEIGHT.name : 0;
  const score = WEIGHT.overlap * shared + WEIGHT.length * Math.min(1, key.length / 20) + name + bonus;
  return { ...parts, key, at, shared, score };
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
    const place = WEIGHT.near / (1 + (first - at) / 10) + WEIGHT.stamp * overStamp(lines, at);
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
 * The headline right above a candidate that is but a sub-headline. No candidate is one that the page names elsewhere
 * before that headline: on a page that prints both twice, the line above the headline is the sub-headline.
 */
function headlineOver(lines: readonly ReadLine[], found: readonly Candidate[], best: Candidate): Candidate | undefined {
  if (best.at === undefined || lines[best.at]?.heading !== undefined) return undefined;
  const above = best.at - 1;
  const upper = found.find((one) => one.at === above && one.key !== best.key && one.shared >= HEADLINE_OVERLAP);
  const firstOf = (key: string | undefined): number => found.findIndex((one) => one.key === key);
  return firstOf(upper?.key) < firstOf(best.key) ? upper : undefined;
}

/** The title with the next line of the headline, if it needs one. */
function wholeHeadline(lines: readonly ReadLine[], { title, at }: Candidate): string {
  const next = at === undefined ? undefined : lines[at + 1];
  const goesOn = next?.kind === 'label' && next.text.length <= LENGTH.most && UNFINISHED.test(fold(title));
  return goesOn ? `${title} ${next.text}` : title;
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
  const site = found.find((one) => one.site !== null)?.site ?? null;
  return { title: wholeHeadline(lines, headlineOver(lines, found, best) ?? best), site };
}
