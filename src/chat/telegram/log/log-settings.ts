/** From the most talkative to the most silent. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the operator decides about the log. */
export interface LogSettings {
  readonly level: LogLevel;
  /** Lines to read, or JSON for programs. */
  readonly format: 'text' | 'json';
  /** Whether what people wrote may stand in the log. */
  readonly questions: boolean;
}
