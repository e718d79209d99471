import { messages } from '../../messages.ts';
import { draftReply } from '../librarian/on-sent.ts';
import { forLibrarians } from '../librarian/rights.ts';
import { textDraft } from '../librarian/sent-draft.ts';
import { plain } from '../outgoing-message.ts';

/** `/add TEXT`: shows what is read of the text, to be added; without one, how to add. */
export const onAdd = forLibrarians(({ words, ctx, language, talker }, parts) =>
  words === ''
    ? Promise.resolve(plain(messages[language].librarian.howToAdd))
    : draftReply(textDraft(words), { user: talker.user, api: ctx.api }, parts, language),
);
