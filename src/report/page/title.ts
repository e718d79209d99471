import { fold } from '../../text/fold.ts';
import { isSurname } from '../people/surnames.ts';
import type { ReadLine } from './line-kind.ts';
import { overlapWith } from './overlap.ts';
import { type Candidate, candidates, LENGTH, type NamedTitle, WEIGHT } from './title-candidates.ts';
import type { FoundTitle } from './title-parts.ts';

/** Of a headline and a sub-headline the upper line is the title, if it shares this much with the body. */
const HEADLINE_OVERLAP = 0.65;

/** A headline that ends so goes on in the next line: 某某在会上强调 / 守牢安全底线. */
const UNFINISHED = /(?:强调|指出|要求|表示|提出|主张|呼吁|时说|——|[:：])$/;

/** How the second line of a headline begins: 某某会议 / 暨某某大会召开. */
const GOES_ON = /^(?:暨|及|并)/;

/** A headline that says only that there was a meeting, and a next line that says what for. */
const MET = /(?:召开|举行).{0,8}会议?$/;
const WHAT_FOR = /^(?:研究|审议|听取|讨论)/;

/** The second half of a headline that lets somebody speak: 某某会议召开 / 柯岚庭：让群众满意. */
const SPEAKS = /^(?<name>\p{Script=Han}{2,4}):.{4,}/u;

/** A headline of so many letters is known again where more hangs on it, after a blank or a mark. */
const TELLING = 8;
const HANGS = /^[\s_|｜—–-]/;

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

/** A title in the page's markup goes on where the headline on the page ends: what hangs on it is the site's. */
function withoutTail(found: readonly Candidate[], best: Candidate): Candidate {
  if (best.at !== undefined) return best;
  const heads = found.filter((one) => one.at !== undefined && one.key.length >= TELLING && one.key !== best.key);
  return (
    heads.find((one) => best.title.startsWith(one.title) && HANGS.test(best.title.slice(one.title.length))) ?? best
  );
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

/** Whether the headline goes on in the line below it. */
function goesOnIn(title: string, next: string): boolean {
  if (UNFINISHED.test(title) || GOES_ON.test(next)) return true;
  if (MET.test(title) && WHAT_FOR.test(next)) return true;
  return isSurname(SPEAKS.exec(next)?.groups?.['name']?.charAt(0) ?? '');
}

/** The headline with the line above or below it that it goes on from or in. */
function wholeHeadline(lines: readonly ReadLine[], { title, at }: Candidate): string {
  const isLine = (line: ReadLine | undefined): line is ReadLine =>
    line?.kind === 'label' && line.text.length <= LENGTH.most;
  const [above, below] = at === undefined ? [] : [lines[at - 1], lines[at + 1]];
  if (isLine(below) && goesOnIn(fold(title), below.folded)) return `${title} ${below.text}`;
  return isLine(above) && goesOnIn(above.folded, fold(title)) ? `${above.text} ${title}` : title;
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
  const chosen = bestOf(found);
  if (!chosen) return undefined;
  const best = withoutTail(found, chosen);
  const site = found.find((one) => one.site !== null)?.site ?? null;
  return { title: wholeHeadline(lines, headlineOver(lines, found, best) ?? best), site };
}
