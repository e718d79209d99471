/** What people are told of the bot's log. */
export interface LoggingMessages {
  /** Whether what they ask stands in it. */
  privacy(logsQuestions: boolean): string;
}
