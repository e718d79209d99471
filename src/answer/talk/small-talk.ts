/*
 * Small talk: what people say to a bot without asking the reports anything. Each clause of a message is held against these
 * forms by itself and whole, folded, so that no question that only holds such words is taken for talk.
 */

/** What a message is that asks the reports nothing. */
export type Talk =
  | 'greeting'
  | 'thanks'
  | 'blame'
  | 'goodbye'
  | 'about-bot'
  | 'chatter'
  /** A request for what quotes of reports cannot be: to write, translate, reckon; the weather. */
  | 'outside'
  /** In a language that the reports are not in. */
  | 'other-language';

const END = '[啊呀呢吧啦嘛哦哈了的吗么呐哟咯喔]{0,2}';
const whole = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})${END}$`, 'u');

const VERY = '(?:真的?是?|太|很|非常|十分|挺|好|实在|特别|这么|也太|万分|多){0,2}';
const YOU = '(?:你们?|您)';
const BOT = '(?:机器人|程序|系统|助手|软件|ai|bot)';
const THIS_BOT = `(?:${YOU}|(?:${YOU}|这个?|本|那个?)的?(?:破|烂|智能|聊天)?(?:${BOT}|东西|玩意儿?))`;

/** By kind, of one clause each. */
export const SMALL_TALK = {
  greeting: whole(
    `(?:${YOU}|大家|各位|同志们?|老师)好`,
    '嗨|嘿|哈[喽啰罗啦]|喂|hi|hello|hey|yo|hello there|hi there|good (?:morning|afternoon|evening)',
    '早|早安|午安|(?:大家|你|您)?(?:早上|上午|中午|下午|晚上)好|早晨',
    `${YOU}?(?:在|在不在|在线|在线吗|有人在?|还在)|(?:有人在?|在不在|在)`,
    `好久不见|${YOU}?(?:最近|近来|今天)(?:怎么样|好不好|还?好|过得.{1,4})|吃了|(?:新年|春节|节日|中秋|生日)(?:好|快乐)|how are you(?: doing| today)?|what's up`,
  ),
  thanks: whole(
    `${VERY}(?:谢谢|多谢|感谢|感激|谢|辛苦|麻烦|有劳)${YOU}?(?:大家)?(?:的?(?:帮助|回答|解答|耐心))?`,
    '3q|thx|thanks(?: a lot| so much| again)?|thank you(?: so much| very much)?|many thanks|cheers',
    `(?:${YOU}|回答得?|答得|说得|讲得|做得|干得|找得|这个?)?${VERY}(?:棒|厉害|好用|聪明|不错|优秀|强|赞|给力|专业|有帮助|有用|贴心|牛|漂亮|完美|很好|方便)`,
    '点赞|赞|爱了|爱死你|good(?: job| bot)?|great|nice|well done|awesome|perfect|cool|excellent|very helpful|helpful',
  ),
  blame: whole(
    `(?:${THIS_BOT}|什么(?:破|烂|垃圾)?(?:${BOT}|东西|玩意儿?)?)?(?:就|简直|是|个|真|也|太|好|这么|都|不){0,4}(?:笨蛋|笨|傻[瓜子逼叉]?|白痴|垃圾|废物|智障|蠢货?|猪|没用|不好用|难用|不行|差劲?|烂|无聊|混蛋|骗子|讨厌|弱智|废话)`,
    '一点(?:用|用处|帮助)?(?:都|也)?(?:没有|没|不懂|不会)|什么(?:都|也)(?:不会|不懂|不知道)',
    '什么(?:破|烂|垃圾|鬼)(?:机器人|东西|玩意儿?|程序|软件|系统)',
    `滚开?|去死|闭嘴|(?:他|你|tm)?妈的|sb|傻逼|放屁|胡说(?:八道)?|答非所问|(?:${YOU})?(?:又|都|全)?(?:答|说|搞|弄)错|不对|${YOU}错|${YOU}(?:在)?(?:骗|忽悠)(?:人|我)|听不懂人话`,
    "(?:you are|you're|u r)(?: so| really| a| an)? ?(?:stupid|useless|dumb|idiot|bad|an idiot|wrong)|stupid(?: bot)?|fuck(?: you| off)?|shut up|you suck|bad bot|useless|wrong|idiot",
  ),
  goodbye: whole(
    '再见|拜拜?|byebye|bye(?: bye)?|goodbye|see you(?: later)?|晚安|good night|先?这样|就这样|回头见|回见|明天见|下次见|下次再聊|改天聊|我(?:先)?(?:走|下|撤|睡)|告辞|退下|退出|quit|exit',
  ),
  'about-bot': whole(
    `${THIS_BOT}(?:到底|究竟|又)?(?:是|叫)(?:谁|哪位|什么.{0,6}|啥.{0,4}|干(?:什么|嘛|啥)的?|做什么的?|不是.{1,8}|(?:一?个)?(?:真人|人|活人|${BOT}|人工智能|chatgpt|gpt|大模型|语言模型|模型))(?:还是.{1,8})?`,
    `${THIS_BOT}(?:都|到底|还|究竟)?(?:能|会|可以|能够)(?:帮我|为我|给我)?(?:做|干|回答|查|提供|帮)?(?:点|些)?(?:什么|啥|哪些|嘛)(?:事情?|问题|忙|服务)?`,
    `(?:请问)?(?:${THIS_BOT})?(?:该|要|应该)?(?:怎么|怎样|如何)(?:使?用|操作|提问|问|开始|玩)(?:${THIS_BOT})?`,
    `${THIS_BOT}(?:都|还)?有(?:什么|哪些|啥)(?:功能|用|用处|作用|本事|报道|数据|资料|内容)?`,
    `(?:我)?(?:能|可以|该|应该|要)?(?:问|怎么问)(?:${YOU})?(?:些|点)?(?:什么|啥|哪些)(?:问题)?|我(?:能|可以|该|应该)(?:怎么问|怎么用).{0,3}`,
    '帮助|help(?: me)?|(?:使用)?说明书?|使用(?:方法|帮助|指南)|功能(?:介绍)?|菜单|(?:请|来)?(?:做)?(?:个|一下)?自我介绍(?:一下)?|介绍(?:一下)?(?:你|您)?自己',
    `${YOU}的?(?:名字|主人|开发者|作者|老板|数据|资料|来源|信息|知识|消息|功能|作用|用途|模型|版本|年龄|原理|答案)(?:是|从|来自|叫|有|都)?.{0,8}`,
    `(?:是)?谁(?:开发|创造|制造|发明|做|训练|设计|写|造)(?:了|出)?(?:的)?${THIS_BOT}|${THIS_BOT}是谁(?:开发|创造|制造|做|训练|设计|写|造)`,
    `${YOU}(?:几岁|多大|住哪|住在哪里?|是男是女|有(?:感情|意识|女朋友|男朋友|思想)|会思考|从哪来|从哪里来|喜欢什么|吃饭|睡觉|累|累不累|无聊|开心).{0,3}`,
    "who (?:are|r) (?:you|u)|what are you|what(?:'s| is) your name|what can (?:you|i) (?:do|ask).{0,16}|how (?:do|can|to|does) (?:i |you |this |it )?(?:use|work|ask).{0,16}|are you (?:a |an )?(?:bot|robot|ai|human|real).{0,12}|what is this(?: bot)?|tell me about yourself|introduce yourself|who (?:made|created|built) you|what do you do",
  ),
  chatter: whole(
    '[哈呵嘻嘿嗯哦噢喔额啊呃唉哎哇咦嗨呜]{1,40}|(?:ha){1,10}|lol|emm{1,8}|ok(?:ay)?|yes|no|sure|好|行|可以|知道|明白|收到|了解|懂|没事|没关系|不客气|不用|算|是|对|不是|没有|真的?假?|是吗|这样啊?|原来如此|随便|无语|等等|等一下|稍等',
    '测试(?:一下)?|test(?:ing)?|[a-z]|(?:asdf|qwer)\\w{0,8}',
    `我(?:也|很|好|真)?(?:爱|喜欢|讨厌|恨|想)${YOU}|i love you|爱你`,
    '(?:我|我们)?(?:今天|现在|最近|真的?)?(?:感觉|觉得)?(?:好|很|太|有点|真){1,2}(?:累|困|烦|难过|开心|高兴|无聊|饿|伤心|郁闷|孤独|热|冷)',
    '(?:陪我|跟我|和我|一起|来)?(?:聊聊天?|聊会儿?天?|说说话|玩)|(?:我)?(?:有点|好)?无聊',
  ),
} as const satisfies Readonly<Record<Exclude<Talk, 'outside' | 'other-language'>, RegExp>>;
