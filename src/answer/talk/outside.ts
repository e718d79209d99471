/*
 * Requests for what a bot that only quotes cannot give, told by their form: orders to make or do something, and questions on
 * how the world is right now. What is only about another matter is told by the search, which finds nothing.
 */

/** A form of request, over a folded message; no request where `unless` is found, or, without one, `REAL_QUESTION`. */
export interface RequestForm {
  readonly form: RegExp;
  readonly unless?: RegExp;
}

/** What shows that the reports are asked after all, whatever the words: 谁, 会议怎么说, 省长的部署. */
export const REAL_QUESTION =
  /谁|哪(?:位|个|次|场|份|些)|会议?上|会议|大会|座谈|报道|原话|讲话(?!稿)|[省市县区]长|书记|主任|部署|强调|指出|怎么[说看讲提]|如何[说看]|提[到出]|有(?:什么|哪些)(?:要求|规定|安排|政策)|的是什么/;
/** Of requests that name what they are about freely, 谁 and the like may be part of: only that somebody said it counts. */
const SAID = /是(?:谁|哪位)|谁(?:说|讲|提|要求)|哪(?:位|次会)|会上(?:怎么|说|有)|怎么[说看](?!吗)|的是什么/;
const NEVER = /(?!)/;

const BEGIN = '(?:^|[,.!?;:\\s])';
const ASKED =
  '(?:请|麻烦|劳驾|拜托|那|来|快|你|您|再|能不能|可不可以|能否|能|可以|可否|现在|我要你|我想让你|我想请你){0,4}';
const FOR_ME = '(?:帮我?|给我们?|替我|为我|帮忙|给大家|跟我|和我)';
const SOME =
  '(?:上?一?[下个首篇封段份张幅则句道条部点些]|几[个首篇封段份张句道条]|[两二三四五六七八九十百千万\\d]{1,4}[个首篇封段份张幅句道条字])';
const WRITING =
  '(?:诗|歌|词|作文|文章|小说|故事|邮件|信|代码|程序|脚本|报告|总结|讲话稿|发言稿|稿子?|文案|论文|摘要|简历|检讨|日记|对联|剧本|通知|评论|新闻稿?|贺词|情书)';

/** Orders to make a text, a picture, a sum; to act; to play a part. */
const ORDERS: readonly RequestForm[] = [
  {
    form: new RegExp(
      `${BEGIN}${ASKED}${FOR_ME}?(?:(?:写|编|作|创作|生成|起草|撰写|草拟|拟)${SOME}|(?:写|编|生成|起草|撰写|草拟)(?![了过的作进])[^了过]{0,12}${WRITING})`,
    ),
    unless: SAID,
  },
  { form: new RegExp(`${BEGIN}${ASKED}${FOR_ME}?用.{1,12}(?:写|编|实现|画)`), unless: SAID },
  { form: new RegExp(`${BEGIN}${ASKED}${FOR_ME}?(?:画|设计|制作)${SOME}`), unless: SAID },
  {
    form: new RegExp(
      `${BEGIN}${ASKED}${FOR_ME}?(?:讲|说|来|唱|出|背|念|放|播放?)(?:一?[个首段则句道支]|几[个首段句道])?.{0,8}(?:笑话|故事|段子|歌曲?|唐?诗|谜语|绕口令|情话|脑筋急转弯|音乐|电影|相声)(?:$|[,.!?吧听给呗])`,
    ),
    unless: SAID,
  },
  {
    form: new RegExp(
      `${BEGIN}${ASKED}${FOR_ME}(?:写|编|画|翻译|译|算|计算|订|买|预订|预约|点|叫|播放|推荐|总结|概括|归纳|润色|改写?|续写|扮演|起草|生成|设计|做|发|打|转|下载|注册|登录|挑|选|想|分析|规划|制定|安排|开|关|设|定)(?![的人名])`,
    ),
    unless: SAID,
  },
  {
    form: new RegExp(`${BEGIN}${ASKED}(?:总结|概括|归纳|提炼|梳理|综述|缩写|润色|改写|续写|分析)(?:一下|下|出|成)`),
    unless: SAID,
  },
  { form: /[,.\s](?:总结|概括|归纳|提炼|翻译)(?:一下|成.{1,6})?$/, unless: SAID },
  { form: new RegExp(`${BEGIN}${ASKED}${FOR_ME}?(?:翻译一?下|翻译(?:成|为|这|下面|以下|:)|译[成为])`), unless: SAID },
  {
    form: /翻?译成(?:英|中文|日|法|德|俄|韩|繁|简|文言|白话|粤)|用(?:英语|英文|日语|法语|德语|俄语|韩语|文言文|粤语|方言)(?:怎么)?(?:说|写|讲|回答)|的?(?:英文|英语|日语)(?:怎么说|怎么写|是什么)/,
    unless: NEVER,
  },
  {
    form: new RegExp(
      `${BEGIN}${ASKED}${FOR_ME}?(?:提醒我|叫我起床|叫醒我|打电话|导航到?|订(?:一?张|个|机票|酒店|外卖|票|餐)|点(?:个|份)?外卖|叫(?:个|辆)?(?:车|外卖)|设(?:个|置)?闹钟|定(?:个)?闹钟|播放|打开(?:灯|空调|音乐|网页|电视|微信|手电)|发(?:个|一[封条])?(?:邮件|短信|微信|消息)|转账)`,
    ),
    unless: SAID,
  },
  { form: new RegExp(`${BEGIN}${ASKED}${FOR_ME}?推荐(?:一下|几|一|点|些|个|部|本|首|家)`) },
  {
    form: /有(?:什么|没有|啥)好(?:看|吃|玩|听|喝)的|去哪里?(?:吃|玩)(?:比较)?好?$|(?:晚饭|午饭|早饭|中午|晚上)吃(?:什么|啥)/,
  },
  { form: /^你(?:们)?(?:觉得|认为|怎么看|如何看|喜欢|支持|同意|相信|站)/ },
];

/** Orders to be another than it is, and to drop what holds it. */
const PROMPTS: readonly RequestForm[] = [
  {
    form: /(?:^|[,.!?;:\s])(?:请|现在|你|要|先){0,3}(?:忽略|无视|忘记|忘掉|忘了|不要管|绕过|抛开)(?:你|掉|你的)?(?:以上|之前|前面|上面|先前|所有|一切|全部|此前|刚才|的|任何|系统){1,3}.{0,8}(?:指令|指示|提示词?|规则|设定|限制|内容|命令|对话|要求|话|东西|一切)/,
    unless: NEVER,
  },
  {
    form: /(?:^|[,.!?;:\s])(?:请|现在|从现在(?:起|开始)|接下来){0,2}[,，]?(?:你|您)(?:现在|从现在(?:起|开始)|接下来|将|就|要|必须){0,2}[,，]?(?:是|扮演|充当|作为|假装|变成)(?:一[个只名位头条台]|我的|没有|不受)/,
    unless: NEVER,
  },
  {
    form: /系统提示词?|提示词|系统指令|开发者模式|越狱模式|system prompt|jailbreak|developer mode|dan mode/,
    unless: SAID,
  },
  { form: /(?:ignore|disregard|forget|override)\b.{0,30}\b(?:instructions?|prompts?|rules?)/, unless: NEVER },
  { form: /(?:^|[,.!?;:\s])(?:请|现在|来|你){0,3}(?:扮演|假装|假扮|模仿|角色扮演)/, unless: SAID },
  { form: /(?:^|[,.!?;:\s])(?:假设|假如|如果|想象)(?:一下)?你(?:现在)?是/, unless: NEVER },
];

const NOW =
  '(?:今[天日早晚]|现在|明[天日早晚]|后天|昨[天日晚]|此刻|这会儿|当前|目前|最近|这周|本周末?|周末|下周|近期|未来几天|今明两天)';
const OF_THE_WORLD =
  '(?:天气|气温|温度多少|下雨|下雪|刮风|出太阳|股票|股市|大盘|a股|基金|汇率|美元|油价|金价|黄金价格?|比特币|限号|新闻|热搜|头条|球赛|比赛|彩票|堵车|堵不堵|航班|火车票|机票|农历|运势|星座|电影)';

/** Questions on the day of asking, and sums. */
const WORLD: readonly RequestForm[] = [
  { form: new RegExp(`${NOW}.{0,12}${OF_THE_WORLD}`) },
  { form: /^.{0,8}(?:天气|气温)(?:预报|怎么样|如何|好不好|好|情况)?[吗呢啊]?[?\s]*$/ },
  {
    form: new RegExp(
      `^(?:请问)?(?:${NOW}|北京时间)?(?:是|到)?(?:几点(?:钟)?了?|什么时间了?|星期几|周几|礼拜几|几月几[号日]|几号|什么日子|什么节日|多少号)[啊呀呢]?[?\\s]*$`,
    ),
  },
  { form: /(?:汇率|股价|股票代码|彩票号码|双色球)(?:是|现在|多少|怎么样)/ },
  { form: new RegExp(`${BEGIN}${ASKED}${FOR_ME}?(?:算|计算)(?:一下|一算|下|出)?.{0,6}\\d`), unless: SAID },
  { form: /\d\s?(?:[+\-*/×÷x^加减乘除]|除以|乘以)\s?\d{1,9}(?:\.\d{1,9})?\s?(?:=|等于|是多少|得)/, unless: NEVER },
  { form: /^[\s(]*\d{1,15}(?:\.\d{1,9})?\s?[+*×÷^=][\d\s+\-*/×÷().=^%]{0,80}[?\s]*$/, unless: NEVER },
  {
    form: /^(?:请问)?[零一二三四五六七八九十百\d]{1,6}(?:加|减|乘以?|除以?)[零一二三四五六七八九十百\d]{1,6}(?:等于|是|得)(?:几|多少)/,
    unless: NEVER,
  },
];

const PLEASE = '(?:please |can you |could you |would you |will you |i want you to |help me )?';

/** The same in English. */
const ENGLISH: readonly RequestForm[] = [
  {
    form: new RegExp(
      `^${PLEASE}(?:write|draw|compose|generate|translate|summari[sz]e|sing|play|calculate|compute|recommend|act as|pretend|order|book|remind|send|create|make|tell (?:me|us) (?:a|an|some|another)|give me (?:a|an|some))\\b`,
    ),
    unless: NEVER,
  },
  { form: /\b(?:weather|stock price|what time is it|what day is it|exchange rate)\b/, unless: NEVER },
];

/** Every form of request that is outside of what the bot is for. */
export const OUTSIDE: readonly RequestForm[] = [...ORDERS, ...PROMPTS, ...WORLD, ...ENGLISH];
