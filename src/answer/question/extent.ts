import type { Extent } from './question.ts';

/** What happens at meetings and in reports, so that how often it happened is counted over them. */
const COUNTED =
  '(?:提[到及出过了]{0,2}|说[过到了]?|讲[过到了]?|谈[过到及了]?|强调|要求|出现|召开|开[过了会]?|举行|举办|主持|参加|出席|报道|发言|讲话|露面|调研|部署|研究)';
const TIMES = '(?:多少|(?<!哪)几)(?:次|回|遍|场|趟)';
const COUNT = new RegExp(
  `${COUNTED}[^,.;?]{0,12}?${TIMES}|${TIMES}[^,.;?]{0,14}?${COUNTED}|(?:多少|(?<!哪)几)(?:个|场|次|篇|份|条)(?:会议|会|报道|讲话|文章|新闻|发布会)|(?:提到|出现|说到|讲到)[^,.;?]{0,12}次数`,
);

/** Each place as the one of whom is asked; not as the one that was told to do something. */
const EACH_PLACE =
  /(?<!世界|全球|要求|[对向给让使请令]|督促|指导|鼓励|支持|推动|希望|部署)(?:全国)?(?:各(?:地(?!区各部门)|省市?|市县?|区县?|县区?|个?(?:城市|地方|省份|地区))|每个(?:省|市|县|区|地方|城市)|不同(?:地方|地区|城市|省份))(?:的|都|分别|各自|对|是|有|怎|如何|在|就|关于|什么|规定|要求|说)|(?:哪些|哪几个)(?:地方|省市?|城市|市县?|区县?|县区?|地区)(?:都)?(?:提|说|讲|要求|规定|出台|部署|有)|分别(?:在)?(?:哪些地方|各地)/;

const REPORTS =
  '(?:会议|大?会(?![不在有被把])|讲话|发言|报道|文章|场合|要求|说法|提法|表述|规定|部署|次|话|表态|论述|内容|言论|措施)';
const ALL = new RegExp(
  `(?:^|[,;\\s]|[有出查找给看])(?:所有|全部)[^,.;?]{0,12}?${REPORTS}|(?:所有|全部|历次|每一?次|每一?场)(?:的)?[^,.;?]{0,3}?(?:会议|大?会(?![不在有被把])|讲话|发言|报道)|(?:哪些|哪几[个次场]|都有什么)(?:会(?!计)|会议|讲话|报道|场合|文章|次)|哪几[次场回]|(?:会议?|讲话|报道)(?:都)?(?:有|是)(?:哪些|哪几[次场个])(?=[?\\s]*$)|(?:哪些|哪几[位个])(?:人|领导|市领导|专家|代表|官员)?(?:都|曾)?(?:说|提|讲|谈|强调)[到及过]|都(?:在)?(?:说|讲|提|谈)[过了到]?(?:什么|哪些)|(?:^|[,;\\s])(?:列出|罗列|列举|汇总|整理|找出|列一下|数一数)`,
);

/** What asks how two things differ or what they share. */
export const COMPARES =
  /(?:有|的|之间|是|,|哪里|怎么|在哪|什么|何|些)?(?:什么|何|哪些|没有)?(?:不同(?!的|地|意)|区别|差别|差异|异同|变化|分别|各(?=[是有说讲])|不一样|一样(?=[吗么?？。\s]*$)|相同|共同点|出入)|相比|对比|比较(?=一?下)/;

/**
 * How much of what the reports say a folded question in plain words asks for; `sides` are the things that it compares.
 *
 * @example extentOf('一共提到几次就业?', []) // 'count'
 */
export function extentOf(asked: string, sides: readonly string[]): Extent {
  if (sides.length > 1) return 'compare';
  if (COUNT.test(asked)) return 'count';
  if (EACH_PLACE.test(asked)) return 'each-place';
  return ALL.test(asked) ? 'all' : 'one';
}
