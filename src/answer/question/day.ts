import { dayMentions } from '../../text/day.ts';
import type { Span } from '../../text/sentence.ts';
import type { Question } from './question.ts';

/** What follows a day on which somebody spoke: 某某在5月2日说了什么. */
const SAID_AFTER =
  /^(?:那天|当天|当日|上午|下午|晚上?)?(?:都|还)?(?:说|讲|谈|提[出到了]|强调|指出|要求|表示|有什么|的讲话|怎么说)/;
const MEETING_AFTER = /^.{0,3}(?:召开|举行|上午|下午|晚上?|当天|那天)?的?[^,，。;]{0,16}(?:会|大会|发布会|论坛)/;

/** A day that a question names, where it stands, and whether it is the meeting's. */
export interface DayAsked extends Span {
  readonly day: NonNullable<Question['day']>;
  readonly ofMeeting: boolean;
}

/** Characters behind a day in which is looked for what happened on it. */
const READ_BEHIND = 40;

/**
 * The first day that a folded question names with its month.
 *
 * @example dayIn('2月1日的会上说了什么?', false)?.ofMeeting // true
 */
export function dayIn(folded: string, namesSpeaker: boolean): DayAsked | undefined {
  const mention = dayMentions(folded).find((d) => d.month !== undefined);
  if (mention?.month === undefined) return undefined;
  const { start, end } = mention;
  const day = { month: mention.month, day: mention.day, ...(mention.year === undefined ? {} : { year: mention.year }) };
  const behind = folded.slice(end, end + READ_BEHIND);
  const ofMeeting = MEETING_AFTER.test(behind) || (namesSpeaker && SAID_AFTER.test(behind));
  return { day, start, end, ofMeeting };
}
