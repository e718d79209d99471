import { toSimplified } from '../../text/script.ts';
import { askedZhHans } from './asked/zh-hans.ts';
import { deliveryZhHans } from './delivery/zh-hans.ts';
import { feedbackZhHans } from './feedback/zh-hans.ts';
import { followZhHans } from './follow/zh-hans.ts';
import { followUpZhHans } from './follow-up/zh-hans.ts';
import { inlineZhHans } from './inline/zh-hans.ts';
import { librarianZhHans } from './librarian/zh-hans.ts';
import { loggingZhHans } from './logging/zh-hans.ts';
import type { Messages } from './message-types.ts';
import { resultsZhHans } from './results/zh-hans.ts';
import { talkZhHans } from './talk/zh-hans.ts';
import { furtherZhHans } from './tallies/zh-hans.ts';
import { telegramAnswersZhHans } from './telegram-answers/zh-hans.ts';

/** What people read in simplified characters. */
export const zhHans: Messages = {
  citation: {
    personWithPost: (name, post) => `${name}，${post}`,
    meetingSpeaker: (name) => (name === '会议' || name === '' ? '会议' : `会议（${name}）`),
    reportSpeaker: '报道的叙述',
    yearUnknown: (monthAndDay) => `${monthAndDay}（年份不详）`,
    dayUnknown: '日期不详',
    meetingOn: (meeting, day) => `${meeting}，${day}`,
    titled: (title) => `《${title}》`,
    printed: (outlet, day) => [outlet, day].filter((part) => part !== null).join('，'),
    paragraph: (number) => `第 ${number} 段`,
    file: (name) => `文件 ${name}`,
    withRole: (person, role) => `${person}（${role}）`,
    listSeparator: '；',
    repaired: (count) => `${count} 处与保存的页面不同`,
    relays: (names) => `其中${names.join('、')}的话是转述，不是本人在这次会上说的。`,
    damaged: (words) => `${words.map((word) => `“${word}”`).join('、')}：网页保存前已有乱码，无法复原，照原样列出。`,
    alsoIn: (places, more) => `也见于：${places.join('；')}${more === 0 ? '' : `，等 ${places.length + more} 篇`}`,
    link: '原文',
    labelled: (label, value) => `${label}：${value}`,
    labels: {
      meeting: '会议',
      report: '报道',
      source: '出处',
      place: '地点',
      people: '人物',
      printed: '刊发',
      reporters: '记者',
      correspondents: '通讯员',
      editor: '编辑',
      repairs: '修复',
      damage: '损坏',
      bold: '加粗部分',
    },
  },
  page: {
    correctedByHand: '（人工更正）',
    notTold: '未载明',
    heading: '小标题',
    pullQuote: '文中摘句',
    stamp: '日期与来源',
    leftOutHeading: (lines) => `没有收进正文的内容，共 ${lines} 行，按页面上的顺序：`,
    nothingLeftOut: '页面上的每一行都收进了正文。',
    textHere: (first, last) => (first === last ? `正文第 ${first} 段在这里` : `正文第 ${first}～${last} 段在这里`),
    more: (lines) => `…… 还有 ${lines} 行`,
    counted: (reason, lines) => (lines === 1 ? reason : `${reason}（${lines} 行）`),
    reasons: {
      title: '标题，已单独列出',
      stamp: '来源、日期行',
      byline: '署名或图片说明',
      tool: '导航、分享等工具栏',
      interruption: '广告或插入的提示',
      box: '其他文章的栏目',
      editor: '编辑署名行',
      end: '文末功能、评论区或网站声明',
      copy: '与正文重复',
      aside: '正文结束之后的内容（Readability 判断）',
      outside: '正文之外的内容',
    },
    margins: {
      title: '标题',
      stamp: '来源日期',
      byline: '署名图说',
      tool: '工具栏',
      interruption: '广告插入',
      box: '其他文章',
      editor: '编辑',
      end: '文末声明',
      copy: '重复',
      aside: '文后',
      outside: '正文外',
    },
  },
  answer: {
    notFound: '收录的报道里没有能回答这个问题的原话。',
    nearest: '下面几段最接近，但不算回答：',
    position: (number, of) => `第 ${number} 条，共 ${of} 条`,
    emptyQuestion: '问题是空的。写一句话问我就行。',
    questionTooLong: (length, limit) => `问题太长了（${length} 字），请缩短到 ${limit} 字以内再问。`,
    emptyCollection: '现在还没有收录任何报道。',
    holds: (reports, from, to) =>
      `收录报道 ${reports} 篇${from === null || to === null ? '' : from === to ? `，会议日期：${from}` : `，会议日期：${from}至${to}`}。`,
    sample: '这是自带的示例，里面的地方、人物和会议都是虚构的。',
    failed: '出了点问题，这次没能回答。请稍后再试。',
    reportGone: '这篇报道已经移除或更新，请重新提问。',
    shortened: '（下略）',
    roleOf: (role) => ({ chair: '主持', speaker: '讲话', attended: '出席' })[role],
    listHeading: (reports) => `收录报道 ${reports} 篇，会议日期新的在前：`,
  },
  check: {
    verbatim: (reports) =>
      reports === undefined
        ? '有这句原话，见很多篇报道，先列几篇：'
        : reports > 1
          ? `有这句原话，见 ${reports} 篇报道：`
          : '有这句原话：',
    near: (percent) => `没有一字不差的原话，最接近的一处相似度 ${percent}%：`,
    notFound: '收录的报道里没有这句话。',
    nearest: (percent) => `下面这句最接近，相似度 ${percent}%，但不是这句话：`,
    saidByOther: (asked, speakers) => `原话是有的，但报道里说这话的是${speakers.join('、')}，不是「${asked}」：`,
    nearByOther: (asked, speakers, percent) =>
      `没有一字不差的原话；最接近的一处（相似度 ${percent}%）说话的是${speakers.join('、')}，不是「${asked}」：`,
    parts: (verbatim, near, missing) => {
      const counts = [
        verbatim > 0 ? `${verbatim} 处一字不差` : '',
        near > 0 ? `${near} 处有出入` : '',
        missing > 0 ? `${missing} 处没有` : '',
      ].filter((count) => count !== '');
      return `整段不是原话，分开看：${counts.join('，')}。`;
    },
    apart: (parts) => `分成 ${parts} 处看都有原话，但不是这样连着说的：`,
    compared: (words) => `核对的是：${words}`,
    severalVoices: '这里面不止一个人的话，分开列出：',
    difference: '你给的句子对照原文（－ 原文没有，＋ 原文才有）：',
    differenceMarked: '你给的句子对照原文（删除线：原文没有；加粗：原文才有）：',
    askedInstead: '报道里没有这句话，也没有相近的话。下面把它当作问题来答：',
    askSentence: '想核对哪句话？请回复那句话，或写在 /check 后面。',
  },
  who: {
    askName: '想查谁？请回复姓名，或写在 /who 后面。',
    nobody: (name) => `收录的报道里没有「${name}」这个人。`,
    offers: (names) => `是不是要找：${names.join('、')}？`,
    namesakes: (persons) => `有 ${persons} 人叫这个名字：职务、地点对不上的分开列出。`,
    alsoWritten: (names) => `也写作${names.join('、')}`,
    posts: '职务',
    period: (from, to) => (from === to ? from : `${from}至${to}`),
    meetings: (meetings, reprints) =>
      `参加会议的报道 ${meetings} 篇${reprints === 0 ? '' : `（另有转载 ${reprints} 篇）`}`,
    said: (quotes, reports) => `本人的话：${reports} 篇报道，${quotes} 段，新的在前`,
    reprinted: (prints) => `（另有转载 ${prints} 篇）`,
    saidNothing: '报道里没有记下本人的话。',
    named: (quotes, reports) => `别人提到：${reports} 篇报道，${quotes} 段，新的在前`,
    namedApart: '这些是会议、报道或别人的话，不是本人的话。',
    undecided: (quotes) => `另有 ${quotes} 段提到这个名字，看不出是哪一位：`,
    more: (left) => `n 接着看（还有 ${left} 段）`,
    namesake: (number, of) => `同名 ${number}/${of}`,
    buttons: { card: '返回', meetings: '会议', said: '本人的话', named: '别人提到', undecided: '看不出是谁' },
  },
  followUp: followUpZhHans,
  delivery: deliveryZhHans,
  results: resultsZhHans,
  inline: inlineZhHans,
  follow: followZhHans,
  feedback: feedbackZhHans,
  logging: loggingZhHans,
  librarian: librarianZhHans,
  asked: askedZhHans,
  explanation: {
    heading: '排在这里的理由（数值 × 权重 = 分数）',
    features: {
      coverage: '引文里有问题的字词',
      contextCoverage: '标题、会议、发言人或小标题里有',
      late: '问题靠后的字词（问的是什么）',
      telling: '在这篇里少见的字词',
      characters: '问题的单字',
      heading: '所属小标题',
      before: '前一句',
      after: '后一句',
      passage: '段落在检索中的得分',
      bestPassage: '这篇最好的段落',
      wholeReport: '整篇在检索中的得分',
      reportCoverage: '整篇里有问题的字词',
      time: '问时间，有时间',
      quantity: '问数量，有数字',
      wanted: '有所问的那类内容',
      expansion: '逐项说明了提法',
      day: '会议日期相符',
      happening: '问会议本身的情况，报道作了交代',
      spoken: '问谁说的，有人说',
      asks: '本身是个问句',
      announces: '以冒号结尾，下文才是内容',
      short: '太短',
      length: '长度（百字）',
      units: '句数（每三句为一）',
      allUnits: '各句所含字词合计',
      opening: '首句有在这篇里少见的字词',
      closing: '末句有在这篇里少见的字词',
      idle: '不含这类字词的句子（百字）',
      rest: '最相关的一句之后的字数（百字）',
      titled: '只是重复标题',
      quantityNear: '数字与问题的字词在一起',
      wantedNear: '所问的那类内容与问题的字词在一起',
      way: '问做法，做法与问题的字词在一起',
      reportSize: '这篇的长短（对数）',
    },
  },
  why: {
    plain: '这里没有写谁在说话，是报道自己的叙述',
    reasons: {
      cue: '本段写明谁在说',
      carried: '接着前面的话往下说，话头是',
      'quoted-before': '引号里的话，说话人写在后面',
      label: '段首标明谁在说',
      relayed: '转述别人的话，转述者见',
      group: '多人、单位或未具名者说的',
      question: '有人提问',
      absent: '引的是别处说过的话',
      nobody: '看不出这个动词是谁的',
      ended: '前面的讲话到此为止，那段话的话头是',
    },
    quoted: (words, paragraph) => `：“${words}”（第 ${paragraph} 段）`,
    standsFor: (name) => `，指的是${name}`,
  },
  terminal: {
    about: '引据：从会议报道里找原话，标明谁说的、哪次会议、哪一天、出自哪篇。',
    here: '这里是终端聊天。',
    botHint: '想用 Telegram 机器人：向 @BotFather 申请 token，写进 .env 的 BOT_TOKEN，再运行一次。',
    addHint: '用 yinju add 路径 加报道。',
    examples: '可以这样问：',
    start: '输入问题后回车。/help 看命令，/quit 退出。',
    help: [
      '直接输入问题，得到报道里的原话；可以接着问“那学校呢？”“他还说了什么？”“哪天说的？”。问题用简体、繁体都行，引文保持原样。',
      '',
      '  n              下一条引文',
      '  m              多看几句上下文',
      '  /who 姓名      看一个人：职务、会议、说过的话',
      '  /new           忘掉前面的问题，重新开始',
      '  /list          报道清单',
      '  /show 序号     看整篇报道（清单里的序号，或报道 id）',
      '  /check 句子    查一句话是不是原话',
      '  /help          这份说明',
      '  /quit          退出',
    ].join('\n'),
    moreQuotes: (left) => `n 下一条（还有 ${left} 条）`,
    moreAround: 'm 上下文',
    noMoreQuotes: '没有更多引文了。',
    noMoreAround: '前后没有更多内容了。',
    nothingYet: '先问一个问题，才有下一条和上下文。',
    choose: '输入序号，就按那个人再问一遍。',
    unknownCommand: (name) => `没有 ${name} 这个命令，/help 看命令。`,
    noSuchReport: (wanted) => `没有「${wanted}」这篇报道，/list 看清单。`,
    showWhat: '请写明哪一篇，例如 /show 1。',
    whoWhat: '请把姓名写在 /who 后面。',
    checkWhat: '请把要查的句子写在 /check 后面。',
    bye: '再见。',
  },
  telegram: {
    about: '我从会议报道里找原话：谁说的、哪次会议、哪一天、出自哪篇，都给你标明。',
    ask: '直接发问题给我就行，简体、繁体都可以。',
    examples: '点一个试试：',
    help: [
      '直接发一句问题给我，我找出报道里最能回答它的原话，并标明说话人、会议、日期和出处。',
      '',
      '· 「下一条」看别的引文，「☰」列出全部，「上下文」看前后文；有不对的，点一下就记下。',
      '· 可以接着问：“那学校呢？”“他还说了什么？”“哪天说的？”',
      '· 会议的话归会议，不会算到某个人头上。',
      '· 报道里没有的，我会直说没有。',
      '· 在任何聊天里打 @我 加几个词，可以挑一条引文发出去。',
      '· 在群里，@我、回复我或用命令，我才出声。',
      '',
      '/who 姓名：一个人的职务、会议、说过的话',
      '/check 句子：是不是一字不差的原话',
      '/new 忘掉前面的问题，重新开始',
      '/list 报道清单',
      '/meeting 会议名、地点或日期：会议信息和会上的话',
      '/export 把刚才的结果存成文件',
      '/follow 人名、机构或词：有新报道提到就告诉你，/following 看关注了什么',
      '/lang 选择界面文字：简体、繁体或英文',
      '/privacy 保存了什么、保存多久',
      '/forget 清除保存的东西',
    ].join('\n'),
    privacy: (days, minutes) =>
      [
        '只保存让按钮和界面正常工作的东西，存在运行这个机器人的电脑上：',
        '',
        `· 问题、列出的引文出处、聊天和用户编号：${days} 天`,
        `· 上一个问题问了什么（好接着往下问）：${minutes} 分钟内有效，/new 立刻忘掉`,
        '· 刚才看的是什么结果（好用 /export 存成文件）：1 天',
        '· 你关注的内容和聊天编号：直到你用 /following 取消',
        '· 你的消息和我的回答的编号（你改了消息，我好跟着改回答）：2 天',
        `· 你用的界面文字（简体、繁体或英文）和用户编号：${days} 天，用 /lang 选定的一直保存`,
        '',
        '到期自动删除，/forget 立刻清除。不存姓名和用户名，也不发给别人。',
      ].join('\n'),
    textOnly: '我只看得懂文字，请把问题打出来发给我。',
    unknownCommand: '没有这个命令。直接发问题就行，/help 看用法。',
    staleButton: '这个按钮已经失效，请重新提问。',
    asked: (question) => `问：${question}`,
    aroundHeading: '上下文（加粗的是引文）：',
    page: (number, of) => `第 ${number} 页，共 ${of} 页`,
    buttons: {
      next: '下一条',
      previous: '上一条',
      around: '上下文',
      moreAround: '更多上下文',
      fold: '收起上下文',
      newer: '较新',
      older: '较早',
    },
    commands: {
      start: '开始',
      help: '使用说明',
      new: '忘掉前面的问题',
      who: '查一个人',
      check: '核对一句话是不是原话',
      list: '报道清单',
      follow: '关注人、机构或词，有新报道就提醒',
      following: '正在关注什么',
      privacy: '保存了什么',
      meeting: '看会议和会上的话',
      export: '把刚才的结果存成文件',
      ask: '问一个问题',
      lang: '选择界面文字',
      forget: '清除你的记录',
    },
    description: '问一句，我从会议报道里找出原话：谁说的、哪次会议、哪一天、出自哪篇。报道里没有的，我会直说没有。',
    shortDescription: '从会议报道里找原话，标明谁说的、哪次会议、哪一天、出自哪篇。',
  },
  telegramAnswers: telegramAnswersZhHans,
  note: (note, dayInWords) => {
    switch (note.kind) {
      case 'understood-as': {
        const taken =
          note.by === 'title'
            ? `「${note.asked}」按${note.person}查找。`
            : `收录的报道里没有「${note.asked}」，按名字最接近的${note.person}查找。`;
        return note.further === undefined ? taken : taken + furtherZhHans(note.further, dayInWords);
      }
      case 'which-person':
        return `「${note.asked}」指的是谁还不能确定，可能是：`;
      case 'refers-to-nothing':
        return zhHans.followUp.refersToNothing;
      case 'nothing-more':
        return zhHans.followUp.nothingMore(note.what);
      case 'small-talk':
        return talkZhHans[note.talk](note.example && toSimplified(note.example));
      case 'empty-question':
        return zhHans.answer.emptyQuestion;
      case 'empty-collection':
        return zhHans.answer.emptyCollection;
      default:
        return furtherZhHans(note, dayInWords);
    }
  },
  refusal: (reason) =>
    ({
      empty: '文件是空的',
      binary: '不是文字文件',
      undecodable: '认不出文字编码',
      'no-report': '里面没有会议报道的正文',
      'too-large': '文件太大',
      'unknown-format': '不支持这种文件格式',
    })[reason],
  botFault: (kind, detail) =>
    ({
      unauthorized: `Telegram 不认这个 BOT_TOKEN（${detail}）。请向 @BotFather 核对，再改 .env。`,
      conflict: `有另一个程序正在用这个 BOT_TOKEN（${detail}）。请先停掉它，同一时间只能运行一个。`,
      unreachable: `连不上 Telegram（${detail}）。请检查网络，或 .env 里的 TELEGRAM_API_ROOT。`,
      'webhook-refused': `Telegram 不接受这个 webhook（${detail}）。请改 .env 里的 WEBHOOK_URL。`,
      'no-http': `无法在此提供 HTTP（${detail}）。请改 .env 里的 HTTP_LISTEN，或停掉占用它的程序。`,
    })[kind],
};
