import { type Article, budget, flood, housing, school } from './articles.ts';
import { type Encoding, encode } from './encode.ts';

/** A saved page around an invented article, with what reading it must give. */
export interface Layout {
  readonly name: string;
  readonly file: string;
  readonly encoding?: Encoding;
  readonly page: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly headings?: readonly number[];
  readonly site?: string | null;
  readonly url?: string;
  readonly published?: string;
  /** Lines that must be kept as furniture, for facts stand in them. */
  readonly furniture?: readonly string[];
}

export function bytesOf(layout: Layout): Uint8Array {
  return encode(layout.page, layout.encoding ?? 'utf-8');
}

function lines(...parts: readonly (string | readonly string[])[]): string {
  return parts.flat().join('\n');
}

function paragraphs(article: Article, tag = 'p'): string {
  return article.paragraphs.map((text) => `<${tag}>${text}</${tag}>`).join('\n');
}

/** Pinyin after every character of a table, as the damaged mirrors print it. */
export function damage(text: string): string {
  const table: Readonly<Record<string, string>> = {
    會: 'huì',
    議: 'yì',
    縣: 'xiàn',
    長: 'zhǎng',
    門: 'mén',
    強: 'qiáng',
    調: 'diào',
    項: 'xiàng',
    執: 'zhí',
    資: 'zī',
    務: 'wù',
    領: 'lǐng',
    導: 'dǎo',
    業: 'yè',
    優: 'yōu',
    統: 'tǒng',
    設: 'shè',
    實: 'shí',
  };
  return Array.from(text, (c) => (table[c] === undefined ? c : `${c}(${table[c]})`)).join('');
}

/** Written before the rules were tuned. */
export const firstLayouts: readonly Layout[] = [
  {
    name: 'a city portal with navigation, tool bars, related links and a footer',
    file: 'portal.txt',
    page: lines(
      `${flood.title} - 时政要闻 - 青澜在线`,
      '登录 注册 | 设为首页 | 加入收藏',
      '首页 新闻 时政 经济 社会 文化 教育 视频 专题 评论',
      '当前位置：首页 > 新闻 > 时政',
      flood.title,
      '2031-06-04 07:20:11   来源：青澜日报   字号：大 中 小   浏览：1024次',
      flood.paragraphs.map((text) => `　　${text}`),
      '责任编辑：顾一禾',
      '分享到：微博 微信 QQ空间',
      '上一篇：澜河大桥通车在即',
      '下一篇：全市夏粮收购进展顺利',
      '相关新闻',
      '我市开展地质灾害隐患排查',
      '云川省启动四级防汛应急响应',
      '关于我们 | 联系我们 | 广告服务 | 网站地图',
      '版权所有：青澜在线 未经书面授权禁止转载 云ICP备00000000号',
    ),
    title: flood.title,
    body: flood.paragraphs,
    site: '青澜在线',
    furniture: ['责任编辑：顾一禾', '2031-06-04 07:20:11   来源：青澜日报   字号：大 中 小   浏览：1024次'],
  },
  {
    name: 'a page in traditional script with a caption and a box of further reading in its middle',
    file: 'lan.txt',
    page: lines(
      '嵐港新聞網',
      '首頁 即時 政治 生活 影音 論壇',
      housing.title,
      '2031-09-12 18:05 記者林以默／嵐港報導',
      '▲縣長溫予安在議會備詢。（圖／嵐港縣政府提供）',
      housing.paragraphs.slice(0, 2),
      '延伸閱讀',
      '嵐港輕軌通車滿月 運量突破預期',
      '夜市搬遷案拍板 攤商盼早日落腳',
      housing.paragraphs.slice(2),
      '責任編輯：范其庸',
      '熱門新聞',
      '颱風外圍環流影響 山區防大雨',
      '關於我們｜隱私權政策｜聯絡我們',
      '嵐港新聞網 版權所有 © 2031 All Rights Reserved',
    ),
    title: housing.title,
    body: housing.paragraphs,
    furniture: ['2031-09-12 18:05 記者林以默／嵐港報導', '責任編輯：范其庸'],
  },
  {
    name: 'a page that prints the article twice, the first time cut short',
    file: 'twice.txt',
    page: lines(
      school.title,
      '来源：青澜晚报 2031-08-22',
      school.paragraphs.slice(0, 2),
      '展开全文',
      '首页 | 新闻 | 教育 | 生活 | 应急',
      '分享 微信 微博',
      school.title,
      '2031-08-22 06:10 来源：',
      school.paragraphs,
      '[责任编辑：白术]',
      '精彩视频',
      '云岭高速公路建设进入收尾阶段，预计年底具备通车条件。',
    ),
    title: school.title,
    body: school.paragraphs,
    furniture: ['来源：青澜晚报 2031-08-22', '[责任编辑：白术]'],
  },
  {
    name: 'a government page with a table of fields and numbered sub-headings',
    file: 'gov.txt',
    page: lines(
      '青澜市人民政府',
      '无障碍浏览 长者模式 繁体版',
      '首页 政务公开 政务服务 互动交流 走进青澜',
      '索引号：00000-2031-118',
      '发布机构：青澜市人民政府办公室',
      '发布日期：2031-06-05',
      flood.title,
      '发布时间：2031-06-05 09:00 信息来源：市政府办公室 【字体：大 中 小】',
      '一、认清形势',
      flood.paragraphs.slice(0, 3),
      '二、落实责任',
      flood.paragraphs.slice(3),
      '打印本页 关闭窗口',
      '主办：青澜市人民政府 承办：青澜市人民政府办公室',
      '网站标识码：0000000000 云公网安备 00000000000000号',
    ),
    title: flood.title,
    body: ['一、认清形势', ...flood.paragraphs.slice(0, 3), '二、落实责任', ...flood.paragraphs.slice(3)],
    headings: [1, 5],
    furniture: ['发布日期：2031-06-05'],
  },
  {
    name: 'a bare body with dates under it',
    file: 'bare.txt',
    page: lines(budget.paragraphs, '2031-11-06', '2031-11-05', '2031-10-30'),
    title: '11月5日,縣政府召開年度預算審查會議,縣長溫予安主持會議並作總結發言',
    body: budget.paragraphs,
    furniture: ['2031-11-06', '2031-10-30'],
  },
  {
    name: 'an HTML page in GBK that says it is UTF-8, with sidebars of blurbs',
    file: 'modern.html',
    encoding: 'gb18030',
    page: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${flood.title}_青澜新闻网</title>
<meta property="og:title" content="${flood.title}"><meta property="og:site_name" content="青澜新闻网">
<link rel="canonical" href="https://news.example/2031/06/04/1.html"><meta name="PubDate" content="2031-06-04 07:20">
<style>p{color:red}</style></head><body><header><ul><li><a href="/">首页</a></li><li><a href="/x">时政</a></li></ul></header>
<main><div class="article"><h1>${flood.title}</h1><div class="info"><span>2031年06月04日 07:20</span> <span>来源：青澜日报</span></div>
<div class="content">${paragraphs(flood)}</div><div class="edit">编辑：顾一禾</div></div></main>
<aside><h3>热点</h3><div><a href="/a">澜河两岸灯光秀本周末亮相</a><p>本周末，澜河两岸将举行灯光秀，市民可以到滨江步道观看，活动持续三天。</p></div>
<div><a href="/b">我市新增公交线路五条</a><p>记者从市交通局获悉，我市新增五条公交线路，方便东城居民出行。</p></div></aside>
<footer>Copyright 2031 青澜新闻网 版权所有</footer><script>var a = "会议强调，要做好工作。";</script></body></html>`,
    title: flood.title,
    body: flood.paragraphs,
    site: '青澜新闻网',
    url: 'https://news.example/2031/06/04/1.html',
    published: '2031-06-04',
    furniture: ['2031年06月04日 07:20 来源：青澜日报', '编辑：顾一禾'],
  },
  {
    name: 'an old HTML page in Big5, laid out in tables and parted by <br>',
    file: 'old.htm',
    encoding: 'big5',
    page: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"><title>嵐港縣政府全球資訊網-${housing.title}</title></head>
<body><table><tr><td><a href="1">縣府簡介</a></td><td><a href="2">新聞發布</a></td><td><a href="3">便民服務</a></td></tr></table>
<table><tr><td><b>${housing.title}</b></td></tr><tr><td>發布日期：2031/9/12 發布單位：新聞處</td></tr>
<tr><td>　　${housing.paragraphs.join('<br>\n<br>\n&nbsp;&nbsp;　　')}<br></td></tr></table>
<table><tr><td>地址：嵐港縣海濱路1號 電話：00-0000000</td></tr></table></body></html>`,
    title: housing.title,
    body: housing.paragraphs,
    furniture: ['發布日期：2031/9/12 發布單位：新聞處'],
  },
  {
    name: 'a short HTML report of two small paragraphs',
    file: 'short.html',
    page: `<html><body><div id="nav"><a href="/">首页</a> <a href="/n">新闻</a></div><h2>${school.title}</h2>
<div>时间：2031-08-22</div><div class="c"><p>${school.paragraphs[0]}</p><p>${school.paragraphs[3]}</p></div>
<div>分享到：<a href="#">微博</a></div></body></html>`,
    title: school.title,
    body: [school.paragraphs[0] ?? '', school.paragraphs[3] ?? ''],
    furniture: ['时间：2031-08-22'],
  },
  {
    name: 'a text in UTF-16 without a byte order mark',
    file: 'wide.txt',
    encoding: 'utf-16le',
    page: lines(school.title, '2031-08-22', school.paragraphs),
    title: school.title,
    body: school.paragraphs,
  },
  {
    name: 'a page whose comments are longer than its article',
    file: 'comments.txt',
    page: lines(
      school.title,
      '2031-08-22 11:02 青澜论坛',
      school.paragraphs,
      '网友评论',
      Array.from({ length: 9 }, (_, i) => [
        `青澜网友${i} 2031-08-22 1${i}:00`,
        `第${i}位家长说说心里话，孩子上学的路太远了，希望早一点把校车的线路公布出来，这样我们上班的人也好安排接送。`,
      ]).flat(),
      '发表评论',
    ),
    title: school.title,
    body: school.paragraphs,
  },
  {
    name: 'a mirror whose bytes were damaged on the way',
    file: 'mirror.txt',
    page: lines(
      damage(budget.title),
      damage('來源:嵐港日報 2031-11-06'),
      budget.paragraphs.map(damage),
      damage('相關新聞'),
    ),
    title: budget.title,
    body: budget.paragraphs,
  },
  {
    name: 'a Markdown page',
    file: 'note.md',
    page: lines(
      `# ${flood.title}`,
      '',
      '> 来源：[青澜日报](https://news.example/)  2031-06-04',
      '',
      flood.paragraphs.slice(0, 2).flatMap((text) => [text, '']),
      '## 防汛形势',
      '',
      flood.paragraphs.slice(2).flatMap((text) => [text.replace('防汛形势不容乐观', '**防汛形势不容乐观**'), '']),
      '---',
      '- [返回首页](https://news.example/)',
    ),
    title: flood.title,
    body: [...flood.paragraphs.slice(0, 2), '防汛形势', ...flood.paragraphs.slice(2)],
    headings: [3],
    furniture: ['来源：青澜日报  2031-06-04'],
  },
];
