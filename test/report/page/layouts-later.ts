import { type Article, budget, flood, housing, school } from './articles.ts';
import type { Layout } from './layouts-first.ts';

function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n');
}

function marked(article: Article, before: string, after: string): string {
  return article.paragraphs.map((text) => `${before}${text}${after}`).join('\n');
}

/** The paragraphs in lines of 30 characters, each paragraph indented. */
function flatten(article: Article): readonly string[] {
  return article.paragraphs.flatMap((text) => `　　${text}`.match(/.{1,30}/gu) ?? []);
}

const speech: Article = {
  title: '柯岚庭在全市老旧小区改造推进会上的讲话实录',
  paragraphs: [
    '同志们，今天这个会议开得很及时，也很有必要。刚才，三个区作了发言，讲得都很好。',
    '老旧小区改造，改的是房子，暖的是人心。我们算了一笔账，全市还有四百多个小区没有电梯，老人上下楼很不方便。',
    '有的同志问我：钱从哪里来？我看，财政拿一点、社会筹一点、居民出一点，办法总比困难多！',
    '最后，我再强调三件事：',
    '第一，进度要快。年底之前，第一批项目必须全部开工；',
    '第二，质量要好。谁施工谁负责，终身追究；',
    '第三，群众要满意。改不改、怎么改，让居民自己投票决定。',
  ],
};

/** Written after the first half was right. */
export const laterLayouts: readonly Layout[] = [
  {
    name: 'an article saved from a chat app, with captions and a long tail of editors',
    file: 'account.txt',
    page: lines(
      school.title,
      '原创 青澜教育 青澜教育发布 2031-08-22 19:30 发表于云川',
      '点击上方蓝字关注我们',
      school.paragraphs.slice(0, 2),
      '图为会议现场。闻小舟 摄',
      school.paragraphs.slice(2),
      '来源：青澜教育发布',
      '文字：闻小舟',
      '编辑：顾一禾',
      '审核：钟离秋',
      '长按识别下方二维码，关注青澜教育发布公众号，获取更多教育资讯。',
      '阅读 1.2万  赞 88  在看 21',
      '写留言',
    ),
    title: school.title,
    body: school.paragraphs,
    furniture: ['来源：青澜教育发布', '编辑：顾一禾', '图为会议现场。闻小舟 摄'],
  },
  {
    name: 'a page of a newspaper in digital form',
    file: 'epaper.txt',
    page: lines(
      '青澜日报数字报',
      '2031年06月04日 星期三',
      '第01版：要闻',
      '上一版 下一版',
      '放大+ 缩小- 默认○',
      flood.title,
      '本报记者 闻小舟',
      flood.paragraphs,
      '上一篇 下一篇',
      '第01版：要闻',
      '第02版：综合',
      '澜河大桥主体结构完工',
      '城东市场搬迁有序推进',
      '青澜日报社版权所有 未经许可不得转载',
    ),
    title: flood.title,
    body: flood.paragraphs,
    furniture: ['2031年06月04日 星期三', '本报记者 闻小舟'],
  },
  {
    name: 'a page with abstracts of other news above and below the article',
    file: 'abstracts.txt',
    page: lines(
      '青澜在线',
      '今日要闻',
      '云川省启动夏粮收购',
      '记者昨日从省粮食局获悉，今年夏粮收购工作全面启动，各地已备足仓容和资金，确保农民卖得出粮、拿得到钱。...[详细]',
      '澜河治理二期工程开工',
      '澜河治理二期工程昨日在城北开工，工程总长十二公里，建成后将惠及沿岸八万居民。...[详细]',
      school.title,
      '2031-08-22 08:00:00 来源：青澜晚报 编辑：顾一禾',
      school.paragraphs,
      '（责任编辑：顾一禾）',
      '推荐阅读',
      '我市举办首届澜河龙舟赛',
      '首届澜河龙舟赛昨日在滨江公园举行，来自全省的二十支队伍参加了比赛，最终城西队夺得冠军。',
      '城南新区地铁延长线获批',
      '城南新区地铁延长线建设规划近日获得批复，线路全长十五公里，设站九座，计划明年动工建设。',
    ),
    title: school.title,
    body: school.paragraphs,
    furniture: ['2031-08-22 08:00:00 来源：青澜晚报 编辑：顾一禾', '（责任编辑：顾一禾）'],
  },
  {
    name: 'a page whose own title begins with the name of the site',
    file: 'reversed.html',
    page: `<html><head><title>青澜在线_时政频道_${school.title}</title></head><body><div class="top">欢迎访问青澜在线</div>
<div id="article">${marked(school, '<p>　　', '</p>')}</div><div>来源：青澜晚报</div></body></html>`,
    title: school.title,
    body: school.paragraphs,
    site: '青澜在线',
    furniture: ['来源：青澜晚报'],
  },
  {
    name: 'an HTML page with its lead in a box of its own, a figure, and hidden spam',
    file: 'boxes.html',
    page: `<!doctype html><html><body><nav><a href="/">首頁</a><a href="/p">政治</a></nav><h1>${housing.title}</h1>
<div class="lead"><p>${housing.paragraphs[0]}</p></div><figure><img src="a.jpg" alt="x"><figcaption>縣長溫予安。記者林以默攝</figcaption></figure>
<div class="story">${housing.paragraphs
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>
<div style="display:none">買彩票上某某網，天天有獎金，註冊就送大禮包，快來加入我們吧。</div>
<div class="rel"><ul><li><a href="1">嵐港輕軌通車滿月</a></li><li><a href="2">夜市搬遷案拍板</a></li></ul></div></body></html>`,
    title: housing.title,
    body: housing.paragraphs,
    furniture: ['縣長溫予安。記者林以默攝'],
  },
  {
    name: 'a page with spam at its head and foot',
    file: 'spam.txt',
    page: lines(
      '某某娱乐平台注册送彩金 - 官方网站登录入口',
      '某某娱乐平台为广大玩家提供最新最全的游戏资讯，欢迎各位玩家注册体验。',
      '首页 - 新闻 - 关于 - 联系',
      `${flood.title}`,
      '时间：2031-06-04 作者：佚名 点击：331',
      flood.paragraphs,
      '上一条：某某娱乐官网',
      '下一条：某某彩票走势',
      '友情链接：某某娱乐 某某彩票 某某平台',
    ),
    title: flood.title,
    body: flood.paragraphs,
    furniture: ['时间：2031-06-04 作者：佚名 点击：331'],
  },
  {
    name: 'a speech with short paragraphs and points that end in semicolons',
    file: 'speech.txt',
    page: lines(
      '首页 > 领导讲话',
      speech.title,
      '2031-04-18',
      '（2031年4月17日）',
      '柯岚庭',
      speech.paragraphs,
      '【打印】 【关闭】',
    ),
    title: speech.title,
    body: speech.paragraphs,
    furniture: ['（2031年4月17日）', '柯岚庭'],
  },
  {
    name: 'a body in one line, its paragraphs parted by full-width indents',
    file: 'oneline.txt',
    page: lines(school.title, '发布时间：2031-08-22', `　　${school.paragraphs.join('　　')}`, '相关附件'),
    title: school.title,
    body: school.paragraphs,
    furniture: ['发布时间：2031-08-22'],
  },
  {
    name: 'a page with a summary above the article and a pull quote inside it',
    file: 'pull.txt',
    page: lines(
      flood.title,
      '2031-06-04 青澜日报',
      '核心提示',
      '会议听取了市水务局、市应急局和市气象局的情况汇报。',
      flood.paragraphs.slice(0, 4),
      '要完善预警发布机制，确保预警信息直达村组、直达到户。',
      flood.paragraphs.slice(4),
      '编辑：顾一禾',
    ),
    title: flood.title,
    body: [
      ...flood.paragraphs.slice(0, 4),
      '要完善预警发布机制，确保预警信息直达村组、直达到户。',
      ...flood.paragraphs.slice(4),
    ],
    headings: [5],
  },
  {
    name: 'a fragment of HTML in a text file, full of entities and nested boxes',
    file: 'fragment.txt',
    page: `<div><div><div><h3>${school.title}</h3><div><span>2031&#24180;8&#26376;22&#26085;</span>&nbsp;&nbsp;<span>来源:青澜晚报</span></div>
<div><div>${school.paragraphs.map((text) => `<div>&emsp;&emsp;<span>${text.replace('，', '&#65292;\n')}</span></div>`).join('')}</div></div></div></div></div>`,
    title: school.title,
    body: school.paragraphs,
    furniture: ['2031年8月22日\u00a0\u00a0来源:青澜晚报'],
  },
  {
    name: 'a headline over two lines, the lower one a sub-headline',
    file: 'sub.txt',
    page: lines(
      '青澜市召开全市防汛抗旱工作会议',
      '柯岚庭主持 齐牧野出席',
      '来源：青澜日报 2031-06-04',
      flood.paragraphs,
      '青澜市召开全市防汛抗旱工作会议',
      '柯岚庭主持 齐牧野出席',
      '无障碍',
    ),
    title: '青澜市召开全市防汛抗旱工作会议',
    body: flood.paragraphs,
    furniture: ['柯岚庭主持 齐牧野出席'],
  },
  {
    name: 'a Big5 text with the byline and the place of a traditional paper',
    file: 'paper.txt',
    encoding: 'big5',
    page: lines(
      '嵐港時報',
      '訂閱電子報 | 登入',
      `${housing.title}`,
      '〔記者林以默／嵐港報導〕',
      housing.paragraphs,
      '不用抽 不用搶 現在用APP看新聞 保證天天中獎',
      '點我下載APP',
      '相關新聞',
      '嵐港輕軌通車滿月',
    ),
    title: housing.title,
    body: housing.paragraphs,
    furniture: ['〔記者林以默／嵐港報導〕'],
  },
  {
    name: 'an article split by a tool bar and an advertisement, ended by its editor',
    file: 'split.txt',
    page: lines(
      '首页 新闻 财经 体育',
      flood.title,
      '2031-06-04 07:20 来源：青澜日报',
      flood.paragraphs.slice(0, 2),
      '广告',
      flood.paragraphs.slice(2, 4),
      '分享到：微博 微信',
      flood.paragraphs.slice(4),
      '责任编辑：顾一禾',
    ),
    title: flood.title,
    body: flood.paragraphs,
    furniture: ['责任编辑：顾一禾'],
  },
  {
    name: 'a page in traditional script with ASCII punctuation and invisible characters',
    file: 'marks.txt',
    page: lines(
      `\ufeff${budget.title}`,
      '2031年11月6日 10:20  來源:嵐港日報  作者:沈若谷',
      budget.paragraphs.map((text) => `\u3000\u3000${text.slice(0, 20)}\u200b${text.slice(20)}\u00a0\r`),
      '[責任編輯:范其庸]',
    ),
    title: budget.title,
    body: budget.paragraphs,
    furniture: ['[責任編輯:范其庸]', '2031年11月6日 10:20  來源:嵐港日報  作者:沈若谷'],
  },
  {
    name: 'a text broken at a fixed width, as from a mail',
    file: 'mail.txt',
    page: lines(school.title, '2031-08-22', '', flatten(school)),
    title: school.title,
    body: school.paragraphs,
  },
  {
    name: 'an announcement with the names of those present in a row, and points to it',
    file: 'names.txt',
    page: lines(
      '要闻 > 会议',
      `要闻 > ${school.title}`,
      '发布日期:2031-08-22 浏览次数:88',
      school.paragraphs.slice(0, 3),
      '出席会议的有：',
      '洛闻笙 柯岚庭 齐牧野 闻小舟 钟离秋 白术 顾一禾 范其庸 林以默',
      school.paragraphs.slice(3),
      '【我要纠错】 责任编辑：顾一禾',
      '附件：1.名单.doc',
      '扫一扫在手机打开当前页',
    ),
    title: school.title,
    body: [
      ...school.paragraphs.slice(0, 3),
      '出席会议的有：',
      '洛闻笙 柯岚庭 齐牧野 闻小舟 钟离秋 白术 顾一禾 范其庸 林以默',
      ...school.paragraphs.slice(3),
    ],
    headings: [5],
    furniture: ['【我要纠错】 责任编辑：顾一禾'],
  },
  {
    name: 'a page saved from a chat app, whose article its scripts would have shown',
    file: 'unseen.html',
    page: `<html><head><meta property="og:title" content="${flood.title}"></head><body><h1>${flood.title}</h1><em>青澜发布</em>
<div id="js" style="visibility: hidden;"><section>${marked(flood, '<section><span>', '</span></section>')}</section></div>
<p>微信扫一扫，关注该公众号，接收更多消息，生活服务一手掌握，天天都有新内容。</p></body></html>`,
    title: flood.title,
    body: flood.paragraphs,
  },
  {
    name: 'a headline that goes on in the next line',
    file: 'goes-on.txt',
    page: lines('青澜市防汛抗旱工作会议强调', '守牢安全底线确保平稳度汛', '2031-06-04 07:20', flood.paragraphs),
    title: '青澜市防汛抗旱工作会议强调 守牢安全底线确保平稳度汛',
    body: flood.paragraphs,
  },
];
