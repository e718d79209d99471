import { describe, expect, it } from 'vitest';
import { libraryOf, reportOf } from './support.ts';

const sentence = (n: number): string => `第${n}句说的是渔港。`;
const report = reportOf([1, 2, 3].map((p) => [1, 2, 3, 4].map((s) => sentence(p * 10 + s)).join('')).join('\n'), 'r');

const place = (words: string): { citation: { start: number; end: number; report: typeof report.id } } => {
  const start = report.text.indexOf(words);
  return { citation: { report: report.id, start, end: start + words.length } };
};

describe('What stands around a quote', () => {
  it.each([
    [0, sentence(22), sentence(22)],
    [1, sentence(22), sentence(21) + sentence(22) + sentence(23)],
    [1, sentence(11), sentence(11) + sentence(12)],
    [2, sentence(34), sentence(32) + sentence(33) + sentence(34)],
  ])('is %i sentences on either side of %s', async (more, words, expected) => {
    const found = await (await libraryOf([report])).around(cited(words), more);
    expect(found && report.text.slice(found.start, found.end)).toBe(expected);
    expect(found && report.text.slice(found.quoteStart, found.quoteEnd)).toBe(words);
  });

  it('is never longer than 1,500 characters', async () => {
    const long = reportOf('渔港的清淤工作要抓紧。'.repeat(400), 'long');
    const citation = { ...cited(sentence(11)).citation, report: long.id, start: 2200, end: 2211 };
    const found = await (await libraryOf([long])).around({ citation }, 500);
    expect(found && found.end - found.start).toBeLessThanOrEqual(1500);
    expect(found && found.end - found.start).toBeGreaterThan(1000);
  });

  it('is nothing where the report is gone or the place lies outside', async () => {
    const library = await libraryOf([report]);
    const { citation } = cited(sentence(11));
    expect(await library.around({ citation: { ...citation, end: 99_999 } }, 1)).toBeUndefined();
    expect(await (await libraryOf([])).around({ citation }, 1)).toBeUndefined();
  });
});

function cited(words: string): Parameters<Awaited<ReturnType<typeof libraryOf>>['around']>[0] {
  const rest = { file: 'r', title: '', meeting: null, meetingDate: null, publishedDate: null, outlet: null, url: null };
  return { citation: { ...rest, paragraph: 1, ...place(words).citation } };
}
