import { toSimplified } from '../../text/script.ts';
import type { CleanPage, FurnitureLine } from '../page/page.ts';
import { stamp } from './date-stamp.ts';
import { readDateline } from './dateline.ts';

/** Where one label's value ends: the next label, a date, a bracket, or a wide gap. */
const VALUE_END =
  /(?:作者|记者|通讯员|责编|责任编辑|编辑|审核|校对|时间|日期|发布(?=时间|日期|于|者|人|\s?[:：])|浏览|点击|阅读|评论|字体|[大中小]?字号|分享|打印|收藏|关注|来源|(?:19|20)\d{2}\s?[-年./]|[【】[\]|｜<>《（(]|\s{2,}|　)/;
const OUTLET_NAME =
  /^[\p{Script=Han}·-]{1,12}(?:日报|晚报|早报|晨报|商报|时报|周报|快报|都市报|新闻网|信息网|在线|网|发布|电视台|通讯社|客户端|融媒体?|融媒体中心)$/u;
const OUTLET_LABEL = /(?:消息来源|文章来源|信息来源|新闻来源|来源|稿源|转自|摘自|来自)\s?[:：]\s*/g;

/** What a page calls itself: no name. */
const OWN = /^本[报网站台刊社]讯?$/;
const COPYRIGHT = /©\s?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?)?\s?(?<name>[\p{Script=Han}·-]{2,16})/u;

/** A label's value in a line, cut where the next thing begins; undefined if there is none. */
function valueAfter(line: string, plain: string, at: number): string | undefined {
  const rest = plain.slice(at);
  const cut = VALUE_END.exec(rest);
  const value = line.slice(at, cut ? at + cut.index : undefined).replace(/^[\s:：]+|[\s:：·\-—]+$/g, '');
  return value === '' ? undefined : value;
}

function labelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  for (const { text } of furniture) {
    const plain = toSimplified(text);
    for (const label of plain.matchAll(OUTLET_LABEL)) {
      const value = valueAfter(text, plain, label.index + label[0].length);
      if (value !== undefined && !OWN.test(value) && value.length <= 24 && !/[。；“”]/.test(value)) return value;
    }
  }
  return undefined;
}

/** A paper's or site's name that stands alone between spaces in a stamp: above the body, else below it. */
function unlabelledOutlet(furniture: readonly FurnitureLine[]): string | undefined {
  const stamps = furniture.filter(({ text }) => stamp(text) !== undefined);
  const inOrder = [...stamps.filter((f) => f.where === 'before'), ...stamps.filter((f) => f.where === 'after')];
  for (const { text } of inOrder) {
    const name = text.split(/[\s|｜]+/).find((part) => OUTLET_NAME.test(toSimplified(part)));
    if (name !== undefined) return name;
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
  const named = labelledOutlet(page.furniture) ?? unlabelledOutlet(page.furniture);
  return named ?? readDateline(page.text).outlet ?? siteName(page.site) ?? owner(page.furniture) ?? null;
}
