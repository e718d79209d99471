import { toSimplified } from '../text/script.ts';
import { readDateline } from './dateline.ts';
import type { CleanPage } from './page.ts';

/** Short names of China's provinces and the like: general knowledge that an outlet's name may lean on. */
const PROVINCES = [
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南',
  '陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门',
]
  .join(' ')
  .split(' ');

const OUTLET_TAIL = /(?:日报|晚报|晨报|早报|商报|都市报|时报|新闻网|新闻|电视台|广播|发布|在线|政府网|人民政府)/;
const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|开发区|新区|省|市|县|州|区|镇|乡)';
const NO_NAME =
  /^(?:我|全|本|该|各|两|多|外|城|超|股|都|大|上|下|门|夜|菜|主城|辖|社|校|小|景|园|片|山|地|灾|县|跨|省|市|有关|一些|相关|所有|每)/;
const HELD_AT = /在(?<place>\p{Script=Han}{2,8}?)(?:召开|举行|举办|开幕)/u;
const VENUE = /(?:线上|线下|现场|会场|[室厅堂馆楼校里上]|中心|机关|今|昨|明)/;
const BODY_OF = new RegExp(
  `(?<![\\p{Script=Han}])(?<place>[^\\P{Script=Han}在的和与由会议开务副]{2,4}?${SUFFIX}(?:[^\\P{Script=Han}在的和与由会议开务副]{2,4}?(?:市|县|区))?)(?!长)(?=委|政府|人民|召开|举行|\\p{Script=Han}{0,12}(?:会议|指挥部|领导小组|局|厅|会))`,
  'u',
);

/** The place in front of 日报, 发布 and the like: a province's, or one that the page itself confirms with 市, 省, 县. */
function fromOutlet(outlet: string, page: string): string | undefined {
  for (const part of outlet.split(/[-—·\s]/).toReversed()) {
    const tail = OUTLET_TAIL.exec(part);
    const name = tail ? part.slice(0, tail.index) : undefined;
    if (name === undefined || name.length < 2 || name.length > 4) continue;
    if (PROVINCES.includes(name) || new RegExp(`${name}${SUFFIX}`).test(page)) return name;
  }
  return undefined;
}

function named(text: string, pattern: RegExp): string | undefined {
  const place = pattern.exec(text)?.groups?.['place'];
  return place === undefined || NO_NAME.test(place) ? undefined : place;
}

/**
 * Where the meeting was held, as far as the page tells: 在某地召开, the body named in title or lead (某市委, 某县防汛…),
 * the dateline's place, or the place that the outlet's name begins with. Never a guess: null if none of these tells.
 */
export function findPlace(page: CleanPage, outlet: string | null): string | null {
  const body = toSimplified(page.text);
  const dateline = readDateline(page.text);
  const lead = body.slice(dateline.end, dateline.end + 200);
  const title = toSimplified(page.title);
  const whole = `${title}\n${body}`;
  const held = named(lead, HELD_AT);
  const isPlace =
    held !== undefined && (new RegExp(`${SUFFIX}$`).test(held) || (held.length <= 3 && !VENUE.test(held)));
  const heldAt = isPlace ? held : undefined;
  return (
    heldAt ??
    named(title, BODY_OF) ??
    named(lead.replace(/^[^，,]{0,16}[，,]/, ''), BODY_OF) ??
    dateline.place ??
    (outlet === null ? undefined : fromOutlet(toSimplified(outlet), whole)) ??
    (dateline.outlet === null ? undefined : fromOutlet(toSimplified(dateline.outlet), whole)) ??
    null
  );
}
