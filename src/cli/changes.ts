import { type Corrections, type FactForm, factField, factForm, readCorrection } from '../report/correction.ts';
import type { FactField } from '../report/report.ts';

/** What is to become of a report's corrections. */
export interface Changes {
  readonly set: Corrections;
  /** Corrections to be taken back. */
  readonly reset: readonly FactField[] | 'all';
}

/** What is wrong with a change as it was typed. */
export type ChangeProblem =
  | { readonly kind: 'unknown-field'; readonly name: string }
  | { readonly kind: 'no-value'; readonly name: string }
  | { readonly kind: 'wrong-value'; readonly name: string; readonly value: string; readonly form: FactForm };

export type ChangesOutcome =
  | { readonly outcome: 'read'; readonly changes: Changes }
  | { readonly outcome: 'wrong'; readonly problem: ChangeProblem };

/**
 * Reads the changes that people type: `field=value` corrects a fact, `field=` says that the page does not tell it. With
 * `reset`, a bare `field` takes its correction back, and no word at all takes back every one. Decides only.
 *
 * @example readChanges(['date=2020年2月28日'], false) // { outcome: 'read', changes: { set: { 'meeting.date': … }, reset: [] } }
 */
export function readChanges(typed: readonly string[], reset: boolean): ChangesOutcome {
  const wrong = (problem: ChangeProblem): ChangesOutcome => ({ outcome: 'wrong', problem });
  const set: Partial<Record<FactField, string>> = {};
  const back: FactField[] = [];
  for (const word of typed) {
    const at = word.indexOf('=');
    const name = at < 0 ? word : word.slice(0, at);
    const field = factField(name.trim());
    if (field === undefined) return wrong({ kind: 'unknown-field', name });
    if (at < 0) {
      if (!reset) return wrong({ kind: 'no-value', name });
      back.push(field);
      continue;
    }
    const value = word.slice(at + 1);
    const written = readCorrection(field, value);
    if (written === undefined) return wrong({ kind: 'wrong-value', name, value, form: factForm(field) });
    set[field] = written;
  }
  return { outcome: 'read', changes: { set, reset: reset && typed.length === 0 ? 'all' : back } };
}

/** The corrections after a change. What is both taken back and set is set. */
export function changed(before: Corrections, { set, reset }: Changes): Corrections {
  if (reset === 'all') return {};
  return {
    ...Object.fromEntries(Object.entries(before).filter(([field]) => !reset.some((one) => one === field))),
    ...set,
  };
}
