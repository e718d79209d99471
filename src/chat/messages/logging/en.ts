import type { LoggingMessages } from './types.ts';

/** What people are told of the bot's log, in English. */
export const loggingEn: LoggingMessages = {
  privacy: (logsQuestions) =>
    logsQuestions
      ? "Your questions are also written into this bot's log, without your name and number."
      : 'The log of this bot holds no questions.',
};
