/** How many characters of a skeleton make one shingle. */
const WIDTH = 8;

/** The multiplier of the hash, odd so that no bit is lost, and what the character that leaves a shingle weighs by then. */
const FACTOR = 0x01000193;
const LEAVING = Array.from({ length: WIDTH }).reduce((power: number) => Math.imul(power, FACTOR), 1);

/**
 * Calls `each` with every run of eight characters that a skeleton is made of, as a hash of 32 bits, until it returns
 * false; a shorter skeleton is its own only shingle. Each hash follows from the one before it.
 */
function eachShingle(skeleton: string, each: (shingle: number) => boolean): void {
  let hash = 0;
  for (let i = 0; i < skeleton.length; i++) {
    hash = (Math.imul(hash, FACTOR) + spread(skeleton.charCodeAt(i))) | 0;
    if (i >= WIDTH) hash = (hash - Math.imul(LEAVING, spread(skeleton.charCodeAt(i - WIDTH)))) | 0;
    if ((i >= WIDTH - 1 || i === skeleton.length - 1) && !each(hash)) return;
  }
}

/** A character's code with its bits all over the 32, and none of them zero. */
const spread = (unit: number): number => Math.imul(unit + 1, 0x9e3779b1);

/** Remembers texts by their shingles, to tell in linear time whether another text repeats them. */
export interface ShingleSet {
  add(skeleton: string): void;
  /** Whether at least this share of a text's shingles, above 0 and up to 1, is held. A text without any repeats nothing. */
  repeats(skeleton: string, share: number): boolean;
}

/**
 * Makes an empty set. Texts are given as skeletons (text/fold.ts).
 *
 * @example const held = shingleSet(); held.add('会议强调要做好防汛工作'); held.repeats('强调要做好防汛工作', 0.9) // true
 */
export function shingleSet(): ShingleSet {
  const held = new Set<number>();
  return {
    add(skeleton) {
      eachShingle(skeleton, (shingle) => held.add(shingle) === held);
    },
    repeats(skeleton, share) {
      const count = Math.max(skeleton.length - WIDTH + 1, Math.min(skeleton.length, 1));
      let missing = 0;
      // Most texts repeat nothing, which their first shingles tell.
      eachShingle(skeleton, (shingle) => {
        if (!held.has(shingle)) missing++;
        return count - missing >= count * share;
      });
      return count > 0 && (count - missing) / count >= share;
    },
  };
}
