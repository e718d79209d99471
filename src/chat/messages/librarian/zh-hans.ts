import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in simplified characters. */
export const librarianZhHans: LibrarianMessages = {
  commands: { verdicts: '看大家指出的问题', stats: '看用量' },
  notForYou: (id) => `这个命令只有资料管理员可以用（您的编号是 ${id}）。`,
  buttonNotForYou: '这个按钮只有资料管理员可以用。',
  inPrivate: '请在和我的私聊里用这个命令。',
  stats: {
    holds: (reports, passages) => `收录报道 ${reports} 篇，段落 ${passages} 个。`,
    asked: (days, asked, notFound) => `近 ${days} 天：提问 ${asked} 次，其中 ${notFound} 次没找到。`,
    p95: (ms) => (Number.isFinite(ms) ? `95% 的回答在 ${ms} 毫秒以内。` : '95% 的回答超过了一分钟。'),
    missedHeading: (questions) => (questions === 0 ? '还没有记下没找到的提问。' : '没找到的提问，多的在前：'),
    missed: (question, count) => `· ${question}（${count} 次）`,
  },
};
