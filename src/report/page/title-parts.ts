import type { FoundTitle } from './title.ts';

/** What sites put between a title and their name. A lone hyphen without spaces counts before a site's name only. */
const BETWEEN = /\s[-–—·]{1,2}\s|[_|｜>»]|--|-(?=[^-]{2,16}$)/g;

const SITE_NAME =
  /(?:网|網|网站|網站|日报|日報|晚报|晚報|晨报|晨報|早报|早報|时报|時報|商报|商報|都市报|都市報|报|報|在线|在線|電視台|电视台|广播台|通讯社|通訊社|传媒|傳媒|新闻社|新聞社|政府|门户|客户端|\.com|\.cn|\.net|\.org)$/i;

const CHANNEL_NAME =
  /(?:频道|頻道|新闻|新聞|资讯|資訊|中心|首页|首頁|要闻|要聞|时政|時政|动态|動態|专题|專題|栏目|欄目|论坛|論壇|平台|数字报|數位報|电子报|電子報|社会|社會|政治|地方|国内|國內|焦点|焦點|生活|公告|政务|政務|委员会|局|厅)$/;

/** A site's or channel's name has no more letters than this. */
const NAME_AT_MOST = 18;

/** A part that shares this much with the body is part of the title, whatever it ends in. */
const OF_THE_BODY = 0.5;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(text: string): readonly Part[] {
  const cuts = [...text.matchAll(BETWEEN)].map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }));
  const starts = [0, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), text.length];
  return starts
    .map((start, i) => ({ text: text.slice(start, ends[i]).trim(), start, end: ends[i] ?? text.length }))
    .filter((part) => part.text !== '');
}

/**
 * Whether a text is called like a site, a paper or a channel of one.
 *
 * @example isSiteName('青川日报数字报') // true
 */
export function isSiteName(text: string): boolean {
  return text.length <= NAME_AT_MOST && (SITE_NAME.test(text) || CHANNEL_NAME.test(text));
}

/**
 * Parts a title from the names of the site and its channels at its ends. `overlap` tells what share of a text's
 * character pairs the body holds.
 *
 * @example partTitle('市政府召开会议 - 社会新闻 - 青川信息网', overlap) // { title: '市政府召开会议', site: '青川信息网' }
 */
export function partTitle(text: string, overlap: (text: string) => number): FoundTitle {
  const parts = partsOf(text);
  const foreign = (part: Part | undefined): boolean =>
    part !== undefined && overlap(part.text) < OF_THE_BODY && (isSiteName(part.text) || overlap(part.text) === 0);
  let first = 0;
  let last = parts.length - 1;
  while (last > first && foreign(parts[last])) last--;
  while (first < last && foreign(parts[first])) first++;
  const [head, tail] = [parts[first], parts[last]];
  if (!head || !tail) return { title: text, site: null };
  const names = parts.filter((part, i) => (i < first || i > last) && SITE_NAME.test(part.text));
  return { title: text.slice(head.start, tail.end).trim(), site: names.at(-1)?.text ?? null };
}
