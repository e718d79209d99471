import type { PeopledReports } from '../bench/peopled-reports.ts';
import type { Workload } from './phase.ts';
import { questionOf } from './questions.ts';

/** What one person does. */
export type Deed =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'presses' }
  | { readonly kind: 'types'; readonly query: string };

/** Questions that are asked again and again, as the examples are in a group. */
const POPULAR = 12;
/** One question in so many is one of those. */
const POPULAR_EVERY = 3;

const COMMAND: Deed = { kind: 'says', text: '/help' };

/** Of 100: 35 questions, 35 presses of buttons under answers, 20 inline queries, 10 commands, well mixed. */
function mixed(reports: PeopledReports, number: number): Deed {
  // 37 has no factor in common with 100: each place comes once.
  const place = (number * 37) % 100;
  if (place < 35) {
    const again = place % POPULAR_EVERY === 0;
    return { kind: 'says', text: questionOf(reports, again ? place % POPULAR : number) };
  }
  if (place < 70) return { kind: 'presses' };
  // As far as somebody has typed it.
  if (place < 90) return { kind: 'types', query: questionOf(reports, number).slice(0, 3 + (number % 8)) };
  return COMMAND;
}

/**
 * What comes as the update of a number, the same each time.
 *
 * @example deedOf('mixed', reports, 41)
 */
export function deedOf(workload: Workload, reports: PeopledReports, number: number): Deed {
  switch (workload) {
    case 'commands':
      return COMMAND;
    case 'questions':
      return { kind: 'says', text: questionOf(reports, number) };
    case 'mixed':
      return mixed(reports, number);
  }
}
