import type { FollowUpMessages } from '../message-types.ts';

/** What is said about how one question goes on from another, in English. */
export const followUpEn: FollowUpMessages = {
  followsUp: (about) => `Following up: ${about.join(' · ')}`,
  refersToNothing: 'This seems to go on from an earlier question, but I remember none. Please ask it in full.',
  nothingMore: (what) =>
    ({
      quotes: 'That is all: every quote held that answers your last question has been shown.',
      words: 'The reports held have no further words.',
      speakers: 'The reports held have nobody else’s words on this.',
      before: 'No earlier meeting in the reports held speaks of this.',
      after: 'No later meeting in the reports held speaks of this.',
      year: 'No meeting of that year in the reports held speaks of this.',
    })[what],
  forgotten: 'I have let go of your earlier questions. Ask a new one.',
};
