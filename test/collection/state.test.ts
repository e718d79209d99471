import { describe, expect, test } from 'vitest';
import { LmdbState } from '../../src/collection/lmdb-state.ts';
import { openStore } from '../../src/collection/store.ts';
import { temporaryDirectory } from './support.ts';

function stateAt(start: number): { readonly state: LmdbState; pass(ms: number): void; again(): LmdbState } {
  const store = openStore(temporaryDirectory());
  let now = start;
  const clock = () => now;
  return {
    state: new LmdbState(store, clock),
    pass(ms) {
      now += ms;
    },
    again: () => new LmdbState(store, clock),
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

  test('has nothing under a key never put, or removed', async () => {
    const { state } = stateAt(0);
    await state.put('k', 1);
    await state.remove('k');
    expect([state.get('k'), state.get('never')]).toEqual([undefined, undefined]);
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

  test('sweeps out what has expired', async () => {
    const { state, pass, again } = stateAt(1000);
    await state.put('old', 1, 50);
    pass(60);
    const later = again();
    await later.put('new', 2, 50);
    pass(-60);
    expect([later.get('old'), later.get('new')]).toEqual([undefined, 2]);
  });
});
