import { placeOfOutlet } from '../../report/facts/outlet-place.ts';
import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { toSimplified } from '../../text/script.ts';
import type { Excerpt } from '../excerpt.ts';
import { placeHeld } from '../names/place-of-office.ts';

const outlets = new WeakMap<Report, string | undefined>();

/** The place whose outlet printed a report, if its name tells. */
function outletPlace(report: Report): string | undefined {
  if (outlets.has(report)) return outlets.get(report);
  const { outlet } = report.published;
  const place = outlet === null ? undefined : placeOfOutlet(outlet, toSimplified(report.text));
  outlets.set(report, place);
  return place;
}

/**
 * The place of which an excerpt tells, folded and without the kind of place: that of the speaker's office, else where
 * the meeting was held, else whose outlet printed it. Undefined where nothing tells.
 *
 * @example placeOf(excerpt) // '海湾' of words of 海湾市市长
 */
export function placeOf({ report, passage: { speaker } }: Excerpt): string | undefined {
  const office = speaker.kind === 'person' ? placeHeld(speaker.post ?? '') : undefined;
  const place = office ?? report.meeting.place ?? outletPlace(report);
  if (place === undefined) return undefined;
  const folded = fold(place).replace(/\s/g, '');
  return folded.length > 2 ? folded.replace(/(?:特别行政区|自治[区州县]|[省市县区镇乡])$/, '') : folded;
}
