/*
 * Patterns of the things that questions ask for, in folded text. One place, so that what counts as an answer and what
 * is highlighted in it are the same.
 */

const HAN_NUMBER = '[零〇一二两三四五六七八九十百千万亿]';
const NUMBER = `(?:\\d+(?:[.,]\\d+)*|${HAN_NUMBER}+)[万亿]?`;
const UNIT =
  '(?:%|‰|个百分点|平方米|平方公里|立方米|公里|小时|分钟|周岁|人次|[个名项家人条种处座次倍成元块米厘吨天周年月所例张台户辆艘只盒剂支岁度页篇批期届级层栋间套株头亩斤克升])';

/** A quantity: a number in digits, or one in Han characters with a unit, so that 统一 and 一定 are none. */
export const QUANTITY = `(?:约|近|超过|不少于|不超过|不低于|不高于)?(?:\\d+(?:[.,]\\d+)*[万亿]?${UNIT}?|${HAN_NUMBER}+(?:分之${HAN_NUMBER}+|${UNIT}))`;

/** A time: a day, a month or a year, with the part of the day and 前, 后 or 起. */
export const TIME = `(?:(?:${NUMBER}年)?(?:${NUMBER}月)?${NUMBER}[日号](?:上午|下午|晚上?|凌晨)?|(?:${NUMBER}年)?${NUMBER}月(?:上旬|中旬|下旬|底|初)?|\\d{4}年|(?:上午|下午|晚上|凌晨)?${NUMBER}[时点](?:${NUMBER}分|半)?)(?:前|后|起|以前|之前|以后|之后)?`;

/** How long something takes: a number of hours, days, months or years. */
export const DURATION = `${NUMBER}(?:个)?(?:多)?(?:半)?(?:秒|分钟|小时|钟头|天|日|周|星期|月|季度|年)|长期|至今|为止`;
