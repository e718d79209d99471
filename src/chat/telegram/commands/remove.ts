import { FormattedString } from '@grammyjs/parse-mode';
import { InlineKeyboard } from 'grammy';
import { shorten } from '../../cut-text.ts';
import { messages } from '../../messages.ts';
import { buttonData } from '../callback-data.ts';
import { forLibrarians } from '../librarian/rights.ts';
import { typedId } from '../librarian/typed-id.ts';
import { plain } from '../outgoing-message.ts';

const MAX_TITLE = 200;

/** `/remove ID`: asks whether the report is to be taken out. */
export const onRemove = forLibrarians(({ words, language }, { librarianDesk }) => {
  const m = messages[language].librarian;
  if (words === '') return Promise.resolve(plain(m.howToRemove));
  const id = typedId(words);
  const report = id === undefined ? undefined : librarianDesk?.find(id);
  if (report === undefined) return Promise.resolve(plain(m.noReport(shorten(words, MAX_TITLE))));
  const keyboard = new InlineKeyboard()
    .text(m.buttons.remove, buttonData({ kind: 'remove', id: report.id, sure: true }))
    .text(m.buttons.keep, buttonData({ kind: 'remove', id: report.id, sure: false }));
  return Promise.resolve({ text: new FormattedString(m.removeThis(shorten(report.title, MAX_TITLE))), keyboard });
});
