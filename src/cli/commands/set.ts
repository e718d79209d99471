import { printable } from '../../chat/terminal/printable.ts';
import type { Correction } from '../../collection/collection.ts';
import { asReportId } from '../../report/report.ts';
import { changeProblemInWords, correctionInWords, toldChanges } from '../change-in-words.ts';
import { changed, readChanges } from '../changes.ts';
import type { Command } from '../command.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import { withShelf } from '../serving.ts';

/** Corrects facts of a report by hand, or takes corrections back, and tells what it came to. */
export function set(context: Context, command: Extract<Command, { command: 'set' }>): Promise<ExitStatus> {
  const { messages } = context;
  const read = readChanges(command.changes, command.reset);
  if (read.outcome === 'wrong') {
    complain(context, changeProblemInWords(read.problem, messages));
    return Promise.resolve(2);
  }
  return withShelf(context, async (shelf) => {
    const { collection, reports, sample } = await shelf.look();
    if (sample && reports.get(asReportId(command.id))) {
      complain(context, messages.change.notInSample);
      return 1;
    }
    const correction = await collection?.correct(asReportId(command.id), (before) => changed(before, read.changes));
    if (correction) {
      tell(context, correction);
      return 0;
    }
    complain(context, messages.noReport(command.id));
    return 1;
  });
}

function tell({ console, messages, json }: Context, correction: Correction): void {
  if (!json) {
    printLine(console.output, printable(correctionInWords(correction, messages)));
    return;
  }
  const { after } = correction;
  const changes = toldChanges(correction).map(({ field, from, to }) => ({ field, from, to }));
  const outcome = changes.length === 0 ? 'unchanged' : 'corrected';
  printJson(console.output, { report: after.id, outcome, changes, corrected: after.corrected ?? [] });
}
