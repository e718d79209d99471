import type { Correction } from '../../collection/collection.ts';
import { FACT_FIELDS, factText } from '../../report/correction.ts';
import { asReportId, type FactField } from '../../report/report.ts';
import { type ChangeProblem, changed, readChanges } from '../changes.ts';
import type { Command } from '../command.ts';
import { printJson, printLine } from '../console.ts';
import { type Context, complain, type ExitStatus } from '../context.ts';
import type { CliMessages } from '../messages.ts';
import { withShelf } from '../serving.ts';

function problemInWords(problem: ChangeProblem, { change }: CliMessages): string {
  switch (problem.kind) {
    case 'unknown-field':
      return change.unknownField(problem.name, FACT_FIELDS);
    case 'no-value':
      return change.noValue(problem.name);
    case 'wrong-value':
      return change.wrongValue(problem.name, problem.value, problem.form);
  }
}

/** Corrects facts of a report by hand, or takes corrections back, and tells what it came to. */
export function set(context: Context, command: Extract<Command, { command: 'set' }>): Promise<ExitStatus> {
  const { messages } = context;
  const read = readChanges(command.changes, command.reset);
  if (read.outcome === 'wrong') {
    complain(context, problemInWords(read.problem, messages));
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

function isCorrected(report: Correction['after'], field: FactField): boolean {
  return report.corrected?.includes(field) === true;
}

function tell({ console, messages, json }: Context, { before, after }: Correction): void {
  const changes = FACT_FIELDS.map((field) => ({ field, from: factText(before, field), to: factText(after, field) }));
  const told = changes.filter(
    ({ field, from, to }) => from !== to || isCorrected(before, field) !== isCorrected(after, field),
  );
  if (json) {
    const outcome = told.length === 0 ? 'unchanged' : 'corrected';
    printJson(console.output, { report: after.id, outcome, changes: told, corrected: after.corrected ?? [] });
    return;
  }
  const lines = told.map(({ field, from, to }) => messages.change.told(field, from, to, isCorrected(after, field)));
  printLine(console.output, [messages.change.of(after.title, told.length), ...lines].join('\n'));
}
