import type { Span } from '../text/sentence.ts';

/*
 * The words that make a sentence a question say nothing about what is asked for, and the reports that answer do not
 * hold them. They are taken out of queries, never out of reports.
 */

/** Folded, longer ones before those that they start with. */
const COURTEOUS = ['请问一下', '请问', '想问一下', '想问', '想知道', '想了解', '请告诉我', '告诉我'];
const ASKING = [
  ['能不能', '可不可以', '是不是', '有没有', '是否', '能否', '可否'],
  ['是什么时候', '是什么时间', '是在什么时候', '什么时候', '什么时间', '什么样', '为什么', '是什么', '有什么', '什么'],
  ['怎么样', '怎么办', '怎么', '怎样', '如何', '为何', '何时', '何地', '何处', '何种', '何人'],
  ['有哪些', '是哪些', '哪些', '哪一', '哪几', '哪个', '哪位', '哪里', '哪儿', '哪天', '哪年', '哪'],
  ['是谁', '谁', '多少', '多久', '多长时间'],
].flat();

/** 几 asks how many, but for the words that it is a part of. */
const HOW_MANY = '几(?:个|名|项|家|人|天|次|条|种|时|点|号(?![楼线])|份|位|场|回)|几(?![乎何内率度])';

/** 吗 and its like ask only at the end of a clause; elsewhere they are parts of words. */
const ENDINGS = '[吗呢吧啊呀么](?![\\p{L}\\p{N}])';

const QUESTION_WORD = new RegExp(`${[...COURTEOUS, ...ASKING].join('|')}|${HOW_MANY}|${ENDINGS}`, 'gu');
const ASKING_WORD = new RegExp(`${ASKING.join('|')}|${HOW_MANY}|${ENDINGS}`, 'gu');

/**
 * A folded question with its question words blanked out. Takes time linear in the question.
 *
 * @example withoutQuestionWords('会议提出了哪些要求?') // '会议提出了 要求?'
 */
export function withoutQuestionWords(folded: string): string {
  return folded.replace(QUESTION_WORD, ' ');
}

/**
 * Where a folded question asks: the spans of its question words, courtesies not among them.
 *
 * @example questionWordsIn('门票多少钱?') // [{ start: 2, end: 4 }]
 */
export function questionWordsIn(folded: string): readonly Span[] {
  return [...folded.matchAll(ASKING_WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
