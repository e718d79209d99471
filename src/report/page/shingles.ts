/** How many characters of a skeleton make one shingle. */
const WIDTH = 8;

/** The runs of eight characters that a skeleton is made of; a shorter one is its own only shingle. */
function shinglesOf(skeleton: string): readonly string[] {
  if (skeleton.length <= WIDTH) return skeleton === '' ? [] : [skeleton];
  return Array.from({ length: skeleton.length - WIDTH + 1 }, (_, i) => skeleton.slice(i, i + WIDTH));
}

/** Remembers texts by their shingles, to tell in linear time what share of another text they hold already. */
export interface ShingleSet {
  add(skeleton: string): void;
  /** The share of a text's shingles that are held, 0 to 1. */
  share(skeleton: string): number;
}

/**
 * Makes an empty set. Texts are given as skeletons (text/fold.ts).
 *
 * @example const held = shingleSet(); held.add('会议强调要做好防汛工作'); held.share('强调要做好防汛工作') // 1
 */
export function shingleSet(): ShingleSet {
  const held = new Set<string>();
  return {
    add(skeleton) {
      for (const shingle of shinglesOf(skeleton)) held.add(shingle);
    },
    share(skeleton) {
      const own = shinglesOf(skeleton);
      return own.length === 0 ? 0 : own.filter((shingle) => held.has(shingle)).length / own.length;
    },
  };
}
