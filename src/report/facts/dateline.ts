import { dayMentions } from '../../text/day.ts';
import { toSimplified } from '../../text/script.ts';

/** What stands before the first sentence of many reports: 某日报讯 (记者 某某)… */
export interface Dateline {
  /** Offset in the text at which the report itself begins. */
  readonly end: number;
  /** The paper or agency; null for 本报 and the like, which name none. */
  readonly outlet: string | null;
  /** Where it was written (新华社某地2月3日电), if it tells. */
  readonly place: string | null;
  /** Month and day on which it was written, if it tells both. */
  readonly written: { readonly month: number; readonly day: number } | null;
  readonly reporters: readonly string[];
}

/** A dateline stands in the first characters of a text. */
const HEAD = 160;

/** How papers call themselves in their own datelines: it names none. */
const OWN = /^本[报网台刊社]$/;

const OUTLET =
  '(?:本[报网台刊社]|[\\p{Script=Han}·]{1,10}?(?:日报|晚报|早报|晨报|商报|时报|周报|快报|报|社|网|电视台|广播电台|台|客户端|发布|在线|融媒体?|新闻))';
const DATELINE = new RegExp(
  `^\\s*(?:【[^】]{0,20}】)?(?<outlet>${OUTLET}(?:[-—·]?${OUTLET})?)?\\s?` +
    '(?<place>\\p{Script=Han}{2,6}?)?(?<day>(?:\\d{1,2}月)?\\d{1,2}日)?\\s?(?<kind>专?(?:电讯?|讯)|消息|报道)\\s*' +
    '(?:[（(](?<by>[^（）()]{0,60})[）)])?[\\s:：]*',
  'du',
);
/** An agency's own head in brackets (【某报专讯】). */
const BOXED = new RegExp(
  `^\\s*【(?<outlet>${OUTLET})(?:专?(?:电讯?|讯)|消息|(?:综合)?报道|(?<by>记者[^】]{1,30}?)(?:报道)?)】[\\s:：]*`,
  'du',
);
const BY_ALONE = /^\s*[（(](?<by>[^（）()]{0,30}记者[^（）()]{0,40})[）)][\s:：]*/du;
const SIGNED = /^\s*(?<by>(?:本报|本网|见习|首席|特派)?记者\s?[\p{Script=Han}\s、]{2,20}?)\s?(?:摄影)?报道[\s:：]+/du;
const REPORTERS = /记者\s?[:：]?\s*(?<names>[\p{Script=Han}·\s、，]+?)(?=\s*(?:$|[/]|通讯员|实习生|摄影|文|图))/du;

/** Words of a byline behind which other people than reporters stand. */
const OTHERS = /^(?:通[讯訊][员員]|实习生|實習生|摄影|攝影|文|图|圖|编辑|編輯|报道|報道|報導|综合|綜合)/;

/**
 * Splits a byline's list into names; a two-character name may be printed with a space inside. Stops at photographers
 * and correspondents.
 *
 * @example splitNames('罗明 王 五') // ['罗明', '王五']
 */
export function splitNames(list: string): readonly string[] {
  const parts = list.split(/[\s、,，/]+/).filter((part) => part !== '');
  const end = parts.findIndex((part) => OTHERS.test(part));
  const names: string[] = [];
  let single = '';
  for (const part of end < 0 ? parts : parts.slice(0, end)) {
    if (part.length > 1) names.push(part);
    else if (single === '') single = part;
    else {
      names.push(single + part);
      single = '';
    }
  }
  return names.filter((name) =>
    /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}a-zA-Z]{1,8}·[\p{Script=Han}a-zA-Z]{1,8})$/u.test(name),
  );
}

function reportersIn(by: string | null): readonly string[] {
  if (by === null) return [];
  const found = REPORTERS.exec(toSimplified(by));
  const [start, end] = found?.indices?.groups?.['names'] ?? [0, 0];
  return splitNames(by.slice(start, end));
}

function writtenOn(day = ''): Dateline['written'] {
  const [mention] = dayMentions(day);
  return mention?.month === undefined ? null : { month: mention.month, day: mention.day };
}

function namesOutletOrReporter(match: RegExpExecArray | null): match is RegExpExecArray {
  return match?.groups?.['outlet'] !== undefined || match?.groups?.['by'] !== undefined;
}

const NONE: Dateline = { end: 0, outlet: null, place: null, written: null, reporters: [] };

/**
 * Reads the dateline at the head of a report's text.
 *
 * @example readDateline('青川日报讯 (记者 李明)5月2日…') // { end: 13, outlet: '青川日报', place: null, written: null, reporters: ['李明'] }
 */
export function readDateline(text: string): Dateline {
  const head = text.slice(0, HEAD);
  const plain = toSimplified(head);
  const match = [BOXED, DATELINE, BY_ALONE, SIGNED].map((form) => form.exec(plain)).find(namesOutletOrReporter);
  if (!match) return NONE;
  const { outlet, day } = match.groups ?? {};
  const words = (group: string): string | null => {
    const [start, end] = match.indices?.groups?.[group] ?? [0, 0];
    return end > start ? head.slice(start, end) : null;
  };
  const isOwn = outlet === undefined || OWN.test(outlet);
  return {
    end: match[0].length,
    outlet: isOwn ? null : words('outlet'),
    place: words('place'),
    written: writtenOn(day),
    reporters: reportersIn(words('by')),
  };
}
