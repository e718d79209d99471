import { toSimplified } from '../text/script.ts';

/** What stands before the first sentence of many reports: 某日报讯 (记者 某某)… */
export interface Dateline {
  /** Offset in the text at which the report itself begins. */
  readonly end: number;
  /** The paper or agency; null for 本报 and the like, which name none. */
  readonly outlet: string | null;
  /** Where it was written (新华社某地2月3日电), if it tells. */
  readonly place: string | null;
  readonly reporters: readonly string[];
}

const OUTLET =
  '(?:本[报网台刊社]|[\\p{Script=Han}·]{1,10}?(?:日报|晚报|早报|晨报|商报|时报|周报|快报|报|社|网|电视台|广播电台|台|客户端|发布|在线|融媒体?|新闻))';
const DATELINE = new RegExp(
  `^\\s*(?:【[^】]{0,20}】)?(?<outlet>${OUTLET}(?:[-—·]?${OUTLET})?)?\\s?` +
    '(?<place>\\p{Script=Han}{2,6}?)?(?:(?:\\d{1,2}月)?\\d{1,2}日)?\\s?(?<kind>专?电讯?|讯|消息|报道)\\s*' +
    '(?:[（(](?<by>[^（）()]{0,60})[）)])?[\\s:：]*',
  'u',
);
const BY_ALONE = /^\s*[（(](?<by>[^（）()]{0,30}记者[^（）()]{0,40})[）)][\s:：]*/u;
const REPORTERS = /记者\s?[:：]?\s*(?<names>[\p{Script=Han}·\s、，]+?)(?=\s*(?:$|[/]|通讯员|实习生|摄影|文|图))/u;

/** Splits 「罗明 王 五」 into names; a two-character name may be printed with a space inside. */
export function splitNames(list: string): readonly string[] {
  const names: string[] = [];
  let single = '';
  for (const part of list.split(/[\s、,，/]+/).filter((p) => p !== '')) {
    if (part.length > 1) names.push(part);
    else if (single === '') single = part;
    else {
      names.push(single + part);
      single = '';
    }
  }
  return names.filter((n) => /^[\p{Script=Han}·a-zA-Z]{2,12}$/u.test(n));
}

function reportersIn(source: string, plain: string, by: string | undefined): readonly string[] {
  if (by === undefined) return [];
  const found = REPORTERS.exec(by);
  const names = found?.groups?.['names'];
  if (!found || names === undefined) return [];
  const start = plain.indexOf(by) + found.index + found[0].indexOf(names);
  return splitNames(source.slice(start, start + names.length));
}

/**
 * Reads the dateline at the head of a report's text.
 *
 * @example readDateline('青川日报讯 (记者 李明)5月2日…') // { end: 14, outlet: '青川日报', place: null, reporters: ['李明'] }
 */
export function readDateline(text: string): Dateline {
  const head = text.slice(0, 160);
  const plain = toSimplified(head);
  const match = DATELINE.exec(plain) ?? BY_ALONE.exec(plain);
  const groups = match?.groups ?? {};
  const named = groups['outlet'] !== undefined || groups['by'] !== undefined;
  if (!match || !named) return { end: 0, outlet: null, place: null, reporters: [] };
  const outlet = groups['outlet'];
  const at = outlet === undefined ? -1 : plain.indexOf(outlet);
  return {
    end: match[0].length,
    outlet: outlet === undefined || /^本[报网台刊社]$/.test(outlet) ? null : head.slice(at, at + outlet.length),
    place: groups['place'] ?? null,
    reporters: reportersIn(head, plain, groups['by']),
  };
}
