import { createHash } from 'node:crypto';
import type { WhoPerson } from '../../answer/who/who-answer.ts';

const markOf = (report: string): string => createHash('sha256').update(report).digest('base64url').slice(0, 4);

/** Where reports tell of a person, the oldest first. */
function reportsOf({ meetings, named }: WhoPerson): readonly string[] {
  const reports = meetings.length > 0 ? meetings.map(({ report }) => report) : named.map((q) => q.citation.report);
  return reports.toReversed();
}

/**
 * Four characters that tell a person from namesakes, made of the oldest report that tells of him or her: reports that
 * come later do not change it.
 */
export function personMark(person: WhoPerson): string {
  return markOf(reportsOf(person)[0] ?? '');
}

/** All marks that a person may have had, whichever report was the oldest then. */
export function marksOf(person: WhoPerson): ReadonlySet<string> {
  return new Set(reportsOf(person).map(markOf));
}
