import type { Correction } from '../collection/collection.ts';
import { FACT_FIELDS, factText } from '../report/correction.ts';
import type { FactField, Report } from '../report/report.ts';
import type { ChangeProblem } from './changes.ts';
import type { CliMessages } from './messages.ts';

/** One fact before and after a correction; `corrected` is whether it is now as people wrote it. */
export interface ToldChange {
  readonly field: FactField;
  readonly from: string;
  readonly to: string;
  readonly corrected: boolean;
}

/** How a fact is called. */
export type Calls = (field: FactField) => string;

/** On the command line facts go by the names that its output has. */
const byField: Calls = (field) => field;

/** What is wrong with a change as it was typed, in words. */
export function changeProblemInWords(problem: ChangeProblem, { change }: CliMessages, calls = byField): string {
  switch (problem.kind) {
    case 'unknown-field':
      return change.unknownField(problem.name, FACT_FIELDS.map(calls));
    case 'no-value':
      return change.noValue(problem.name);
    case 'wrong-value':
      return change.wrongValue(problem.name, problem.value, problem.form);
  }
}

function isCorrected(report: Report, field: FactField): boolean {
  return report.corrected?.includes(field) === true;
}

/** The facts that a correction changed, or marked as corrected. */
export function toldChanges({ before, after }: Correction): readonly ToldChange[] {
  return FACT_FIELDS.filter(
    (field) =>
      factText(before, field) !== factText(after, field) || isCorrected(before, field) !== isCorrected(after, field),
  ).map((field) => ({
    field,
    from: factText(before, field),
    to: factText(after, field),
    corrected: isCorrected(after, field),
  }));
}

/** What a correction came to, in lines. */
export function correctionInWords(correction: Correction, { change }: CliMessages, calls = byField): string {
  const told = toldChanges(correction);
  const lines = told.map(({ field, from, to, corrected }) => change.told(calls(field), from, to, corrected));
  return [change.of(correction.after.title, told.length), ...lines].join('\n');
}
