import { toTraditional } from '../../src/text/script.ts';
import type { Corpus } from './corpus.ts';

/** One article as a news site shows it, and what is left when its page is copied from the browser. */
export interface SavedPage {
  readonly flat: string;
  readonly html: string;
}

/** What stands on a page: the article, and what a site prints around it. */
interface Content {
  readonly title: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
  readonly headlines: readonly string[];
  readonly comments: readonly string[];
}

const SITE = '澜川在线';
const CHANNELS = '首页 新闻 时政 社会 财经 教育 文化 健康 生活 视频 图片 专题 评论 论坛 客户端'.split(' ');
const LINKS = '关于我们 联系我们 广告服务 招聘信息 法律声明 隐私政策 网站地图'.split(' ');
const READERS = '河边老柳 早起的渔夫 山南一粟 云开见月 老街坊 小满未满'.split(' ');
const TOOLS = '分享到：微信 微博 收藏 打印';

/** Characters of a body, at least, from the shortest to the longest. */
const BODY = { shortest: 1000, longest: 3000 } as const;
const HEADLINES = 36;
const COMMENTS = 8;
/** One page in so many is in traditional script. */
const ONE_TRADITIONAL_IN = 4;
/** Passages that a page may take of the corpus. */
const PER_PAGE = 100;

/** A headline: the first words of a passage, of a length of its own. */
const headline = (text: string, i: number): string =>
  text.replace(/[，。：；、“”]/g, ' ').slice(0, 14 + ((i * 7) % 12));

/**
 * Pages about meetings that never were, made of the passages of a corpus in simplified script. A page follows from its number, and no two
 * are alike.
 *
 * @example new Pages(corpus).page(7).flat // '首页\n新闻\n…'
 */
export class Pages {
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  page(number: number): SavedPage {
    const content = this.#content(number);
    const print = number % ONE_TRADITIONAL_IN === 0 ? toTraditional : (text: string) => text;
    return { flat: print(flatPage(content)), html: print(htmlPage(content, number)) };
  }

  #content(number: number): Content {
    const take = (i: number): string => this.#corpus.passage(number * PER_PAGE + i).text;
    const day = `${2020 + (number % 5)}年${1 + (number % 12)}月${1 + (number % 28)}日`;
    const least = BODY.shortest + ((number * 617) % (BODY.longest - BODY.shortest));
    const paragraphs = [`${day.slice(5)}，全省第${number + 1}次专题工作会议在云江召开。${take(0)}`];
    for (let length = 0; length < least; length += paragraphs.at(-1)?.length ?? least) {
      paragraphs.push(take(paragraphs.length));
    }
    return {
      title: `全省第${number + 1}次专题工作会议召开 ${headline(take(0), 5)}`,
      day,
      paragraphs,
      headlines: Array.from({ length: HEADLINES }, (_, i) => headline(take(PER_PAGE - 1 - i), i)),
      comments: Array.from({ length: COMMENTS }, (_, i) => take(PER_PAGE - 1 - HEADLINES - i).slice(0, 60)),
    };
  }
}

function flatPage({ title, day, paragraphs, headlines, comments }: Content): string {
  const half = HEADLINES / 2;
  return [
    ...[
      ...CHANNELS,
      `当前位置：首页 > 新闻 > 正文`,
      title,
      `${day} 09:12　来源：澜川日报　责任编辑：闻溪`,
      '字号：大 中 小',
      TOOLS,
    ],
    ...paragraphs.map((text) => `　　${text}`),
    ...['（责任编辑：闻溪）', TOOLS, '相关阅读', ...headlines.slice(0, half), '热门排行', ...headlines.slice(half)],
    ...[
      '网友评论',
      ...comments.flatMap((text, i) => [`${READERS[i % READERS.length]}　${i + 1}小时前`, text, '回复 赞(3)']),
    ],
    ...[...LINKS, `${SITE} 版权所有 未经授权不得转载`],
  ].join('\n');
}

const list = (texts: readonly string[], name: string): string =>
  `<ul class="${name}">${texts.map((text, i) => `<li class="item"><a href="/n/${name}/${i}.html" target="_blank" title="${text}">${text}</a><span class="date">07-${10 + (i % 20)}</span></li>`).join('\n')}</ul>`;

const box = (name: string, inside: string): string =>
  `<div class="${name}-wrap"><div class="${name} clearfix"><div class="${name}-inner">\n${inside}\n</div></div></div>\n`;

const script = (number: number): string =>
  `<script>(function(){var _q=window._q||[];_q.push(["page",${number}]);for(var i=0;i<3;i++){var s=document.createElement("script");s.src="/js/ad"+i+".js";document.body.appendChild(s);}})();</script>\n`;

function headOf(title: string, day: string): string {
  const styles = Array.from({ length: 12 }, (_, i) => `.w${i}{margin:0 ${i}px;color:#${100 + i};float:left}`).join('');
  return `<head><meta charset="utf-8"><title>${title} - ${SITE}</title><meta name="keywords" content="会议"><meta name="description" content="${title}"><meta property="og:title" content="${title}"><meta name="pubdate" content="${day}"><link rel="stylesheet" href="/css/a.css"><style>${styles}</style>${script(0)}${script(1)}</head>`;
}

function commentsOf(comments: readonly string[]): string {
  const one = (text: string, i: number): string =>
    `<div class="comment"><div class="user"><img src="/u/${i}.png" alt=""><a href="/u/${i}">${READERS[i % READERS.length]}</a><span>${i + 1}小时前</span></div><div class="words"><p>${text}</p></div><div class="do"><a href="#">回复</a> <a href="#">赞(3)</a></div></div>`;
  return box('comments', `<h3>网友评论</h3>${comments.map(one).join('\n')}`);
}

function htmlPage({ title, day, paragraphs, headlines, comments }: Content, number: number): string {
  const article = paragraphs.map((text) => `<p style="text-indent:2em">　　${text}</p>`).join('\n');
  const tools = box(
    'share',
    TOOLS.split(' ')
      .map((word) => `<a href="javascript:;" class="b">${word}</a>`)
      .join(''),
  );
  const stamp = `<div class="info"><span class="time">${day} 09:12</span><span>来源：<a href="/r">澜川日报</a></span><span>责任编辑：闻溪</span></div>`;
  const main = `<h1>${title}</h1>${stamp}${tools}<div class="content" id="content">${article}</div><p class="editor">（责任编辑：闻溪）</p>${tools}`;
  const half = HEADLINES / 2;
  const side = `<h3>热门排行</h3>${list(headlines.slice(half), 'hot')}`;
  return `<!DOCTYPE html>\n<html lang="zh">${headOf(title, day)}<body>\n${script(number)}${box('nav', list(CHANNELS, 'channels'))}${box('path', '当前位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文')}${box('main', box('left', main + box('related', `<h3>相关阅读</h3>${list(headlines.slice(0, half), 'more')}`) + commentsOf(comments)) + box('right', side))}${script(2)}${box('footer', `${list(LINKS, 'links')}<p>${SITE} 版权所有 未经授权不得转载</p>`)}${script(3)}</body></html>`;
}
