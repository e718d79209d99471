import { addDays, type DayMention, dayMentions, daysBetween, formatDay, parseDay } from '../text/day.ts';
import { toSimplified } from '../text/script.ts';
import { sentences } from '../text/sentence.ts';
import { readDateline } from './dateline.ts';
import type { CleanPage } from './page.ts';
import { findPlace } from './place.ts';
import type { Day, Meeting } from './report.ts';

/** A publication so many days before the meeting's day this year means that the meeting was last year's. */
const LATEST_AFTER_PUBLICATION = 3;

/** Characters of the body in which the meeting's day is looked for: its first paragraphs tell it. */
const LEAD = 400;

const NOT_THE_DAY_BEFORE =
  /(?:自|从|截至|截止|至|到|在|于|，|。|^)?(?:截至|截止|自|从|印发|下发|发布|早于|晚于|不迟于)$/;
const NOT_THE_DAY_AFTER =
  /^(?:前|之前|以前|以来|起|开始|止|后|之后|以后|24时|0时|零时|的?(?:讲话|重要讲话|会议精神|通知|文件))/;
const RELATIVE = /(?<word>今天|今日|今晨|今晚|昨天|昨日|昨晚|前天|前日)(?:[（(](?<inner>[^）)]{2,12})[）)])?/;
const DAYS_AGO: Readonly<Record<string, number>> = { 昨天: 1, 昨日: 1, 昨晚: 1, 前天: 2, 前日: 2 };

/** A lead's own day, not a deadline or a reference to another day. */
function isMeetingDay(lead: string, mention: DayMention): boolean {
  const before = lead.slice(Math.max(0, mention.start - 6), mention.start);
  return !NOT_THE_DAY_BEFORE.test(before) && !NOT_THE_DAY_AFTER.test(lead.slice(mention.end, mention.end + 8));
}

/** The text in which the meeting's day stands: from the dateline on, up to the first speech if there is one. */
function leadOf(page: CleanPage): string {
  const plain = toSimplified(page.text);
  return plain.slice(readDateline(page.text).end, LEAD + readDateline(page.text).end);
}

/** Month and day of the meeting as the lead gives them, and its year if it does. */
function leadDay(page: CleanPage): DayMention | undefined {
  const lead = leadOf(page);
  const mentions = dayMentions(lead).filter((m) => isMeetingDay(lead, m));
  return mentions.find((m) => m.month !== undefined) ?? mentions[0];
}

/**
 * Month and day of the meeting (MM-DD), if the lead names them: what a stamp of publication is held against.
 */
export function meetingMonthDay(page: CleanPage): string | undefined {
  const day = leadDay(page);
  return day?.month === undefined ? undefined : formatDay(undefined, day.month, day.day).slice(5);
}

/** The year of a meeting on month and day, seen from the day of publication. */
function yearOf(month: number, day: number, published: Day): number {
  const year = Number(published.slice(0, 4));
  const sameYear = formatDay(year, month, day);
  return daysBetween(published, sameYear) > LATEST_AFTER_PUBLICATION ? year - 1 : year;
}

/** A day given without its month: the last such day up to the publication. */
function monthOf(day: number, published: Day): Day {
  let at = published;
  for (let i = 0; i < 31 && parseDay(at)?.day !== day; i++) at = addDays(at, -1);
  return at;
}

function relativeDay(page: CleanPage, published: Day | null): Day | null {
  if (published === null) return null;
  const found = RELATIVE.exec(leadOf(page));
  return found?.groups?.['word'] === undefined ? null : addDays(published, -(DAYS_AGO[found.groups['word']] ?? 0));
}

/**
 * The day on which the meeting was held: the lead's, never a deadline's inside a speech. Its year is the lead's own, or
 * follows from the publication; else it stays open (`XXXX-02-28`).
 */
export function meetingDay(page: CleanPage, published: Day | null): Day | null {
  const told = leadDay(page);
  if (told === undefined) return relativeDay(page, published);
  if (told.month === undefined) return published === null ? null : monthOf(told.day, published);
  const year = told.year ?? (published === null ? undefined : yearOf(told.month, told.day, published));
  return formatDay(year, told.month, told.day);
}

const NAME = '(?<name>[\\p{Script=Han}\\d“”"（）()·\\-—]{0,40}?(?:会议|大会|全会|[\\p{Script=Han}]会|论坛))';
const HELD_AFTER = new RegExp(`(?:召开|举行|举办|出席|参加|主持召开|主持)(?:了)?${NAME}(?=[，。,；;、并]|$)`, 'u');
const HELD_BEFORE = new RegExp(
  `(?:^|[，。,；;\\s])${NAME}(?:在[\\p{Script=Han}]{1,12})?(?:正式|隆重|如期)?(?:召开|举行|开幕|闭幕)`,
  'u',
);
const NO_MEETING = /(?:机会|社会|委员会|协会|学会|工会|商会|基金会|理事会|常委会|董事会|居委会|村委会|联合会|人大会)$/;

/** What the report calls the meeting, in its own words and script, if it tells. */
function meetingName(page: CleanPage): string | null {
  const plain = toSimplified(page.text);
  const start = readDateline(page.text).end;
  for (const { start: from, end } of sentences(plain, start, Math.min(plain.length, start + LEAD))) {
    const sentence = plain.slice(from, end);
    for (const pattern of [HELD_AFTER, HELD_BEFORE]) {
      const name = pattern.exec(sentence)?.groups?.['name'];
      if (name === undefined || name.length < 3 || NO_MEETING.test(name)) continue;
      const at = from + sentence.indexOf(name);
      return page.text.slice(at, at + name.length);
    }
  }
  return null;
}

/** The meeting that a page reports, as far as it tells. */
export function readMeeting(page: CleanPage, published: Day | null, outlet: string | null): Meeting {
  return { name: meetingName(page), date: meetingDay(page, published), place: findPlace(page, outlet) };
}
