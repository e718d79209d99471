import { type DayMention, dayMentions, formatDay } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';
import type { Day } from '../report.ts';
import { isAppointed } from './appointment.ts';
import { dayIn } from './stated-day.ts';

/**
 * A day that a line is stamped with, and what it says of it: that the page was published then, that it was changed, or
 * that this is the day of reading (a portal's head with the weekday). `plain` says nothing; `listed` stands behind
 * another piece's headline.
 */
export interface Stamp {
  readonly day: Day;
  readonly kind: 'published' | 'plain' | 'changed' | 'calendar' | 'listed';
}

const NO_STAMP =
  /copyright|©|版权|备案|icp|今天是|今日是|现在是|现在时间|当前时间|系统时间|打印(?:时间|日期)|有效期|截止|生效|施行|网友|跟帖|回复[:：]/i;
const LABEL = /(?:发[布表稿]|刊[发登载]|出版|创建|录入|上[传线])?(?:于|时间|日期)?[\s:：]{0,3}$/;
const PUBLISHED = /(?:发[布表稿]|刊[发登载]|出版|录入|上[传线]|时间|日期)/;
const CHANGED = /(?:更新|修改|修订|编辑[于时日])(?:于|时间|日期|间|期)?[\s:：]{0,3}$/;
/** A day of something else: of the meeting itself, of a reader's comment, of the paper that is printed in full. */
const OTHER = /(?:会议|开会|活动|召开|举办|报名|评论|回复|成文|生成|[楼友])(?:时间|日期|于)?[\s:：]{0,3}$/;
const COMPACT = /(?:时间|日期|发布)[\s:：]{0,3}(?<day>(?:19|20)\d{6})(?!\d)/;
/** The year in Taiwan's calendar, where a label leaves no doubt. */
const ROC = /(?:时间|日期|发布)[\s:：]{0,3}(?<year>1[01]\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})(?!\d)/;

/** Addresses of sites stand in many stamps. */
const ADDRESS = /(?:https?:\/\/|www\.)[\w./-]{1,80}/g;

const WORDS = /来源|发布|发表于|时间|日期|更新|编辑|作者|记者|浏览|阅读|稿源|点击/;
const CLOCK = /\d{1,2}[:：]\d{2}/;
const WEEKDAY = /星期|周[一二三四五六日]|礼拜|农历/;
/** Longer than this a line without a label is a sentence; so many Han characters beside the date are a headline. */
const SHORT = 40;
const HEADLINE = 13;

const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

function kindOf(plain: string, mention: DayMention): Stamp['kind'] {
  const before = plain.slice(Math.max(0, mention.start - 8), mention.start);
  if (OTHER.test(before) || isAppointed(plain, mention)) return 'listed';
  if (CHANGED.test(before)) return 'changed';
  if (PUBLISHED.test(LABEL.exec(before)?.[0] ?? '')) return 'published';
  const rest =
    plain.slice(0, mention.start) + plain.slice(mention.end).replace(/(?:星期|周|礼拜)[一二三四五六日天]/, '');
  if (!WORDS.test(plain) && hanIn(rest) >= HEADLINE) return 'listed';
  return WEEKDAY.test(plain) && !CLOCK.test(plain) && hanIn(rest) <= 2 ? 'calendar' : 'plain';
}

function labelledDay(plain: string): Day | undefined {
  const { year, month, day } = ROC.exec(plain)?.groups ?? {};
  if (year !== undefined) return formatDay(Number(year) + 1911, Number(month), Number(day));
  return dayIn(COMPACT.exec(plain)?.groups?.['day'] ?? '') ?? undefined;
}

const RANK: readonly Stamp['kind'][] = ['published', 'plain', 'changed', 'calendar', 'listed'];

/**
 * The day that a line is stamped with, if the line is short or labelled: a sentence that names a day is no date stamp,
 * nor is the year of a copyright or the day on which a page was printed out.
 *
 * @example readStamp('2020-02-29 06:34 来源：某报') // { day: '2020-02-29', kind: 'plain' }
 */
export function readStamp(text: string): Stamp | undefined {
  const plain = toSimplified(text).replace(ADDRESS, '');
  if (NO_STAMP.test(plain) || (!WORDS.test(plain) && plain.length > SHORT)) return undefined;
  const stamps = dayMentions(plain).flatMap((mention): readonly Stamp[] => {
    if (mention.year === undefined || mention.month === undefined) return [];
    return [{ day: formatDay(mention.year, mention.month, mention.day), kind: kindOf(plain, mention) }];
  });
  const best = RANK.map((kind) => stamps.find((stamp) => stamp.kind === kind)).find((stamp) => stamp !== undefined);
  const labelled = best === undefined ? labelledDay(plain) : undefined;
  return labelled === undefined ? best : { day: labelled, kind: 'published' };
}
