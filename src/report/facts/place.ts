import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';
import { readDateline } from './dateline.ts';

/** Short names of China's provinces and the like: general knowledge that an outlet's name may lean on. */
const PROVINCES = [
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南',
  '陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门',
]
  .join(' ')
  .split(' ');

/** Characters of the body in which the place is looked for. */
const LEAD = 200;

const OUTLET_TAIL = /(?:日报|晚报|晨报|早报|商报|都市报|时报|新闻网|新闻|电视台|广播|发布|在线|政府网|人民政府)/;
const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|开发区|新区|省|市|县|州|区|镇|乡)';
const NO_NAME =
  /^(?:我|全|本|该|各|两|多|外|城|超|股|都|大|上|下|门|夜|菜|主城|辖|社|校|小|景|园|片|山|地|灾|县|跨|省|市|有关|一些|相关|所有|每)/;
const HELD_AT = /在(?<place>\p{Script=Han}{2,8}?)(?:召开|举行|举办|开幕)/du;
const NO_TOWN = /(?:线上|线下|现场|会场|[室厅堂馆楼校里上]|中心|机关|今|昨|明|近日|日前|[全本我]\p{Script=Han})/u;
const NAME = '[^\\P{Script=Han}在的和与由会议开务副]{2,4}?';
const BODY_OF = new RegExp(
  `(?<![\\p{Script=Han}])(?<place>${NAME}${SUFFIX}(?:${NAME}(?:市|县|区))?)(?!长)(?=委|政府|人民|召开|举行|\\p{Script=Han}{0,12}(?:会议|指挥部|领导小组|局|厅|会))`,
  'du',
);
/** A house that has a name of its own: where no town is told, it tells the place. */
const HOUSE =
  '(?<place>\\p{Script=Han}{2,12}?(?:中心|大学|学院|中学|小学|学校|医院|宾馆|酒店|饭店|礼堂|会堂|剧院|图书馆|博物馆|体育馆))';
const HELD_IN = new RegExp(`在${HOUSE}(?:主持)?(?:召开|举行|举办)`, 'du');
const HELD_BY = new RegExp(`(?:^|[，,。])${HOUSE}(?:召开|举行|举办)`, 'du');

/** The place in front of 日报, 发布 and the like: a province's, or one that the page itself confirms with 市, 省, 县. */
function fromOutlet(outlet: string, page: string): string | undefined {
  for (const part of outlet.split(/[-—·\s]/).toReversed()) {
    const tail = OUTLET_TAIL.exec(toSimplified(part));
    const name = tail ? part.slice(0, tail.index) : '';
    const plain = toSimplified(name);
    if (!/^\p{Script=Han}{2,4}$/u.test(plain)) continue;
    if (PROVINCES.includes(plain) || new RegExp(`${plain}${SUFFIX}`).test(page)) return name;
  }
  return undefined;
}

/** The place that a pattern (over simplified text) finds in a text, in the text's own script. */
function named(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(toSimplified(text));
  const place = found?.groups?.['place'];
  const [start, end] = found?.indices?.groups?.['place'] ?? [0, 0];
  return place === undefined || NO_NAME.test(place) ? undefined : text.slice(start, end);
}

/** The town in 在某地召开. */
function townHeldAt(lead: string): string | undefined {
  const held = named(lead, HELD_AT);
  if (held === undefined) return undefined;
  const plain = toSimplified(held);
  const isTown = new RegExp(`${SUFFIX}$`).test(plain) || (plain.length <= 3 && !NO_TOWN.test(plain));
  return isTown ? held : undefined;
}

/**
 * Where the meeting was held, as far as the page tells: 在某地召开, the body named in title or lead (某市委, 某县防汛…),
 * the dateline's place, the place that the outlet's name begins with, or the house in which or by which it was held.
 * Never a guess: null if none of these tells.
 */
export function findPlace(page: CleanPage, outlet: string | null): string | null {
  const dateline = readDateline(page.text);
  const lead = page.text.slice(dateline.end, dateline.end + LEAD);
  const whole = toSimplified(`${page.title}\n${page.text}`);
  return (
    townHeldAt(lead) ??
    named(page.title, BODY_OF) ??
    named(lead.replace(/^[^，,]{0,16}[，,]/, ''), BODY_OF) ??
    dateline.place ??
    (outlet === null ? undefined : fromOutlet(outlet, whole)) ??
    (dateline.outlet === null ? undefined : fromOutlet(dateline.outlet, whole)) ??
    named(lead, HELD_IN) ??
    named(lead, HELD_BY) ??
    null
  );
}
