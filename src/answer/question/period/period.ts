import type { Day } from '../../../report/report.ts';
import { addDays, dayMentions, formatDay } from '../../../text/day.ts';
import { foldWithMap } from '../../../text/fold.ts';
import type { Period } from '../question.ts';
import { type NamedSpan, namedSpans } from './named-span.ts';
import { type DaySpan, isOfAnyYear, latest } from './span.ts';

const JOIN = /^(?:到|至|~|-|—){1,2}/u;
const SINCE = /^(?:以来|至今|到现在|到今天|到目前|起(?!来|草)|开始|往后)/;
const AFTER = /^(?:[以之]后|过后|后(?!面|续|勤))/;
const BEFORE = /^(?:[以之]前|前(?![面后期线来往沿景提端半三两一几\d]))/;
const UP_TO = /^(?:为止|底?止)/;
/** A span that tells its side itself: 春节前. */
const SIDED = /[前后来内里中]$/;

/** What is held or said at meetings of the period, right behind it. */
const MEETING_BEHIND =
  /^(?:期间|当中|里|内|的时候)?,?(?:都|全市|全省|全县|全国|省里|市里|县里)?[^,.;?]{0,16}?(?:会议|大会|会上|论坛|(?:座谈|调度|推进|通气|部署|动员|专题|协调|反馈|发布|电话|视频|常委|常务|全体|工作|例|[的次场个])会(?![计员长费展同见有在不把被要能影对引造导])|的[^,.;?]{0,10}(?<![社机协学工商员教国都])会(?=$|[\s,.?]|[上说讲是有谁开在什怎都])|(?:召开|举行|开(?![办展发放设创业学工始启通]))(?:了|过)?[^,.;?]{0,6}会|的?(?:讲话|发言|报道|表态)|开过?(?:会|几次|多少次))/;
const SAID_BEHIND =
  /^(?:期间|当中|里|内)?,?(?:都|还|又|曾经?|有没有|一共|总共|共|最近|最后|是)*(?:说(?![明法服])|讲(?![座台堂])|谈(?!判)|提[出到了过]|强调|指出|要求|表示|对|就|关于|在|有什么|的(?:要求|说法|看法|部署|指示)|怎么说|怎么看)/;

/** What is called 会 and is no meeting. */
const NO_MEETING = /[全奥亚冬残世]运会|(?:运动|演唱|博览|世博|音乐|展览|展销|招聘|晚|舞|庙)会/g;

/** Whether the meetings of the period are meant, and not a matter that the period belongs to. */
function isOfMeeting(behind: string, speaker: string | undefined): boolean {
  if (MEETING_BEHIND.test(behind.replace(NO_MEETING, ''))) return true;
  if (speaker === undefined) return false;
  const name = behind.replace(/^[,\s]/, '');
  return SAID_BEHIND.test(behind) || name.startsWith(speaker);
}

/** Days that a text names day by day, for what is after or before one of them. */
function dayed(folded: string, today: Day | undefined): readonly NamedSpan[] {
  return dayMentions(folded).flatMap(({ start, end, year, month, day }) => {
    if (month === undefined) return [];
    const one = formatDay(year, month, day);
    const span = today === undefined ? { from: one, to: one } : latest({ from: one, to: one }, today);
    return [{ start, end, days: span, ...(year === undefined ? {} : { year }) }];
  });
}

/** What a span comes to with the words behind it, and where those end. */
function bounded(
  one: NamedSpan,
  folded: string,
  today: Day | undefined,
): { days: Partial<DaySpan>; end: number } | undefined {
  const behind = folded.slice(one.end, one.end + 8);
  const dated = isOfAnyYear(one.days) && today !== undefined ? latest(one.days, today) : one.days;
  const sided = (pattern: RegExp): number | undefined => {
    const found = SIDED.test(folded.slice(one.start, one.end)) ? undefined : pattern.exec(behind)?.[0].length;
    return found === undefined ? undefined : one.end + found;
  };
  const rules: readonly (readonly [RegExp, () => Partial<DaySpan>])[] = [
    [SINCE, () => ({ from: dated.from })],
    [AFTER, () => ({ from: addDays(dated.to, 1) })],
    [BEFORE, () => ({ to: addDays(dated.from, -1) })],
    [UP_TO, () => ({ to: dated.to })],
  ];
  if (/截[至止]到?$/.test(folded.slice(0, one.start))) return { days: { to: dated.to }, end: one.end };
  for (const [pattern, days] of rules) {
    const end = sided(pattern);
    // Since when, of any year, is no span.
    if (end !== undefined) return isOfAnyYear(dated) ? undefined : { days: days(), end };
  }
  return { days: one.days, end: one.end };
}

/** 2023年2月1日到2月10日: the second day is of the first one's year. */
const inYear = (year: number | undefined, day: Day): Day => (year === undefined ? day : `${year}${day.slice(4)}`);

function joined(one: NamedSpan, { all, days }: Spans, folded: string): NamedSpan {
  const join = JOIN.exec(folded.slice(one.end, one.end + 3))?.[0].length ?? 0;
  const next = join === 0 ? undefined : all.find(({ start }) => start === one.end + join);
  if (next === undefined) return one;
  const to = days.includes(next) && next.year === undefined ? inYear(one.year, next.days.to) : next.days.to;
  return { ...one, end: next.end, days: { from: one.days.from, to } };
}

/** All spans that a text names, and those of them that are days. */
interface Spans {
  readonly all: readonly NamedSpan[];
  readonly days: readonly NamedSpan[];
}

/** 今年以来 and 2020年2月1日以来 are spans; a day alone is a day. */
function spansIn(folded: string, today: Day | undefined): readonly NamedSpan[] {
  const days = dayed(folded, today);
  const spans = namedSpans(folded, today).filter((s) => !days.some((day) => s.start < day.end && day.start < s.end));
  const all = [...spans, ...days].toSorted((a, b) => a.start - b.start);
  return all.flatMap((one) => {
    const whole = joined(one, { all, days }, folded);
    const isDay = days.includes(one) && whole === one;
    return isDay && !/^(?:以来|至今|起(?!来)|[以之][前后]|到现在)/.test(folded.slice(one.end)) ? [] : [whole];
  });
}

/**
 * The first span of days that a question names, with its own words; undefined if it names none, or none that can be told
 * without the day on which it is asked. A month without a year is that month of any year (`XXXX-03-01`), but with 以来 or
 * 以前 the last one before the day of the question.
 *
 * @example periodIn('2020年2月以来的会上说了什么？', undefined, undefined)?.from // '2020-02-01'
 */
export function periodIn(text: string, today: Day | undefined, speaker: string | undefined): Period | undefined {
  const { text: folded, origin } = foldWithMap(text);
  for (const one of spansIn(folded, today)) {
    const found = bounded(one, folded, today);
    if (found === undefined) continue;
    const asked = text.slice(origin[one.start] ?? 0, origin[found.end] ?? text.length);
    const before = folded.slice(0, one.start).replace(/在$/, '');
    const ofMeeting =
      isOfMeeting(folded.slice(found.end, found.end + 40), speaker) ||
      (speaker !== undefined && before.endsWith(speaker) && SAID_BEHIND.test(folded.slice(found.end, found.end + 40)));
    return { ...found.days, asked, ofMeeting };
  }
  return undefined;
}

/** Whether a day lies in a period; where the year of either is left open, whether it does in some year. */
export function isWithin(day: Day, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  const isOpen = [day, from, to].some((one) => one?.startsWith('X'));
  if (!isOpen) return (from === undefined || day >= from) && (to === undefined || day <= to);
  if (from === undefined || to === undefined) return true;
  const [at, first, last] = [day.slice(5), from.slice(5), to.slice(5)];
  const years = from.startsWith('X') ? 0 : Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (years > 1 || (years === 1 && first <= last)) return true;
  return first <= last ? first <= at && at <= last : at >= first || at <= last;
}
