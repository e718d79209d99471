import type { Content } from '../../fake-bot-api/chats.ts';
import type { SeenResult } from '../../fake-bot-api/inline-queries.ts';

/** What stands before and after the text of an entity; bold in stars, struck out in tildes, links as in Markdown. */
function marks(entity: { readonly type: string; readonly url?: unknown }): readonly [string, string] {
  if (entity.type === 'bold') return ['*', '*'];
  if (entity.type === 'strikethrough') return ['~', '~'];
  if (entity.type === 'text_link') return ['[', `](${String(entity.url)})`];
  return entity.type.endsWith('blockquote') ? ['▎', ''] : ['', ''];
}

/** A message as it looks, for tests to read: quotes with a bar, bold in stars, a line for each row of buttons. */
export function shown(message: Pick<Content, 'text' | 'entities' | 'reply_markup'>): string {
  const text = message.text ?? '';
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  for (const entity of message.entities ?? []) {
    const [open, close] = marks(entity);
    const end = entity.offset + entity.length;
    opening.set(entity.offset, (opening.get(entity.offset) ?? '') + open);
    closing.set(end, close + (closing.get(end) ?? ''));
  }
  let out = '';
  for (let at = 0; at <= text.length; at++) out += (closing.get(at) ?? '') + (opening.get(at) ?? '') + (text[at] ?? '');
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return [out, ...rows.map((row) => row.map(({ text: label }) => `(${label})`).join(' '))].join('\n');
}

/** The message that a result sends, as it looks. */
export function sent({ input_message_content: content, reply_markup }: SeenResult): string {
  const { message_text: text, entities = [] } = content;
  return shown({ text, entities, ...(reply_markup === undefined ? {} : { reply_markup }) });
}
