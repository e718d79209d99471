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
  /^(?:新华|人民|央视|央广|中新|中国|光明|红星|荔枝|封面|上游|东方|南方|北方|西部|东北|长江|黄河|凤凰|澎湃|环球|国际|国家|全国|大众|大河|齐鲁|长城|新浪|腾讯|网易|搜狐|教育|健康|法治|经济|政务|政府|党建|时政|县级?|市级?|省级?|区级?|校园|学校|本地|权威|信息|我县)$/;

/** Whether a page names a place with what it is: 某市, 某县. */
function isConfirmed(name: string, page: string): boolean {
  return new RegExp(`${name}${SUFFIX}`).test(page);
}

/**
 * The place that the name of a paper, site or office begins with: a province's or city's, one that the page (simplified)
 * confirms with 市, 省, 县, or that of a county whose own site tells of 县委, 县长. In the outlet's script.
 *
 * @example placeOfOutlet('南屏日报', '……南屏市……') // '南屏'
 */
export function placeOfOutlet(outlet: string, page: string): string | undefined {
  for (const part of outlet.split(/[-—·\s]/).toReversed()) {
    const words = part.replace(/^中国(?=\p{Script=Han}{2,4}网)/u, '');
    const tail = TAIL.exec(toSimplified(words));
    const name = tail === null ? '' : words.slice(0, tail.index);
    const plain = toSimplified(name);
    if (!/^\p{Script=Han}{2,5}$/u.test(plain) || NO_PLACE.test(plain)) continue;
    const known = [plain, plain.replace(/[省市]$/, '')].some((one) => PROVINCES.includes(one) || CITIES.includes(one));
    const isCounty = plain.length <= 3 && OF_COUNTY.test(toSimplified(words).slice(plain.length)) && COUNTY.test(page);
    if (known || isConfirmed(plain, page) || isCounty) return name;
  }
  return undefined;
}
