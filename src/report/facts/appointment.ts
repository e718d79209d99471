import { type DayMention, dayMentions } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';

/** A field that tells when something was published, or when a meeting begins: what follows the day says which. */
const TIME = /(?:^|[^\p{Script=Han}])时\s?间[:：]\s?$/u;
/** A field that leaves no doubt. */
const MEETING_TIME = /(?:会议|开会|召开|举行|活动|发布会)(?:日期|时\s?间)[:：]\s?$/u;
/** Behind a day: when the meeting begins. Pages that are published say the hour alone. */
const APPOINTED = /^\s?(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\s?[上下]午/;

/** Fields stand in so many paragraphs at the head of a text, and are so long. */
const PARAGRAPHS = 4;
const LONGEST = 60;

/**
 * Whether a day in a line (simplified) is the one on which a meeting is to begin, as a field of its own tells:
 * 时间：5月26日（星期五）上午, 会议时间：5月26日.
 */
export function isAppointed(plain: string, mention: DayMention): boolean {
  const before = plain.slice(Math.max(0, mention.start - 12), mention.start);
  return MEETING_TIME.test(before) || (TIME.test(before) && APPOINTED.test(plain.slice(mention.end)));
}

/**
 * The day that a field above the words of a meeting tells, as minutes and transcripts print it; undefined if none does.
 *
 * @example appointedDay(page)?.day // 26, for 时间：2023年5月26日（星期五）上午9:30
 */
export function appointedDay(page: CleanPage): DayMention | undefined {
  const above = page.furniture.filter((line) => line.where === 'before').map((line) => line.text);
  for (const line of [...above, ...page.text.split('\n', PARAGRAPHS)]) {
    if (line.length > LONGEST) continue;
    const plain = toSimplified(line);
    const mention = dayMentions(plain).find((one) => one.month !== undefined && isAppointed(plain, one));
    if (mention) return mention;
  }
  return undefined;
}
