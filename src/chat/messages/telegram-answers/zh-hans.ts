import type { TelegramAnswersMessages } from './types.ts';

/** What the Telegram bot says around its answers, in simplified characters. */
export const telegramAnswersZhHans: TelegramAnswersMessages = {
  buttons: {
    share: '分享',
    copy: '复制引文',
    speech: '全部讲话',
    backToQuote: '返回引文',
    previousPage: '上一页',
    nextPage: '下一页',
    convert: '简体',
    unconvert: '收起简体',
    automatic: '自动',
  },
  cited: (words, from) => `“${words}”——${from.join('，')}`,
  quotesFound: (question, quotes, first) =>
    `「${question}」的引文，${first ? '前' : '共'} ${quotes} 条，点序号看出处：`,
  speechHeading: (speaker) => `${speaker}在这篇报道里的全部讲话：`,
  converted: '简体转换，非原文：',
  checkedBeginning: (checked, length) => `全文 ${length} 字太长，只核对了开头 ${checked} 字。`,
  nothingToCheck: '那条消息里没有我能核对的文字。',
  askQuestion: '想问什么？请回复问题，或写在 /ask 后面。',
  joined: (username) =>
    `大家好！@${username} 加上问题，或者回复我，我就从会议报道里找原话；回复一条消息并 @${username}，我就核对那句话。`,
  privacyModeHides: '隐私模式开着：我只看得到命令、提到我和回复我的消息，别的都看不到。',
  chooseLanguage: '用哪种文字和你说话？引文总是保持原样。',
  languageChosen: '好，以后都用简体。',
  languageAutomatic: '好，你用什么文字问，我就用什么文字答。',
  forgotten: ({ talk, language, answers, replies, result, follows }) => {
    const parts = [
      talk ? '上一个问题' : '',
      language ? '界面文字' : '',
      answers > 0 ? `${answers} 个回答（上面的按钮随之失效）` : '',
      replies > 0 ? `${replies} 条消息编号` : '',
      result ? '可导出的结果' : '',
      follows > 0 ? `${follows} 项关注` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '没有保存着你的任何东西。' : `已经清除：${parts.join('、')}。`;
  },
  alreadyAnswered: '刚刚已经回答了，请看下面。',
};
