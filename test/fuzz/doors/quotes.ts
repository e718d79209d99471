import fc from 'fast-check';
import { asReportId } from '../../../src/report/report.ts';
import { doorOf } from '../door.ts';
import { hostileHtml } from '../generators/html.ts';
import { edits } from '../generators/mutation.ts';
import { libraryOf, sampleTexts } from '../samples.ts';
import { areSlices, readWell } from '../whole-report.ts';

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
        return report === undefined ? [] : [{ ...report, id: asReportId(`${i}abc`) }];
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
