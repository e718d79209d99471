import fc from 'fast-check';
import { encode } from '../../report/page/encode.ts';

const MARKS = {
  none: [],
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
} as const;

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;

/** The text in an encoding, as far as it has the characters. */
function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  try {
    return Buffer.from(encode(text, encoding));
  } catch {
    return Buffer.from(text);
  }
}

/** Ways to damage bytes; `at` and `to` are places in them, 0 to 1. */
const damage = fc.record({
  how: fc.constantFrom('cut', 'drop', 'double', 'flip', 'swap', 'zero', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  with: fc.uint8Array({ maxLength: 12 }),
});

type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

function damaged(bytes: Buffer, { how, at, to, with: added }: Damage): Buffer {
  const [from, until] = [at, to].sort((a, b) => a - b).map((share) => Math.floor(share * bytes.length));
  const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, until), bytes.subarray(until)];
  if (how === 'cut') return head.length > 0 ? head : tail;
  if (how === 'drop') return Buffer.concat([head, tail]);
  if (how === 'double') return Buffer.concat([head, middle, middle, tail]);
  if (how === 'swap') return Buffer.concat([tail, middle, head]);
  if (how === 'insert') return Buffer.concat([head, added, middle, tail]);
  const changed = Buffer.from(bytes);
  const place = from ?? 0;
  if (how === 'zero') changed.fill(0, place, Math.min(place + added.length, changed.length));
  else if (place < changed.length) changed[place] = (changed[place] ?? 0) ^ (1 << ((added[0] ?? 0) & 7));
  return changed;
}

/** Some of these bytes, damaged up to four times. */
export const mutated = (whole: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(whole, fc.array(damage, { maxLength: 4 }))
    .map(([bytes, ways]) => ways.reduce<Buffer>(damaged, Buffer.from(bytes)));

/** Texts as bytes: in any encoding, with any mark before them, one encoding behind another, damaged. */
export const hostileBytes = (text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> =>
  mutated(
    fc
      .tuple(
        fc.constantFrom(...Object.values(MARKS)),
        fc.array(fc.tuple(text, fc.constantFrom(...ENCODINGS)), { minLength: 1, maxLength: 2 }),
      )
      .map(([mark, parts]) =>
        Buffer.concat([Buffer.from(mark), ...parts.map(([part, encoding]) => encoded(part, encoding))]),
      ),
  );
