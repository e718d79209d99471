import { GrammyError } from 'grammy';

/** Whether Telegram has refused a call as a bad request with these words: what was to be done needs no doing any more. */
export const refusedWith = (error: unknown, what: string): boolean =>
  error instanceof GrammyError && error.error_code === 400 && error.description.includes(what);

/** The press, the inline query or the mention was answered before, or came too long ago. */
export const isTooOld = (error: unknown): boolean => refusedWith(error, 'query is too old');
