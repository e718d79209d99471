import type { FeedbackMessages } from './types.ts';

/** What is said about wrong quotes, in traditional characters. */
export const feedbackZhHant: FeedbackMessages = {
  buttons: {
    open: '看原話',
    resolve: '處理完畢',
    list: '返回清單',
  },
  reasons: { speaker: '說話人不對', date: '日期不對', answer: '答非所問' },
  privacy: (days, countsUnanswered) =>
    [
      '你指出引文有誤時，只記是哪段話、什麼問題、哪天，不記是誰說的、問的是什麼。',
      `每天提問多少次、多快答出，只留數字，${days} 天後刪除。`,
      ...(countsUnanswered ? [`沒找到的提問按字面計數，不記是誰問的，${days} 天後刪除。`] : []),
    ].join(''),
  thanks: '記下了，謝謝！不會記錄是誰說的。再按一次可以收回。',
  notedBefore: '這一則已經記下了，再按一次可以收回。',
  takenBack: '好，收回了。',
  listHeading: (verdicts) => `有人指出的問題，共 ${verdicts} 則，新的在前：`,
  none: '目前沒有待處理的問題。',
  told: (reason, count, last) => `${reason}（${count} 次，最近 ${last}）`,
  wordsGone: '報導已經改過或刪除，原來的話找不到了。',
  resolved: '好，這一則處理完畢。',
  resolvedBefore: '這一則已經處理過了。',
};
