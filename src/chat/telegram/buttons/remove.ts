import { shorten } from '../../cut-text.ts';
import { messages } from '../../messages.ts';
import { forLibrariansPress } from '../librarian/rights.ts';
import { plain } from '../outgoing-message.ts';
import { acknowledge, replace } from '../send.ts';

const MAX_TITLE = 200;

/** Takes a report out, or leaves it where it is; the message then tells which. */
export const onRemovePress = forLibrariansPress<'remove'>(
  async (ctx, { id, sure }, { librarianDesk: desk }, language) => {
    const m = messages[language].librarian;
    const report = desk?.find(id);
    if (desk === undefined || report === undefined) return acknowledge(ctx, m.goneAlready);
    await acknowledge(ctx);
    if (sure) await desk.remove(id);
    const title = shorten(report.title, MAX_TITLE);
    await replace(ctx, plain(sure ? m.removed(title) : m.notRemoved(title)));
  },
);
