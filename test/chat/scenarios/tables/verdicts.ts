import { LIBRARIAN, type Table } from '../step.ts';

const by = LIBRARIAN;

/** How people tell that a quote is wrong, and librarians see to it. */
export const VERDICTS: readonly Table[] = [
  [
    'tells that the day is wrong, and a librarian looks at it and closes it',
    'zh-hant',
    [
      [{ says: '/verdicts' }, '只有'],
      [{ says: '鐵橋路口早高峰一個小時過多少車？' }, '3800辆', '—— 祁砚'],
      [{ presses: '日期不對' }, '謝謝'],
      [{ says: '/verdicts', by }, '日期不對', '3800辆'],
      [{ presses: '1', by }, '日期不對', '3800辆', '—— 祁砚'],
      [{ presses: '✓', by }, '這一則處理完畢'],
      [{ says: '/verdicts', by }, '沒有待處理的問題'],
    ],
  ],
];
