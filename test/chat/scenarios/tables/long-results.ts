import type { Table } from '../step.ts';

/** What people look up, page by page, and take along. */
export const LONG_RESULTS: readonly Table[] = [
  [
    'looks a person up, and takes the words along in every form',
    'zh-hans',
    [
      [{ says: '/export' }, '还没有可以存成文件的结果'],
      [{ says: '/who 高峰' }, '高峰', '职务', '省委副书记', '[本人的话 17 ›]'],
      [{ says: '/export' }, '高峰说过的话（17 条）', '[Markdown]', '[CSV', '[BibTeX]', '[GB/T 7714]'],
      [{ pressesForFile: 'Markdown' }, '共 17 条', '.md', '# 高峰说过的话', '> 高峰在讨论中表示', '—— **高峰'],
      [{ pressesForFile: 'CSV' }, '.csv', '序号,原话,说话人', '1,高峰在讨论中表示', '2025-01-14'],
      [{ pressesForFile: 'BibTeX' }, '.bib', '@misc{yinju-', 'title = {{', 'year = {2025}'],
      [{ pressesForFile: 'GB/T' }, 'gbt7714.txt', '[1] 谷雨. 1月14日', '[N]. 澜川日报, 2025-01-15.'],
    ],
  ],
  [
    'goes through the list of reports, and opens a meeting',
    'zh-hant',
    [
      [{ says: '/list' }, '收錄報導 24 篇', '第 1 頁，共 3 頁', '[較早 ›]'],
      [{ presses: '較早' }, '第 2 頁，共 3 頁', '[較早 ›]'],
      [{ says: '/meeting 鳴鹿' }, '會議 2 場', '調度'],
      [{ presses: '1' }, '鳴鹿水庫'],
      [{ says: '/export' }, '[Markdown]', '[GB/T 7714]'],
      [{ pressesForFile: 'GB/T' }, '鳴鹿水庫'],
    ],
  ],
];
