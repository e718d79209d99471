import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayMentions, daysBetween, formatDay, parseDay } from '../../src/text/day.ts';

describe('the days that a text names', () => {
  test.each([
    ['2020年2月28日', { year: 2020, month: 2, day: 28 }],
    ['二〇二〇年二月二十八日', { year: 2020, month: 2, day: 28 }],
    ['2月28日上午', { month: 2, day: 28 }],
    ['二月二十八日', { month: 2, day: 28 }],
    ['28日', { day: 28 }],
    ['10号', { day: 10 }],
    ['2020-02-28', { year: 2020, month: 2, day: 28 }],
    ['2020/2/8', { year: 2020, month: 2, day: 8 }],
    ['2020.02.08', { year: 2020, month: 2, day: 8 }],
    ['2020年 2月 8日', { year: 2020, month: 2, day: 8 }],
    ['2 月 28 日', { month: 2, day: 28 }],
    ['元月16日', { month: 1, day: 16 }],
    ['２０２０年２月２８日', { year: 2020, month: 2, day: 28 }],
    ['民国109年2月28日', { year: 2020, month: 2, day: 28 }],
    ['28.02.2020', { year: 2020, month: 2, day: 28 }],
    ['2/28/2020', { year: 2020, month: 2, day: 28 }],
    ['2/28日', { month: 2, day: 28 }],
    ['今(28)日', { day: 28 }],
    ['今(28)', { day: 28 }],
    ['昨天下午（4月5）', { month: 4, day: 5 }],
    ['昨日（2月28日）', { month: 2, day: 28 }],
    ['2月20—21日', { month: 2, day: 20 }],
    ['20至21日', { day: 20 }],
  ])('%s', (text, day) => {
    expect(dayMentions(text)).toMatchObject([day]);
  });

  test('in order, with their offsets', () => {
    const text = '3月3日至4日，截至5月1日';
    expect(dayMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(['3月3日', '4日', '5月1日']);
  });

  test.each([
    '13月1日',
    '2月32日',
    '上月3日',
    '南屏日报',
    '3日报到',
    '第3号文件',
    '1.2.3',
    '2020-13-01',
    '12020-01-01',
    '3号楼',
    '元日',
    '1/5',
    '28.02.2020.1',
  ])('none in: %s', (text) => {
    expect(dayMentions(text)).toEqual([]);
  });
});

describe('days', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('are written and read back, with the year or without', () => {
    expect(formatDay(2020, 2, 8)).toBe('2020-02-08');
    expect(formatDay(undefined, 2, 8)).toBe('XXXX-02-08');
    expect(parseDay('2020-02-08')).toEqual({ year: 2020, month: 2, day: 8 });
    expect(parseDay('XXXX-02-08')).toEqual({ month: 2, day: 8 });
    expect(parseDay('2月8日')).toBeUndefined();
  });

  test('can be counted over the ends of months and years', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
  });

  test('a day so many days later is so many days away', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });
});
