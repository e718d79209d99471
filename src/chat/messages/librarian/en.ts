import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in English. */
export const librarianEn: LibrarianMessages = {
  commands: { verdicts: 'What people find wrong' },
  notForYou: (id) => `Only librarians can use this command (your number is ${id}).`,
  buttonNotForYou: 'Only librarians can use this button.',
  inPrivate: 'Please use this command in a private chat with me.',
};
