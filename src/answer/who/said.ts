import type { Quote } from '../answer.ts';
import type { Appearance } from './appearance.ts';
import { quotesOfPassage } from './quotes-of.ts';

/** All words that a report gives as a person's own, in the order in which they were said. */
export function saidIn({ report, said }: Appearance): readonly Quote[] {
  return said.flatMap((index) => {
    const passage = report.passages[index];
    return passage ? quotesOfPassage(report, passage) : [];
  });
}
