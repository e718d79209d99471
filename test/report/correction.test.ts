import { describe, expect, test } from 'vitest';
import {
  type Corrections,
  corrected,
  FACT_FIELDS,
  factField,
  factText,
  readCorrection,
} from '../../src/report/correction.ts';
import { asReportId, type FactField, type Report } from '../../src/report/report.ts';

const REPORT: Report = {
  id: asReportId('0123456789ab'),
  file: 'a.txt',
  url: 'https://read.example/1',
  sha256: '0'.repeat(64),
  script: 'simplified',
  title: '读到的标题',
  text: '会议强调，要做好防汛工作。',
  meeting: { name: '防汛会议', date: '2031-06-03', place: '青澜市' },
  published: { date: '2031-06-04', outlet: '青澜日报', reporters: ['闻小舟'], correspondents: [], editor: '顾一禾' },
  people: [],
  passages: [{ start: 0, end: 13, paragraph: 1, speaker: { kind: 'meeting', name: '防汛会议' } }],
  repairs: [],
};

describe('a fact written by hand', () => {
  test.each<readonly [FactField, string, string]>([
    ['title', ' 市政府\u200b部署防汛 ', '市政府部署防汛'],
    ['meeting.name', '防汛 工作\n会议', '防汛 工作 会议'],
    ['meeting.name', '', ''],
    ['meeting.date', '2020-02-28', '2020-02-28'],
    ['meeting.date', 'xxxx-02-28', 'XXXX-02-28'],
    ['meeting.date', '2020年2月28日', '2020-02-28'],
    ['meeting.date', '二〇二〇年二月二十八日', '2020-02-28'],
    ['meeting.date', '2020/2/8', '2020-02-08'],
    ['meeting.date', '2月29號', 'XXXX-02-29'],
    ['meeting.date', '', ''],
    ['published.date', '2020年3月1日', '2020-03-01'],
    ['published.reporters', '罗一, 陆知秋、苏晚晴，罗一', '罗一、陆知秋、苏晚晴'],
    ['published.reporters', '', ''],
    ['published.correspondents', '苏晚晴，陆知秋', '苏晚晴、陆知秋'],
    ['published.editor', '', ''],
    ['url', 'https://news.example/a?b=c', 'https://news.example/a?b=c'],
    ['url', '', ''],
  ])('%s=%s is read', (field, typed, value) => {
    const written = readCorrection(field, typed) ?? expect.fail('refused');
    const report = corrected(REPORT, { [field]: written });
    expect(factText(report, field)).toBe(value);
    expect(report.corrected).toEqual([field]);
  });

  test.each<readonly [FactField, string]>([
    ['title', ''],
    ['title', ' \u200b '],
    ['meeting.date', '2020-02-30'],
    ['meeting.date', '2020-2'],
    ['meeting.date', '28日'],
    ['meeting.date', '昨天'],
    ['meeting.date', '2月28日至3月1日'],
    ['meeting.date', '2020年2月28日上午'],
    ['published.date', 'yesterday'],
    ['url', 'news.example/a'],
    ['url', 'ftp://news.example/a'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://'],
    ['url', 'https://news.example/a b'],
  ])('%s=%s is refused', (field, typed) => {
    expect(readCorrection(field, typed)).toBeUndefined();
  });

  test.each([
    ['date', 'meeting.date'],
    ['Meeting.Date', 'meeting.date'],
    ['日期', 'meeting.date'],
    ['標題', 'title'],
    ['reporters', 'published.reporters'],
    ['frob', undefined],
    ['constructor', undefined],
  ])('%s names %s', (name, field) => {
    expect(factField(name)).toBe(field);
  });
});

describe('a corrected report', () => {
  test('differs in what was corrected and nowhere else', () => {
    const written = (field: FactField): string =>
      readCorrection(field, '2030-01-02') ?? readCorrection(field, 'https://by.example/hand') ?? expect.fail(field);
    for (const field of FACT_FIELDS) {
      const report = corrected(REPORT, { [field]: written(field) });
      expect(factText(report, field)).toBe(written(field));
      for (const other of FACT_FIELDS) {
        if (other !== field) expect(factText(report, other)).toBe(factText(REPORT, other));
      }
    }
  });

  test('has its meeting speak by its new name, or by none', () => {
    const speakerOf = (corrections: Corrections) => corrected(REPORT, corrections).passages[0]?.speaker;
    expect(speakerOf({ 'meeting.name': '防汛动员会' })).toEqual({ kind: 'meeting', name: '防汛动员会' });
    expect(speakerOf({ 'meeting.name': '' })).toEqual({ kind: 'meeting', name: '会议' });
  });

  test('without corrections is the report itself, and so it is with corrections that nobody can read', () => {
    expect(corrected(REPORT, {})).toBe(REPORT);
    const unknown = { 'meeting.mood': 'good', 'meeting.date': 'some day' };
    expect(corrected(REPORT, unknown)).toBe(REPORT);
  });
});
