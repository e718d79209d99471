import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in traditional characters. */
export const librarianZhHant: LibrarianMessages = {
  commands: { verdicts: '看大家指出的問題' },
  notForYou: (id) => `這個指令只有資料管理員可以用（您的編號是 ${id}）。`,
  buttonNotForYou: '這個按鈕只有資料管理員可以用。',
  inPrivate: '請在和我的私訊裡用這個指令。',
};
