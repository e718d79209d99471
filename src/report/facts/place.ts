import { matchesIn } from '../../text/matches-in.ts';
import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';
import { CITIES } from './cities.ts';
import { findDateline } from './dateline.ts';
import { leadOf } from './lead.ts';
import { isConfirmed, isKnownPlace, placeOfOutlet } from './outlet-place.ts';
import { withoutReadings } from './spoken-reading.ts';

/** Characters of the body in which the place is looked for. */
const LEAD = 200;

const SUFFIX = '(?:特别行政区|自治区|自治州|自治县|开发区|新区|省|市|县|州|区|镇|乡)';
const NO_NAME =
  /^(?:[我该各两每跨辖省市县区年月日个届次条第]|主城|自治|有关|一些|相关|所有|示范|高新|经开|试验|经济|技术)/;
/** Characters that begin common words before 市, 县, 区 as often as names, and the words that are as short as names. */
const COMMON = /^[全本多外城超股都大上下门夜菜社校小景园片山地灾名原代]/;
const COMMON_WORD =
  /^(?:全[省市县区国州镇乡体]|本[省市县区州镇乡级]|多[省市县地]|外[省市县地]|城[市区乡镇]|都市|大(?:城|中|型|学)|上[述级半下]|下[属半级]|门市|夜市|菜市|社[区会]|校区|小[城区]|景区|园区|片区|山区|地[级区方]|灾区|名[市县镇]|原[省市县区]|代[省市县区])/;
/** Two characters, and what kind of place it is. */
const SHORT_NAME = new RegExp(`^\\p{Script=Han}{2}${SUFFIX}`, 'u');
/** Words before 省委, 市政府 and the like that make no name with them: 传达学习省委…, 围绕县委…, 来到市政府. */
const VERB =
  /收听|收看|提请|提交|决定|流域|政府|按照|依照|依据|根据|传达|学习|贯彻|落实|围绕|来到|配合|切实|研究|部署|听取|结合|坚持|推动|推进|代表|参加|出席|率领|陪同|紧扣|认真|积极|主动|全面|督促|同意|审议|通过|通报|汇报|宣读|领导|下午|上午|召开|举行|主持|各级|以及|把|被|向|为|从|对|届|次/;
const HELD_AT =
  /在(?<place>\p{Script=Han}{2,8}?)(?:组织|隆重|胜利|顺利|圆满)?(?:召开|举行|举办|开幕|闭幕|闭会|(?:亲切)?会见)/dgu;
const NO_TOWN =
  /(?:线上|线下|现场|会场|[室厅堂馆楼校里上]|中心|机关|今|昨|明|近日|日前|[全本我]\p{Script=Han}|市区|城区|县城)/u;
/** How a spot in a town is called: 老戏台, 文化广场, 晒谷坪. Towns end so as well: those that are known, or called 某某市. */
const SPOT = /[台场院祠庙亭宫寺店部间坪坝边旁前后内外地头]$/;
const NAME = '[^\\P{Script=Han}在的和与由会议开务副]{2,4}?';
/** Cities whose names hold such characters all the same: 开封, 和田. */
const ODD = CITIES.filter((city) => /[在的和与由会议开务副]/.test(city)).join('|');
/** What the offices of a place do, as headlines tell it: 某市专题研究…, 某县传达学习…. */
const DOES = '(?:专题|认真|迅速|及时|集中|再次|全面)?(?:研究|部署|传达|学习|安排|启动|审议|听取|调度)';
/** Names with those of peoples in them are long: 某某土家族苗族自治州. */
const LONG = '[^\\P{Script=Han}在的和与由会议开务副]{5,9}?';
const BODY_OF = new RegExp(
  `(?:(?<![\\p{Script=Han}])|(?<=[在届]))(?:中共)?(?<place>(?:${NAME}${SUFFIX}|(?:${ODD})(?:市|地区)|${LONG}(?:自治区|自治州|自治县)|[^\\P{Script=Han}的使把被将向为从对让给由经就到并]县)(?:${NAME}(?:市|县|区|镇|乡)){0,2})(?![长级])(?=(?:县|市|区|省)?委|政府|人民|政协|人大|工商联|法院|检察院|(?:于[^，。,]{1,12})?(?:组织)?(?:召开|举行)|${DOES}|第[一二三四五六七八九十百\\d]{1,4}[届次]|[\\p{Script=Han}“”]{0,14}(?:会议|指挥部|领导小组|局|厅|会))`,
  'dgu',
);
/** Whose head somebody is: 某市长周明远, 某省省长. */
const HEADED = new RegExp(`(?<![\\p{Script=Han}])(?<place>${NAME}[省市县区镇乡])[省市县区镇乡]?长`, 'dgu');
/** A district with the part of it where it happens: 某区某街道, 某县某镇. */
const PART_OF = new RegExp(
  `(?<![\\p{Script=Han}])(?<place>${NAME}[市县区])(?=\\p{Script=Han}{2,5}(?:街道|镇|乡)(?!长))`,
  'dgu',
);
/** A house that has a name of its own: where no town is told, it tells the place. */
const HOUSE =
  '(?<place>\\p{Script=Han}{2,12}?(?:中心|大学|学院|中学|小学|学校|医院|宾馆|酒店|饭店|礼堂|会堂|剧院|图书馆|博物馆|体育馆))';
const HELD_IN = new RegExp(`在${HOUSE}(?:主持)?(?:召开|举行|举办)`, 'dgu');
const HELD_BY = new RegExp(`(?:^|[，,。])${HOUSE}(?:召开|举行|举办)`, 'dgu');

/** Whether words that end in 市, 县 and the like can be a place's name: 大坪县, 山东省, and not 大城市, 全市区. */
export function isPlaceName(plain: string): boolean {
  if (NO_NAME.test(plain) || VERB.test(plain)) return false;
  if (!COMMON.test(plain)) return true;
  return isKnownPlace(plain) || (SHORT_NAME.test(plain) && !COMMON_WORD.test(plain));
}

/** The place that a global pattern (over simplified text) finds in a text, in the text's own script. */
function named(text: string, pattern: RegExp): string | undefined {
  const plain = toSimplified(text);
  for (const found of matchesIn(plain, pattern)) {
    const place = found.groups?.['place'];
    const [start, end] = found.indices?.groups?.['place'] ?? [0, 0];
    if (place !== undefined && isPlaceName(place)) return text.slice(start, end);
  }
  return undefined;
}

/** The town in 在某地召开; `whole` is the page in simplified script. */
function townHeldAt(lead: string, whole: string): string | undefined {
  const held = named(lead, HELD_AT);
  if (held === undefined) return undefined;
  const plain = toSimplified(held);
  const isTown = new RegExp(`${SUFFIX}$`).test(plain) || (plain.length <= 3 && plain.length > 1);
  const isSpot = SPOT.test(plain) && !isKnownPlace(plain) && !isConfirmed(plain, whole);
  return isTown && !isSpot && !NO_TOWN.test(plain) ? held : undefined;
}

/** The place in a line of its own that tells who reports from where: 記者某某／某市報導, 某某 報導 / 某市. */
const POSTED =
  /记者[^/／。]{2,20}[/／]\s?(?<place>(?!综合|即时|专题|[县市省]府|本报)\p{Script=Han}{2,4}?)(?:即时|综合|专题|现场|连线)?报[道导]|报[道导]\s{0,3}[/／]\s{0,3}(?<from>\p{Script=Han}{2,4})$/du;

function postedFrom(page: CleanPage): string | undefined {
  for (const { text } of page.furniture) {
    const groups = POSTED.exec(toSimplified(text))?.indices?.groups;
    const span = groups?.['place'] ?? groups?.['from'];
    if (span !== undefined) return text.slice(...span);
  }
  return undefined;
}

/** A lead up to the sentence that brings in the meeting, its second at the latest, without a day in front. */
function bringingIn(lead: string): string {
  const [first = '', second = ''] = lead.split(/[。！？\n]/);
  const told = /召开|举行|会/.test(toSimplified(first)) ? first : `${first}。${second}`;
  return told.replace(/^[^，,]{0,16}[，,]/, '');
}

/**
 * Where the meeting was held, as far as the page tells: 在某地召开, the body named in title or lead (某市委, 某县防汛…),
 * the dateline's place, the place that the outlet's name begins with, the office of a head (某市长), the district
 * of a part of it (某区某街道), or the house in
 * which or by which it was held. Never a guess: null if none of these tells. The address of a site is not asked: sites
 * print reports from elsewhere.
 */
export function findPlace(page: CleanPage, outlet: string | null): string | null {
  const dateline = findDateline(page.text);
  const { start, end } = leadOf(page, LEAD);
  const lead = withoutReadings(page.text.slice(start, end));
  const title = withoutReadings(page.title);
  const whole = toSimplified(withoutReadings(`${title}\n${page.text}`));
  const seen = `${whole}\n${toSimplified(page.furniture.map(({ text }) => text).join('\n'))}`;
  return (
    townHeldAt(lead, whole) ??
    townHeldAt(title, whole) ??
    named(title, BODY_OF) ??
    named(bringingIn(lead), BODY_OF) ??
    dateline.place ??
    postedFrom(page) ??
    (outlet === null ? undefined : placeOfOutlet(outlet, whole, seen)) ??
    (dateline.outlet === null ? undefined : placeOfOutlet(dateline.outlet, whole, seen)) ??
    named(title, HEADED) ??
    named(lead, HEADED) ??
    named(bringingIn(lead), PART_OF) ??
    named(lead, HELD_IN) ??
    named(lead, HELD_BY) ??
    null
  );
}
