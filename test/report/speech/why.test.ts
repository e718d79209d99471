import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/report/read.ts';
import { asReportId, type Passage, passageText, type Report, type Why } from '../../../src/report/report.ts';
import { CUE_WORD } from '../../../src/report/speech/cues.ts';
import { toSimplified } from '../../../src/text/script.ts';
import { loadSpeech, SETS } from '../../speech/speech-file.ts';
import { readText } from './labelled.ts';

/** Verbs of saying, of passing words on, and turns of phrase for them. */
const SAYS = new RegExp(
  `${CUE_WORD}|传达|[话道问答喊讲说嘱叹指]|账|比方|例子|了当|见山|心长|一转|不讳|快语|实说|一句|看来`,
  'u',
);

/** Whether words stand at a colon or at quotation marks, which part what is said from who says it. */
const isAtMark = ({ text }: Report, { cue, subject = cue }: Why): boolean =>
  /^[，,]?[：:“「『"]/.test(text.slice(cue.end)) ||
  /[”」』"][，,]?$/.test(text.slice(0, subject.start)) ||
  // He or she who is named in the clause before.
  /[”」』"][，,]?[他她]$/.test(text.slice(0, cue.start));

const words = ({ text }: Report, { start, end }: { readonly start: number; readonly end: number }): string =>
  toSimplified(text.slice(start, end));

/** What is wrong with the reason of a passage; nothing is. */
function faultIn(report: Report, passage: Passage): string | undefined {
  const { why, speaker } = passage;
  if (!why) return speaker.kind === 'report' ? undefined : 'somebody speaks without a reason';
  const spans = [why.cue, why.subject, why.antecedent].flatMap((span) => span ?? []);
  if (spans.some(({ start, end }) => start < 0 || end <= start || end > report.text.length)) return 'no slice';
  if (!isAtMark(report, why) && !SAYS.test(words(report, why.cue))) {
    return `“${words(report, why.cue)}” is no verb of saying`;
  }
  if (why.kind !== 'quoted-before')
    return why.cue.start < passage.end ? undefined : 'the words stand behind the passage';
  return /[”」』"]/.test(report.text.slice(passage.start, why.cue.start)) ? undefined : 'no quotation ends before it';
}

const faultsOf = (report: Report): readonly string[] =>
  report.passages.flatMap((passage) => {
    const fault = faultIn(report, passage);
    return fault === undefined ? [] : [`${fault}: ${passageText(report, passage)}`];
  });

const REPORT = readText(
  '市长周明远主持会议。周明远强调，堤要天天看。夜里也要看。与会专家一致认为，沙袋够了。\n' +
    '“泵修好了。”局长何知远说。他还说，油也备了。\n记者：人够不够？\n何知远：够。',
);
const whyOf = (words: string): Why | undefined =>
  REPORT.passages.find((passage) => passageText(REPORT, passage).includes(words))?.why;

describe('each sentence has its reason', () => {
  test.each([
    { words: '堤要天天看', kind: 'cue', subject: '周明远', cue: '强调' },
    { words: '沙袋够了', kind: 'group', subject: '与会专家', cue: '认为' },
    { words: '泵修好了', kind: 'quoted-before', subject: '局长何知远', cue: '说' },
    { words: '人够不够', kind: 'question', subject: undefined, cue: '记者' },
    { words: '何知远：够', kind: 'label', subject: undefined, cue: '何知远' },
  ])('$words: $kind', ({ words: passage, kind, subject, cue }) => {
    const why = whyOf(passage);
    expect(why?.kind).toBe(kind);
    expect(why && words(REPORT, why.cue)).toBe(cue);
    expect(why?.subject && words(REPORT, why.subject)).toBe(subject);
  });

  test('他 is told with the name that it stands for', () => {
    const report = readText('副市长柳若谷主持会议。他说，堤要天天看。');
    const why = report.passages.at(-1)?.why;
    expect(why?.antecedent && words(report, why.antecedent)).toBe('柳若谷');
  });

  test('narration has none', () => {
    expect(readText('会议在县里举行。').passages[0]?.why).toBeUndefined();
  });
});

const SAMPLE = 'index/sample';
const samples = readdirSync(SAMPLE)
  .filter((file) => !file.startsWith('README'))
  .map((file) => ({ file, bytes: readFileSync(`${SAMPLE}/${file}`) }));
const sets = SETS.map((set) => `test/speech/${set}`).filter((folder) => existsSync(folder));
const labelled = sets.flatMap((folder) => loadSpeech(folder)).map(({ source }) => source);

test.each([...samples, ...labelled])('$file: whoever speaks does so by words of the report', (source) => {
  const read = readReport(source, { id: asReportId('any'), sha256: '' });
  expect(read.outcome === 'read' && read.report.passages.length > 0).toBe(true);
  expect(read.outcome === 'read' ? faultsOf(read.report) : []).toEqual([]);
});

const PIECES = [
  ...['市长周明远', '周明远', '柳若谷', '他', '她', '会议', '与会专家', '记者', '一位村民', '省委书记顾岚', '县里'],
  ...['指出，', '强调：', '说：“', '说，', '介绍，', '表示感谢', '传达了', '的讲话精神', '主持会议并', '还', '在会上'],
  ...['堤要看', '要抓紧', '一要', '二要', '必须', '出席', '“', '”', '「', '」', '。', '，', '：', '？', '\n'],
];

test('whatever stands in a report, whoever speaks does so by words of it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }), (pieces) => {
      expect(faultsOf(readText(`会议在县里举行。${pieces.join('')}`))).toEqual([]);
    }),
    {
      numRuns: 500,
      examples: [
        [['“', '市长周明远', '」', '，', '「', '市长周明远']],
        [['市长周明远', '“', '市长周明远', '说，', '”', '她', '一要']],
      ],
    },
  );
});
