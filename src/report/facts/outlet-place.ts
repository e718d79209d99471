import { toSimplified } from '../../text/script.ts';
import { CITIES, PROVINCES } from './cities.ts';

const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|开发区|新区|省|市|县|州|区|镇|乡)';
/** What follows a place's name in the names of papers, sites and offices. */
const TAIL =
  /(?:日报|晚报|晨报|早报|商报|都市报|时报|新闻|传媒|融媒|电视台|广播|发布|在线|政府|人民政府|宣传|信息|网|人大|政协)/;
/** Of a county only its own sites are called by such names; 凤凰网 and 新民晚报 are of no county. */
const OF_COUNTY = /^(?:新闻网|传媒网|融媒|电视台|发布|政府网|人民政府|宣传|人大网|政协网)/;
const COUNTY = /(?<![\p{Script=Han}])(?:我|全)?县(?:委|长|政府|人民|人大|政协)|我县|全县/u;
/** Names before 新闻网 and 发布 that are no place's. */
const NO_PLACE =
  /^(?:新华|人民|央视|央广|中新|中国|光明|红星|荔枝|封面|上游|东方|南方|北方|西部|东北|长江|黄河|凤凰|澎湃|环球|国际|国家|全国|大众|大河|齐鲁|长城|新浪|腾讯|网易|搜狐|教育|健康|法治|经济|政务|政府|党建|时政|县级?|市级?|省级?|区级?|校园|学校|本地|权威|信息|我县|新民|解放|文汇|羊城|扬子|钱江|金陵|彭城|楚天|三湘|潇湘|燕赵|华西|春城|海峡|新京|半岛|辽沈|华商|现代|每日|第一|参考|世界|青年|学习|证券|金融|南国|八桂|工人|农民|科技|今晚|民生|都市|城市|生活|消费|老年|法制|团结|检察|重要|独家|图片|综合|官方|最新|政策|社会|时事|应急|公安|工商|税务)$/;
/** A town's own papers and sites, and how these speak of the town without its name. */
const OF_TOWN = /^(?:日报|晚报|晨报|早报|商报|时报|新闻网|新闻中心|传媒|融媒|电视台|广播|发布|在线|网)/;
const OWN_TOWN = /(?<![\p{Script=Han}])(?:我|全)?[市区](?:委|长|政府|人民|人大|政协)|[我全][市区]/u;

/** Whether a name is that of a province or a city that everybody knows, or begins with one. */
export function isKnownPlace(plain: string): boolean {
  const names = [plain, plain.replace(new RegExp(`${SUFFIX}$`), '')];
  return names.some((name) => PROVINCES.includes(name) || CITIES.includes(name));
}

/** Whether a page names a place with what it is: 某市, 某县. */
export function isConfirmed(name: string, page: string): boolean {
  return new RegExp(`${name}${SUFFIX}`).test(page);
}

/**
 * Whether an outlet is a town's own: it speaks of 市委 or 全区 without a name, and what it is called by (`name`) stands
 * somewhere on the page (`seen`) besides the names of papers and sites.
 */
function isTownOf(outlet: string, name: string, page: string, seen: string): boolean {
  if (name.length > 3 || !OF_TOWN.test(outlet.slice(name.length)) || !OWN_TOWN.test(page)) return false;
  return new RegExp(`${name}(?!${TAIL.source})`).test(seen);
}

/**
 * The place that the name of a paper, site or office begins with: a province's or city's, one that the page (simplified)
 * confirms with 市, 省, 县, or that of a county whose own site tells of 县委, 县长, of a town whose own paper tells of
 * 市委. `seen` is the page with what stands around its text, simplified too. In the outlet's script.
 *
 * @example placeOfOutlet('南屏日报', '……南屏市……') // '南屏'
 */
export function placeOfOutlet(outlet: string, page: string, seen = page): string | undefined {
  for (const part of outlet.split(/[-—·\s]/).toReversed()) {
    const words = part.replace(/^中国(?=\p{Script=Han}{2,4}网)/u, '');
    const tail = TAIL.exec(toSimplified(words));
    const name = tail === null ? '' : words.slice(0, tail.index);
    const plain = toSimplified(name);
    if (!/^\p{Script=Han}{2,5}$/u.test(plain) || NO_PLACE.test(plain)) continue;
    const isCounty = plain.length <= 3 && OF_COUNTY.test(toSimplified(words).slice(plain.length)) && COUNTY.test(page);
    if (isKnownPlace(plain) || isCounty || isConfirmed(plain, page)) return name;
    if (isTownOf(toSimplified(words), plain, page, seen)) return name;
  }
  return undefined;
}
