import type { TelegramAnswersMessages } from './types.ts';

/** What the Telegram bot says around its answers, in traditional characters. */
export const telegramAnswersZhHant: TelegramAnswersMessages = {
  buttons: {
    share: '分享',
    copy: '複製引文',
    speech: '全部講話',
    backToQuote: '返回引文',
    previousPage: '上一頁',
    nextPage: '下一頁',
    convert: '繁體',
    unconvert: '收起繁體',
    automatic: '自動',
  },
  cited: (words, from) => `「${words}」——${from.join('，')}`,
  quotesFound: (question, quotes, first) =>
    `「${question}」的引文，${first ? '前' : '共'} ${quotes} 則，點序號看出處：`,
  speechHeading: (speaker) => `${speaker}在這篇報導裡的全部講話：`,
  converted: '繁體轉換，非原文：',
  checkedBeginning: (checked, length) => `全文 ${length} 字太長，只核對了開頭 ${checked} 字。`,
  nothingToCheck: '那則訊息裡沒有我能核對的文字。',
  askQuestion: '想問什麼？請回覆問題，或寫在 /ask 後面。',
  joined: (username) =>
    `大家好！@${username} 加上問題，或是回覆我，我就從會議報導裡找原話；回覆一則訊息並 @${username}，我就核對那句話。`,
  privacyModeHides: '隱私模式開著：我只看得到指令、提到我和回覆我的訊息，其他都看不到。',
  chooseLanguage: '用哪種文字和你說話？引文一律保持原樣。',
  languageChosen: '好，以後都用繁體。',
  languageAutomatic: '好，你用什麼文字問，我就用什麼文字答。',
  forgotten: ({ talk, language, answers, replies, result, follows }) => {
    const parts = [
      talk ? '上一個問題' : '',
      language ? '介面文字' : '',
      answers > 0 ? `${answers} 個回答（上面的按鈕隨之失效）` : '',
      replies > 0 ? `${replies} 筆訊息編號` : '',
      result ? '可匯出的結果' : '',
      follows > 0 ? `${follows} 項關注` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '沒有儲存你的任何東西。' : `已經清除：${parts.join('、')}。`;
  },
  alreadyAnswered: '剛剛已經回答了，請看下面。',
};
