import type { LoggingMessages } from './types.ts';

/** What people are told of the bot's log, in traditional script. */
export const loggingZhHant: LoggingMessages = {
  privacy: (logsQuestions) =>
    logsQuestions ? '你的問題也會寫進這個機器人的日誌，但不帶姓名和編號。' : '這個機器人的日誌裡不寫問題。',
};
