import { toSimplified } from '../../text/script.ts';
import { bodiesAsked } from '../holdings/body.ts';

/* Bodies by name: offices, committees, organs of a government or a party, and the meetings that they hold regularly. */

/** A body that words name, and how any text may call it. */
export interface NamedBody {
  /** Finds it wherever it stands in simplified words; the group `place` is there where the words name its place. */
  readonly called: RegExp;
  /** The place that it belongs to, without the word for what kind of place that is; undefined where none was told. */
  readonly place: string | undefined;
  /** Whether it is a meeting that an organ holds regularly: words of that meeting are its words. */
  readonly isMeeting: boolean;
}

const PLACED =
  /^(?:(?<place>(?!自治)\p{Script=Han}{2,6}?)(?<of>[省市县区州旗])|(?<level>全国|国家|自治区|全?[省市县区州旗]))(?<core>\p{Script=Han}{1,30})$/u;
/** A place without a word for its kind, before a department: 云陂教育局. */
const PLACE_ALONE = /^(?!.{0,5}[和与及的省市县区])\p{Script=Han}{2,6}$/u;

const STANDING =
  '常务会议|常委会?会议|常委扩大会议|党组会议|主席会议|主任会议|办公会议?|全体会议|全会|联席会议|代表大会';
/** An organ's regular meeting: the organ, and the kind of the meeting. */
const MEETING = new RegExp(`^(?<organ>\\p{Script=Han}{1,20}?)(?<kind>${STANDING})$`, 'u');
/** What is a body only with a place before it, or a word for its kind. */
const ORGAN = /^(?:人民)?(?:政府|委|党委|人大|人民代表大会|政协|纪委|监委|纪委监委|法院|检察院|团委|工会|妇联)$/;
/** Names that end so are a body's, whatever stands before. */
const OFFICE =
  /(?:委员会|常委会|管委会|居委会|村委会|业委会|指挥部|领导小组|工作组|专班|办公厅|办公室|总局|总队|联防联控机制|国务院|研究院|医院|大学|集团|公司|协会|联合会|研究所|中心)$/;
const LOCAL = /(?:(?<![大布格结])局|(?<![客餐大])厅|署|处|部|院)$/;
/** Shorter names name a kind of bodies, and no body: 医院, 大公司. */
const SHORTEST = 4;

/** What is called in more than one way, as it stands in a name. */
const CALLED: readonly (readonly [name: RegExp, called: string])[] = [
  [/(?:人民)?政府/, '(?:人民)?政府'],
  [/人大|人民代表大会/, '(?:人大|人民代表大会)'],
  [/常务委员会|常委会(?!会议)/, '(?:常务委员会|常委会)'],
  [/(?:人民)?(?=法院|检察院)/, '(?:人民)?'],
];

/** No further part of a name stands before: only words of time, and such as lead to whoever speaks. */
const FREE = '(?<!(?![日天午晚前来后据从由和及与])\\p{Script=Han})';

const plain = (core: string): string => CALLED.reduce((words, [name, called]) => words.replace(name, called), core);

/** How texts call a department, by the matter that it sees to; 教委 is short for 教育委员会. */
function departmentCalled(core: string): string | undefined {
  const asked = core.replace(/^教委$/, '教育委');
  const [body] = bodiesAsked(asked);
  const isWhole = body?.end === asked.length && asked.startsWith(body.names[0] ?? asked);
  if (!isWhole) return undefined;
  const names = body.names.includes('教育') ? [...body.names, '教'] : body.names;
  return `(?:${names.join('|')})(?:委员会|委(?!员)|厅|局|部(?!门|队))`;
}

/** How texts call a meeting: 省政府第12次常务会议, 省政府昨日召开常务会议; 常委会 and 常委会会议 are the same. */
function meetingCalled(core: string, isPlaced: boolean): string | undefined {
  const { organ, kind } = MEETING.exec(core)?.groups ?? {};
  if (organ === undefined || kind === undefined || (!isPlaced && organ.length < 2)) return undefined;
  return `${plain(organ)}[^，。；：]{0,16}?${kind.replace(/会?会议$/, '(?:会?会议|会)')}`;
}

function isOffice(core: string, isPlaced: boolean): boolean {
  if (OFFICE.test(core) && (isPlaced || core.length >= SHORTEST || core === '国务院')) return true;
  return isPlaced && (ORGAN.test(core) || (core.length > 1 && LOCAL.test(core)));
}

interface Parts {
  readonly place?: string | undefined;
  /** The word for its kind: 市. */
  readonly kind?: string | undefined;
  readonly core: string;
}

/** The name in parts, in each way in which it can be parted; the likeliest first. */
function parted(words: string): readonly Parts[] {
  const { place, of, level, core } = PLACED.exec(words)?.groups ?? {};
  const department = bodiesAsked(words.replace(/教委$/, '教育委'))[0];
  const alone = words.slice(0, department?.start ?? 0);
  return [
    ...(departmentCalled(words) === undefined ? [] : [{ core: words }]),
    ...(core === undefined ? [] : [{ place, kind: of ?? level?.replace('全', ''), core }]),
    ...(PLACE_ALONE.test(alone) ? [{ place: alone, core: words.slice(alone.length) }] : []),
    { core: words },
  ];
}

/** What may stand before the name itself: 市委 is nothing without 市; 市教委 may be called 教委. */
function before({ place, kind = '', core }: Parts, isMeeting: boolean): string {
  const own = kind === '' ? '' : `全?${kind}`;
  const maybe = kind === '' || isMeeting || core.length < 2 ? own : `(?:${own})?`;
  if (place !== undefined) return `(?:(?<place>${place})${maybe}|${FREE}${maybe})`;
  return maybe === own ? own : `(?:${own}|${FREE})`;
}

function named(parts: Parts): NamedBody | undefined {
  const { place, kind, core } = parts;
  const isPlaced = place !== undefined || kind !== undefined;
  const meeting = meetingCalled(core, isPlaced);
  const called = meeting ?? departmentCalled(core) ?? (isOffice(core, isPlaced) ? plain(core) : undefined);
  if (called === undefined) return undefined;
  const isMeeting = meeting !== undefined;
  return { called: new RegExp(before(parts, isMeeting) + called, 'gu'), place, isMeeting };
}

/**
 * The body that words name, with nothing else in them; undefined where they name none.
 *
 * @example '云陂市教育委员会'.match(namedBody('市教委').called) // ['市教育委员会']
 */
export function namedBody(words: string): NamedBody | undefined {
  const whole = toSimplified(words.replace(/\s/g, ''));
  if (!/^\p{Script=Han}{2,30}$/u.test(whole)) return undefined;
  for (const parts of parted(whole)) {
    const body = named(parts);
    if (body !== undefined) return body;
  }
  return undefined;
}
