import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { renderAnswer } from '../../src/chat/terminal/render.ts';
import { legible } from '../../src/report/legible.ts';
import { budget } from '../report/page/articles.ts';
import { damage } from '../report/page/layouts-first.ts';
import { libraryOf, reportOf } from './support.ts';

/** A page from a mirror, with a sentence in which nobody can tell what stood in two places. */
const torn = '參會的老師說,他們最盼的是“學?！⒏?2個教學點早些修好?；A(chǔ)部要來看!這件事拖了三年。';
const restored = '參會的老師說,他們最盼的是“學校、?2個教學點早些修好?；A(chǔ)部要來看!這件事拖了三年。';
const report = reportOf([...budget.paragraphs.map(damage), torn].join('\n'), 'mirror');

describe('Words that are damaged beyond repair', () => {
  let library: Library;
  beforeAll(async () => {
    library = await libraryOf([report]);
  });

  it('stay in the report as they were saved, and are told of; what is certain beside them is restored', () => {
    expect(report.text.endsWith(restored)).toBe(true);
    expect(report.damaged?.map(({ start, end }) => report.text.slice(start, end))).toEqual(['?', '?；A(chǔ)']);
  });

  it('end no sentence: a quote holds all of them and says so', async () => {
    const answer = await library.ask('参会的老师说他们最盼的教学点怎么样');
    const [quote] = answer.quotes;
    expect(quote?.text).toContain('學校、?2個教學點早些修好?；A(chǔ)部要來看!');
    expect(quote?.damaged?.map(([start, end]) => quote.text.slice(start, end))).toEqual(['?', '?；A(chǔ)']);
    expect(renderAnswer(answer, { colors: false, language: 'zh-Hans' })).toContain(
      '“學校、?2個教”、“些修好?；A(chǔ)部要來”：网页保存前已有乱码，无法复原，照原样列出。',
    );
  });

  it('are not told of under a quote without them', async () => {
    const answer = await library.ask('绩效管理怎么强化');
    expect(answer.quotes[0]?.text).toContain('績效管理');
    expect(answer.quotes[0]).not.toHaveProperty('damaged');
  });

  it('are hidden from the steps that read, and nothing moves', () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), places, (text, steps) => {
        let at = 0;
        const damaged = steps.map(([gap, length]) => {
          const start = Math.min(text.length, at + gap);
          at = Math.min(text.length, start + length);
          return { start, end: at };
        });
        const read = legible(text, damaged);
        expect(read.length).toBe(text.length);
        for (const [i, unit] of [...Array(text.length).keys()].map((i) => [i, read[i]] as const)) {
          const isDamaged = damaged.some(({ start, end }) => i >= start && i < end);
          expect(unit).toBe(isDamaged ? '□' : text[i]);
        }
      }),
    );
  });
});
