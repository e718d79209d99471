import { FormattedString } from '@grammyjs/parse-mode';
import type { InlineKeyboard } from 'grammy';
import type { ExportFile } from '../export/export-file.ts';

/** What is sent: text with its entities, and the buttons under it. */
export interface OutgoingMessage {
  readonly text: FormattedString;
  readonly keyboard?: InlineKeyboard;
  /** Opens a reply to this message for the person to write. */
  readonly asksReply?: true;
  /** A file, under which the text stands: 1,024 characters of it at most. */
  readonly document?: ExportFile;
}

/** A message of words alone. */
export const plain = (text: string): OutgoingMessage => ({ text: new FormattedString(text) });
