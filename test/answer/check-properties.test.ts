import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/answer/answer.ts';
import type { Report } from '../../src/report/report.ts';
import { skeleton } from '../../src/text/fold.ts';
import { toSimplified, toTraditional } from '../../src/text/script.ts';
import { libraryOf, sampleReports } from './support.ts';

const reports = sampleReports();
const library = libraryOf(reports);

/** Sentences that begin and end where sentences of the report do: no number is cut, and nothing denied is left out. */
const sentence = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 })).map(([r, s, count]) => {
  const report = reports[r % reports.length];
  if (report === undefined) throw new Error('the sample has no reports; expected some');
  const passage = report.passages[s % report.passages.length];
  if (passage === undefined) throw new Error(`${report.file} has no passages; expected some`);
  const text = report.text.slice(passage.start, passage.end);
  const ends = [...text.matchAll(/[，。；！？]/g)].map(({ index }) => index + 1);
  const starts = [0, ...ends].filter((at) => at < text.length);
  const first = s % starts.length;
  const start = starts[first] ?? 0;
  return { report, words: text.slice(start, starts[first + count] ?? text.length) };
});
const long = sentence.filter(({ words }) => skeleton(words).length >= 8);

const isIn = (check: Check, report: Report): boolean =>
  check.quotes.some(({ citation, alsoIn }) =>
    [citation, ...(alsoIn?.citations ?? [])].some((one) => one.report === report.id),
  );

const MARKS = /[，。；、！？：“”「」（）\s]/gu;

/** Marks replaced, dropped and put in; none at a number, where a mark may be a part of it. */
function remarked(words: string, marks: readonly string[]): string {
  let next = 0;
  return words.replace(MARKS, () => marks[next++ % marks.length] ?? '');
}

const runsOf = (check: Check, without: 'removed' | 'added'): string =>
  (check.difference ?? []).flatMap(([kind, run]) => (kind === without ? [] : [run])).join('');

describe('Words of a report', () => {
  it('are verbatim in either script, with other marks, where they stand', async () => {
    const held = await library;
    const marks = fc.array(fc.constantFrom('', ' ', '，', '。', '！', '\n', '、', '…'), { minLength: 1, maxLength: 4 });
    const script = fc.constantFrom(toSimplified, toTraditional, (text: string) => text);
    await fc.assert(
      fc.asyncProperty(long, marks, script, async ({ report, words }, others, inScript) => {
        const check = await held.check(inScript(remarked(words, others)));
        expect(check.verdict).toBe('verbatim');
        for (const { citation, text } of check.quotes) {
          const source = reports.find(({ id }) => id === citation.report);
          expect(source?.text.slice(citation.start, citation.end)).toBe(text);
        }
        expect((check.reports ?? 0) > 5 || isIn(check, report)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('are near with one letter changed, and the difference gives back both texts', async () => {
    const held = await library;
    await fc.assert(
      fc.asyncProperty(long, fc.nat(), async ({ words }, at) => {
        // Who says what is in quotation marks is read apart from it.
        fc.pre(!/[：“「]|[说說][^\p{L}]*$/u.test(words));
        const places = [...words.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
        const place = places[at % places.length] ?? 0;
        const changed = `${words.slice(0, place)}鑫${words.slice(place + 1)}`;
        const check = await held.check(changed);
        expect(check.verdict).toBe('near');
        expect(skeleton(runsOf(check, 'added'))).toBe(skeleton(changed));
        if (check.parts === undefined)
          expect(check.quotes.map(({ text }) => text).join('')).toContain(runsOf(check, 'removed'));
      }),
      { numRuns: 120 },
    );
  });
});

describe('Any text', () => {
  it('is checked, whatever it is', async () => {
    const held = await library;
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'会议指出，：“”。\n—@#/说1.不得𠮷😀') }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const check = await held.check(words);
        expect(check.similarity).toBeGreaterThanOrEqual(0);
        expect(check.verdict === 'verbatim').toBe(check.similarity === 1);
      }),
    );
  });
});
