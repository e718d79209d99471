import fc from 'fast-check';
import { edits } from './mutation.ts';
import { hostileWords } from './text.ts';

/** Names of passages as they look, of passages that are nowhere. */
export const ref = fc.stringMatching(/^p1[A-Za-z0-9_-]{6}[0-9a-z]{1,6}-[0-9a-z]{1,4}-[0-9a-f]{4,48}$/);

/** Such words as they are, changed, or others in their place. */
export const changed = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: names },
    { weight: 3, arbitrary: edits(names) },
    { weight: 1, arbitrary: hostileWords },
  );
