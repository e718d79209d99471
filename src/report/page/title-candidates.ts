import { skeleton } from '../../text/fold.ts';
import type { ReadLine } from './line-kind.ts';
import { type FoundTitle, isSiteName, partTitle } from './title-parts.ts';

/** A title that the page's markup names, such as `og:title`. */
export interface NamedTitle {
  readonly text: string;
  /** How far the place is to be trusted, 0 to 1. */
  readonly trust: number;
}

/** A title has so many letters. */
export const LENGTH = { least: 5, most: 80 } as const;

/** The share of a candidate's character pairs that the body must hold, unless its place speaks for it. */
const TELLING_OVERLAP = 0.25;

/** The same for the line right above the body: a headline may use other words than its report. */
const OVERLAP_RIGHT_ABOVE = 0.1;

/** Weights of a candidate's features: words shared with the body tell most, then the place. */
export const WEIGHT = {
  overlap: 2,
  length: 0.5,
  near: 0.5,
  stamp: 0.4,
  heading: 0.6,
  named: 0.5,
  again: 0.2,
  name: -1.6,
} as const;

/** What stands under a headline begins so. */
const SUB_HEADLINE = /^[-—－]{2}/;

/** Stars, bullets and arrows around a headline are the page's. */
const ORNAMENT = /^[*★☆●◆■▲▪·•>»\s]+(?=.{5})|[*★☆●◆■▲\s]+$/g;

/** A line or a title from the markup that may be the title of the page. */
export interface Candidate extends FoundTitle {
  /** Its skeleton (text/fold.ts). */
  readonly key: string;
  /** Number of its line; undefined for a title that the markup names. */
  readonly at: number | undefined;
  /** The share of its character pairs that the body holds, 0 to 1. */
  readonly shared: number;
  readonly score: number;
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
  return (
    short &&
    !SUB_HEADLINE.test(line.text) &&
    (line.kind === 'label' || exclaims || (line.kind === 'loose' && !/[:,;]$/.test(line.folded)))
  );
}

function candidateOf(
  text: string,
  overlap: (text: string) => number,
  bonus: number,
  at: number | undefined,
  least = TELLING_OVERLAP,
): Candidate | undefined {
  const parts = partTitle(text.replace(ORNAMENT, ''), overlap);
  const key = skeleton(parts.title);
  if (key.length < LENGTH.least || key.length > LENGTH.most) return undefined;
  const shared = overlap(parts.title);
  if (shared < least && bonus < WEIGHT.stamp + 0.1) return undefined;
  const name = isSiteName(parts.title) ? WEIGHT.name : 0;
  const score = WEIGHT.overlap * shared + WEIGHT.length * Math.min(1, key.length / 20) + name + bonus;
  return { ...parts, key, at, shared, score };
}

/**
 * What may be the title of a page: the titles that its markup names, and the short lines above its body, which begins in
 * line `first`. `overlap` tells what share of a text's character pairs the body holds.
 *
 * @example candidates(lines, 3, [], overlap)[0]?.title // '市政府召开防汛工作会议'
 */
export function candidates(
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
    const least = first - at === 1 ? OVERLAP_RIGHT_ABOVE : TELLING_OVERLAP;
    const candidate = candidateOf(line.text, overlap, place + heading, at, least);
    if (candidate) found.push(candidate);
  }
  return found;
}
