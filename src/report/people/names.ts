import { matchesIn } from '../../text/matches-in.ts';
import { ADVERB, ANY_CUE } from '../speech/cues.ts';
import { afterOffices } from './after-office.ts';
import { dottedNames } from './dotted.ts';
import { latinNames } from './latin.ts';
import { labelNames, listedNames, sayingNames, spacedNames, titledNames } from './names-by-form.ts';
import { officePlaces } from './office-places.ts';
import { POST_TAIL } from './posts.ts';
import { joined } from './printed.ts';
import { listedAt, readingsAt, splitsWord } from './readings.ts';
import { type Candidate, settle } from './settle.ts';
import { beginsWithWord, isNoName, isSurname } from './surnames.ts';
import { wordAt } from './words.ts';

const SAYS_AFTER = new RegExp(`^(?:${ADVERB}){0,3}(?:${ANY_CUE})`, 'u');

/** Behind two characters that nothing else shows to be a name, only what people do and towns and firms seldom. */
const TELLS_AFTER = new RegExp(`^(?:${ADVERB}){0,3}(?:说|说道|坦言|告诉|回忆|感慨|笑)`, 'u');
/** Surnames that are more often a preposition or an adverb at the start of a clause. */
const MORE_OFTEN_NONE = /^[向于从和与同连经应时曾由]/;
/** Last characters of peoples, ages and places. */
const NO_LAST = /[人代氏朝州市县省区国港岛]$/;
const TITLE_AFTER =
  /^(?:同志|先生|女士|总书记|书记|主席|总理|部长|厅长|局长|校长|院长|教授|院士|老师|博士|主任|代表|委员|议员|(?:副|常务副|总)(?:书记|主席|总理|部长|厅长|局长|校长|院长|主任|经理|裁))/;
/** Titles of towns and counties: behind two characters they may as well follow a place (安阳市长). */
const TOWN_TITLE_AFTER = /^(?:省长|市长|州长|县长|区长|镇长|乡长)/;
/** Behind three characters at the start of a clause: taking part, which people and bodies of people do. */
const TAKES_PART_AFTER = /^(?:出席|到会|参加)(?:会议|并|[^，。；]{0,12}并)/;
/** An office behind a would-be name, in brackets or, behind three characters, as an apposition. */
const OFFICE_BEHIND = new RegExp(`^[（(，][^（）()，。；：]{0,12}?${POST_TAIL}[）)，]`);
const APPOSED = /^，/;
const MAKES_SPEECH_AFTER = /^(?:主持|作(?:了|题为|工作|专题|总结|重要|交流)?(?:报告|汇报|发言|讲话|说明|介绍|点评))/;
const LISTED_TITLE = /^(?:同志|先生|女士|教授|院士|医生|老师|博士)/;
const CLAUSE_START = /(?:^|[\n。！？；，：、,;:“”」』）)\s])/g;

/** Whether a title stands behind a would-be name, and no other name behind the title, whose office it would be. */
function hasTitle(text: string, name: string, end: number): boolean {
  const rest = text.slice(end, end + 8);
  const title = TITLE_AFTER.exec(rest) ?? (name.length > 2 ? TOWN_TITLE_AFTER.exec(rest) : null);
  return title !== null && !readingsAt(text, end + title[0].length, false).some((other) => !isNoName(other));
}

/** Whether what stands behind a would-be name at the start of a clause tells that it is one. */
function isAtClauseStart(text: string, name: string, start: number, mark: string): boolean {
  const end = start + name.length;
  const isWord = beginsWithWord(name) || (wordAt(text, start)?.length ?? 0) > name.length;
  if (isWord || (splitsWord(text, end) && wordAt(text, start) !== undefined)) return false;
  const isSpaced = /\s/.test(name);
  const rest = isSpaced ? text.slice(end, end + 17).trimStart() : text.slice(end, end + 16);
  if (mark === '、') return LISTED_TITLE.test(rest);
  if (OFFICE_BEHIND.test(rest) && (name.length > 2 || !APPOSED.test(rest))) return true;
  if (rest.startsWith('主持')) return true;
  const isPrepositional = MORE_OFTEN_NONE.test(name) && isSurname(name.charAt(1));
  if (!isPrepositional && hasTitle(text, name, end)) return true;
  if (MORE_OFTEN_NONE.test(name) || NO_LAST.test(name)) return false;
  if (isSpaced || name.length > 2) {
    if (MAKES_SPEECH_AFTER.test(rest) || TAKES_PART_AFTER.test(rest)) return true;
  }
  return SAYS_AFTER.test(rest) && (name.length > 2 || TELLS_AFTER.test(rest));
}

function atClauseStarts(text: string): readonly Candidate[] {
  return matchesIn(text, CLAUSE_START).map((match) => {
    const start = match.index + match[0].length;
    const names = readingsAt(text, start, false).filter((name) => isAtClauseStart(text, name, start, match[0]));
    return { start, names };
  });
}

const OFFICE = new RegExp(`^(?:${POST_TAIL})`);

/** Whether a would-be name in a list is the beginning of an office, with the name behind it (和农技站长某某). */
function isOffice(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  const office = OFFICE.exec(text.slice(end, end + 8))?.[0];
  return office !== undefined && readingsAt(text, end + office.length, false).length > 0;
}

/** The names that follow a first one in a 、-list. */
function alongList(text: string, first: Candidate): readonly Candidate[] {
  const found: Candidate[] = [];
  let at = first.start + (first.names.find((n) => /[、和与]/.test(text[first.start + n.length] ?? '')) ?? '').length;
  while (at > first.start && /[、和与]/.test(text[at] ?? '')) {
    const start = at + 1;
    const names = listedAt(text, start).filter((name) => !isOffice(text, start, name));
    if (names.length === 0) break;
    found.push({ start, names });
    const next = names.find((n) => /[、和与]/.test(text[start + n.length] ?? ''));
    if (next === undefined) break;
    at = start + next.length;
  }
  return found;
}

/** What of names with a dot inside could be taken for a name of its own. */
function piecesOf(dotted: readonly string[]): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const name of dotted) {
    for (let at = 0; at < name.length; at++) for (const n of [2, 3, 4]) pieces.add(name.slice(at, at + n));
  }
  return pieces;
}

/**
 * Every personal name that a text certainly holds, as it is printed there (simplified characters; a two-character name
 * with a space inside also without it). Names are found by grammar and by the report as a whole, not by a dictionary: a
 * name stands after an office, in a 、-list of names, before a verb of saying at the start of a clause, or before a
 * title. Where that leaves two readings (two characters or three), one that is certain elsewhere in the report wins,
 * else the longer. Takes time linear in the text.
 *
 * @example findNames('市长周明远主持会议。周明远强调，要抓紧。') // Set { '周明远' }
 */
export function findNames(text: string): ReadonlySet<string> {
  const starts = new Set(officePlaces(text).map(({ start }) => start));
  const anchors = [...afterOffices(text), ...atClauseStarts(text)].filter((c) => c.names.length > 0);
  const lists = anchors.flatMap((a) => alongList(text, a));
  const dotted = dottedNames(text);
  const parts = piecesOf(dotted);
  const settled = [...settle(text, [...anchors, ...lists], starts)].filter((name) => !parts.has(name));
  const byForm = [
    ...listedNames(text),
    ...labelNames(text),
    ...spacedNames(text),
    ...titledNames(text),
    ...sayingNames(text),
    ...latinNames(text),
  ];
  const names = [...settled, ...byForm, ...dotted];
  return new Set([...names, ...names.map(joined)]);
}
