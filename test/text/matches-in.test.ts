import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesIn } from '../../src/text/matches-in.ts';

const PATTERNS = [/\d/g, /(?<word>会议|强调)/g, /(?:)/g, /(?:)/gu, /a*/gu, /(?<=会)|议/dgu, /[^，]*/gs];

it.each(PATTERNS)('%s is found where `matchAll` finds it, time and again', (pattern) => {
  const text = fc.string({ unit: fc.constantFrom('会', '议', '会议强调', '，', '3', 'a', '𠮷', '\ud842', '\n') });
  fc.assert(
    fc.property(text, (within) => {
      expect(matchesIn(within, pattern)).toEqual([...within.matchAll(pattern)]);
      expect(pattern.lastIndex).toBe(0);
    }),
  );
});

it('a pattern that is not global is refused, as it would be found for ever', () => {
  expect(() => matchesIn('会议', /会/)).toThrow('/会/ is not global');
});
