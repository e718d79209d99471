import type { CleanPage } from '../page/page.ts';
import type { Day, Meeting } from '../report.ts';
import { meetingDay } from './meeting-day.ts';
import { meetingName } from './meeting-name.ts';
import { findPlace } from './place.ts';

/** The meeting that a page reports, as far as it tells. */
export function readMeeting(page: CleanPage, published: Day | null, outlet: string | null): Meeting {
  return { name: meetingName(page), date: meetingDay(page, published), place: findPlace(page, outlet) };
}
