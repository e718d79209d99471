import type { FeedbackMessages } from './types.ts';

/** What is said about wrong quotes, in English. */
export const feedbackEn: FeedbackMessages = {
  buttons: {
    wrong: '⚑ Wrong?',
    back: 'Back',
    noted: '✓ Noted',
    open: 'Open',
    resolve: 'Resolve',
    list: 'Back to the list',
  },
  reasons: { speaker: 'Wrong speaker', date: 'Wrong date', answer: 'No answer' },
  thanks: 'Noted, thank you! Who said so is not kept.',
  notedBefore: 'This is noted already, thank you!',
  listHeading: (verdicts) => `What people find wrong, ${verdicts} in all, the newest first:`,
  none: 'Nothing waits to be looked at.',
  told: (reason, count, last) => `${reason} (${count}×, last on ${last})`,
  wordsGone: 'The report has changed or is gone, and the words with it.',
  resolved: 'Good, that one is resolved.',
  resolvedBefore: 'That one is resolved already.',
};
