import { type Count, countNames } from './counts.ts';
import { endsGivenNames } from './given.ts';
import { isGivenName, mayFollow } from './readings.ts';
import { wordAt } from './words.ts';

/** A place where a name begins, with its readings, the likeliest first. */
export interface Candidate {
  readonly start: number;
  readonly names: readonly string[];
}

const sum = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((all, one) => all + one, 0);

/** What the report as a whole says of two readings of which one begins the other. */
function betterOf(short: string, long: string, counts: ReadonlyMap<string, Count>): string | undefined {
  const [ofShort, ofLong] = [counts.get(short), counts.get(long)];
  if (!ofShort || !ofLong) return undefined;
  const next = long.charAt(short.length);
  const alone = sum(ofShort.whole) - (ofShort.whole.get(next) ?? 0);
  if (alone > 0 && ofShort.times > ofLong.times) return short;
  return ofShort.times === ofLong.times && ofLong.before.size > 1 ? long : undefined;
}

function choose({ names }: Candidate, certain: ReadonlySet<string>, counts: ReadonlyMap<string, Count>): string {
  const [first = '', second] = names;
  const known = names.find((name) => certain.has(name));
  if (known !== undefined || second === undefined) return known ?? first;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return betterOf(short, long, counts) ?? first;
}

/** Of two settled names of which one begins the other, the one that is none (阮清, beside 阮清和); undefined if both are. */
function falseOf(long: string, settled: ReadonlySet<string>, counts: ReadonlyMap<string, Count>): string | undefined {
  const short = long.slice(0, -1);
  if (!settled.has(short)) return undefined;
  const better = betterOf(short, long, counts);
  if (better === long) return short;
  return endsGivenNames(long.slice(-1)) ? undefined : long;
}

/** Characters that lead on to other words: before a mark or a verb of saying they do not. */
const LEADS_ON = /[则曾均和为同与向对以从由就跟来到正在常才刚仍先最]/;

/** Whether a character behind a reading may be the last of the name: no word begins with it. */
function mayBeLast(text: string, at: number): boolean {
  return endsGivenNames(text.charAt(at)) || wordAt(text, at) === undefined;
}

/** Whether the last character of a longer reading belongs to the name at least once, since nothing follows to which it leads. */
function isEverLast(long: string, counts: ReadonlyMap<string, Count>): boolean {
  const last = long.slice(-1);
  if (!LEADS_ON.test(last)) return endsGivenNames(last) || !mayFollow(last);
  const count = counts.get(long);
  return [...(count?.before.keys() ?? [])].some((next) => /[，。、：；）]/.test(next));
}

/** For each place the readings that are one character shorter or longer than those that its own grammar leaves. */
function neighboursOf(text: string, { start, names }: Candidate): readonly string[] {
  return names.flatMap((name) => {
    const end = start + name.length;
    const long = text.slice(start, end + 1);
    const isLonger = name.length === 2 && isGivenName(long.slice(1)) && mayBeLast(text, end);
    return [...(name.length > 2 ? [name.slice(0, -1)] : []), ...(isLonger ? [long] : [])];
  });
}

/** The reading that the report as a whole prefers to the one settled on: a shorter or a longer one. */
function revised(name: string, near: ReadonlySet<string>, counts: ReadonlyMap<string, Count>): string {
  const short = name.slice(0, -1);
  if (near.has(short) && betterOf(short, name, counts) === short && isEverHead(short, counts)) return short;
  const times = counts.get(name)?.times ?? 0;
  const long = [...(counts.get(name)?.before.keys() ?? [])].map((next) => name + next).find((one) => near.has(one));
  const isLong = long !== undefined && times > 1 && isEverLast(long, counts) && betterOf(name, long, counts) === long;
  return isLong ? long : name;
}

function isEverHead(name: string, counts: ReadonlyMap<string, Count>): boolean {
  const count = counts.get(name);
  return count !== undefined && name.length > 1 && count.heads === count.times && count.offices > 0;
}

/**
 * One reading for each candidate: those that are certain elsewhere first, then what the report as a whole tells, then
 * the likeliest. `starts` are the places right behind offices.
 */
export function settle(
  text: string,
  candidates: readonly Candidate[],
  starts: ReadonlySet<number>,
): ReadonlySet<string> {
  const near = new Set(candidates.flatMap((candidate) => neighboursOf(text, candidate)));
  const counts = countNames(text, new Set([...candidates.flatMap(({ names }) => names), ...near]), starts);
  const certain = new Set(candidates.flatMap(({ names: [only = '', second] }) => (second === undefined ? [only] : [])));
  const settled = new Set(candidates.map((candidate) => revised(choose(candidate, certain, counts), near, counts)));
  settled.delete('');
  for (const name of [...settled]) settled.delete(falseOf(name, settled, counts) ?? '');
  return settled;
}
