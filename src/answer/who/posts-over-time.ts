import type { Day, Report } from '../../report/report.ts';
import type { Citation } from '../answer.ts';
import { knownDay } from '../newest-first.ts';
import { cite } from '../quote.ts';
import type { Appearance } from './appearance.ts';
import { officesIn } from './held-office.ts';

/** Offices that a person held, from the first to the last meeting at which reports give him or her just these. */
export interface HeldPost {
  /** As the report of the first day prints it: `report.text.slice(citation.start, citation.end)`. */
  readonly post: string;
  /** The day of a meeting, else of publication; with an open year, or null, where no report tells more. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Where the first of the reports says so. */
  readonly citation: Citation;
  /** In how many reports. */
  readonly reports: number;
}

/** Where a report gives a person the post: right before the name, else before the list of names in which it stands. */
function placeOfPost(report: Report, { name, post }: Appearance): number {
  if (post === null) return -1;
  const beside = report.text.indexOf(`${post}${name}`);
  if (beside >= 0) return beside;
  const named = report.text.indexOf(name);
  const before = named < 0 ? -1 : report.text.lastIndexOf(post, named);
  return before >= 0 ? before : report.text.indexOf(post);
}

function citationOf(appearance: Appearance): Citation | undefined {
  const { report, post } = appearance;
  const start = placeOfPost(report, appearance);
  if (start < 0 || post === null) return undefined;
  const paragraph = report.passages.findLast((passage) => passage.start <= start)?.paragraph ?? 1;
  return cite(report, { start, end: start + post.length }, paragraph);
}

/** The same offices, whether a report names their place or not, and in whatever order. */
function keyOf({ report, post }: Appearance): string {
  const offices = officesIn(post, report.meeting.place);
  return offices
    .map(({ level, place, title }) => `${level} ${place} ${title}`)
    .toSorted()
    .join(' ');
}

const dayOf = ({ meeting, published }: Report): Day | null => meeting.date ?? published.date;

function held(key: string, oldestFirst: readonly Appearance[]): HeldPost | undefined {
  if (key === '') return undefined;
  const first = oldestFirst.find((appearance) => citationOf(appearance) !== undefined);
  const citation = first && citationOf(first);
  if (first?.post == null || citation === undefined) return undefined;
  const days = oldestFirst.map(({ report }) => knownDay(report)).filter((day) => day !== '');
  const open = dayOf(first.report);
  return { post: first.post, from: days[0] ?? open, to: days.at(-1) ?? open, citation, reports: oldestFirst.length };
}

/** The posts of a person, in the order in which they were first held; those of an unknown day last. */
export function postsOverTime(appearances: readonly Appearance[]): readonly HeldPost[] {
  const isDated = ({ report }: Appearance): boolean => knownDay(report) !== '';
  const newest = appearances.filter((appearance) => appearance.post !== null);
  const oldestFirst = [...newest.filter(isDated).toReversed(), ...newest.filter((one) => !isDated(one))];
  const byKey = new Map<string, Appearance[]>();
  for (const appearance of oldestFirst) {
    const key = keyOf(appearance);
    const known = byKey.get(key);
    if (known) known.push(appearance);
    else byKey.set(key, [appearance]);
  }
  return [...byKey].map(([key, its]) => held(key, its)).filter((post) => post !== undefined);
}
