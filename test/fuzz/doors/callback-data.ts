import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { buttonData, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { doorOf } from '../door.ts';
import { edits } from '../generators/mutation.ts';
import { ref } from '../generators/passage-names.ts';
import { hostileText, hostileWords } from '../generators/text.ts';

const TOKEN = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/);
const NUMBER = fc.oneof(fc.nat(9), fc.nat(99_999), fc.constantFrom('00', '-1', '1e3', '０', '99999999999999999999'));

/** Data as buttons of ours carry them, of every kind. */
const REAL = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'v', 's'), TOKEN, NUMBER, NUMBER).map(([k, id, a, b]) => `1${k}${id}.${a}.${b}`),
  fc.tuple(TOKEN, NUMBER).map(([id, n]) => `1c${id}.${n}`),
  fc.tuple(fc.constantFrom('e', 'l', 'k'), NUMBER).map(([k, n]) => `1${k}${n}`),
  fc.tuple(fc.constantFrom(...'csmnu'), NUMBER, hostileWords).map(([k, n, name]) => `1w${k}${n}.abcd.${name}`),
  fc.tuple(NUMBER, hostileWords).map(([n, words]) => `1t${n}.${words}`),
  fc.tuple(NUMBER, hostileWords, hostileWords).map(([n, id, words]) => `1m${n}.${id}.0.${words}`),
  fc.constantFrom('1om', '1oc', '1ns', '1na', '1nz', '1ox', '1dAAAAAAAAAAAA.y', '1ry0a0a0a', '1rn../../etc/passwd'),
  fc.tuple(fc.constantFrom('1p3.', '1fo', '1fs', '1jos0.', '1jxa9.', '1p99.'), ref).map(([head, name]) => head + name),
);

/** What buttons may carry: as ours do, changed, or anything. */
export const buttonsData = fc.oneof(
  { weight: 3, arbitrary: REAL },
  { weight: 3, arbitrary: edits(REAL) },
  { weight: 1, arbitrary: hostileText },
);

/** What buttons carry, which anybody may send who writes a program: read as what it says, or as nothing. */
export const callbackData = doorOf('callback-data', 300, async () => ({
  cases: buttonsData,
  check: (carried) => {
    const press = parseButtonData(carried);
    if (press === undefined) return;
    const again = buttonData(press);
    assert.deepEqual(parseButtonData(again), press, 'what is read is written as something else');
    assert.ok(again.length <= carried.length, 'what is written is longer than what was read');
    if ('report' in press) assert.match(press.report, /^[A-Za-z0-9_-]{1,56}$/, 'a report is called by what is no name');
  },
}));
