import fc from 'fast-check';
import { piece } from './text.ts';

const edit = fc.record({
  how: fc.constantFrom('insert', 'insert', 'replace', 'drop', 'double', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: piece,
  times: fc.constantFrom(1, 1, 1, 2, 300),
});

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

function edited(text: string, { how, at, length, text: added, times }: Edit): string {
  const place = Math.floor(at * text.length);
  const [head, part, tail] = [text.slice(0, place), text.slice(place, place + length), text.slice(place + length)];
  if (how === 'cut') return head.length > 200 ? head : text;
  if (how === 'drop') return head + tail;
  if (how === 'double') return head + part.repeat(times) + tail;
  return head + added.repeat(times) + (how === 'replace' ? '' : part) + tail;
}

/**
 * Texts of the real kind with some of it changed: hostile pieces put in, parts left out or repeated. The offsets of what
 * is right so far are kept right by nobody, which is what these cases are for.
 *
 * @example edits(fc.constantFrom('会议强调，要早。'))
 */
export const edits = (whole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(whole, fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(edited, text));
