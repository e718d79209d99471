import { describe, expect, test } from 'vitest';
import { LmdbState } from '../../src/collection/lmdb-state.ts';
import { openStore } from '../../src/collection/store.ts';
import { temporaryDirectory } from './support.ts';

function stateAt(start: number) {
  const store = openStore(temporaryDirectory());
  let now = start;
  const clock = () => now;
  return {
    store,
    state: new LmdbState(store, clock),
    pass(ms: number): void {
      now += ms;
    },
    again: () => new LmdbState(store, clock),
    /** What is on disk, expired or not. */
    keys: (): readonly string[] => [...store.state.getKeys()],
  };
}

describe('the state of the chats', () => {
  test.each([
    ['a string', '字'],
    ['a number', 0],
    ['null', null],
    ['nested', { a: [1, { b: '二' }], c: false }],
  ])('keeps %s', async (_, value) => {
    const { state, again } = stateAt(0);
    await state.put('k', value);
    expect([state.get('k'), again().get('k')]).toEqual([value, value]);
  });

  test('has nothing under a key never put', () => {
    expect(stateAt(0).state.get('never')).toBeUndefined();
  });

  test('keeps a value as long as it is told, and for ever if it is not', async () => {
    const { state, pass } = stateAt(1000);
    await state.put('short', 1, 50);
    await state.put('for ever', 2);
    pass(49);
    expect(state.get('short')).toBe(1);
    pass(1);
    expect([state.get('short'), state.get('for ever')]).toEqual([undefined, 2]);
  });

  test('sweeps what has expired, and nothing else, off the disk each time it is asked to', async () => {
    const { state, pass, keys } = stateAt(1000);
    for (const round of [1, 2, 3]) {
      await state.put(`short ${round}`, round, 50);
      await state.put(`long ${round}`, round, 70);
      await state.put('for ever', round);
      pass(60);
      await state.sweep();
      expect(keys()).toEqual(['for ever', `long ${round}`]);
    }
  });

  test('sweeps more notes than it looks at in one go', async () => {
    const { state, pass, keys } = stateAt(0);
    const numbers = Array.from({ length: 2500 }, (_, n) => n);
    await Promise.all(numbers.map((n) => state.put(`n${n}`, n, n % 3 === 0 ? undefined : 10)));
    pass(10);
    await state.sweep();
    expect(keys().toSorted()).toEqual(
      numbers
        .filter((n) => n % 3 === 0)
        .map((n) => `n${n}`)
        .sort(),
    );
  });

  test('sweeps a note that is none', async () => {
    const { state, store, keys } = stateAt(0);
    store.state.putSync('odd', 'written by something else');
    await state.sweep();
    expect(keys()).toEqual([]);
  });

  test('makes what is asked for at the same time, all but what fails', async () => {
    const { state, again } = stateAt(0);
    const tooLong = 'k'.repeat(5_000);
    const keys = ['a', 'b', tooLong, 'c', 'd'];
    const made = await Promise.allSettled(
      keys.map((key) =>
        state.change(
          [
            { kind: 'put', key: `${key.slice(0, 1)}/beside`, value: 1 },
            { kind: 'put', key, value: key.length },
          ],
          'committed',
        ),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    // Of a change that fails, nothing is made.
    expect([...again().entries('')].map(([key]) => key)).toEqual([
      ...['a', 'a/beside', 'b', 'b/beside', 'c', 'c/beside', 'd', 'd/beside'],
    ]);
  });

  test('makes changes of one key in the order in which they are asked for', async () => {
    const { state } = stateAt(0);
    const values = Array.from({ length: 50 }, (_, i) => i);
    await Promise.all(values.map((value) => state.put('k', value)));
    expect(state.get('k')).toBe(49);
    await Promise.all([state.put('k', 50), state.remove('k')]);
    expect(state.get('k')).toBeUndefined();
  });
});
