import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in simplified characters. */
export const librarianZhHans: LibrarianMessages = {
  commands: { verdicts: '看大家指出的问题' },
  notForYou: (id) => `这个命令只有资料管理员可以用（您的编号是 ${id}）。`,
  buttonNotForYou: '这个按钮只有资料管理员可以用。',
  inPrivate: '请在和我的私聊里用这个命令。',
};
