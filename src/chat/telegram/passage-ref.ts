import { createHash } from 'node:crypto';
import type { PlaceAsked } from '../../answer/library.ts';
import { asReportId, type Report } from '../../report/report.ts';

declare const passageRef: unique symbol;

/**
 * Names words of a report for whoever holds it, for ever and without a note kept of it: where they stand, and a digest of
 * them, so that what no longer stands there is not shown. Of `A-Za-z0-9_-` and at most 64 characters: fit for a deep link, a
 * button, and the id of an inline result.
 */
export type PassageRef = string & { readonly [passageRef]: true };

const FORM =
  /^p1(?<digest>[A-Za-z0-9_-]{6})(?<start>[0-9a-z]{1,6})-(?<length>[0-9a-z]{1,4})-(?<report>[0-9a-f]{4,48})$/;
/** What a deep link may carry. */
const LONGEST = 64;

const digestOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 6);

/** Names words of a report; undefined where the report's own name is of no form that fits. */
export function passageRefOf({ report, start, end }: PlaceAsked, words: string): PassageRef | undefined {
  const ref = `p1${digestOf(words)}${start.toString(36)}-${(end - start).toString(36)}-${report}`;
  return isPassageRef(ref) ? ref : undefined;
}

/** Whether a text has the form of a passage's name; what it names may be gone all the same. */
export function isPassageRef(text: string): text is PassageRef {
  return text.length <= LONGEST && FORM.test(text);
}

/** Where the words stood when they were named. */
export function placeOf(ref: PassageRef): PlaceAsked {
  const { start, length, report } = FORM.exec(ref)?.groups ?? {};
  if (start === undefined || length === undefined || report === undefined) {
    throw new Error(`passage ${ref}: expected a name of the form p1…`);
  }
  const from = Number.parseInt(start, 36);
  return { report: asReportId(report), start: from, end: from + Number.parseInt(length, 36) };
}

/**
 * Whether the words still stand in the report as they did when they were named.
 *
 * @example standsIn(ref, await library.report(placeOf(ref).report))
 */
export function standsIn(ref: PassageRef, report: Report | undefined): report is Report {
  const { start, end } = placeOf(ref);
  return report !== undefined && ref.slice(2, 8) === digestOf(report.text.slice(start, end));
}
