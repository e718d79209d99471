import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import { flood } from './articles.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const noReport: readonly (readonly [name: string, file: string, page: string])[] = [
  [
    'a navigation bar',
    'nav.txt',
    '首页 | 新闻 | 财经 | 体育 | 娱乐 | 科技\n登录 注册\n关于我们 | 联系我们 | 网站地图\n版权所有 青澜在线',
  ],
  [
    'a login page',
    'login.html',
    '<html><body><h1>用户登录</h1><form>用户名：<input> 密码：<input> <button>登录</button></form><p>请先登录后再继续操作，忘记密码请联系管理员。</p></body></html>',
  ],
  [
    'a list of links',
    'list.html',
    `<html><body><ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">青澜市召开第${i}次专题会议，研究部署重点工作任务落实情况</a></li>`).join('')}</ul></body></html>`,
  ],
  ['a list of headlines', 'heads.txt', Array.from({ length: 30 }, (_, i) => `澜河第${i}座大桥开工建设`).join('\n')],
  [
    'a program',
    'code.txt',
    'export function add(a, b) {\n  // 两数相加。\n  return a + b; // 返回结果；\n}\n\nconsole.log(add(1, 2));\n',
  ],
  ['a poem of three lines', 'poem.txt', '澜河夜静水流长，\n渡口灯昏照客忙。\n一叶扁舟归去晚。'],
  [
    'an error page',
    '404.html',
    '<html><head><title>404</title></head><body><h1>404</h1><p>抱歉，您访问的页面不存在或已被删除，请检查网址是否正确。</p><p>5秒后将自动返回首页，如果没有跳转，请点击这里继续浏览其他精彩内容。</p></body></html>',
  ],
  [
    'a page in English',
    'english.txt',
    'The city council met on Monday to discuss flood control. The mayor said that the river had risen. All members attended.\n'.repeat(
      5,
    ),
  ],
  [
    'a page of copyright declarations',
    'law.txt',
    '版权声明\n凡本网注明来源为青澜在线的作品，版权均属青澜在线所有，未经书面授权不得转载、摘编。\n本网转载其他媒体之稿件，不代表本网观点，如有侵权请与我们联系删除。',
  ],
  [
    'results of a search',
    'search.txt',
    '搜索 "防汛工作会议"\n找到约 1,230 条结果\n全市防汛工作会议召开\n昨日下午，全市防汛抗旱工作会议召开，传达学习全省会议精神，研究部署主汛期工作。市长主持会议并...\n柯岚庭检查防汛工作\n昨日，市长柯岚庭深入澜河沿线检查防汛工作，要求各级各部门克服麻痹思想，把各项措施落实到...\n1 2 3 下一页',
  ],
  [
    'a digest of blurbs',
    'digest.txt',
    '頭條新聞\n〔記者丁一／嵐港報導〕縣政府昨天舉辦新春團拜，縣長在會中宣布，今年的重大活動及計畫包含四月舉辦的運動會，盼各界支持，共同把縣政做好… 阅读全文>> |\n〔記者丁二／嵐港報導〕市長昨宣布與縣政府成立專案工作群組，由秘書長擔任對口，解決共同議題，首先要解決的是垃圾問題… |',
  ],
  [
    'blurbs that full stops in a row cut off',
    'dots.txt',
    '縣長溫予安今日出席技藝競賽頒獎典禮，肯定所有獲獎學生投入學習的努力，以及指導老師的付出，縣府自去年......\n縣府會議今日通過修正草案，將送請議會審議。 縣長溫予安表示，為保障兒童權益及相關......\n縣長溫予安今日聽取報告後表示，商圈是地方繁榮的關鍵，為展現地方活力......【詳全文】',
  ],
  [
    'a list of headlines with their days, some of them sentences',
    'days.txt',
    `您的位置：首页 > 新闻中心\n${Array.from({ length: 9 }, (_, i) => `· 柯岚庭调研第${i}工业园 2031-06-0${i}`).join('\n')}\n· 我市举行庆“六一”活动，洛闻笙看望慰问少年儿童。 2031-06-01\n共 120 页 首页 上一页 1 2 3 下一页 尾页`,
  ],
  [
    'a page with a film alone',
    'film.txt',
    '青澜新闻联播\n首页 直播 点播 节目单\n2031年6月5日青澜新闻联播\n正在加载视频播放器，请稍候……\n00:00 / 21:34\n往期节目\n2031年6月4日青澜新闻联播\n您的浏览器不支持视频播放，请升级浏览器或安装插件后重试。',
  ],
  [
    'a login page in one line',
    'login.txt',
    '用户登录  用户名  密码  验证码 看不清？换一张  登录 忘记密码？  您还没有登录，请登录后查看本页内容。如果您还没有账号，请先注册。',
  ],
  ['a title alone', 'title.txt', flood.title],
  ['numbers', 'numbers.txt', '2031 1 2 3 4 5 6 7 8 9 10\n11 12 13 14 15 16 17 18 19 20\n'.repeat(9)],
];

describe('a page without a report is refused', () => {
  test.each(noReport)('%s', (_, file, page) => {
    expect(cleanPage({ file, bytes: bytes(page) })).toEqual({ outcome: 'refused', reason: 'no-report' });
  });
});

describe('what is no page is refused with the reason', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['spaces and invisible characters alone', bytes(' \n\u3000\u200b\ufeff\r\n'), 'empty'],
    ['a picture', png, 'binary'],
    ['a PDF', bytes(`%PDF-1.7\n${flood.paragraphs.join('\n')}`), 'binary'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), 'binary'],
    ['control characters', bytes('\u0001\u0002\u0003\u0004\u0005ab'.repeat(100)), 'binary'],
    ['twenty megabytes', new Uint8Array(20 * 1024 * 1024).fill(0x20), 'too-large'],
    [
      'HTML nested a hundred thousand deep',
      bytes(`<html>${'<div>'.repeat(100_000)}${flood.paragraphs.join('')}`),
      'too-large',
    ],
    [
      'HTML of a million entities',
      bytes(`<html><p>${flood.paragraphs.join('')}${'&amp;'.repeat(1e6)}</p>`),
      'too-large',
    ],
  ];

  test.each(cases)('%s', (_, given, reason) => {
    expect(cleanPage({ file: 'page.txt', bytes: given })).toEqual({ outcome: 'refused', reason });
  });
});

test('HTML nested a thousand deep is read', () => {
  const body = flood.paragraphs.map((text) => `<p>${text}</p>`).join('');
  const cleaned = cleanPage({
    file: 'deep.html',
    bytes: bytes(`${'<div>'.repeat(1000)}${body}${'</div>'.repeat(1000)}`),
  });
  expect(cleaned.outcome === 'clean' && cleaned.page.text).toBe(flood.paragraphs.join('\n'));
});
