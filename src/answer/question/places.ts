import { PROVINCES } from '../../report/facts/cities.ts';
import { isKnownPlace } from '../../report/facts/outlet-place.ts';
import { isPlaceName } from '../../report/facts/place.ts';
import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { Span } from '../../text/sentence.ts';
import { oncePer } from '../once-per.ts';

const KINDS = '(?:特别行政区|自治区|自治州|自治县|自治旗|街道|省|市|县|区|镇|乡|村|州)';
const KIND_AT_END = new RegExp(`${KINDS}$`);

/** What no name of a place holds: a name begins behind it. */
const BREAKS =
  /[^\p{Script=Han}]|[一些做的和与由对从到于跟向是把被让给去及等或有各全本该每哪两几多个在了就问说讲开会谁什么怎如何为这那某其年月日号约共往来过着并且但之以以把]/u;
/** Words that end like a place and are none. */
const NO_PLACE =
  /(?:城市|超市|都市|股市|楼市|夜市|集市|上市|门市|房市|车市|省市|区县|市县|州市|县市|县乡|乡镇|城镇|集镇|村镇|重镇|家乡|下乡|老乡|返乡|回乡|故乡|农村|乡村|山村|进村|驻村|[学城地小园山灾景市郊辖疫战牧林库校片街特社矿厂院病产禁误时分教域大洋]区|(?:功能|居民|住宅|商业|工业|风险|防护|保税|服务|生活|办公|教学|管理|行政|飞行|保护|隔离|缓冲|开发|示范|试验|合作)区|贫困县|示范县|示范村|[外邻我本各新整]省|神州|九州|冰镇|坐镇)$/;
/** What leads to a place without parting from its name by itself. */
const LEADS =
  /^(?:请问|关于|全国|截至|包括|根据|按照|前往|来到|位于|经过|参加|出席|主持|召开|地点|今天|昨天|上周|去年|今年|最近|目前|现在)/;
const LONGEST_NAME = 5;

/** Whether folded words can name a place; what reports were read to tell may be none. */
const isName = (place: string): boolean =>
  !BREAKS.test(place) && !NO_PLACE.test(place) && !/于$|^(?:国家|全国|中央)$/.test(place) && isPlaceName(place);

/** The places that a collection knows, each by its folded name, with the kind of place and without. */
export type KnownPlaces = ReadonlySet<string>;

/**
 * The places where the meetings of reports were held, and the provinces; gathered once for each state of the collection.
 *
 * @example knownPlaces(reports).has('海湾') // true, for a meeting in 海湾市
 */
export const knownPlaces = oncePer((reports: readonly Report[]): KnownPlaces => {
  const places = new Set(PROVINCES);
  for (const { meeting } of reports) {
    const place = fold(meeting.place ?? '').replace(/\s/g, '');
    if (!isName(place)) continue;
    for (const one of [place, place.replace(KIND_AT_END, '')]) if (one.length > 1) places.add(one);
  }
  return places;
});

interface Found extends Span {
  readonly name: string;
}

/** The known place that a text begins with, '' if there is none. */
function shortNameAt(text: string, known: KnownPlaces): string {
  for (let length = text.length; length > 1; length--) {
    const name = text.slice(0, length);
    if (known.has(name) || PROVINCES.includes(name)) return name;
  }
  return '';
}

/** The name that ends with a kind of place, if what stands before it may be one. */
function nameBefore(text: string, kindAt: number, end: number, from: number, known: KnownPlaces): Found | undefined {
  let start = kindAt;
  while (start > from && kindAt - start < LONGEST_NAME + 1 && !BREAKS.test(text[start - 1] ?? '')) start--;
  start += LEADS.exec(text.slice(start, kindAt))?.[0].length ?? 0;
  for (let at = start; at < kindAt; at++) {
    const name = text.slice(at, end);
    if (known.has(name) || (end - at > 2 && isKnownPlace(name))) return { start: at, end, name };
  }
  // 重庆江北区 are two: the known one is found by its name.
  if (end - kindAt < 3) start += shortNameAt(text.slice(start, kindAt - 1), known).length;
  const name = text.slice(start, end);
  const length = kindAt - start;
  const fits = length > 0 && length <= LONGEST_NAME - 1 && (length > 1 || /[县州旗村镇乡]$/.test(name));
  return fits && isName(name) && (!/州$/.test(name) || /自治州$/.test(name)) ? { start, end, name } : undefined;
}

const KIND = new RegExp(
  `${KINDS}(?![长民级容场内外上中下里委直区域府情貌政])|${KINDS}(?=委|政府|内|里|上[的半周])`,
  'gu',
);

function byForm(text: string, known: KnownPlaces): readonly Found[] {
  const found: Found[] = [];
  for (const match of matchesIn(text, KIND)) {
    const end = match.index + match[0].length;
    const one = nameBefore(text, match.index, end, found.at(-1)?.end ?? 0, known);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Known short names that stand in a text, longest first; not within a name already found. */
function byName(text: string, known: KnownPlaces, found: readonly Found[]): readonly Found[] {
  const more: Found[] = [];
  const isFree = (at: number, end: number): boolean => ![...found, ...more].some((f) => at < f.end && f.start < end);
  for (let length = Math.min(LONGEST_NAME + 4, text.length); length > 1; length--) {
    for (let at = 0; at + length <= text.length; at++) {
      const name = text.slice(at, at + length);
      if (known.has(name) && isFree(at, at + length)) more.push({ start: at, end: at + length, name });
    }
  }
  return more;
}

/**
 * The places that a folded question names, in its order: what has the form of one (苇塘县, 荷包镇), and by their short
 * names those that the collection knows and the provinces.
 *
 * @example placesIn('苇塘县的安置点在哪里?', new Set()) // ['苇塘县']
 */
export function placesIn(folded: string, known: KnownPlaces): readonly string[] {
  const found = byForm(folded, known);
  const all = [...found, ...byName(folded, known, found)].toSorted((a, b) => a.start - b.start);
  return [...new Set(all.map(({ name }) => name))];
}
