import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { Draft } from './drafts.ts';

/** Characters from which on a text is a report and no question, where it is forwarded or has paragraphs. */
const LONG_TEXT = 200;

/** Paragraphs that no question has. */
const PARAGRAPHS = 3;

const MAX_NAME = 120;

/** A text under the name of a file, the same for the same text. */
export function textDraft(text: string): Draft {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { kind: 'text', text, name: `telegram-${digest}.txt` };
}

/** A file's own name without folders and what cannot be shown. */
function nameOf(file: NonNullable<Message['document']>): string {
  const base = (file.file_name ?? '').split(/[/\\]/).at(-1) ?? '';
  const shown = base.replace(/\p{C}/gu, '').trim();
  return shown === '' ? `telegram-${file.file_unique_id}` : Array.from(shown).slice(-MAX_NAME).join('');
}

/**
 * What a librarian's message brings to be added: a file, or a text too long for a question. Undefined for all else.
 *
 * @example sentDraft(ctx.message) // { kind: 'file', fileId: '…', name: 'page.html' }
 */
export function sentDraft(message: Message): Draft | undefined {
  const { document, text } = message;
  if (document !== undefined) return { kind: 'file', fileId: document.file_id, name: nameOf(document) };
  if (text === undefined || text.startsWith('/') || text.length < LONG_TEXT) return undefined;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length;
  return message.forward_origin !== undefined || paragraphs >= PARAGRAPHS ? textDraft(text) : undefined;
}
