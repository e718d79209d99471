import type { LibrarianMessages } from './types.ts';

/** What librarians are told, in English. */
export const librarianEn: LibrarianMessages = {
  commands: { verdicts: 'What people find wrong', stats: 'How the bot is used' },
  notForYou: (id) => `Only librarians can use this command (your number is ${id}).`,
  buttonNotForYou: 'Only librarians can use this button.',
  inPrivate: 'Please use this command in a private chat with me.',
  stats: {
    holds: (reports, passages) => `Held: ${reports} reports with ${passages} passages.`,
    asked: (days, asked, notFound) => `Last ${days} days: ${asked} questions, of which ${notFound} found nothing.`,
    p95: (ms) => (Number.isFinite(ms) ? `95% of answers came within ${ms} ms.` : '95% of answers took over a minute.'),
    missedHeading: (questions) =>
      questions === 0 ? 'No question that found nothing was counted yet.' : 'What found nothing, the most asked first:',
    missed: (question, count) => `· ${question} (${count}×)`,
  },
};
