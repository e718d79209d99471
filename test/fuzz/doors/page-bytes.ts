import fc from 'fast-check';
import { doorOf } from '../door.ts';
import { hostileBytes, mutated } from '../generators/bytes.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText } from '../generators/text.ts';
import { samplePages, sampleTexts } from '../samples.ts';
import { readWell } from '../whole-report.ts';

const NAMES = ['a.txt', 'a.html', 'a.md', 'a', '../../a.html', 'a\u0000.txt', '\u202elmth.a', `${'a'.repeat(300)}.htm`];

const name = fc.constantFrom(...NAMES);

/** Bytes of pages in every encoding, cut and mixed: nothing is read but what stands there, in whole characters. */
export const pageBytes = doorOf('page-bytes', 30, async () => {
  const texts = fc.constantFrom(...sampleTexts());
  const bytes = fc.oneof(
    { weight: 4, arbitrary: hostileBytes(fc.oneof(hostileText, edits(texts.map((text) => text.slice(0, 1500))))) },
    { weight: 1, arbitrary: mutated(fc.constantFrom(...samplePages().map((page) => page.bytes))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map((noise) => Buffer.from(noise)) },
  );
  const document = fc.constantFrom({}, {}, { document: true as const });
  return {
    cases: fc.tuple(name, bytes, document),
    check: ([file, content, as]) => {
      readWell({ file, bytes: content, ...as });
    },
  };
});
