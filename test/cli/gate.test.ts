import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Gate } from '../../src/cli/gate.ts';

/** Work that goes on until it is told to end. */
function work() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe('the gate', () => {
  test('lets readers work at the same time', async () => {
    const gate = new Gate();
    const first = work();
    const slow = gate.read(() => first.done);
    expect(await gate.read(async () => 'read')).toBe('read');
    first.end();
    await slow;
  });

  test('gives what the reader gives, and its fault, which harms no other', async () => {
    const gate = new Gate();
    await expect(gate.read(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await gate.change(async () => undefined);
    expect(await gate.read(async () => 1)).toBe(1);
  });

  test('tells a change that failed to who made it and who waited for it, and to nobody after', async () => {
    const gate = new Gate();
    const changing = gate.change(() => Promise.reject(new Error('half done')));
    const waiting = gate.read(async () => 1);
    await expect(changing).rejects.toThrow('half done');
    await expect(waiting).rejects.toThrow('half done');
    expect(await gate.read(async () => 2)).toBe(2);
  });

  test('never has a change at work together with a reader or another change', async () => {
    const kinds = fc.array(fc.constantFrom('read', 'change'), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), kinds, async (scheduler, order) => {
        const gate = new Gate();
        const at = { read: 0, change: 0 };
        const done = order.map((kind, i) =>
          scheduler.schedule(Promise.resolve(), `comes ${i}`).then(() =>
            gate[kind](async () => {
              at[kind]++;
              const together = { ...at };
              await scheduler.schedule(Promise.resolve(), `works ${i}`);
              at[kind]--;
              expect(together.change === 0 || (together.change === 1 && together.read === 0)).toBe(true);
            }),
          ),
        );
        await scheduler.waitFor(Promise.all(done));
        expect(at).toEqual({ read: 0, change: 0 });
      }),
    );
  });
});
