import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentence.ts';

const cut = (text: string): readonly string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['会议结束。大家散去。', ['会议结束。', '大家散去。']],
    ['何时通车？十月！', ['何时通车？', '十月！']],
    ['他说：“好。”会议结束。', ['他说：“好。”', '会议结束。']],
    ['他说：「好！」會議結束。', ['他说：「好！」', '會議結束。']],
    ['增长3.5个百分点。', ['增长3.5个百分点。']],
    ['见 www.example.cn。', ['见 www.example.cn。']],
    ['会议结束.大家散去.', ['会议结束.', '大家散去.']],
    ['真的？！太好了……', ['真的？！', '太好了……']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['  前后有空格。  ', ['前后有空格。']],
    ['没有句号', ['没有句号']],
    ['一；二；三。', ['一；二；三。']],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });

  test('a stretch of a text is cut by itself', () => {
    expect(sentences('一。二。三。', 2, 4)).toEqual([{ start: 2, end: 4 }]);
  });

  test('hold every character but spaces, in order, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'会议好。！？.”“」\n a3'), maxLength: 80 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
