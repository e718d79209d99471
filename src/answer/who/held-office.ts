import { LRUCache } from 'lru-cache';
import { POST_TAIL } from '../../report/people/posts.ts';
import { fold } from '../../text/fold.ts';
import { INSTITUTION, type Level, levelOf, placeAt, placesBefore } from './held-place.ts';

/**
 * One office as a report gives it, taken apart: `leader` heads a place (市长, 县委书记, 市领导), `cadre` a body of a place's
 * government (市教育局局长), `other` is everything else (院士, 总经理, 租客).
 */
export interface Office {
  readonly kind: 'leader' | 'cadre' | 'other';
  /** The level of the place that it is an office of; null if it is of none. */
  readonly level: Level | null;
  /** That place, folded, without the word for its kind; '' where the report does not tell which. */
  readonly place: string;
  /** The body, folded, without place and rank: 教育局, 澜川大学公共卫生学院; '' for leaders. */
  readonly body: string;
  /** The whole office, folded, without its place: 市长, 教育局局长. */
  readonly title: string;
}

const OF_STATE = /^(?:国务院|中央|全国|国家|中华)/;
/** An office that begins with a rank instead of its place: 常务副省长, 代市长. */
const RANKED = /^(?:常务)?[副代原]{0,2}(?<kind>[省市州盟县区旗镇乡村])长$/;
const BODIES = '(?:党?委(?:员会)?|人民政府|政府|人大(?:常委会)?|政协|纪委监委|纪委|监委)';
const RANKS = '(?:[省市州盟县区旗镇乡村]?长|书记|主席|主任|常委|领导|秘书长|专员|党组书记|支书)';
const LEADER = new RegExp(`^${BODIES}?(?:常务)?[副代原]{0,2}(?:党组)?${RANKS}$`);
const LED_BODY = /(?:局|厅|委|委员会|办|办公室|部|院|人大常委会|政协)$/;
const LEADS_BODY = /(?:书记|局长|厅长|主任|部长|院长|检察长|委员)$/;
const TAIL = new RegExp(`(?:党组|党委)?(?:常务)?[副代原]{0,2}${POST_TAIL}$`);
/** How a report calls the body that it is all about: 校党委书记, 集团总经理. */
const OWN_BODY = /^(?:本|我)?(?:学校|医院|公司|集团|[校院])/;

function withinPlace(words: string, level: Level, place: string): Office {
  const title = words;
  if (LEADER.test(words)) return { kind: 'leader', level, place, body: '', title };
  const body = words.replace(TAIL, '');
  const isCadre = LED_BODY.test(body) && LEADS_BODY.test(words);
  return { kind: isCadre ? 'cadre' : 'other', level, place, body, title };
}

function withoutPlace(words: string, meetingPlace: string | null): Office {
  const where = fold(meetingPlace ?? '');
  const body = words.replace(TAIL, '');
  const isOwn = INSTITUTION.test(where) && !body.includes(where);
  const whole = isOwn ? `${where}${body.replace(OWN_BODY, '')}` : body;
  return { kind: 'other', level: null, place: '', body: whole, title: words };
}

/** The place of a level that an office is of which names none itself. */
type PlaceOf = (level: Level) => string;

function officeIn(words: string, meetingPlace: string | null, placeOf: PlaceOf): Office {
  if (OF_STATE.test(words)) return withinPlace(words, 'state', '');
  const ranked = RANKED.exec(words)?.groups?.['kind'];
  if (ranked !== undefined) {
    const level = levelOf(ranked);
    return { kind: 'leader', level, place: placeOf(level), body: '', title: words };
  }
  const { places, rest } = placesBefore(words);
  const last = places.at(-1);
  if (last === undefined || rest === '') return withoutPlace(words, meetingPlace);
  return withinPlace(rest, last.level, last.name === '' ? placeOf(last.level) : last.name);
}

/**
 * The offices of a post as a report prints it. An office without a place of its own is of the place that another of the
 * same level names, else of the place where the meeting was held, as far as that is one of its level.
 *
 * @example officesIn('市委副书记、市长', '槐汀市') // two of kind leader, level city, place 槐汀
 */
export function officesIn(post: string | null, meetingPlace: string | null): readonly Office[] {
  if (post === null) return [];
  const key = `${post}\n${meetingPlace ?? ''}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const offices = readOffices(post, meetingPlace);
  read.set(key, offices);
  return offices;
}

/** The same posts come again in report after report. */
const read = new LRUCache<string, readonly Office[]>({ max: 20_000 });

function readOffices(post: string, meetingPlace: string | null): readonly Office[] {
  const parts = fold(post)
    .split(/[、,;\s]+/)
    .filter((words) => words !== '');
  const named = new Map<Level, string>();
  for (const { level, name } of parts.flatMap((words) => placesBefore(words).places)) {
    if (name !== '' && !named.has(level)) named.set(level, name);
  }
  return parts.map((words) =>
    officeIn(words, meetingPlace, (level) => named.get(level) ?? placeAt(level, meetingPlace)),
  );
}
