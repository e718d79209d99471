import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import type { People } from '../people.ts';

const UNIT = '省市县区州镇乡村';
const SEAT = new RegExp(`^(?<name>(?![省市县区])\\p{Script=Han}{2,3}?)[${UNIT}]`, 'u');
/** What comes before 市 or 区 in an office without being a place: 副市长, 自治区. */
const NO_PLACE = /[副各全本常原前]|自治|城市|社|小区/;
/** Words with the ending of a place that are none. */
const NO_NAME =
  /^(?:城市|农村|乡镇|乡村|全[省市县区]|各[省市县区]|[本我][省市县区]|.{0,2}[社小灾校景园辖城郊牧山老片]区)$/;
const PLACE = new RegExp(`^\\p{Script=Han}{2,6}[${UNIT}]$`, 'u');

const cached = new WeakMap<People, ReadonlySet<string>>();

function seatOf(words: string): readonly string[] {
  const name = SEAT.exec(words)?.groups?.['name'];
  return name === undefined || NO_PLACE.test(name) ? [] : [name];
}

/** The places that meetings were held in, and that offices name, folded; with and without 省, 市, 县 and the like. */
export function placesOf(people: People, reports: readonly Report[]): ReadonlySet<string> {
  const known = cached.get(people);
  if (known !== undefined) return known;
  const held = reports.flatMap(({ meeting }) => (meeting.place === null ? [] : [fold(meeting.place)]));
  const offices = [...people.values()].flatMap(({ offices: all }) => [...all.keys()]);
  const bare = [...held, ...offices].flatMap(seatOf);
  const places = new Set([...held, ...bare]);
  cached.set(people, places);
  return places;
}

/** Whether words, folded, have the form of a place's name. */
export function looksLikePlace(words: string): boolean {
  return PLACE.test(words) && !NO_NAME.test(words);
}
