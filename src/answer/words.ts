import { LRUCache } from 'lru-cache';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A question is weighed several times on the way to its answer, and parting it into words takes long. */
const known = new LRUCache<string, ReadonlySet<string>>({ max: 16 });

/**
 * The pairs of characters of a folded text that are nowhere within a word, as a dictionary parts words: 本让 in 课本让水.
 *
 * @example pairsAcrossWords('课本让水泡了') // Set { '本让', … }
 */
export function pairsAcrossWords(folded: string): ReadonlySet<string> {
  const before = known.get(folded);
  if (before !== undefined) return before;
  const across = acrossWords(folded);
  known.set(folded, across);
  return across;
}

function acrossWords(folded: string): ReadonlySet<string> {
  const across = new Set<string>();
  const within = new Set<string>();
  for (const { index, segment } of segmenter.segment(folded)) {
    if (index > 0) across.add(folded.slice(index - 1, index + 1));
    for (let i = 0; i + 1 < segment.length; i++) within.add(segment.slice(i, i + 2));
  }
  for (const pair of within) across.delete(pair);
  return across;
}
