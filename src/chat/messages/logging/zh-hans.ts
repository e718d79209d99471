import type { LoggingMessages } from './types.ts';

/** What people are told of the bot's log, in simplified script. */
export const loggingZhHans: LoggingMessages = {
  privacy: (logsQuestions) =>
    logsQuestions ? '你的问题也会写进这个机器人的日志，但不带姓名和编号。' : '这个机器人的日志里不写问题。',
};
