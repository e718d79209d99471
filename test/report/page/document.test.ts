import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import type { CleanPage, Source } from '../../../src/report/page/page.ts';
import { flood, school } from './articles.ts';

function read(text: string, more: Partial<Source> = {}): CleanPage {
  const cleaned = cleanPage({ file: 'd1', bytes: new TextEncoder().encode(text), document: true, ...more });
  if (cleaned.outcome !== 'clean') throw new Error(`the document was refused as ${cleaned.reason}`);
  return cleaned.page;
}

describe('a document of a .jsonl file', () => {
  test('is kept whole, whatever it looks like', () => {
    const text = '首页 登录 注册\n版权所有 未经授权不得转载\n责任编辑：顾一禾';
    expect(read(text).text).toBe(text);
    expect(read('好').text).toBe('好');
  });

  test('takes title, address and day from its fields', () => {
    const page = read(school.paragraphs.join('\n'), {
      title: school.title,
      url: 'https://docs.example/1',
      published: '2031-08-22T09:00:00+08:00',
    });
    expect(page).toMatchObject({ title: school.title, url: 'https://docs.example/1', publishedHint: '2031-08-22' });
  });

  const titles: readonly (readonly [string, string, string])[] = [
    ['its first line', `${school.title}\n${school.paragraphs.join('\n')}`, school.title],
    [
      'the heading before its first space',
      `关于做好秋季开学工作的通知 各区县教育局： ${school.paragraphs.join(' ')}`,
      '关于做好秋季开学工作的通知',
    ],
    ['its first words', flood.paragraphs[2] ?? '', '会议听取了市水务局、市应急局和市气象局的情况汇报。会议指出，'],
  ];

  test.each(titles)('without a title, is called by %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  test('loses nothing but spaces at line ends and what nobody sees', () => {
    const seen = (text: string): string => text.replace(/[\s\p{C}]/gu, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('会', '议', '。', ' ', '\n', '\u3000', '1', '.', '(', '\u200b', '—') }),
        (text) => {
          fc.pre(seen(text) !== '');
          const page = read(text);
          expect(seen(page.text)).toBe(seen(text));
          expect(page.text.split('\n')).not.toContain('');
          expect(page.title).not.toBe('');
        },
      ),
    );
  });
});
