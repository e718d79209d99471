import { addDays, type DayMention, dayMentions, daysBetween, formatDay, parseDay } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';
import { stampsAtHead } from '../page/stamp-head.ts';
import type { Day } from '../report.ts';
import { readDateline } from './dateline.ts';

/** A publication so many days before the meeting's day this year means that the meeting was last year's. */
const LATEST_AFTER_PUBLICATION = 3;

/** Characters of the body in which the meeting's day is looked for: its first paragraphs tell it. */
const LEAD = 400;

/** Left of a day: it is a deadline, a beginning, or the day of something else that is carried out. */
const OTHER_DAY_BEFORE =
  /(?:截至|截止|自|从|印发|下发|发布|早于|晚于|不迟于)$|(?:落实|贯彻|按照|根据|传达|学习|遵照|继)[^，。；]{0,14}$/;
const OTHER_DAY_AFTER =
  /^(?:前|之前|以前|以来|起|开始|止|后|之后|以后|24时|0时|零时|印发|下发|发布|施行|的?(?:讲话|重要讲话|会议精神|通知|文件))/;
/** Right of a day: the meeting itself. */
const HELD_ON = /^(?:上午|下午|晚上?)?(?:在\p{Script=Han}{1,8})?(?:召开|举行|举办)/u;
const RELATIVE = /(?<word>今天|今日|今晨|今晚|昨天|昨日|昨晚|前天|前日)/;
const DAYS_AGO: Readonly<Record<string, number>> = { 昨天: 1, 昨日: 1, 昨晚: 1, 前天: 2, 前日: 2 };

/** A lead's own day, not a deadline or a reference to another day. */
function isMeetingDay(lead: string, mention: DayMention): boolean {
  const before = lead.slice(Math.max(0, mention.start - 16), mention.start);
  const after = lead.slice(mention.end, mention.end + 16);
  return HELD_ON.test(after) || (!OTHER_DAY_BEFORE.test(before) && !OTHER_DAY_AFTER.test(after));
}

/** Where somebody begins to speak: from there on days are deadlines. */
const SPEECH = /(?:指出|强调|要求|表示|认为|说)[，,：:]/;

/** The text in which the meeting's day stands: from the dateline on, up to the first speech; simplified. */
function leadOf(page: CleanPage): string {
  const stamped = stampsAtHead(page.text).at(-1)?.end ?? 0;
  const end = stamped + readDateline(page.text.slice(stamped)).end;
  const lead = toSimplified(page.text.slice(end, end + LEAD));
  return lead.slice(0, SPEECH.exec(lead)?.index ?? LEAD);
}

/** The day of the meeting as the lead gives it: with its month if one of its days has one. */
function leadDay(page: CleanPage): DayMention | undefined {
  const lead = leadOf(page);
  const mentions = dayMentions(lead).filter((mention) => isMeetingDay(lead, mention));
  return mentions.find((mention) => mention.month !== undefined) ?? mentions[0];
}

/**
 * Month and day of the meeting (MM-DD), if the lead names them: what a stamp of publication is held against.
 */
export function meetingMonthDay(page: CleanPage): string | undefined {
  const day = leadDay(page);
  return day?.month === undefined ? undefined : formatDay(undefined, day.month, day.day).slice(5);
}

/** The day with the year that it had, seen from the day of publication; with an open year if that is not known. */
function dated(month: number, day: number, published: Day | null): Day {
  if (published === null) return formatDay(undefined, month, day);
  const year = Number(published.slice(0, 4));
  const sameYear = formatDay(year, month, day);
  return daysBetween(published, sameYear) > LATEST_AFTER_PUBLICATION ? formatDay(year - 1, month, day) : sameYear;
}

/** The day on which the report was written: its dateline's, else that of publication. */
function writtenDay(page: CleanPage, published: Day | null): Day | null {
  const { written } = readDateline(page.text);
  return written === null ? published : dated(written.month, written.day, published);
}

/** A day given without its month: the last such day up to the one on which the report was written. */
function lastSuch(day: number, written: Day): Day | null {
  const told = parseDay(written);
  if (told?.year === undefined) {
    return told !== undefined && told.day >= day ? formatDay(undefined, told.month, day) : null;
  }
  let at = written;
  for (let i = 0; i < 31 && parseDay(at)?.day !== day; i++) at = addDays(at, -1);
  return at;
}

/** 今天, 昨天 and the like, seen from the day on which the report was written. */
function relativeDay(page: CleanPage, written: Day): Day | null {
  const word = RELATIVE.exec(leadOf(page))?.groups?.['word'];
  const told = parseDay(written);
  if (word === undefined || told === undefined) return null;
  const ago = DAYS_AGO[word] ?? 0;
  if (told.year !== undefined) return addDays(written, -ago);
  return told.day > ago ? formatDay(undefined, told.month, told.day - ago) : null;
}

/**
 * The day on which the meeting was held: the lead's, never a deadline's inside a speech. Its year is the lead's own, or
 * follows from the publication; else it stays open (`XXXX-02-28`). Null where the page tells no day.
 */
export function meetingDay(page: CleanPage, published: Day | null): Day | null {
  const told = leadDay(page);
  if (told?.month !== undefined) {
    return told.year === undefined
      ? dated(told.month, told.day, published)
      : formatDay(told.year, told.month, told.day);
  }
  const written = writtenDay(page, published);
  if (written === null) return null;
  return told === undefined ? relativeDay(page, written) : lastSuch(told.day, written);
}
