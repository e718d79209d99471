import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SlotMap, Slots } from '../../../src/chat/telegram/slots.ts';

const key = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('delete' as const), key }),
);

it('Whatever comes and goes, a SlotMap holds what a Map holds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const slots = new SlotMap<number, string>();
      const map = new Map<number, string>();
      for (const one of steps) {
        for (const each of [slots, map]) {
          if (one.kind === 'set') each.set(one.key, one.value);
          else each.delete(one.key);
        }
        expect([...slots.keys()]).toEqual([...map.keys()]);
        expect([...slots.values()]).toEqual([...map.values()]);
        expect(slots.size).toBe(map.size);
        expect(slots.get(one.key)).toBe(map.get(one.key));
        expect(slots.has(one.key)).toBe(map.has(one.key));
      }
    }),
  );
});

it('A value that is taken out twice gives its number away once', () => {
  const slots = new Slots<string>();
  const first = slots.add('first');
  slots.free(first);
  slots.free(first);
  const [second, third] = [slots.add('second'), slots.add('third')];
  expect(second).not.toBe(third);
  expect([...slots.values()].toSorted()).toEqual(['second', 'third']);
});
