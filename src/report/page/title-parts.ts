import { matchesIn } from '../../text/matches-in.ts';
/** A title with the name of the site that hung on it. */
export interface FoundTitle {
  readonly title: string;
  readonly site: string | null;
}

/** What sites put between a title, its channel and their name. Lone hyphens without spaces count before short names only. */
const BETWEEN = /\s[-–—·]{1,2}\s|[_|｜>»]|--|-(?=[^-]{2,16}(?:-[^-]{2,16}){0,2}$)|—{1,2}(?=[^—]{2,16}$)/g;

const SITE_NAME =
  /(?:网|網|网站|網站|日报|日報|晚报|晚報|晨报|晨報|早报|早報|时报|時報|商报|商報|都市报|都市報|报|報|在线|在線|電視台|电视台|广播台|通讯社|通訊社|传媒|傳媒|新闻社|新聞社|政府|门户|客户端|\.com|\.cn|\.net|\.org)$/i;

const CHANNEL_NAME =
  /(?:频道|頻道|新闻|新聞|资讯|資訊|中心|首页|首頁|要闻|要聞|时政|時政|动态|動態|专题|專題|栏目|欄目|论坛|論壇|平台|数字报|數位報|电子报|電子報|社会|社會|政治|地方|国内|國內|焦点|焦點|生活|公告|政务|政務|委员会|局|厅)$/;

/** A site's or channel's name has no more letters than this. */
const NAME_AT_MOST = 18;

/** A part that shares this much with the body is part of the title; one that ends like a site's name must share more. */
const OF_THE_BODY = 0.5;
const SITE_OF_THE_BODY = 0.8;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(text: string): readonly Part[] {
  const cuts = matchesIn(text, BETWEEN).map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }));
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

/** A name in brackets at either end. */
const IN_BRACKETS =
  /^[【〔[(（](?<first>[^【】〔〕[\]()（）]{2,18})[】〕\])）]\s?|\s?[【〔[(（](?<last>[^【】〔〕[\]()（）]{2,18})[】〕\])）]$/g;

/** Takes the site's name in brackets off a title: 市政府召开会议【青澜新闻网】. */
function withoutBrackets(text: string, overlap: (text: string) => number): FoundTitle {
  let site: string | null = null;
  const title = text.replace(IN_BRACKETS, (whole, first?: string, last?: string) => {
    const name = first ?? last ?? '';
    if (!SITE_NAME.test(name) || overlap(name) >= OF_THE_BODY) return whole;
    site = name;
    return '';
  });
  return { title, site };
}

/**
 * Parts a title from the names of the site and its channels at its ends. `overlap` tells what share of a text's
 * character pairs the body holds.
 *
 * @example partTitle('市政府召开会议 - 社会新闻 - 青川信息网', overlap) // { title: '市政府召开会议', site: '青川信息网' }
 */
export function partTitle(text: string, overlap: (text: string) => number): FoundTitle {
  const bare = withoutBrackets(text, overlap);
  const parts = partsOf(bare.title);
  const foreign = (part: Part | undefined): boolean => {
    if (part === undefined) return false;
    const shared = overlap(part.text);
    if (isSiteName(part.text)) return shared < (SITE_NAME.test(part.text) ? SITE_OF_THE_BODY : OF_THE_BODY);
    return shared === 0;
  };
  let first = 0;
  let last = parts.length - 1;
  while (last > first && foreign(parts[last])) last--;
  while (first < last && foreign(parts[first])) first++;
  const [head, tail] = [parts[first], parts[last]];
  if (!head || !tail) return bare;
  const names = parts.filter((part, i) => (i < first || i > last) && SITE_NAME.test(part.text));
  return { title: bare.title.slice(head.start, tail.end).trim(), site: names.at(-1)?.text ?? bare.site };
}
