import type { Report } from '../../report/report.ts';
import { fold, skeleton } from '../../text/fold.ts';

/** No office is a place: 代省长, 常务副市长. */
const PLACE_ASKED = /^(?<place>(?![^省市县区镇乡]{0,8}[副代])\p{Script=Han}+?[省市县区镇乡])/u;
/** The place that offices begin with: 青禾县委副书记, but not 县委副书记. */
const PLACE_HELD = /^(?<place>\p{Script=Han}{1,4}?[省市县区镇乡])(?=委|政府|人大|政协|长|副)/u;

/** The place that a folded office is asked with, if it is asked with one: 槐汀市 of 槐汀市市长. */
export function placeAsked(office: string): string | undefined {
  return PLACE_ASKED.exec(office)?.groups?.['place'];
}

/** Characters of a report that tell where it was: the head of a report names its place. */
const HEAD = 200;

const heads = new WeakMap<Report, string>();

function headOf(report: Report): string {
  const known = heads.get(report);
  if (known !== undefined) return known;
  const head = fold(`${report.title} ${report.meeting.place ?? ''} ${report.text.slice(0, HEAD)}`);
  heads.set(report, head);
  return head;
}

/** The place that offices name themselves, if they do. */
export function placeHeld(post: string): string | undefined {
  return PLACE_HELD.exec(skeleton(post))?.groups?.['place'];
}

/** Whether offices are of a place: of `own`, which they name themselves, or of the report's where they name none. */
export function isOfPlace(place: string, own: string | undefined, report: Report): boolean {
  return own === undefined ? headOf(report).includes(place) : own === place;
}
