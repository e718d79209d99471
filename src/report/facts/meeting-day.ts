import { addDays, type DayMention, dayMentions, daysBetween, formatDay, parseDay } from '../../text/day.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import type { Span } from '../../text/sentence.ts';
import type { CleanPage } from '../page/page.ts';
import type { Day } from '../report.ts';
import { appointedDay } from './appointment.ts';
import { findDateline } from './dateline.ts';
import { leadOf } from './lead.ts';

/** A publication so many days before the meeting's day this year means that the meeting was last year's. */
const LATEST_AFTER_PUBLICATION = 3;

/** Characters of the body in which the meeting's day is looked for: its first paragraphs tell it. */
const LEAD = 400;

/** Left of a day: it is a deadline, a beginning, another year's. */
const DEADLINE = /(?:截至|截止|截止到|自|从|印发|下发|发布|早于|晚于|不迟于|去年|明年|前年|此前在?)$/;
/** Left of a day: it is that of something else that is carried out. */
const CARRIED_OUT = /(?:落实|贯彻|按照|根据|传达|学习|遵照|继|围绕)[^，。；,;]{0,14}$/;
const OTHER_DAY_AFTER =
  /^(?:前|之前|以前|以来|起|开始|止|后|之后|以后|24时|0时|零时|印发|下发|发布|施行|的?(?:讲话|重要讲话|会议精神|通知|文件)|的(?!\p{Script=Han}{0,16}会))/u;
/** Left of a day that is still to come. */
const PLANNED = /(?:将|拟|定|计划|预计|拟定|将会)[于在]?$|决定[，,]?[^，。；,;]{0,27}$/;
/** Left of the last day of several: 26日至27日. */
const LAST_OF_SEVERAL = /[日号](?:至|到|-|—|–|~|～|、){1,2}$/;
/** Right of a day: the meeting itself; what is told of 召开的 is another one as often as not. */
const HELD_ON =
  /^[（(]?(?:星期[一二三四五六日天]|周[一二三四五六日])?[)）]?(?:上午|下午|晚上?)?(?:在[\p{Script=Han}]{1,8})?(?:召开|举行|举办)(?<of>的)?/u;

/** 今天, 昨晚 and the like; papers of Taiwan also write 今 alone. Not 目前天气, 今日头条, 今天起. */
const RELATIVE =
  /(?<![目当此日之以])(?:[今昨前][天日晚晨早]|昨夜|[今昨](?=首度|主持|召开|举行|出席|上午|下午))(?!起|后|之后|以前|前|头条|的(?!\p{Script=Han}{0,12}会)|(?:上午|下午|晚上?)?\s?[（(]\d)/gu;

/** A day that the report does not tell. */
const VAGUE = /近日|日前|近期|连日来/;

/** A day that a lead names: by date, or as so many days before it was written. */
type Candidate = Span &
  ({ readonly kind: 'date'; readonly mention: DayMention } | { readonly kind: 'ago'; readonly days: number });

/** How well a day may be the meeting's: 2 where the meeting is held on it, 1 where nothing speaks against it; else 0. */
function fitness(lead: string, { start, end }: Span): 0 | 1 | 2 {
  const before = lead.slice(Math.max(0, start - 30), start);
  const after = lead.slice(end, end + 20);
  if (PLANNED.test(before) || LAST_OF_SEVERAL.test(before)) return 0;
  const held = HELD_ON.exec(after);
  if (held?.groups?.['of'] !== undefined) return CARRIED_OUT.test(before) ? 0 : 1;
  if (held !== null) return 2;
  return DEADLINE.test(before) || CARRIED_OUT.test(before) || OTHER_DAY_AFTER.test(after) ? 0 : 1;
}

/** Where somebody begins to speak: from there on days are deadlines. What a report follows is no speech (按照……要求，). */
const SPEECH = /(?:指出|强调|要求|表示|认为|说)[，,：:]/g;
const FOLLOWING = /(?:根据|按照|遵照|依照|落实|贯彻|结合)[^。！？\n]{0,60}$/;

/** The lead up to where somebody begins to speak. */
function beforeSpeech(lead: string): string {
  const speech = matchesIn(lead, SPEECH).find(
    (cue) => !(cue[0].startsWith('要求') && FOLLOWING.test(lead.slice(0, cue.index))),
  );
  return lead.slice(0, speech?.index);
}

function daysAgo(word: string): number {
  return ['今', '昨', '前'].indexOf(word.charAt(0));
}

function candidates(lead: string): readonly Candidate[] {
  const dates = dayMentions(lead).map((mention): Candidate => ({ ...span(mention), kind: 'date', mention }));
  const relative = matchesIn(lead, RELATIVE).map(
    (match): Candidate => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'ago',
      days: daysAgo(match[0]),
    }),
  );
  return [...dates, ...relative].sort((a, b) => a.start - b.start);
}

const span = ({ start, end }: Span): Span => ({ start, end });

/**
 * The day of the meeting as a field above its lead gives it, or the lead itself: one on which it is said to be held, else the first that is no deadline
 * and no reference to another day. A date that the lead repeats with its month is taken with it.
 */
function leadDay(page: CleanPage): Candidate | undefined {
  const appointed = appointedDay(page);
  if (appointed) return { ...span(appointed), kind: 'date', mention: appointed };
  const { start, end } = leadOf(page, LEAD);
  const lead = beforeSpeech(toSimplified(page.text.slice(start, end)));
  const found = candidates(lead);
  const best = ([2, 1] as const).map((fit) => found.find((one) => fitness(lead, one) === fit)).find((one) => one);
  const vague = VAGUE.exec(lead)?.index ?? lead.length;
  if (best !== undefined && vague < best.start && fitness(lead, best) < 2) return titleDay(page);
  if (best?.kind !== 'date' || best.mention.month !== undefined) return best ?? titleDay(page);
  const { day } = best.mention;
  return found.find((one) => one.kind === 'date' && one.mention.day === day && one.mention.month !== undefined) ?? best;
}

/** The day that a title names with its month, where the lead names none. */
function titleDay(page: CleanPage): Candidate | undefined {
  const mention = dayMentions(toSimplified(page.title)).find((one) => one.month !== undefined);
  return mention && { ...span(mention), kind: 'date', mention };
}

/**
 * Month and day of the meeting (MM-DD), if the lead names them: what a stamp of publication is held against.
 */
export function meetingMonthDay(page: CleanPage): string | undefined {
  const told = leadDay(page);
  if (told?.kind !== 'date' || told.mention.month === undefined) return undefined;
  return formatDay(undefined, told.mention.month, told.mention.day).slice(5);
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
  const { written } = findDateline(page.text);
  return written === null ? published : dated(written.month, written.day, published);
}

/** A day given without its month: the last such day up to the one on which the report was written. */
function lastSuch(day: number, written: Day): Day | null {
  const told = parseDay(written);
  if (told?.year === undefined) {
    return told !== undefined && told.day >= day ? formatDay(undefined, told.month, day) : null;
  }
  let at = written;
  for (let i = 0; i < 62 && parseDay(at)?.day !== day; i++) at = addDays(at, -1);
  return parseDay(at)?.day === day ? at : null;
}

/** The day so many days before the one on which the report was written. */
function before(written: Day, days: number): Day | null {
  const told = parseDay(written);
  if (told === undefined) return null;
  if (told.year !== undefined) return addDays(written, -days);
  return told.day > days ? formatDay(undefined, told.month, told.day - days) : null;
}

/**
 * The day on which the meeting was held: the lead's, never a deadline's inside a speech. Its year is the lead's own, or
 * follows from the publication; else it stays open (`XXXX-02-28`). Null where the page tells no day.
 */
export function meetingDay(page: CleanPage, published: Day | null): Day | null {
  const told = leadDay(page);
  if (told === undefined) return null;
  if (told.kind === 'date' && told.mention.month !== undefined) {
    const { year, month, day } = told.mention;
    return year === undefined ? dated(month, day, published) : formatDay(year, month, day);
  }
  const written = writtenDay(page, published);
  if (written === null) return null;
  return told.kind === 'ago' ? before(written, told.days) : lastSuch(told.mention.day, written);
}
