import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in traditional characters. */
export const librarianZhHant: LibrarianMessages = {
  commands: { verdicts: '看大家指出的問題', stats: '看用量' },
  notForYou: (id) => `這個指令只有資料管理員可以用（您的編號是 ${id}）。`,
  buttonNotForYou: '這個按鈕只有資料管理員可以用。',
  inPrivate: '請在和我的私訊裡用這個指令。',
  stats: {
    holds: (reports, passages) => `收錄報導 ${reports} 篇，段落 ${passages} 個。`,
    asked: (days, asked, notFound) => `近 ${days} 天：提問 ${asked} 次，其中 ${notFound} 次沒找到。`,
    p95: (ms) => (Number.isFinite(ms) ? `95% 的回答在 ${ms} 毫秒以內。` : '95% 的回答超過了一分鐘。'),
    missedHeading: (questions) => (questions === 0 ? '還沒有記下沒找到的提問。' : '沒找到的提問，多的在前：'),
    missed: (question, count) => `· ${question}（${count} 次）`,
  },
};
