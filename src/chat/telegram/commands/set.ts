import { cutText, shorten } from '../../cut-text.ts';
import { messages } from '../../messages.ts';
import { forLibrarians } from '../librarian/rights.ts';
import { typedId } from '../librarian/typed-id.ts';
import { plain } from '../outgoing-message.ts';

/** Characters of what was changed; a message has 4,096. */
const MAX_TOLD = 3_500;
const MAX_ID = 80;

/** Each `field=value` of a line; a word without = goes on with the value before it. */
function changesIn(words: readonly string[]): readonly string[] {
  const changes: string[] = [];
  for (const word of words) {
    const last = changes.pop();
    if (last === undefined) changes.push(word);
    else if (word.includes('=')) changes.push(last, word);
    else changes.push(`${last} ${word}`);
  }
  return changes;
}

/** `/set ID field=value …`: corrects facts of a report by hand. */
export const onSet = forLibrarians(async ({ words, language }, { librarianDesk: desk }) => {
  const m = messages[language].librarian;
  const [typed = '', ...changes] = words.split(/\s+/);
  if (typed === '' || changes.length === 0) return plain(m.howToSet);
  const id = typedId(typed);
  const done = id === undefined ? undefined : await desk?.correct(id, changesIn(changes), language);
  if (done === undefined || done.outcome === 'gone') return plain(m.noReport(shorten(typed, MAX_ID)));
  return plain(cutText(done.told, MAX_TOLD));
});
