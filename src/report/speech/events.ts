/*
 * Heads of sentences that tell what happened at the meeting and around it, so that the speech before them is over: what
 * those present did, who asked, what was voted and what came of it. Simplified characters. What the speaker says of
 * himself, or demands, is never one of them.
 */

const NUMERAL = '[\\d一二三四五六七八九十两几数多]';
/** Those present, without a name. */
const PRESENT =
  '(?:大家|众人|人们|所有人|全体[^，,。]{0,6}|不少人|很多人|许多人|[人群]{2}|有人|没有?人|有的|台下[^，,。]{0,6}|后排[^，,。]{0,6}|' +
  '满(?:屋|场|堂|座|院|车间|教室|礼堂)子?的?人?|在[场座]的?[^，,。]{0,6}|与会[^，,。]{0,6}|参会[^，,。]{0,6}|[^，,。的]{0,8}[们者员民众]|老人|孩子|姑娘|小伙子?|汉子|大[爷妈娘叔姐]|对方)';
/** What is seen or heard of people: applause, laughter, silence, getting up, coming and going. */
const SEEN =
  '(?:鼓起?了?掌|拍起?了?[手掌]|叫起?了?好|[大哄偷失苦微]?笑(?:了|着|出声|起来|成)|[站坐围聚拥涌转抬低起举伸竖]+(?:了|起|过|上|下|出|到)|起[立身]|点头|摇头|颔首|叹气|哭|流泪|落泪|拭泪|抹泪|抹眼泪|擦眼|红了眼|哽咽|沉默|不作声|不吭声|议论|交头接耳|窃窃私语|举手|合影|握手|鞠躬|散去|离[开席场去]|散了|' +
  '上台|登台|下台|入座|落座|就座|掏出|拿出手机|翻开|翻看|埋头|低头|抬头|欢呼|喝彩|附和|起哄|面面相觑|松了(?:一?口)?气|看着|望着|盯着|听得|愣住|怔住|记了|记下|传看|传阅|争相|抢着|围拢|安静下来|静下来)';
const EVENT_OF_ROOM = new RegExp(
  `^(?:这时|此时|说着|顿时|一时|接着|随即|于是|直到这时|，|,){0,3}${PRESENT}(?:都|也|又|才|这才|纷纷|不禁|不由得?|不时|一起|一齐|一阵|立刻|立即|随即|顿时|轮流|同时|连连|频频|慢慢|渐渐|已经|就|忍不住|跟着|便|[^，,。要]{1,4}地){0,3}${SEEN}`,
  'u',
);
/** Light, sound and things of the room change. */
const THINGS =
  /^(?:[^，,。]{0,6}(?:灯|灯光|幕布|大幕|屏幕|音乐|歌声|铃声|雨|雪|风|天|窗外|夜色|空气|气氛|场面|现场|会场|人群|麦克风|话筒|投影|画面)[^，,。要]{0,6}(?:暗了?下来|亮了?起来|黑了?下来|静了?下来|响起|响了|拉开|落下|停了|沉默|安静|热烈|凝固|沉寂|活跃|热闹|沸腾|缓和|紧张起来|轻松|切[换到]|出现|升起))/;

/** People whom a numeral or 有 brings in, and what they do. */
const SOME =
  `^(?:(?:当|随后|接着|其后|之后|会上|席间|现场|另外?|还|也|又|这时|此时){0,3}[，,]?有(?:[^，,。我]{0,12})(?:记者|媒体|法人|观众|听众|股东|网友|家长|业主|居民|村民|街坊|代表|委员|议员|员工|同学|学生|老师|人士|专家|学者|与会者|旁听者|市民|摊商|师生|嘉宾|来宾|客商|商户|农户|住户|工人|企业家|负责人)|` +
  `(?:另外?|还有?|又有?|其中|，|,){0,3}${NUMERAL}{1,4}(?:余|多)?(?:名|位|个|户|人|成)[^，,。我]{0,20}?)`;
const THEY_DO =
  '(?:(?:追问|提问|问到|问及|问|询问|质询|关切|关心|关注|质疑|担心|担忧|表示|表达|发言|附和|反对|赞成|举手|起身|站|商量|鼓掌|上台|登台|未明确|没有?表态|弃权|投[了下]?|提出|认为|反映|领[取到了]|签[署订字约]|宣读|分享|作了?|接受了?采访|点头|笑))';
const SOME_DO = new RegExp(`${SOME}${THEY_DO}`, 'u');
/** Somebody asks, whoever it is. */
const ASKED = /^(?:当|在)?(?:[^，,。我]{0,8}(?<!如果)被(?:记者)?(?:问及|问到|追问|问起))/;

/** What was voted. */
const VOTED =
  /(?:[\d一二三四五六七八九十两百零]{1,6}票(?:赞成|同意|反对|弃权|对|[，,。、])|全票(?:通过|赞成|同意)|(?:表决|投票|举手|鼓掌|协商|一致|原则上?|审议|获得?)(?:一致|全票|并|后){0,3}(?:通过|同意)(?:了|[^，,。]{0,30}[（(《]|[^，,。]{0,30}(?:议案|动议|提案|决议|方案|办法|名单|章程|报告)))/;
/** What a body did: it may have 会 at the end of its name; it approves, forms, hears, elects. */
const BODY_DID =
  /^(?:[^，,。]{0,4}[，,])?[^，,。我要]{1,18}(?:会议?|论坛)(?:上)?(?:还|也|又|一致|最终|最后|随后|当场|现场|共|并|同时|其后|分别|原则上?){0,3}(?:表决|通过|形成[了《]|审议|听取|讨论[了并《]|决议|议定|否决|选举|推选|签署|宣读|发布了|发出了?[^，,。]{0,4}倡议|收到|征集|安排了|通报|印发)/;
/** What was gone on with: words were exchanged about something, the next item came. */
const EXCHANGED =
  /^[^“”我]{0,60}(?:进行|展开|开展|作)了?[^，,。；要]{0,10}(?:交流|讨论|互动|研讨|座谈|对话|辩论|磋商|探讨|问答|点评|简报|汇报|说明|报告|表决|投票|演示|讲解|解读)(?:发言)?[。.]$/;
const IN_TURN =
  /^[^，,。要我“”]{0,40}(?:依次|先后|分别|逐一|轮流|相继|踊跃|争相|纷纷)[^，,。要“”]{0,10}(?:发言|汇报|表态|提问|上台|登台|介绍|签约|签字|签署|揭牌|授牌|颁奖|讨论|合影|离席|举手|作|就)/;
const NEXT_ITEM =
  /^(?:随后|接着|接下来|之后|然后|其后|紧接着|最后|稍后)[，,]?(?:由[^，,。]{1,24}(?:进行|作|做|介绍|汇报|报告|说明|宣读|主持|致|发言)|进入|开始|转入|是[^，,。]{1,12}(?:环节|时间)|[^，,。我要]{0,12}(?:环节|议程))/;

/** An event's time and its making: how long it took, who held it, how many came. */
const LASTED =
  /^[^，,。]{0,14}(?:会议?|审议|讨论|活动|座谈|听证|问答|发言|环节|采访|交流|辩论|论坛|比赛|演练|课|直播)[^，,。]{0,4}[，,]?(?:一直|整整|足足|前后|共)?(?:延长|持续|历时|进行|开)(?:了|到|至)/;
const HELD =
  /^(?:本次|此次|这次|该|据悉)?[^，,。我要]{0,24}(?:由[^，,。]{2,50}(?:主办|承办|协办|联合举办|共同举办|发起)|吸引了?[^，,。]{1,24}(?:参加|参与|参会|到场|前来)|共?有[^，,。]{1,20}(?:人|家|名|位)[^，,。]{0,10}(?:参加|参会|出席|到场|与会|旁听)|为期[^，,。]{1,4}[天日周])/;
/** What a meeting will be or had besides the words: its next day, its end, what was handed out there. */
const PROGRAMME =
  /^[^，,。我要“”]{0,14}(?:会议?|论坛|活动|仪式|座谈|典礼)(?:将(?:于|在|持续)|定于|拟于|还?(?:举行|举办|进行|发布|揭晓|颁发|设)了)/;
/** Those present talked with each other, in words that are not told. */
const TALKED =
  /^[^，,。我]{0,6}(?:讨论|审议|交流|座谈|互动|提问|自由发言)(?:中|时|过程中|环节|期间)?[，,][^。我要“”]{1,50}(?:交流|交换|讨论|探讨|分享|发表)了/;
const CLOCK =
  /^(?:当[日天晚]|[今昨次]日|[上下中]午|傍晚|晚上?|凌晨|清晨|深夜){0,2}[\d一二三四五六七八九十两]{1,3}(?:点|时)(?:钟|半|许|多|整|[\d一二三四五六七八九十零]{1,3}分许?)?[，,](?!我)/;
/** The reporter who is there. */
const REPORTER =
  /记者(?!会|席|们|站|协会|朋友|证|提)[^，,。问]{0,8}(?:来|在|从|采访|走访|看到|发现|了解|注意|获悉|探访|见到|随)/;

const EVENTS = [
  PROGRAMME,
  TALKED,
  EVENT_OF_ROOM,
  THINGS,
  SOME_DO,
  ASKED,
  VOTED,
  BODY_DID,
  EXCHANGED,
  IN_TURN,
  NEXT_ITEM,
  LASTED,
  HELD,
  CLOCK,
  REPORTER,
];

/** What the speaker says of himself, or of what must be done. */
const OWN_OR_DEMANDED =
  /[我咱]|刚才|(?<![主重需纪摘概简扼紧])要(?![求闻点员])|必须|务必|应当|应该|应(?=[^用对])|将|希望/;

/** Whether a sentence tells what happened at the meeting or around it, and nothing that a speaker would say. */
export function tellsEvent(sentence: string): boolean {
  return EVENTS.some((event) => event.test(sentence)) && !OWN_OR_DEMANDED.test(sentence);
}
