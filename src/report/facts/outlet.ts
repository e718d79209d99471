import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage, FurnitureLine } from '../page/page.ts';
import { around } from './around.ts';
import { readStamp } from './date-stamp.ts';
import { findDateline } from './dateline.ts';

/** What may come next. */
const NEXT_LABEL =
  '(?:作者|(?:全媒体|融媒体?|首席|见习|实习|本报)?记者|通讯员|责编|责任编辑|编辑|审核|校对|摄影|时间|日期|更新|录入|上传|浏览|点击|阅读|评论|字体|[大中小]?字号|分享|打印|收藏|关注|来源|访问)';
/** How a source ends that another label is glued to; in 创作者周刊 and 某某阅读网 the same words are of the name. */
const SOURCE_END = '(?<=[报网社台刊端心部局办委院站厅府\\P{Script=Han}])(?<![·-])';
/** Where one label's value ends: the next label, a date, a bracket, or a wide gap. */
const VALUE_END = new RegExp(
  `${SOURCE_END}${NEXT_LABEL}|${NEXT_LABEL}(?=$|[^\\p{Script=Han}·])|发布(?=时间|日期|于|者|人|\\s?[:：])|(?:19|20)\\d{2}\\s?[-年./]|[【】[\\]|｜丨<>《》（(）)〔〕“”"」』，,；;]|\\s{2,}|　`,
  'u',
);
const OUTLET_NAME =
  /^[\p{Script=Han}·-]{1,12}(?:日报|晚报|早报|晨报|商报|时报|周报|快报|都市报|日报社|新闻网|信息网|在线|网|发布|电视台|广播电台|通讯社|客户端|新闻|融媒体?|融媒体中心)$/u;
/** A source, but not that of a picture or of figures, and not what a declaration says about other pieces (“来源：某报”). */
const OUTLET_LABEL =
  /(?<![“"「『]|图片|图|照片|视频|数据|资料|素材|经济)(?:消息来源|文章来源|信息来源|新闻来源|稿件来源|来源于|来源|稿源|文章出处|出处|转自|转载自|摘自|来自)\s?[:：丨｜|/／]\s*/g;

/** What a page calls itself, or what it calls a source that it does not tell: no name. */
const OWN =
  /^(?:本[报网站台刊社院校]讯?(?:原创|整理|综合)?|未知|不详|佚名|无|其他|其它|网络|互联网|网友|原创|转载|综合|站内|网络整理|网络转载|互联网整理|网站|编辑部|admin)$/i;
/** A paper's page as a picture of it: its name, then what this is. */
const MASTHEAD =
  /^(?<name>[\p{Script=Han}]{2,8}(?:日报|晚报|早报|晨报|商报|时报|都市报|快报|报))\s?(?:数字报|电子[报版]|多媒体)/u;
const COPYRIGHT = /©\s?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?)?\s?(?<name>[\p{Script=Han}·-]{2,16})/u;

/** A label's value in a line, cut where the next thing begins; undefined if there is none. */
function valueAfter(line: string, plain: string, at: number): string | undefined {
  const rest = plain.slice(at);
  const cut = VALUE_END.exec(rest);
  const value = line.slice(at, cut ? at + cut.index : undefined).replace(/^[\s:：]+|[\s:：·\-—]+$/g, '');
  return value === '' ? undefined : value;
}

function labelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  for (const [at, { text }] of furniture.entries()) {
    const plain = toSimplified(text);
    for (const label of matchesIn(plain, OUTLET_LABEL)) {
      const end = label.index + label[0].length;
      // Where a link or a box of its own holds the name, it stands in the next line.
      const below = end === plain.length ? (furniture[at + 1]?.text ?? '') : '';
      const value = valueAfter(text, plain, end) ?? (OUTLET_NAME.test(toSimplified(below)) ? below : undefined);
      if (value !== undefined && !OWN.test(toSimplified(value)) && value.length <= 24 && !/[。；]/.test(value))
        return value;
    }
  }
  return undefined;
}

/** Whether a line is a stamp or a byline: where it is, a name alone in it is the paper's. */
const isHead = (text: string): boolean =>
  readStamp(text) !== undefined || (text.length <= 40 && /记者/.test(toSimplified(text)));

/** A paper's or site's name that stands alone between spaces in a stamp or byline: above the body, else below it. */
function unlabelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  const stamps = furniture.filter(({ text }) => isHead(text));
  const inOrder = [...stamps.filter((f) => f.where === 'before'), ...stamps.filter((f) => f.where === 'after')];
  for (const { text } of inOrder) {
    const name = text
      .split(/[\s|｜丨]+|(?<=\d)(?=\p{Script=Han})/u)
      .find((part) => OUTLET_NAME.test(toSimplified(part)));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Corners of a site that are called like outlets: 时政新闻, 权威发布. */
const CORNER =
  /新闻$|(?:信息|新闻|权威|政策|公告|通知|结果|成果|最新|即时|每日)发布$|^(?:读报|政务|便民|办事|本地|上一|下一)/;

/** A paper's or site's name in a line of its own, right above or below the stamp over the body. */
function outletBesideStamp(furniture: readonly FurnitureLine[]): string | undefined {
  const before = furniture.filter(({ where }) => where === 'before').map(({ text }) => text);
  return before.find((text, at) => {
    const plain = toSimplified(text);
    const stamped = [before[at - 1], before[at + 1]].some(
      (line) => line !== undefined && readStamp(line) !== undefined,
    );
    return stamped && OUTLET_NAME.test(plain) && !CORNER.test(plain);
  });
}

/** The paper whose page in print the head shows. */
function masthead(furniture: readonly FurnitureLine[]): string | undefined {
  for (const { text } of furniture.filter((line) => line.where === 'before')) {
    const name = MASTHEAD.exec(toSimplified(text))?.groups?.['name'];
    if (name !== undefined) return text.slice(0, name.length);
  }
  return undefined;
}

/** Whose the page is, by its copyright line (© 2020 某报). */
function owner(furniture: readonly FurnitureLine[]): string | undefined {
  for (const { text } of furniture) {
    const name = COPYRIGHT.exec(text)?.groups?.['name'];
    if (name !== undefined && OUTLET_NAME.test(toSimplified(name))) return name;
  }
  return undefined;
}

/** A site's name without what its metadata adds: brackets, and which version of the site this is. */
function siteName(site: string | null): string | null {
  const name = site
    ?.replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/(?:[简簡繁][体體]|手机|手機|电脑|電腦)(?:中文)?版$/u, '');
  return name?.trim() || null;
}

/**
 * Where a report was printed: the source that the page names, with its chain (华龙网-重庆日报); else the paper in its
 * stamp or dateline; else the site itself, or the owner of the page. 本网 and the like name none.
 */
export function outletOf(page: CleanPage): string | null {
  const lines = around(page);
  const named = labelledOutlet(lines) ?? unlabelledOutlet(lines) ?? outletBesideStamp(lines);
  const shown = findDateline(page.text).outlet ?? masthead(lines);
  return named ?? shown ?? siteName(page.site) ?? owner(lines) ?? null;
}
