import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import type { Report } from '../../src/report/report.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import { libraryOf, reportOf, sampleReports } from './support.ts';

/** Ten meetings on one matter, each with words of its own. */
const harbour = Array.from({ length: 10 }, (_, i) =>
  reportOf(
    [
      `${i + 1}月2日，海湾市召开渔港清淤会议。市长梁海生主持会议。`,
      `会议强调，渔港清淤深度不少于${i + 3}米，${'甲乙丙丁戊己庚辛壬癸'[i]}号码头先行。`,
      `市海洋局局长顾潮平说，渔港清淤要在${i + 20}天内完成。`,
    ].join('\n'),
    `harbour-${i}`,
    `海湾市部署第${i + 1}次渔港清淤`,
    `2031-${String(i + 1).padStart(2, '0')}-03`,
  ),
);

let reports: readonly Report[];
let library: Library;
beforeAll(async () => {
  reports = [...sampleReports(), ...harbour];
  library = await libraryOf(reports);
});

const textOf = (quote: Quote): string | undefined =>
  reports.find(({ id }) => id === quote.citation.report)?.text.slice(quote.citation.start, quote.citation.end);

describe('The excerpts that words lead to', () => {
  it('are more than the five of an answer, begin with what answers best, and come once', async () => {
    const answer = await library.ask('渔港清淤深度不少于多少米？');
    const { quotes, more } = await library.excerpts('渔港清淤深度不少于多少米？', { offset: 0, limit: 50 });
    expect(answer.quotes).toHaveLength(5);
    expect(quotes.length).toBe(10);
    expect(more).toBe(false);
    expect(answer.quotes.map(({ text }) => text)).toContain(quotes[0]?.text);
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
    expect(quotes[0]?.highlights).not.toEqual([]);
  });

  it('fit together page by page', async () => {
    const all = await library.excerpts('渔港清淤', { offset: 0, limit: 50 });
    const first = await library.excerpts('渔港清淤', { offset: 0, limit: 7 });
    const second = await library.excerpts('渔港清淤', { offset: 7, limit: 43 });
    expect(first.more).toBe(true);
    expect([...first.quotes, ...second.quotes]).toEqual(all.quotes);
    expect(second.revision).toBe(all.revision);
  });

  it('are of a person, or of a day, where the words name one', async () => {
    const { quotes: said } = await library.excerpts('顾潮平', { offset: 0, limit: 50 });
    expect(said.length).toBeGreaterThan(0);
    expect(said.every(({ citation }) => citation.report.startsWith('harbour'))).toBe(true);
    const { quotes } = await library.excerpts('2031年3月2日的会议说了什么？', { offset: 0, limit: 50 });
    expect(new Set(quotes.map(({ citation }) => citation.report))).toEqual(new Set(['harbour-2']));
  });

  it.each(['', ' ', '?!', '驷马难追的量子纠缠火箭', 'x'.repeat(256), '𠮷'.repeat(128)])(
    'are none for %j',
    async (words) => {
      expect((await library.excerpts(words, { offset: 0, limit: 50 })).quotes).toEqual([]);
    },
  );

  it('cost one search', async () => {
    const index = createPassageIndex();
    await index.add(harbour);
    let searches = 0;
    const counted = new Proxy(index, {
      get: (target, key) => {
        if (key === 'search') searches += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const held = createLibrary(memorySource(harbour), counted, { sample: false });
    await held.excerpts('渔港清淤', { offset: 0, limit: 20 });
    expect(searches).toBe(1);
  });

  it('are always slices of their reports, however little of whatever is typed', async () => {
    const typed = fc.oneof(
      fc
        .constantFrom('渔港清淤', '防汛', '租金上限是多少', '市长说了什么', '流感', '谁主持会议')
        .chain((words) => fc.nat({ max: words.length }).map((end) => words.slice(0, end))),
      fc.string({ maxLength: 30 }),
    );
    const page = fc.record({ offset: fc.nat({ max: 30 }), limit: fc.integer({ min: 1, max: 50 }) });
    await fc.assert(
      fc.asyncProperty(typed, page, async (words, asked) => {
        const { quotes } = await library.excerpts(words, asked);
        expect(quotes.length).toBeLessThanOrEqual(asked.limit);
        for (const quote of quotes) expect(quote.text).toBe(textOf(quote));
      }),
      { numRuns: 40 },
    );
  });
});

describe('The words at a place', () => {
  it('come with the speaker and the citation that they have in an answer', async () => {
    const { quotes } = await library.excerpts('渔港清淤', { offset: 0, limit: 50 });
    for (const quote of quotes) {
      const again = await library.quoteAt(quote.citation);
      expect(again?.text).toBe(quote.text);
      expect(again?.speaker).toEqual(quote.speaker);
      expect(again?.citation).toEqual(quote.citation);
    }
  });

  it('are nobody’s where two speak, or where nothing stands', async () => {
    const [report] = harbour;
    if (report === undefined) throw new Error('no report');
    expect(await library.quoteAt({ report: report.id, start: 0, end: report.text.length })).toBeUndefined();
    expect(await library.quoteAt({ report: report.id, start: 0, end: report.text.length + 9 })).toBeUndefined();
  });
});

describe('The meetings', () => {
  it('are the newest first, reprints merged', async () => {
    const [first] = harbour;
    if (first === undefined) throw new Error('no report');
    const reprint = reportOf(first.text, 'reprint', '渔港清淤再部署', '2031-01-05');
    const held = await libraryOf([...harbour, reprint]);
    const meetings = await held.meetings();
    expect(meetings.map(({ id }) => id)).toEqual(harbour.map(({ id }) => id).toReversed());
  });
});
