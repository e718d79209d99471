/** Between the parts of a row of page numbers. */
const BETWEEN = /[\s|/·,:()[\]【】<>«»]+/;

/** One part of it, folded: 共3页, 2/3, 下一页, 余下全文. */
const PART =
  /^(?:共\d{1,3}页|第\d{1,3}页?|\d{1,3}页?|页|共|当前页?|[上下前后首尾末]一?页|(?:余下|阅读|显示|展开|查看|在本页阅读)(?:全文|剩余)|全文|分页(?:阅读|浏览)?|跳[转至到]|\.{2,3})$/;
const TELLING = /页|全文/;

/** A row of page numbers is no longer. */
const MOST = 120;

/**
 * Whether a line is nothing but the way to the other pages of an article. `folded` is one folded line.
 *
 * @example isPager('共2页 1 2 下一页 余下全文') // true
 */
export function isPager(folded: string): boolean {
  if (folded.length > MOST || !TELLING.test(folded)) return false;
  const parts = folded.split(BETWEEN).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => PART.test(part));
}
