import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/report/read.ts';
import { asReportId, passageText, type Report } from '../../src/report/report.ts';
import { sentences } from '../../src/text/sentence.ts';
import { readText } from './speech/labelled.ts';

const PIECES = [
  '市长周明远主持会议。',
  '市领导柳若谷、鲍远山参加会议。',
  '周明远强调，要抓紧施工。',
  '他说：“桥要修，路要通。”',
  '“沟清了，”褚安宁说，“人心也顺了。”',
  '会议指出，工期不等人。',
  '会议听取了汇报。',
  '一要清渠。',
  '记者：何时通车？',
  '周明远：十月。',
  '要把责任落到人头，',
  '“谁也不许',
  '据了解，全市有桥六百座。',
  '施工队连夜进场，材料、机具、人员一次到位，三班倒，人停机不停，力争在主汛期到来之前把最险的一段先抢出来，让下游的群众睡个安稳觉。',
  '\n',
  ' ',
];

/** Bodies made of the genre's own pieces, in any order. */
const body = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));

/** Any text at all: with the characters that the reader looks for, and others. */
const anything = fc.oneof(
  body,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(...'市长周明远主持会议指出强调说，。：；“”「」、（）()\n 3月4日·的他等·'),
    maxLength: 200,
  }),
);

function read(text: string): Report | undefined {
  const source = { file: 'invented', bytes: new TextEncoder().encode(text), document: true } as const;
  const outcome = readReport(source, { id: asReportId('invented'), sha256: '0' });
  return outcome.outcome === 'read' ? outcome.report : undefined;
}

describe('passages', () => {
  test('lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end } of read(text)?.passages ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(read(text)?.text.length ?? 0);
      }),
    );
  });

  test('never cross a paragraph, and count it rightly', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const report = read(text);
        if (!report) return;
        for (const passage of report.passages) {
          expect(passageText(report, passage)).not.toContain('\n');
          expect(report.text.slice(0, passage.start).split('\n')).toHaveLength(passage.paragraph);
        }
      }),
    );
  });

  test('begin and end where sentences do, and hold every sentence', () => {
    fc.assert(
      fc.property(body, (text) => {
        const report = read(text);
        if (!report) return;
        const spans = sentences(report.text);
        const [starts, ends] = [new Set(spans.map((s) => s.start)), new Set(spans.map((s) => s.end))];
        for (const { start, end } of report.passages) expect(starts.has(start) && ends.has(end)).toBe(true);
        for (const s of spans)
          expect(report.passages.filter((p) => p.start <= s.start && p.end >= s.end)).toHaveLength(1);
      }),
    );
  });

  test('are about 60 to 300 characters long where one speaker says enough', () => {
    const report = readText(`市长周明远主持会议。\n周明远强调，${'要把渠道清到底，把闸门修到位。'.repeat(40)}`);
    const lengths = report.passages.slice(1).map((passage) => passage.end - passage.start);
    expect(lengths.every((length) => length >= 60 && length <= 300)).toBe(true);
  });

  test('hold one speaker each', () => {
    const report = readText(
      '市长周明远主持会议。周明远强调，要修桥。会议指出，工期不等人。副市长柳若谷表示，钱已到账。',
    );
    expect(report.passages.map((passage) => passage.speaker.kind)).toEqual(['report', 'person', 'meeting', 'person']);
  });

  test('a single sentence that is longer than a passage stays whole', () => {
    const sentence = `周明远强调，${'要修桥，'.repeat(200)}要快。`;
    expect(readText(sentence).passages).toHaveLength(1);
  });

  test('begin behind the dateline', () => {
    const report = readText('南屏日报讯（记者 罗小溪）5月2日，市长周明远主持会议。');
    expect(report.passages.map((passage) => passageText(report, passage))).toEqual(['5月2日，市长周明远主持会议。']);
  });
});

describe('reading', () => {
  test('gives the same report for the same source', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  test('gives a report or a refusal for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.html', 'a.md'), (bytes, file) => {
        const { outcome } = readReport({ file, bytes }, { id: asReportId('invented'), sha256: '0' });
        expect(['read', 'refused']).toContain(outcome);
      }),
    );
  });

  test('never puts words in the mouth of somebody whom the text does not name', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { speaker } of read(text)?.passages ?? []) {
          if (speaker.kind === 'person') expect(text.replace(/\s/g, '')).toContain(speaker.name);
        }
      }),
    );
  });

  /** Inputs on which a careless pattern takes time that doubles with each character. */
  const NASTY = {
    'a quotation that never closes': `周明远说：“${'要修桥，'.repeat(20_000)}`,
    'many quotations that never close': '“周明远说：'.repeat(10_000),
    'one sentence of 100,000 characters': `${'字'.repeat(100_000)}。`,
    'one adverb over and over': `周明远${'慢慢地'.repeat(10_000)}说，要快。`,
    'one preposition over and over': `周明远${'对'.repeat(50_000)}说，要快。`,
    'words of time over and over': `${'在会上'.repeat(10_000)}，周明远说，要快。`,
    'words of matter over and over': '针对就在谈到'.repeat(10_000),
    'an office over and over': '市委副书记、'.repeat(10_000),
    'an office before different words over and over': Array.from(
      { length: 5_000 },
      (_, i) => `主任${String.fromCharCode(0x4e00 + i)}甲乙说`,
    ).join(''),
    'a list of 10,000 names': `市领导${Array.from({ length: 10_000 }, (_, i) => `周${String.fromCharCode(0x4e00 + (i % 5_000))}`).join('、')}参加。`,
    'a name over and over': '周明远、'.repeat(20_000),
    'brackets that never close': '周明远（'.repeat(20_000),
    'dots over and over': '木拉提·'.repeat(20_000),
    'days over and over': '3月4日'.repeat(20_000),
    'short sentences over and over': '好。'.repeat(40_000),
    'quotations with a speaker behind each': `市长周明远来了。${'“好。”周明远说。'.repeat(5_000)}`,
    'empty lines': `会议召开。${'\n'.repeat(50_000)}好。`,
  };

  test.each(Object.entries(NASTY))('ends soon on %s', (_name, text) => {
    expect(read(text)?.text.length ?? 0).toBeLessThanOrEqual(text.length);
  });
});
