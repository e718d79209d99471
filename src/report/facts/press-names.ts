import { toSimplified } from '../../text/script.ts';
import { CORNERS } from '../page/chrome.ts';
import { COMPOUND_SURNAMES, isNoName, isSurname } from '../people/surnames.ts';
import { CITIES, PROVINCES } from './cities.ts';

/** Words of a byline behind which other people than those before it stand. */
const OTHERS =
  /^(?:通讯员|实习生|见习|实习|摄影|摄像|视频|编辑|报[道导]|供稿|审核|校对|(?:摄|文|图|文图|图文|文字|综合|整理|等)$)/;

/** What a byline writes behind its last name: 罗静雯报道, 罗静雯摄. */
const BEHIND = /(?:(?:综合|摄影|现场)?报[道导]|[整]理|采写|文)$/;

/** Who took the pictures is no reporter. */
const PHOTOGRAPHER = /(?:摄影?|供?图)$/;

/** Whether a part is the first half of a name with a space inside that looks like a word of bylines: 文 竹. */
const isHalfName = (part: string, next: string | undefined): boolean => part.length === 1 && next?.length === 1;

/** Behind the names may stand where from: 罗静雯 王五 重庆报道. */
const isPlace = (word: string): boolean => [...PROVINCES, ...CITIES].includes(toSimplified(word));

const NAME = /^(?:\p{Script=Han}{2,4}|[\p{Script=Han}a-zA-Z]{1,8}·[\p{Script=Han}a-zA-Z]{1,8})$/u;

/** What an office or a house is called by, and no person. */
const OFFICE = /(?:[部组室办局社网台站报处委厅科团媒频]|中心|公司|学院|大学|编辑|本站|佚名|未知|匿名)$/;

/**
 * Splits a byline's list into names; a two-character name may be printed with a space inside. Stops at photographers
 * and correspondents. The list may be in either script.
 *
 * @example splitNames('罗明 王 五') // ['罗明', '王五']
 */
export function splitNames(list: string): readonly string[] {
  const parts = list.split(/[\s、,，/／&]+/).filter((part) => part !== '');
  const end = parts.findIndex((part, i) => OTHERS.test(toSimplified(part)) && !isHalfName(part, parts[i + 1]));
  const names: string[] = [];
  let single = '';
  for (const part of end < 0 ? parts : parts.slice(0, end)) {
    const behind = part.length > 2 ? (BEHIND.exec(toSimplified(part))?.index ?? part.length) : part.length;
    const name = part.slice(0, behind);
    if (behind < part.length && isPlace(name)) continue;
    if (name.length > 1) names.push(name);
    else if (single === '') single = name;
    else {
      names.push(single + name);
      single = '';
    }
  }
  return names.filter((name) => NAME.test(name) && !(name.length > 2 && PHOTOGRAPHER.test(toSimplified(name))));
}

/**
 * Whether a would-be name is an office's or a house's: 宣传部, 编辑中心.
 *
 * @example isOffice('宣传部') // true
 */
export function isOffice(name: string): boolean {
  return name.length > 2 && OFFICE.test(toSimplified(name));
}

/**
 * Whether a would-be name is one that people have: it begins with a surname and is no word, no office, no outlet.
 *
 * @example isPersonal('罗静雯') // true
 * @example isPersonal('宣传部') // false
 */
export function isPersonal(name: string): boolean {
  const plain = toSimplified(name);
  if (plain.includes('·')) return true;
  if (isOffice(plain)) return false;
  const compound = COMPOUND_SURNAMES.includes(plain.slice(0, 2));
  return (compound || (isSurname(plain.charAt(0)) && plain.length <= 3)) && !isNoName(plain);
}

/** What else stands alone in a bracket: 资料图, 未完待续, 高清组图. */
const NOTE = /[图版续完载讯网报文稿片频]$|^(?:完|高清)/;

/**
 * A bracket or a mark at the end of a report may hold nothing but the names of those who wrote it, pen names among
 * them; [] if a part of the list cannot be a name or most do not look like one.
 *
 * @example namesAlone('罗静雯 王 五') // ['罗静雯', '王五']
 * @example namesAlone('资料图') // [], and so for a button: 关闭
 */
export function namesAlone(list: string): readonly string[] {
  const names = splitNames(list);
  const letters = list.replace(/[\s、,，/／&]/g, '').length;
  const whole = names.reduce((sum, name) => sum + name.length, 0) === letters;
  const personal = names.filter(isPersonal).length;
  const plain = names.map(toSimplified);
  const possible = plain.every(
    (name) => !NOTE.test(name) && !OFFICE.test(name) && !CORNERS.has(name) && !isNoName(name),
  );
  return whole && possible && personal > 0 && personal * 2 >= names.length ? names : [];
}
