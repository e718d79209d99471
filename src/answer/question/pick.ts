import type { Question } from './question.ts';

const OCCASION = '(?:次|场|回|届|个会)';
const SAYS_OR_MEETS = '(?:[说讲提谈]|强调|要求|部署|召开|开会|举行|出现|公开|会议?(?![计员])|讲话|发言|表态|在|是)';

/** Not the day up to which something holds, and no distance: 离得最近的. */
const NEWEST = new RegExp(
  `(?<![离距])(?:最近|最新|最后|近)(?:的)?(?:那|这|一){0,2}${OCCASION}|(?<![离距])最近(?:的|召开的|开的|有没有|有什么|有何|在|对|怎么|一直)?(?:会议?(?![计员])|讲话|发言|${SAYS_OR_MEETS})|最近(?:开的|召开的)|最新(?:的)?(?:会议|讲话|要求|规定|说法|部署|表态|消息|进展|情况|数据|政策|通知|报道|安排|精神)|(?<![以马早晚北南])上(?:一|1)?${OCCASION}(?!数)|刚刚?(?:开|召开|结束|举行)(?:的|完)`,
);
const OLDEST = new RegExp(
  `(?:最早|最初|最先|最开始)(?:的)?(?:那|这|一)?${OCCASION}|(?:最早|最初|最先|最开始)(?:是)?(?:在|由)?(?:什么|哪[次场个])?(?:[说讲提谈]|召开|会议?)|(?:首次|头一?次|头一回)(?=${SAYS_OR_MEETS})|(?:^|[,;\\s的是])第一[次场](?=${SAYS_OR_MEETS}|[?,\\s]|$)`,
);

/**
 * Which of the meetings in question is asked for, if one is: the newest or the oldest.
 *
 * @example pickIn('最近一次会议说了什么?') // 'newest'
 */
export function pickIn(asked: string): Question['pick'] {
  if (OLDEST.test(asked)) return 'oldest';
  return NEWEST.test(asked) ? 'newest' : undefined;
}

const ALL_WORDS = new RegExp(`${NEWEST.source}|${OLDEST.source}`, 'gu');
const ORDER_WORDS = /最近|最新|最后|最早|最初|最先|最开始|首次|头一?次|第一[次场]|上一?[次场回]|那?一?[次场回]/gu;

/** A question without the words that pick a meeting, which say nothing of the matter. */
export function withoutPick(asked: string): string {
  return asked.replace(ALL_WORDS, (words) => words.replace(ORDER_WORDS, ' '));
}
