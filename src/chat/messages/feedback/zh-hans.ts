import type { FeedbackMessages } from './types.ts';

/** What is said about wrong quotes, in simplified characters. */
export const feedbackZhHans: FeedbackMessages = {
  buttons: {
    wrong: '⚑ 有误？',
    back: '返回',
    noted: '✓ 已记下',
    open: '看原话',
    resolve: '处理完了',
    list: '返回清单',
  },
  reasons: { speaker: '不是此人说的', date: '日期不对', answer: '答非所问' },
  thanks: '记下了，谢谢！不会记是谁说的。',
  notedBefore: '这一条已经记下了，谢谢！',
  listHeading: (verdicts) => `有人指出的问题，共 ${verdicts} 条，新的在前：`,
  none: '现在没有待处理的问题。',
  told: (reason, count, last) => `${reason}（${count} 次，最近 ${last}）`,
  wordsGone: '报道已经改过或删去，原来的话找不到了。',
  resolved: '好，这一条处理完了。',
  resolvedBefore: '这一条已经处理过了。',
};
