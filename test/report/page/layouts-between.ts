import { flood, housing, school } from './articles.ts';
import type { Layout } from './layouts-first.ts';

const STAMP = '2031-06-04 07:20　来源：青澜日报';

/** An article as flat text with a line between its second and third paragraph. */
function parted(line: string): string {
  return [
    flood.title,
    STAMP,
    ...flood.paragraphs.slice(0, 3),
    line,
    ...flood.paragraphs.slice(3),
    '（编辑：白术）',
  ].join('\n');
}

const PAGERS = [
  '共2页　1　2　下一页　余下全文',
  '上一页 1 2 3 下一页 尾页',
  '[1] [2] [3] 下一页',
  '第1页/共3页 后一页',
];

const pagers: readonly Layout[] = PAGERS.map((pager) => ({
  name: `an article parted by the numbers of its pages: ${pager}`,
  file: 'pages.txt',
  page: parted(pager),
  title: flood.title,
  body: flood.paragraphs,
}));

const BOXES = [
  '延伸閱讀：夜市搬遷案拍板 攤商等了三年',
  '【相關新聞】嵐港輕軌通車滿月 縣長搭車上班',
  '▶推薦閱讀>>海堤加高工程完工',
];

const boxes: readonly Layout[] = BOXES.map((box) => ({
  name: `an article without an editor, with a link to another piece in it: ${box}`,
  file: 'box.html',
  page: `<html><body><h1>${housing.title}</h1><div>2031-05-02 10:00</div><div>${housing.paragraphs
    .map((text, i) => `<p>${text}</p>${i === 1 ? `<p>${box}</p>` : ''}`)
    .join('')}</div><div><a href="/">首頁</a></div></body></html>`,
  title: housing.title,
  body: housing.paragraphs,
}));

const SAID = [
  '市版权局局长顾一禾回应，平台将于下月上线，作者登记以后就能看到谁在用。未经授权不得转载，不是一句空话，而是法律的规定。',
  '会议要求，各单位登录市教育局网站查看安排，关注“青澜教育”公众号发布的通知。',
  '会议邀请了World Water Council的专家John Smith介绍经验。',
  '顾一禾解释，删改署名同样违法，未经许可不得复制他人作品，违者要赔偿。',
  '去年全市受理的投诉有六千多件，八成以上是整篇搬运，作者往往要等上大半年才有结果，热度早就过去了。网页底下那句未经授权不得转载，很少有人当真。',
];

const said: readonly Layout[] = SAID.map((text) => {
  const body = [...school.paragraphs.slice(0, 2), text, ...school.paragraphs.slice(2)];
  return {
    name: `an article with words in it that sites print too: ${text.slice(0, 12)}`,
    file: 'said.txt',
    page: [school.title, STAMP, ...body, '版权声明：本网作品未经授权不得转载。'].join('\n'),
    title: school.title,
    body,
  };
});

const CAPTIONS = ['会议现场', '防汛演练现场。', '会场全景', '与会代表合影留念'];

const captions: readonly Layout[] = CAPTIONS.map((caption) => ({
  name: `an article with a caption that only says what the photo shows: ${caption}`,
  file: 'caption.html',
  page: `<html><body><h1>${school.title}</h1><div>${STAMP}</div><div>${school.paragraphs
    .map((text, i) => `<p>${text}</p>${i === 0 ? `<p><img src="a.jpg"></p><p><span>${caption}</span></p>` : ''}`)
    .join('')}</div></body></html>`,
  title: school.title,
  body: school.paragraphs,
}));

/** What stands in the box of an article, between its second and third paragraph, and is none of its words. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['a centred line below a picture', '<p><img src="a.jpg"></p><p align="center">洛闻笙在青澜一中检查校舍检修</p>'],
  [
    'a line below a picture that is called its description',
    '<div><img src="a.jpg"><div class="desc">洛闻笙在青澜一中检查校舍检修</div></div>',
  ],
  ['the caption of a figure', '<figure><figcaption>洛闻笙检查校舍。学生们已经返校。</figcaption></figure>'],
  ['a film that cannot be shown', '<video></video><p>您的浏览器不支持video标签</p>'],
  [
    'a box of links',
    '<div><h4>相关报道</h4><ul><li><a href="1">澜河大桥下月通车</a></li><li><a href="2">澜河夜市开张</a></li></ul></div>',
  ],
  ['where a picture is from', '<p>（图片来源：青澜发布）</p>'],
  ['a hint to swipe', '<p>&lt;&lt; 左右滑动查看更多 &gt;&gt;</p>'],
  ['a call to follow', '<p>点击上方“青澜发布”关注我们</p>'],
];

const foreign: readonly Layout[] = FOREIGN.map(([what, markup]) => ({
  name: `an article with ${what} in it`,
  file: 'foreign.html',
  page: `<html><body><h1>${school.title}</h1><div>${STAMP}</div><div>${school.paragraphs
    .map((text, i) => `<p>${text}</p>${i === 1 ? markup : ''}`)
    .join('')}</div></body></html>`,
  title: school.title,
  body: school.paragraphs,
}));

const HEADING = '<p><img src="a.jpg"></p><p align="center"><strong>把补贴发到手里</strong></p>';
const headed: Layout = {
  name: 'an article with a bold sub-heading below a picture',
  file: 'headed.html',
  page: `<html><body><h1>${school.title}</h1><div>${STAMP}</div><div>${school.paragraphs
    .map((text, i) => `<p>${text}</p>${i === 1 ? HEADING : ''}`)
    .join('')}</div></body></html>`,
  title: school.title,
  body: [...school.paragraphs.slice(0, 2), '把补贴发到手里', ...school.paragraphs.slice(2)],
  headings: [3],
};

/** The bar over an article whose parts only style sets apart, and how a reader sees it. */
const BARS: readonly (readonly [string, string])[] = [
  [
    '<span>原创</span><span>澜妹</span><a href="#">青澜发布</a><em>2031-06-04 18:42</em>',
    '原创 澜妹 青澜发布 2031-06-04 18:42',
  ],
  ['<i>2031-06-04</i><i>青澜新闻网</i><i>闻小舟</i>', '2031-06-04 青澜新闻网 闻小舟'],
  ['<b>2031年</b><b>6月</b><b>4日</b> 来源：<a href="#">青澜日报</a>', '2031年6月4日 来源：青澜日报'],
];

const bars: readonly Layout[] = BARS.map(([bar, seen]) => ({
  name: `an article under a bar without blanks: ${seen}`,
  file: 'bar.html',
  page: `<html><body><h1>${school.title}</h1><div>${bar}</div><div>${school.paragraphs
    .map((text) => `<p><span>${text.slice(0, 5)}</span><span>${text.slice(5)}</span></p>`)
    .join('')}</div></body></html>`,
  title: school.title,
  body: school.paragraphs,
  furniture: [seen],
}));

/** What mirrors make of a page: they print their own behind its end, and Readability follows no such tree. */
const behind: Layout = {
  name: 'an article behind the end of a page',
  file: 'behind.html',
  page: `<footer>Copyright 2031 青澜新闻网 版权所有</footer></body></html><h1>${school.title}</h1><table><tr><td>${STAMP}</td></tr></table>${school.paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}<table><tr><td>地址：青澜市海滨路1号</td></tr></table></body></html>`,
  title: school.title,
  body: school.paragraphs,
};

const CLOSINGS = [
  '会议还研究了其他事项',
  '白术、顾一禾参加',
  '白术列席会议',
  '市领导白术、钟离秋，市政府秘书长顾一禾参加会议',
];

const closings: readonly Layout[] = CLOSINGS.map((closing) => ({
  name: `an article whose last line has no full stop: ${closing}`,
  file: 'closing.txt',
  page: [flood.title, STAMP, ...flood.paragraphs, closing, '（编辑：白术）', '澜河夜市开张'].join('\n'),
  title: flood.title,
  body: [...flood.paragraphs, closing],
}));

const minutes: Layout = {
  name: 'an article that tells the time of the meeting as minutes do',
  file: 'minutes.txt',
  page: parted('会议时间：6月3日下午3时'),
  title: flood.title,
  body: [...flood.paragraphs.slice(0, 3), '会议时间：6月3日下午3时', ...flood.paragraphs.slice(3)],
  headings: [4],
};

/** A title in the markup on which channel and site hang by hyphens without blanks. */
const hyphens: Layout = {
  name: 'a title on which channel and site hang by hyphens',
  file: 'hyphens.txt',
  page: [`${school.title}-青澜要闻-青澜市人民政府`, '当前位置：首页 > 青澜要闻', STAMP, ...school.paragraphs].join(
    '\n',
  ),
  title: school.title,
  body: school.paragraphs,
};

/** What stands between the paragraphs of an article, or between the words of the bar above it. */
export const betweenLayouts: readonly Layout[] = [
  ...pagers,
  ...boxes,
  ...said,
  ...captions,
  ...foreign,
  headed,
  ...bars,
  behind,
  hyphens,
  ...closings,
  minutes,
];
