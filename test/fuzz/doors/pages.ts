import fc from 'fast-check';
import { doorOf } from '../door.ts';
import { hostileBytes, mutated } from '../generators/bytes.ts';
import { hostileHtml } from '../generators/html.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText } from '../generators/text.ts';
import { libraryOf, samplePages } from '../samples.ts';
import { areSlices, readWell } from '../whole-report.ts';

const NAMES = ['a.txt', 'a.html', 'a.md', 'a', '../../a.html', 'a\u0000.txt', '\u202elmth.a', `${'a'.repeat(300)}.htm`];

const name = fc.constantFrom(...NAMES);
const utf8 = new TextDecoder();

/** Saved pages as they are, as text. */
const sampleTexts = (): readonly string[] => samplePages().map(({ bytes }) => utf8.decode(bytes));

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

/** HTML after a grammar, and saved pages with hostile pieces in them. */
export const html = doorOf('html', 24, async () => {
  const samples = sampleTexts().filter((text) => text.includes('<body'));
  const pages = fc.oneof(
    { weight: 3, arbitrary: hostileHtml },
    { weight: 1, arbitrary: edits(fc.constantFrom(...samples)) },
  );
  return {
    cases: pages,
    check: (page) => {
      readWell({ file: 'a.html', bytes: Buffer.from(page) });
    },
  };
});

/** Whole questions to hostile pages: what is quoted stands in the page that was read. */
export const quotes = doorOf('quotes', 4, async () => {
  const samples = sampleTexts().map((text) => text.slice(0, 3000));
  const pages = fc.array(fc.oneof(hostileHtml, edits(fc.constantFrom(...samples))), { minLength: 1, maxLength: 3 });
  const asked = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 40 }));
  return {
    cases: fc.tuple(pages, asked),
    check: async ([given, [at, length]]) => {
      const reports = given.flatMap((page, i) => {
        const report = readWell({ file: `${i}.html`, bytes: Buffer.from(page) });
        return report === undefined ? [] : [{ ...report, id: `${i}abc` as typeof report.id }];
      });
      const library = await libraryOf(reports);
      const words = reports[0]?.text ?? '会议';
      const question = words.slice(Math.floor(at * words.length)).slice(0, length);
      const answer = await library.ask(question);
      const check = await library.check(question);
      areSlices([...answer.quotes, ...answer.nearest, ...check.quotes], (id) => reports.find((one) => one.id === id));
    },
  };
});
