import { messages } from '../../messages.ts';
import { addedMessage } from '../librarian/draft-message.ts';
import { fileOf } from '../librarian/on-sent.ts';
import { forLibrariansPress } from '../librarian/rights.ts';
import { type OutgoingMessage, plain } from '../outgoing-message.ts';
import { acknowledge, replace } from '../send.ts';

/** Keeps what was sent and shown, or lets go of it; the message then tells which. */
export const onDraft = forLibrariansPress<'draft'>(async (ctx, { id, keep }, parts, language) => {
  const { drafts, librarianDesk: desk } = parts;
  const m = messages[language].librarian;
  const draft = drafts.recall(ctx.from.id, id);
  if (draft === undefined || desk === undefined) return acknowledge(ctx, m.draftGone);
  await acknowledge(ctx);
  const show = async (message: OutgoingMessage): Promise<void> => {
    await drafts.drop(ctx.from.id, id);
    await replace(ctx, message);
  };
  if (!keep) return show(plain(m.discarded));
  const file = await fileOf(draft, ctx.api, parts, language);
  // The draft stays, so that it can be tried again.
  if (typeof file === 'string') {
    await ctx.reply(file);
    return;
  }
  // A file of a thousand pages takes longer than any answer may.
  const adding = desk.add(file, language);
  await show(addedMessage(await ctx.work.pause(adding), language));
});
