import { createHash } from 'node:crypto';
import type { PlaceAsked } from '../../answer/library.ts';
import { asReportId, type Report } from '../../report/report.ts';

declare const passageRef: unique symbol;

/**
 * Names words of a report for whoever holds it, for ever and without a note kept of it: where they stand, and a digest of
 * them, so that what no longer stands there is not shown; and, as far as there is room, which of them answer. Of `A-Za-z0-9_-` and at most 64 characters: fit for a deep link, a
 * button, and the id of an inline result.
 */
export type PassageRef = string & { readonly [passageRef]: true };

const FORM =
  /^p1(?<digest>[A-Za-z0-9_-]{6})(?<start>[0-9a-z]{1,6})-(?<length>[0-9a-z]{1,4})(?:_(?<marks>(?:[0-9a-z]{4}){1,12}))?-(?<report>[0-9a-f]{4,48})$/;
/** What a deep link may carry. */
const LONGEST = 64;

const digestOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 6);

type Range = readonly [number, number];

/** What a name with marks may have, so that a button can carry it with what it is to do. */
const LONGEST_MARKED = 59;
/** A mark is two numbers of two digits, to base 36. */
const MARK = 4;
const FURTHEST = 36 ** 2;

const twoDigits = (number: number): string => number.toString(36).padStart(2, '0');

/** The words that answer, as many of them as there is room for, the longest first. */
function marksOf(answering: readonly Range[], room: number): string {
  const able = answering.filter(([from, to]) => from < FURTHEST && to - from < FURTHEST);
  const longest = able.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, Math.max(0, Math.floor(room / MARK)));
  const inOrder = longest.toSorted((a, b) => a[0] - b[0]);
  return inOrder.map(([from, to]) => `${twoDigits(from)}${twoDigits(to - from)}`).join('');
}

/**
 * Names words of a report, and those of them that answer (UTF-16 offsets in the words); undefined where the report's own
 * name is of no form that fits.
 *
 * @example passageRefOf(quote.citation, quote.text, quote.highlights)
 */
export function passageRefOf(
  { report, start, end }: PlaceAsked,
  words: string,
  answering: readonly Range[] = [],
): PassageRef | undefined {
  const place = `${start.toString(36)}-${(end - start).toString(36)}`;
  const bare = `p1${digestOf(words)}${place}-${report}`;
  const marks = marksOf(answering, LONGEST_MARKED - bare.length - 1);
  const ref = marks === '' ? bare : `p1${digestOf(words + marks)}${place}_${marks}-${report}`;
  return isPassageRef(ref) ? ref : undefined;
}

/** Whether a name tells which words answer; one and the same passage has many such names, and a single one without. */
export const hasMarks = (ref: PassageRef): boolean => FORM.exec(ref)?.groups?.['marks'] !== undefined;

/** The words that answer, by UTF-16 offsets in the passage; none where its name does not tell. */
export function answeringIn(ref: PassageRef): readonly Range[] {
  const marks = FORM.exec(ref)?.groups?.['marks']?.match(/.{4}/g) ?? [];
  return marks.map((mark) => {
    const from = Number.parseInt(mark.slice(0, 2), 36);
    return [from, from + Number.parseInt(mark.slice(2), 36)];
  });
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
  const marks = FORM.exec(ref)?.groups?.['marks'] ?? '';
  return report !== undefined && ref.slice(2, 8) === digestOf(report.text.slice(start, end) + marks);
}
