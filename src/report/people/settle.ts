import { ADVERB, CUE_WORD, STRONG_CUE } from '../speech/cues.ts';
import { endsGivenNames } from './given.ts';
import { isGivenName, mayFollow } from './readings.ts';
import { wordAt } from './words.ts';

/** A place where a name begins, with its readings, the likeliest first. */
export interface Candidate {
  readonly start: number;
  readonly names: readonly string[];
}

/**
 * How often characters stand in a report: in all, before a verb of saying, where they can be a whole name, where one
 * may begin, and both in all and as a whole before each next character.
 */
export interface Count {
  times: number;
  says: number;
  wholes: number;
  /** Where a name may begin: at the start of a clause, behind an office, in a list. */
  heads: number;
  /** Of those, where what a person does at a meeting stands behind. */
  acts: number;
  /** Right behind an office; and of those, alone between marks. */
  offices: number;
  alone: number;
  readonly before: Map<string, number>;
  readonly whole: Map<string, number>;
}

const SAYS = new RegExp(`^(?:${ADVERB}){0,3}(?:${CUE_WORD})`, 'u');

/** What a person does at a meeting, right behind his or her name. */
export const ACTS = new RegExp(
  `^(?:${ADVERB}){0,2}(?:主持(?!人)|出席|${STRONG_CUE}|(?:${ADVERB})(?:${CUE_WORD})|在[^，。]{1,12}?[上中时后]${STRONG_CUE}|[对就][^，。]{2,14}?${STRONG_CUE})`,
  'u',
);

/** Left of a name where no office stands: no character of a word, or one that joins or leads up to a person. */
const MAY_HEAD = /^(?:\P{Script=Han}|[和与及由对向的被请])?$/u;

const LENGTHS = [2, 3, 4];

const more = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Counts each of the names wherever it stands, inside longer ones too. Linear in the text. */
export function countNames(
  text: string,
  names: ReadonlySet<string>,
  starts: ReadonlySet<number> = new Set(),
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const name of names)
    counts.set(name, {
      times: 0,
      says: 0,
      wholes: 0,
      heads: 0,
      acts: 0,
      offices: 0,
      alone: 0,
      before: new Map(),
      whole: new Map(),
    });
  for (let at = 0; at < text.length; at++) {
    for (const length of LENGTHS) {
      const count = counts.get(text.slice(at, at + length));
      if (!count) continue;
      const end = at + length;
      count.times++;
      more(count.before, text.charAt(end));
      if (starts.has(at) || MAY_HEAD.test(text.charAt(at - 1))) {
        count.heads++;
        if (ACTS.test(text.slice(end, end + 24))) count.acts++;
      }
      if (starts.has(at)) {
        count.offices++;
        if (/[，、。]/.test(text.charAt(end))) count.alone++;
      }
      if (SAYS.test(text.slice(end, end + 16))) count.says++;
      if (!mayFollow(text.slice(end, end + 8))) continue;
      count.wholes++;
      more(count.whole, text.charAt(end));
    }
  }
  return counts;
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
