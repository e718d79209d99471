import type { Update } from 'grammy/types';

/** An update that brings an inline query. */
export type InlineUpdate = Update & Required<Pick<Update, 'inline_query'>>;

/** Whether an update brings an inline query. */
export function isInline(update: Update): update is InlineUpdate {
  return update.inline_query !== undefined;
}
