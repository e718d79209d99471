import { fileInWords } from '../../chat/file-in-words.ts';
import { printable } from '../../chat/terminal/printable.ts';
import type { Collection } from '../../collection/collection.ts';
import { asReportId } from '../../report/report.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { withShelf } from '../serving.ts';

/** Takes reports out of the collection. */
export function remove(context: Context, ids: readonly string[]): Promise<ExitStatus> {
  return withShelf(context, async (shelf) => {
    const collection = shelf.existing();
    let status: ExitStatus = 0;
    for (const id of ids) if (!(await removeOne(context, collection, id))) status = 1;
    return status;
  });
}

async function removeOne(context: Context, collection: Collection | undefined, id: string): Promise<boolean> {
  const { console, messages, json } = context;
  const report = collection?.get(asReportId(id));
  const removed = (await collection?.remove(asReportId(id))) ?? false;
  if (!removed) complain(context, messages.noReport(id));
  if (json) printJson(console.output, { report: id, outcome: removed ? 'removed' : 'not-found' });
  else if (removed) printLine(console.output, printable(messages.removed(fileInWords(report?.file ?? id))));
  return removed;
}
