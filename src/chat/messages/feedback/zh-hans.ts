import type { FeedbackMessages } from './types.ts';

/** What is said about wrong quotes, in simplified characters. */
export const feedbackZhHans: FeedbackMessages = {
  buttons: {
    open: '看原话',
    resolve: '处理完了',
    list: '返回清单',
  },
  reasons: { speaker: '说话人不对', date: '日期不对', answer: '答非所问' },
  privacy: (days, countsUnanswered) =>
    [
      '你指出引文有误时，只记是哪段话、什么问题、哪天，不记是谁说的、问的是什么。',
      `每天提问多少次、多快答出，只留数字，${days} 天后删掉。`,
      ...(countsUnanswered ? [`没找到的提问按字面计数，不记是谁问的，${days} 天后删掉。`] : []),
    ].join(''),
  thanks: '记下了，谢谢！不会记是谁说的。再按一次可以撤回。',
  notedBefore: '这一条已经记下了，再按一次可以撤回。',
  takenBack: '好，撤回了。',
  listHeading: (verdicts) => `有人指出的问题，共 ${verdicts} 条，新的在前：`,
  none: '现在没有待处理的问题。',
  told: (reason, count, last) => `${reason}（${count} 次，最近 ${last}）`,
  wordsGone: '报道已经改过或删去，原来的话找不到了。',
  resolved: '好，这一条处理完了。',
  resolvedBefore: '这一条已经处理过了。',
};
