import { toTraditional } from '../../text/script.ts';
import { askedZhHant } from './asked/zh-hant.ts';
import { deliveryZhHant } from './delivery/zh-hant.ts';
import { feedbackZhHant } from './feedback/zh-hant.ts';
import { followZhHant } from './follow/zh-hant.ts';
import { followUpZhHant } from './follow-up/zh-hant.ts';
import { inlineZhHant } from './inline/zh-hant.ts';
import { librarianZhHant } from './librarian/zh-hant.ts';
import { loggingZhHant } from './logging/zh-hant.ts';
import type { Messages } from './message-types.ts';
import { resultsZhHant } from './results/zh-hant.ts';
import { talkZhHant } from './talk/zh-hant.ts';
import { furtherZhHant } from './tallies/zh-hant.ts';
import { telegramAnswersZhHant } from './telegram-answers/zh-hant.ts';

/** What people read in traditional characters, in the words used in Taiwan. */
export const zhHant: Messages = {
  citation: {
    personWithPost: (name, post) => `${name}，${post}`,
    meetingSpeaker: (name) => (name === '會議' || name === '会议' || name === '' ? '會議' : `會議（${name}）`),
    reportSpeaker: '報導的敘述',
    yearUnknown: (monthAndDay) => `${monthAndDay}（年份不詳）`,
    dayUnknown: '日期不詳',
    meetingOn: (meeting, day) => `${meeting}，${day}`,
    titled: (title) => `《${title}》`,
    printed: (outlet, day) => [outlet, day].filter((part) => part !== null).join('，'),
    paragraph: (number) => `第 ${number} 段`,
    file: (name) => `檔案 ${name}`,
    withRole: (person, role) => `${person}（${role}）`,
    listSeparator: '；',
    repaired: (count) => `${count} 處與儲存的網頁不同`,
    relays: (names) => `其中${names.join('、')}的話是轉述，不是本人在這次會上說的。`,
    damaged: (words) => `${words.map((word) => `「${word}」`).join('、')}：網頁儲存前已有亂碼，無法復原，照原樣列出。`,
    alsoIn: (places, more) => `也見於：${places.join('；')}${more === 0 ? '' : `，等 ${places.length + more} 篇`}`,
    link: '原文',
    labelled: (label, value) => `${label}：${value}`,
    labels: {
      meeting: '會議',
      report: '報導',
      source: '出處',
      place: '地點',
      people: '人物',
      printed: '刊登',
      reporters: '記者',
      correspondents: '通訊員',
      editor: '編輯',
      repairs: '修復',
      damage: '損壞',
      bold: '粗體部分',
    },
  },
  page: {
    correctedByHand: '（人工更正）',
    notTold: '未載明',
    heading: '小標題',
    pullQuote: '文中摘句',
    stamp: '日期與來源',
    leftOutHeading: (lines) => `沒有收進正文的內容，共 ${lines} 行，按頁面上的順序：`,
    nothingLeftOut: '頁面上的每一行都收進了正文。',
    textHere: (first, last) => (first === last ? `正文第 ${first} 段在這裡` : `正文第 ${first}～${last} 段在這裡`),
    more: (lines) => `…… 還有 ${lines} 行`,
    counted: (reason, lines) => (lines === 1 ? reason : `${reason}（${lines} 行）`),
    reasons: {
      title: '標題，已單獨列出',
      stamp: '來源、日期行',
      byline: '署名或圖片說明',
      tool: '導覽、分享等工具列',
      interruption: '廣告或插入的提示',
      box: '其他文章的專欄',
      editor: '編輯署名行',
      end: '文末功能、留言區或網站聲明',
      copy: '與正文重複',
      aside: '正文結束之後的內容（Readability 判斷）',
      outside: '正文之外的內容',
    },
    margins: {
      title: '標題',
      stamp: '來源日期',
      byline: '署名圖說',
      tool: '工具列',
      interruption: '廣告插入',
      box: '其他文章',
      editor: '編輯',
      end: '文末聲明',
      copy: '重複',
      aside: '文後',
      outside: '正文外',
    },
  },
  answer: {
    notFound: '收錄的報導裡沒有能回答這個問題的原話。',
    nearest: '以下幾段最接近，但不算回答：',
    position: (number, of) => `第 ${number} 則，共 ${of} 則`,
    emptyQuestion: '問題是空的。寫一句話問我就好。',
    questionTooLong: (length, limit) => `問題太長了（${length} 字），請縮短到 ${limit} 字以內再問。`,
    emptyCollection: '目前還沒有收錄任何報導。',
    holds: (reports, from, to) =>
      `收錄報導 ${reports} 篇${from === null || to === null ? '' : from === to ? `，會議日期：${from}` : `，會議日期：${from}至${to}`}。`,
    sample: '這是內建的範例，裡面的地方、人物和會議都是虛構的。',
    failed: '出了點狀況，這次沒能回答。請稍後再試。',
    reportGone: '這篇報導已經移除或更新，請重新提問。',
    shortened: '（下略）',
    roleOf: (role) => ({ chair: '主持', speaker: '發言', attended: '出席' })[role],
    listHeading: (reports) => `收錄報導 ${reports} 篇，會議日期新的在前：`,
  },
  check: {
    verbatim: (reports) =>
      reports === undefined
        ? '有這句原話，見很多篇報導，先列幾篇：'
        : reports > 1
          ? `有這句原話，見 ${reports} 篇報導：`
          : '有這句原話：',
    near: (percent) => `沒有一字不差的原話，最接近的一處相似度 ${percent}%：`,
    notFound: '收錄的報導裡沒有這句話。',
    nearest: (percent) => `下面這句最接近，相似度 ${percent}%，但不是這句話：`,
    saidByOther: (asked, speakers) => `原話是有的，但報導裡說這話的是${speakers.join('、')}，不是「${asked}」：`,
    nearByOther: (asked, speakers, percent) =>
      `沒有一字不差的原話；最接近的一處（相似度 ${percent}%）說話的是${speakers.join('、')}，不是「${asked}」：`,
    parts: (verbatim, near, missing) => {
      const counts = [
        verbatim > 0 ? `${verbatim} 處一字不差` : '',
        near > 0 ? `${near} 處有出入` : '',
        missing > 0 ? `${missing} 處沒有` : '',
      ].filter((count) => count !== '');
      return `整段不是原話，分開看：${counts.join('，')}。`;
    },
    apart: (parts) => `分成 ${parts} 處看都有原話，但不是這樣連著說的：`,
    compared: (words) => `核對的是：${words}`,
    severalVoices: '這裡面不止一個人的話，分開列出：',
    difference: '你給的句子對照原文（－ 原文沒有，＋ 原文才有）：',
    differenceMarked: '你給的句子對照原文（刪除線：原文沒有；粗體：原文才有）：',
    askedInstead: '報導裡沒有這句話，也沒有相近的話。下面把它當作問題來答：',
    askSentence: '想核對哪句話？請回覆那句話，或寫在 /check 後面。',
  },
  who: {
    askName: '想查誰？請回覆姓名，或寫在 /who 後面。',
    nobody: (name) => `收錄的報導裡沒有「${name}」這個人。`,
    offers: (names) => `是不是要找：${names.join('、')}？`,
    namesakes: (persons) => `有 ${persons} 人叫這個名字：職務、地點對不上的分開列出。`,
    alsoWritten: (names) => `也寫作${names.join('、')}`,
    posts: '職務',
    period: (from, to) => (from === to ? from : `${from}至${to}`),
    meetings: (meetings, reprints) =>
      `參加會議的報導 ${meetings} 篇${reprints === 0 ? '' : `（另有轉載 ${reprints} 篇）`}`,
    said: (quotes, reports) => `本人的話：${reports} 篇報導，${quotes} 段，新的在前`,
    reprinted: (prints) => `（另有轉載 ${prints} 篇）`,
    saidNothing: '報導裡沒有記下本人的話。',
    named: (quotes, reports) => `別人提到：${reports} 篇報導，${quotes} 段，新的在前`,
    namedApart: '這些是會議、報導或別人的話，不是本人的話。',
    undecided: (quotes) => `另有 ${quotes} 段提到這個名字，看不出是哪一位：`,
    more: (left) => `n 接著看（還有 ${left} 段）`,
    namesake: (number, of) => `同名 ${number}/${of}`,
    buttons: { card: '返回', meetings: '會議', said: '本人的話', named: '別人提到', undecided: '看不出是誰' },
  },
  followUp: followUpZhHant,
  delivery: deliveryZhHant,
  results: resultsZhHant,
  inline: inlineZhHant,
  follow: followZhHant,
  feedback: feedbackZhHant,
  logging: loggingZhHant,
  librarian: librarianZhHant,
  asked: askedZhHant,
  explanation: {
    heading: '排在這裡的理由（數值 × 權重 = 分數）',
    features: {
      coverage: '引文裡有問題的字詞',
      contextCoverage: '標題、會議、發言人或小標題裡有',
      late: '問題靠後的字詞（問的是什麼）',
      telling: '在這篇裡少見的字詞',
      characters: '問題的單字',
      heading: '所屬小標題',
      before: '前一句',
      after: '後一句',
      passage: '段落在檢索中的得分',
      bestPassage: '這篇最好的段落',
      wholeReport: '整篇在檢索中的得分',
      reportCoverage: '整篇裡有問題的字詞',
      time: '問時間，有時間',
      quantity: '問數量，有數字',
      wanted: '有所問的那類內容',
      expansion: '逐項說明了提法',
      day: '會議日期相符',
      happening: '問會議本身的情況，報道作了交代',
      spoken: '問誰說的，有人說',
      asks: '本身是個問句',
      announces: '以冒號結尾，下文才是內容',
      short: '太短',
      length: '長度（百字）',
      units: '句數（每三句為一）',
      allUnits: '各句所含字詞合計',
      opening: '首句有在這篇裡少見的字詞',
      closing: '末句有在這篇裡少見的字詞',
      idle: '不含這類字詞的句子（百字）',
      rest: '最相關的一句之後的字數（百字）',
      titled: '只是重複標題',
      quantityNear: '數字與問題的字詞在一起',
      wantedNear: '所問的那類內容與問題的字詞在一起',
      way: '問做法，做法與問題的字詞在一起',
      reportSize: '這篇的長短（對數）',
    },
  },
  why: {
    plain: '這裡沒有寫誰在說話，是報導自己的敘述',
    reasons: {
      cue: '本段寫明誰在說',
      carried: '接著前面的話往下說，話頭是',
      'quoted-before': '引號裡的話，說話人寫在後面',
      label: '段首標明誰在說',
      relayed: '轉述別人的話，轉述者見',
      group: '多人、單位或未具名者說的',
      question: '有人提問',
      absent: '引的是別處說過的話',
      nobody: '看不出這個動詞是誰的',
      ended: '前面的講話到此為止，那段話的話頭是',
    },
    quoted: (words, paragraph) => `：「${words}」（第 ${paragraph} 段）`,
    standsFor: (name) => `，指的是${name}`,
  },
  terminal: {
    about: '引據：從會議報導裡找原話，標明誰說的、哪次會議、哪一天、出自哪篇。',
    here: '這裡是終端機聊天。',
    botHint: '想用 Telegram 機器人：向 @BotFather 申請 token，寫進 .env 的 BOT_TOKEN，再執行一次。',
    addHint: '用 yinju add 路徑 加報導。',
    examples: '可以這樣問：',
    start: '輸入問題後按 Enter。/help 看指令，/quit 離開。',
    help: [
      '直接輸入問題，得到報導裡的原話；可以接著問「那學校呢？」「他還說了什麼？」「哪天說的？」。問題用簡體、繁體都行，引文保持原樣。',
      '',
      '  n              下一則引文',
      '  m              多看幾句上下文',
      '  /who 姓名      看一個人：職務、會議、說過的話',
      '  /new           忘掉前面的問題，重新開始',
      '  /list          報導清單',
      '  /show 序號     看整篇報導（清單裡的序號，或報導 id）',
      '  /check 句子    查一句話是不是原話',
      '  /help          這份說明',
      '  /quit          離開',
    ].join('\n'),
    moreQuotes: (left) => `n 下一則（還有 ${left} 則）`,
    moreAround: 'm 上下文',
    noMoreQuotes: '沒有更多引文了。',
    noMoreAround: '前後沒有更多內容了。',
    nothingYet: '先問一個問題，才有下一則和上下文。',
    choose: '輸入序號，就按那個人再問一遍。',
    unknownCommand: (name) => `沒有 ${name} 這個指令，/help 看指令。`,
    noSuchReport: (wanted) => `沒有「${wanted}」這篇報導，/list 看清單。`,
    showWhat: '請寫明哪一篇，例如 /show 1。',
    whoWhat: '請把姓名寫在 /who 後面。',
    checkWhat: '請把要查的句子寫在 /check 後面。',
    bye: '再見。',
  },
  telegram: {
    about: '我從會議報導裡找原話：誰說的、哪次會議、哪一天、出自哪篇，都替你標明。',
    ask: '直接傳問題給我就好，簡體、繁體都可以。',
    examples: '點一個試試：',
    help: [
      '直接傳一句問題給我，我找出報導裡最能回答它的原話，並標明說話的人、會議、日期和出處。',
      '',
      '· 「下一則」看別的引文，「☰」列出全部，「上下文」看前後文；有不對的，點一下就記下。',
      '· 可以接著問：「那學校呢？」「他還說了什麼？」「哪天說的？」',
      '· 會議的話歸會議，不會算到某個人頭上。',
      '· 報導裡沒有的，我會直說沒有。',
      '· 在任何聊天室輸入 @我 加幾個詞，可以挑一則引文傳出去。',
      '· 在群組裡，@我、回覆我或用指令，我才出聲。',
      '',
      '/who 姓名：一個人的職務、會議、說過的話',
      '/check 句子：是不是一字不差的原話',
      '/new 忘掉前面的問題，重新開始',
      '/list 報導清單',
      '/meeting 會議名稱、地點或日期：會議資訊和會上的話',
      '/export 把剛才的結果存成檔案',
      '/follow 人名、機構或詞：有新報導提到就告訴你，/following 看關注了什麼',
      '/lang 選擇介面文字：簡體、繁體或英文',
      '/privacy 儲存了什麼、儲存多久',
      '/forget 清除儲存的東西',
    ].join('\n'),
    privacy: (days, minutes) =>
      [
        '只儲存讓按鈕和介面正常運作的資訊，存在執行這個機器人的電腦上：',
        '',
        `· 問題、列出的引文出處、聊天室和使用者編號：${days} 天`,
        `· 上一個問題問了什麼（好接著往下問）：${minutes} 分鐘內有效，/new 立刻忘掉`,
        '· 剛才看的是什麼結果（好用 /export 存成檔案）：1 天',
        '· 你關注的內容和聊天室編號：直到你用 /following 取消',
        '· 你的訊息和我的回答的編號（你改了訊息，我好跟著改回答）：2 天',
        `· 你用的介面文字（簡體、繁體或英文）和使用者編號：${days} 天，用 /lang 選定的一直儲存`,
        '',
        '到期自動刪除，/forget 立刻清除。不存姓名和使用者名稱，也不傳給別人。',
      ].join('\n'),
    textOnly: '我只看得懂文字訊息，請把問題打出來傳給我。',
    unknownCommand: '沒有這個指令。直接傳問題就好，/help 看用法。',
    staleButton: '這個按鈕已經失效，請重新提問。',
    asked: (question) => `問：${question}`,
    aroundHeading: '上下文（粗體是引文）：',
    page: (number, of) => `第 ${number} 頁，共 ${of} 頁`,
    buttons: {
      next: '下一則',
      previous: '上一則',
      around: '上下文',
      moreAround: '更多上下文',
      fold: '收起上下文',
      newer: '較新',
      older: '較早',
    },
    commands: {
      start: '開始',
      help: '使用說明',
      new: '忘掉前面的問題',
      who: '查一個人',
      check: '核對一句話是不是原話',
      list: '報導清單',
      follow: '關注人、機構或詞，有新報導就提醒',
      following: '正在關注什麼',
      privacy: '儲存了什麼',
      meeting: '看會議和會上的話',
      export: '把剛才的結果存成檔案',
      ask: '問一個問題',
      lang: '選擇介面文字',
      forget: '清除你的紀錄',
    },
    description: '問一句，我從會議報導裡找出原話：誰說的、哪次會議、哪一天、出自哪篇。報導裡沒有的，我會直說沒有。',
    shortDescription: '從會議報導裡找原話，標明誰說的、哪次會議、哪一天、出自哪篇。',
  },
  telegramAnswers: telegramAnswersZhHant,
  note: (note, dayInWords) => {
    switch (note.kind) {
      case 'understood-as': {
        const taken =
          note.by === 'title'
            ? `「${note.asked}」按${note.person}查找。`
            : `收錄的報導裡沒有「${note.asked}」，按名字最接近的${note.person}查找。`;
        return note.further === undefined ? taken : taken + furtherZhHant(note.further, dayInWords);
      }
      case 'which-person':
        return `「${note.asked}」指的是誰還不能確定，可能是：`;
      case 'refers-to-nothing':
        return zhHant.followUp.refersToNothing;
      case 'nothing-more':
        return zhHant.followUp.nothingMore(note.what);
      case 'small-talk':
        return talkZhHant[note.talk](note.example && toTraditional(note.example));
      case 'empty-question':
        return zhHant.answer.emptyQuestion;
      case 'empty-collection':
        return zhHant.answer.emptyCollection;
      default:
        return furtherZhHant(note, dayInWords);
    }
  },
  refusal: (reason) =>
    ({
      empty: '檔案是空的',
      binary: '不是文字檔',
      undecodable: '認不出文字編碼',
      'no-report': '裡面沒有會議報導的正文',
      'too-large': '檔案太大',
      'unknown-format': '不支援這種檔案格式',
    })[reason],
  botFault: (kind, detail) =>
    ({
      unauthorized: `Telegram 不認這個 BOT_TOKEN（${detail}）。請向 @BotFather 核對，再改 .env。`,
      conflict: `有另一個程式正在用這個 BOT_TOKEN（${detail}）。請先停掉它，同一時間只能執行一個。`,
      unreachable: `連不上 Telegram（${detail}）。請檢查網路，或 .env 裡的 TELEGRAM_API_ROOT。`,
      'webhook-refused': `Telegram 不接受這個 webhook（${detail}）。請改 .env 裡的 WEBHOOK_URL。`,
      'no-http': `無法在此提供 HTTP（${detail}）。請改 .env 裡的 HTTP_LISTEN，或停掉佔用它的程式。`,
    })[kind],
};
