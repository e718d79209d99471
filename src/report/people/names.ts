import { ADVERB, ANY_CUE, CUE_WORD } from '../speech/cues.ts';
import { dottedNames } from './dotted.ts';
import { countedNames, labelNames } from './names-by-form.ts';
import { occurrences } from './occurrences.ts';
import { POST_TAIL } from './posts.ts';
import { listedAt, mayFollow, readingsAt } from './readings.ts';
import { beginsWithWord, isNoName } from './surnames.ts';

const CUE_AFTER = new RegExp(`^(?:${ADVERB}){0,3}(?:${CUE_WORD})`, 'u');
const SAYS_AFTER = new RegExp(`^(?:${ADVERB}){0,3}(?:${ANY_CUE})`, 'u');

/** Behind two characters that nothing else shows to be a name, only what people do and towns and firms seldom. */
const TELLS_AFTER = new RegExp(`^(?:${ADVERB}){0,3}(?:说|说道|坦言|告诉|回忆|感慨|笑)`, 'u');
/** Surnames that are more often a preposition or an adverb at the start of a clause. */
const MORE_OFTEN_NONE = /^[向于从和与同连经应时曾由]/;
/** Last characters of peoples, ages and places. */
const NO_LAST = /[人代氏朝州市县省区国港岛]$/;
const TITLE_AFTER =
  /^(?:同志|先生|女士|总书记|书记|主席|总理|部长|厅长|局长|校长|院长|教授|院士|老师|博士|主任|代表|委员)/;
/** Titles of towns and counties: behind two characters they may as well follow a place (安阳市长). */
const TOWN_TITLE_AFTER = /^(?:省长|市长|州长|县长|区长|镇长|乡长)/;
/** Behind three characters at the start of a clause: taking part, which people and bodies of people do. */
const TAKES_PART_AFTER = /^(?:出席|到会|参加)(?:会议|并|[^，。；]{0,12}并)/;
const MAKES_SPEECH_AFTER = /^(?:主持|作(?:了|题为|工作|专题|总结|重要|交流)?(?:报告|汇报|发言|讲话|说明|介绍|点评))/;
const LISTED_TITLE = /^(?:同志|先生|女士|教授|院士|医生|老师|博士)/;
const AFTER_POST = new RegExp(`${POST_TAIL}(?:[（(][^（）()]{1,12}[）)])?\\s?`, 'g');
const CLAUSE_START = /(?:^|[\n。！？；，：、,;:“”」』）)\s])/g;

interface Candidate {
  readonly start: number;
  readonly names: readonly string[];
}

/** What stands right behind an office: a name by its surname, or words that may be a name with a rare one. */
interface AfterPost {
  readonly start: number;
  readonly names: readonly string[];
  readonly rare: readonly string[];
}

function readAfterPosts(text: string): readonly AfterPost[] {
  return Array.from(text.matchAll(AFTER_POST), (match) => {
    const start = match.index + match[0].length;
    const names = readingsAt(text, start, false).filter((name) => !isNoName(name));
    const rare = names.length > 0 ? [] : readingsAt(text, start, true);
    return { start, names, rare: rare.filter((name) => !mayFollow(name) && !beginsWithWord(name)) };
  });
}

/** Of would-be names, those that stand in two places or more, and before a verb of saying in one of them. */
function provenNames(text: string, rare: ReadonlySet<string>): ReadonlySet<string> {
  const times = new Map<string, number>();
  const saying = new Set<string>();
  for (const { start, end } of occurrences(text, rare)) {
    const name = text.slice(start, end);
    times.set(name, (times.get(name) ?? 0) + 1);
    if (CUE_AFTER.test(text.slice(end, end + 16))) saying.add(name);
  }
  return new Set([...saying].filter((name) => (times.get(name) ?? 0) > 1));
}

function afterPosts(text: string): readonly Candidate[] {
  const found = readAfterPosts(text);
  const proven = provenNames(text, new Set(found.flatMap((one) => one.rare)));
  return found.map(({ start, names, rare }) => ({
    start,
    names: names.length > 0 ? names : rare.filter((name) => proven.has(name)),
  }));
}

/** Whether a title stands behind a would-be name, and no other name behind the title, whose office it would be. */
function hasTitle(text: string, name: string, end: number): boolean {
  const rest = text.slice(end, end + 8);
  const title = TITLE_AFTER.exec(rest) ?? (name.length > 2 ? TOWN_TITLE_AFTER.exec(rest) : null);
  return title !== null && readingsAt(text, end + title[0].length, false).length === 0;
}

/** Whether what stands behind a would-be name at the start of a clause tells that it is one. */
function isAtClauseStart(text: string, name: string, start: number, mark: string): boolean {
  if (beginsWithWord(name)) return false;
  const end = start + name.length;
  const isSpaced = /\s/.test(name);
  const rest = isSpaced ? text.slice(end, end + 17).trimStart() : text.slice(end, end + 16);
  if (mark === '、') return LISTED_TITLE.test(rest);
  if (rest.startsWith('主持') || hasTitle(text, name, end)) return true;
  if (MORE_OFTEN_NONE.test(name) || NO_LAST.test(name)) return false;
  if (isSpaced || name.length > 2) {
    if (MAKES_SPEECH_AFTER.test(rest) || TAKES_PART_AFTER.test(rest)) return true;
  }
  return SAYS_AFTER.test(rest) && (name.length > 2 || TELLS_AFTER.test(rest));
}

function atClauseStarts(text: string): readonly Candidate[] {
  return Array.from(text.matchAll(CLAUSE_START), (match) => {
    const start = match.index + match[0].length;
    const names = readingsAt(text, start, false).filter((name) => isAtClauseStart(text, name, start, match[0]));
    return { start, names };
  });
}

/** The names that follow a first one in a 、-list. */
function alongList(text: string, first: Candidate): readonly Candidate[] {
  const found: Candidate[] = [];
  let at = first.start + (first.names.find((n) => /[、和与]/.test(text[first.start + n.length] ?? '')) ?? '').length;
  while (at > first.start && /[、和与]/.test(text[at] ?? '')) {
    const start = at + 1;
    const names = listedAt(text, start);
    if (names.length === 0) break;
    found.push({ start, names });
    const next = names.find((n) => /[、和与]/.test(text[start + n.length] ?? ''));
    if (next === undefined) break;
    at = start + next.length;
  }
  return found;
}

/** One reading for each candidate: the certain ones first, then those that agree with them, then the longest. */
function settle(candidates: readonly Candidate[]): ReadonlySet<string> {
  const certain = new Set(candidates.filter((c) => c.names.length === 1).map((c) => c.names[0] ?? ''));
  const settled = new Set(certain);
  for (const { names } of candidates) {
    const known = names.find((n) => certain.has(n));
    if (names.length > 1) settled.add(known ?? names[0] ?? '');
  }
  settled.delete('');
  return settled;
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
  const anchors = [...afterPosts(text), ...atClauseStarts(text)].filter((c) => c.names.length > 0);
  const lists = anchors.flatMap((a) => alongList(text, a));
  const names = [...settle([...anchors, ...lists]), ...countedNames(text), ...labelNames(text), ...dottedNames(text)];
  return new Set([...names, ...names.map((name) => name.replace(/\s/g, ''))]);
}
