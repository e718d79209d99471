/**
 * The words of a page's chrome: what sites print around an article. All patterns meet folded lines (simplified script,
 * lower case, half-width punctuation; see text/fold.ts), so each word stands here once for both scripts.
 */

import { isDeclaration, isTold } from './declaration.ts';
import { isPager } from './pager.ts';

/** What may stand before a word at the start of a line: brackets, bullets, arrows. */
const LEAD = String.raw`^[\[\]【】(){}<>«»《》*·|/\-→▲▼▶►■◆●○◎★☆※:\s]{0,6}`;

function lineStart(...words: readonly string[]): RegExp {
  return new RegExp(`${LEAD}(?:${words.join('|')})`);
}

/** Lines after which the article is over, or before which it has not begun. */
const END = lineStart(
  '版权(?:声明|所有|信息|说明)|免责|.{2,12}(?:版权[与及和]免责声明\\s?:?$|(?:版权|免责)声明\\s?:$)|(?:特别|郑重|本网|本站|法律)?声明\\s?:|温馨提示\\s?:|copyright|©|all rights',
  '(?:网友|全部|最新|热门|精彩|我要|发表|查看|文章|用户|我来|匿名)(?:评论|留言|跟帖)|评论(?:区|列表|\\s?\\(|\\s?\\d|$)|(?:留言|跟帖)(?:板|区|$|[\\s:(\\d])|我来说两句|登录(?:后|发|$)|发表(?:于|意见|看法|$)',
  '上一页|返回(?:首页|顶部|列表|上页|上一|$)|返回.{1,8}查看更多|回(?:首页|上页|顶部)|关闭(?:窗口|本页|$)|(?:打印|列印)(?:本|此|预|$|[\\s|】\\])])|友善列印|转寄',
  '相关附件|附件下载|(?:主办|承办|主管|协办|版权|制作|运营|维护)(?:单位|方)?\\s?:|技术支持|网站(?:标识码|地图|声明|导览|简介)|.{0,8}icp备|.{0,4}公网安备|.{0,20}许可证.{0,4}[:(\\d]',
  '联系(?:我们|方式|电话)|本[网站报]?(?:通告|启事)\\s?:|联络我们|关于(?:我们|本站|本报)|友情链接|隐私(?:权|政策|声明|保护)|使用条款|服务条款|违法和?不良|(?:举报|咨询|投诉|客服|新闻|热线|联系|服务|传真|编辑部)?(?:电话|邮箱|热线|传真|qq)\\s?:',
  '您(?:看到|现在|当前)|您对(?:此|这|本)|看(?:完|到)(?:此|这|本)篇|(?:tags?|标签|关键词|关键字)\\s?:',
);

/** The names under an article: the surest mark of its end. They may stand behind something else: 【纠错】 责任编辑:某某. */
const EDITOR = new RegExp(
  `责任编辑|责编\\s?:|${
    lineStart(
      '责编|(?:本文|网络|值班|执行|新闻|本版|文字|网站|初审|复审|终审|审核)?编辑\\s?[:丨]|(?:编审|审核|审校|校对|监制|终审|复审|一审|二审|三审|初审|供稿)\\s?[:|丨]',
    ).source
  }`,
);

/** Links to other articles, whose headlines may be sentences. */
const NEIGHBOUR = lineStart('(?:上|下)一(?:篇|条|则)');

/** Boxes of other pieces: what stands under them belongs to other articles. */
const BOX = lineStart(
  '(?:相关|热门|热点|最新|推荐|精彩|精选|更多|图片|今日|本周|本月|一周|24小时|近期|往期|头条|延伸|扩展|其他|其它|编辑|视频|独家|滚动|即时|猜你)(?:阅读|新闻|链接|报[道导]|文章|推荐|资讯|栏目|视频|图片|专题|主题|关注|热点|点击|排行|排行榜|内容|消息|要闻|话题|回顾|精选|喜欢)\\s?(?:$|[:>»|\\[(\\]】》])',
  '(?:点击|阅读|新闻|人气|热度|热搜|浏览|评论|周|日|月|点阅)?(?:排行榜?|热榜|热搜榜?|top\\s?\\d*)\\s?$|看?更多(?:"[^"]{1,12}"|.{0,4})(?:相关|精彩|热门|最新)?(?:新闻|报道|资讯|内容|文章){1,2}[.>»]{0,3}$|相关.{2,4}(?:链接|列表)|相关(?:稿件|搜索)|(?:新闻|文章|阅读|内容|热点)推荐\\s?$|猜你喜欢|(?:大家|其他人|网友)(?:都|也)?(?:还)?在看|为您?推荐|你可能|您可能|人气(?:新闻|文章)|站内搜索|站外搜索',
);

/** Tools of a page: they part the article from something else, but do not end it. */
const TOOL = lineStart(
  '(?:分享|转发)(?:到|至|给|让|本|这|$|[\\s:\\d])|扫一扫|扫码(?:$|分享|关注|看)|微信(?:扫|关注|公众)|关注(?:我们|公众号|微信|官方)|手机(?:阅读|版|看|访问)|(?:打开|下载).{0,10}(?:app|客户端)',
  '字(?:号|体|型)|大\\s?中\\s?小|收藏(?:本|$|\\s)|点赞|纠错|投稿|赞\\s?\\(?\\d*\\)?$|复制链接|设为首页|加入收藏|无障碍|(?:简体|繁体)(?:$|[\\s|中版])|当前位置|您?(?:的|所在)位置|你在这里|(?:首页|导航|菜单|搜索)(?:$|[\\s>|»:])|(?:语音|朗读){1,2}(?:播|全文|$)|听新闻',
  '(?:浏览|阅读|点击|访问|点阅|评论)(?:次数|量|数|人次)?\\s?[:(]?\\s?\\d*(?:次|人)?$|.{0,20}\\d{1,3}\\s?(?:秒|分钟|小时|天|周|个?月|年)前(?:$|\\s|·)|[\\d.]{1,6}万?次(?:观看|播放|阅读)$|#[^#\\s]{1,16}$',
);

/** What stands inside an article without being of it. The text goes on after it. */
const INTERRUPTION = lineStart(
  '广告|我是广告|(?:图片|配图|动图|图集|视频|音频|gif)\\s?$|请?继续往下(?:阅读|看)|请?(?:向?[上下左右]{1,2})?滑动.{0,4}(?:查看|阅读|浏览|看更多|图片)|点击(?:[上下顶底]方|右上角|文末)?\\s?(?:蓝字|"[^"]{1,14}").{0,6}(?:关注|订阅)|请往下(?:阅读|继续)|\\(?资料图|点击(?:图片|查看|放大|进入)|(?:图|视频)\\s?\\d{0,2}\\s?[:|]|\\[?\\d{1,2}\\]?$|下一页|展开(?:全文|阅读)|阅读全文|查看(?:原文|大图|全文)|原标题|视频加载|正在加载|\\(?(?:完|本报讯|未完待续)\\)?$',
);

/** What stands where a film should be. */
const PLAYER = /浏览器.{0,12}不支持.{0,6}(?:video|audio|html5|flash|视频|音频|播放|标签)/;

/** Words of advertisements for games and downloads; two of them in a line make it one. */
const LURES =
  /点击(?:进入|领取|查看)|点我|立即(?:打开|下载|注册|领取)|手机版下载|注册(?:送|即)|体验金|彩金|首存|赌场|真人视讯|爆奖|试玩|开奖|棋牌|百家乐|老虎机|捕鱼|大奖|红包|加[微薇]信|(?:在线|24小时)客服|签到领|官方(?:推荐|下载)|计划群/g;

/** Sentences that ask readers to do something on the site. They stand in the middle of articles as well. */
const INVITATION =
  /(?:长按|扫描|识别)(?:[上下左右]方|图中|左侧|右侧|以下|本).{0,4}二维码|长按.{0,6}二维码|关注.{0,14}(?:公众号|微信号|官微|视频号)|(?:请|需要?|须)先?(?:登录|注册|登入)(?:后|$|再|或|您)|(?:文明|理性)上网|网友.{0,6}个人观点/;

/** A sentence longer than this is no invitation. */
const INVITATION_AT_MOST = 80;

/** Names of a site's own corners, folded. A line made of them mostly is chrome, whatever else stands in it. */
export const CORNERS: ReadonlySet<string> = new Set(
  `首页 主页 新闻 要闻 时政 国内 国际 社会 财经 经济 体育 娱乐 科技 教育 文化 健康 旅游 汽车 房产 军事 视频 图片 图集 专题 评论 论坛
  博客 微博 微信 客户端 手机版 电脑版 登录 登入 注册 退出 搜索 站内 全站 网站地图 网站导航 导航 更多 设为首页 加入收藏 收藏 分享 转发 打印
  关闭 返回 返回顶部 返回首页 顶部 投稿 举报 推荐 纠错 点赞 赞 评论 留言 新浪微博 腾讯微博 微信好友 朋友圈 qq空间 qq好友 qq 人人网 豆瓣
  facebook twitter line weibo wechat email e-mail 邮箱 帐号 账号 用户名 密码 验证码 匿名 发表 提交 回复 表情 内容 忘记密码 新用户注册
  政务 政务公开 政务服务 信息公开 互动交流 走进 区县 问政 直播 原创 视听 生活 公益 房产 应急 文艺 政法 读报 数字报 电子报 订阅 rss
  关于我们 联系我们 友情链接 广告服务 广告合作 招聘 招聘信息 诚聘英才 法律声明 隐私政策 隐私权 版权声明 网站声明 意见反馈 帮助 帮助中心
  简体 繁体 简体中文 繁体中文 english en top 无障碍 长者模式 无障碍浏览 大 中 小 字号 字体 上一篇 下一篇 上一页 下一页 相关新闻 相关阅读
  相关文章 相关栏目 最新文章 热门文章 推荐文章 图片主题 精彩视频 站外搜索 热点 热门 排行 滚动 即时 快讯 地方 港澳台 台湾 两岸 政治 生活 影音
  副刊 社论 言论 天气 交通 美食 时尚 彩票 商城 理财 股票 基金 科普 法治 三农 农业 环保 党建 理论 人事 反腐 舆情 智库 数据 地图 城市 乡村`.split(
    /\s+/,
  ),
);

const BETWEEN_TOKENS = /[\s|·•>»/、,:()[\]【】]+/;

/** A share of the letters of a line that stands in tokens. */
function cornersShare(tokens: readonly string[]): number {
  let all = 0;
  let corners = 0;
  for (const token of tokens) {
    all += token.length;
    if (CORNERS.has(token)) corners += token.length;
  }
  return all === 0 ? 0 : corners / all;
}

/** Where a page is in its site: such a line may end in the article's whole headline. */
const PATH = lineStart('(?:[您你](?:现在)?的?)?(?:当前|所在|现在)?的?位置[^。]{0,6}[:>»]|(?:网站)?首页\\s{0,3}[>»]');

/** What part of a page's chrome a line is; undefined if it does not look like chrome. */
export type Chrome = 'end' | 'editor' | 'box' | 'tool' | 'interruption';

/** A line longer than this is no label of a page: only a declaration can be that long. */
const LABEL_LENGTH = 160;

/** Where sentences end in it, a line longer than this is prose, however it begins. */
const SENTENCE_LENGTH = 30;

/** A statement with a full stop, and the words without which none is chrome: 评论区不是法外之地。 is of a report. */
const STATED = /.{8}\.["')\]]{0,3}$/;
const OF_A_SITE =
  /您|请|本[网站页文报]|点击|扫|下载|查看|欢迎|关注|更多|版权|备案|许可证|icp|电话|邮[箱编]|地址|传真|:/;

function byCorners(folded: string): Chrome | undefined {
  const tokens = folded.split(BETWEEN_TOKENS).filter((token) => token !== '');
  const share = cornersShare(tokens);
  return share >= 0.6 || (tokens.length >= 6 && share >= 0.25) ? 'tool' : undefined;
}

/**
 * Tells a line of a page's chrome by its words. `folded` is one folded line; `sentences` says that sentences end in
 * it, so that only whole phrases count as evidence.
 *
 * @example chromeOf('责任编辑:某某', false) // 'editor'
 * @example chromeOf('首页 > 新闻 > 要闻', false) // 'tool'
 */
export function chromeOf(folded: string, sentences: boolean): Chrome | undefined {
  if (isPager(folded) || (folded.length <= LABEL_LENGTH && PLAYER.test(folded))) return 'interruption';
  if (isDeclaration(folded)) return 'end';
  if (folded.length <= INVITATION_AT_MOST && INVITATION.test(folded) && !isTold(folded)) return 'interruption';
  if (folded.length <= LABEL_LENGTH && NEIGHBOUR.test(folded)) return 'end';
  if (folded.length <= LABEL_LENGTH && PATH.test(folded)) return 'tool';
  if (folded.length > (sentences ? SENTENCE_LENGTH : LABEL_LENGTH)) return undefined;
  if (sentences && STATED.test(folded) && !OF_A_SITE.test(folded)) return undefined;
  if (!sentences && EDITOR.test(folded)) return 'editor';
  if (END.test(folded)) return 'end';
  if (BOX.test(folded)) return 'box';
  if (INTERRUPTION.test(folded)) return 'interruption';
  if (TOOL.test(folded)) return 'tool';
  if (!sentences && (folded.match(LURES)?.length ?? 0) > 1) return 'interruption';
  return byCorners(folded);
}
