import { budget, flood, school } from './articles.ts';
import type { Layout } from './layouts-first.ts';

function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n');
}

/** Pages that lost their line breaks. */
export const oneLineLayouts: readonly Layout[] = [
  {
    name: 'a page in one line, with two blanks where its breaks were',
    file: 'blanks.txt',
    page: [
      '首页',
      '新闻',
      flood.title,
      '2031-06-04 07:20',
      '来源：青澜日报',
      ...flood.paragraphs,
      '责任编辑：顾一禾',
      '相关新闻',
      '澜河大桥通车在即',
    ].join('  '),
    title: flood.title,
    body: flood.paragraphs,
    furniture: ['来源：青澜日报', '责任编辑：顾一禾'],
  },
  {
    name: 'a page in one line, with full-width blanks where its breaks were',
    file: 'wide.txt',
    page: ['青澜在线', budget.title, '來源：嵐港日報', ...budget.paragraphs, '相關新聞'].join('　　'),
    title: budget.title,
    body: budget.paragraphs,
  },
  {
    name: 'a page in one line, with one blank where its breaks were',
    file: 'blank.txt',
    page: ['首页 >', '教育', school.title, '2031-08-22 08:00', ...school.paragraphs, '责任编辑：白术', '分享'].join(
      ' ',
    ),
    title: school.title,
    body: school.paragraphs,
    furniture: ['责任编辑：白术'],
  },
  {
    name: 'a page in one line, with nothing where its breaks were',
    file: 'glued.txt',
    page: `首页新闻${school.title}2031-08-22 08:00来源：青澜日报${school.paragraphs.join('')}责任编辑：白术上一篇：澜河大桥通车在即`,
    title: school.title,
    body: [school.paragraphs.join('')],
    furniture: ['2031-08-22 08:00来源：青澜日报', '责任编辑：白术'],
  },
  {
    name: 'a body in one line under its headline, its sub-headings between wide blanks',
    file: 'sub-blanks.txt',
    page: lines(
      school.title,
      '2031-08-22 08:00',
      '来源：青澜日报',
      '编者按',
      ['', ...school.paragraphs.slice(0, 2), '抓好落实', ...school.paragraphs.slice(2)].join('    '),
      '责任编辑：白术',
    ),
    title: school.title,
    body: [...school.paragraphs.slice(0, 2), '抓好落实', ...school.paragraphs.slice(2)],
    headings: [3],
  },
];
