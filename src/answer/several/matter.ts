import { queryTerms } from '../../search/terms.ts';
import type { Question } from '../question/question.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words by which one asks how often and in which reports, whatever the matter is. */
const ASKING = new Set(
  [
    '一共 总共 总计 合计 共有 到底 究竟 几次 几回 几场 多少 多少次 次数 一次 每次 历次 各次 所有 全部 哪些 哪次 哪几 分别',
    '会议 会上 大会 开会 开过 召开 举行 举办 报道 报导 新闻 文章 场合 关于 有关 对于 内容 情况 问题 事情 什么 时候 怎么',
    '提到 提过 提及 提出 说到 说过 讲到 讲过 谈到 谈过 出现 强调 要求 指出 发言 讲话 发过 讲的 说的 主持 出席 参加',
    '各地 各市 各县 各省 各区 地方 规定 做法 说法 态度 看法 最近 最新 最后 最早 最初 第一 首次 上次 上一 列出 汇总 整理 都有 有过 没有 我们 你们 他们 这个 那个',
  ].flatMap((line) => line.split(' ')),
);

/** Single characters that only hold a question together. */
const HOLDING = new Set('对都在上过的和各也把有是说讲提谈了于就与及里中时次会场回');

/** A word of a question, and whether it is a way of asking. */
interface Part {
  readonly word: string;
  readonly asks: boolean;
}

/** A folded question word by word. */
export function partsOf(folded: string): readonly Part[] {
  return Array.from(segmenter.segment(folded), ({ segment: word }) => ({
    word,
    asks: ASKING.has(word) || HOLDING.has(word),
  }));
}

/** The words that are no way of asking; characters in a row that are told to be none are one word: 渔, 港. */
function joined(parts: readonly Part[]): readonly string[] {
  const words: string[] = [];
  let row = '';
  for (const { word, asks } of parts) {
    const isRow = !asks && word.length === 1 && /\p{Script=Han}/u.test(word);
    if (isRow) row += word;
    else words.push(row, ...(asks ? [] : [word]));
    if (!isRow) row = '';
  }
  return [...words, row];
}

/**
 * The words that name what a question is about, folded, in its order: those of two characters or more that are no way of
 * asking, and no part of the name or the time that the question names.
 *
 * @example matterOf(question) // ['住房', '租赁'] of 关于住房租赁的会一共开过几次
 */
export function matterOf({ folded, terms }: Question): readonly string[] {
  const content = new Set(terms);
  const words = joined(partsOf(folded)).filter((word) => word.length > 1 && /[\p{L}\p{N}]/u.test(word));
  return [...new Set(words)].filter((word) => queryTerms(word).every((term) => content.has(term)));
}
