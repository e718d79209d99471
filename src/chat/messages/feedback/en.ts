import type { FeedbackMessages } from './types.ts';

/** What is said about wrong quotes, in English. */
export const feedbackEn: FeedbackMessages = {
  buttons: {
    open: 'Open',
    resolve: 'Resolve',
    list: 'Back to the list',
  },
  reasons: { speaker: 'Wrong speaker', date: 'Wrong date', answer: 'No answer' },
  privacy: (days, countsUnanswered) =>
    [
      'Where you tell that a quote is wrong, I keep the words, what is wrong and the day, not who said so or what was asked.',
      `How many questions come a day and how fast they are answered is kept in numbers, for ${days} days.`,
      ...(countsUnanswered
        ? [`Questions that found nothing are counted by their words, not by who asked, for ${days} days.`]
        : []),
    ].join(' '),
  thanks: 'Noted, thank you! Who said so is not kept. Tap again to take it back.',
  notedBefore: 'This is noted already; tap again to take it back.',
  takenBack: 'Taken back.',
  listHeading: (verdicts) => `What people find wrong, ${verdicts} in all, the newest first:`,
  none: 'Nothing waits to be looked at.',
  told: (reason, count, last) => `${reason} (${count}×, last on ${last})`,
  wordsGone: 'The report has changed or is gone, and the words with it.',
  resolved: 'Good, that one is resolved.',
  resolvedBefore: 'That one is resolved already.',
};
