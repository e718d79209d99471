import type { Api, Context, Filter } from 'grammy';
import { type Language, messages } from '../../messages.ts';
import { type BotParts, talkerOf } from '../bot-parts.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import { LARGEST_FILE } from './download.ts';
import { readingMessage } from './draft-message.ts';
import type { Draft } from './drafts.ts';
import type { SentFile } from './librarian-desk.ts';
import { isLibrarian } from './rights.ts';
import { sentDraft } from './sent-draft.ts';

type Shelving = Pick<BotParts, 'librarianDesk' | 'download' | 'drafts' | 'librarians'>;

/** The file that a draft stands for, got from Telegram again; or in words why there is none. */
export async function fileOf(
  draft: Draft,
  api: Api,
  { download }: Pick<BotParts, 'download'>,
  language: Language,
): Promise<SentFile | string> {
  const m = messages[language].librarian;
  if (draft.kind === 'text') return { name: draft.name, bytes: Buffer.from(draft.text) };
  const got = await download(draft.fileId, api);
  if (got.outcome === 'bytes') return { name: draft.name, bytes: got.bytes };
  return got.outcome === 'too-large' ? m.tooLarge : m.notDownloaded;
}

/** Reads what a librarian sent without keeping it, and shows what was read. */
export async function draftReply(
  draft: Draft,
  { user, api }: { user: number; api: Api },
  parts: Shelving,
  language: Language,
): Promise<OutgoingMessage> {
  const { librarianDesk: desk, drafts } = parts;
  if (desk === undefined) return plain(messages[language].librarian.noDesk);
  const file = await fileOf(draft, api, parts, language);
  if (typeof file === 'string') return plain(file);
  const reading = await desk.read(file, language);
  const id = await drafts.keep(user, draft);
  return readingMessage(reading, id, language);
}

/**
 * The reply to a file or a long text in a private chat: a librarian sees what was read of it; others are told in a line
 * that their files are not taken. Undefined for what is no such thing.
 */
export async function sentReply(
  ctx: Filter<Context, 'message'>,
  parts: BotParts,
  language: Language,
): Promise<OutgoingMessage | undefined> {
  const { message } = ctx;
  if (ctx.chat.type !== 'private') return undefined;
  const m = messages[language].librarian;
  if (!isLibrarian(ctx, parts)) return message.document === undefined ? undefined : plain(m.filesNotTaken);
  const draft = sentDraft(message);
  if (draft === undefined) return undefined;
  if ((message.document?.file_size ?? 0) > LARGEST_FILE) return plain(m.tooLarge);
  return draftReply(draft, { user: talkerOf(ctx).user, api: ctx.api }, parts, language);
}
