import { ADVERB, CUE_WORD } from './cues.ts';
import { POST_TAIL } from './posts.ts';
import { beginsWithWord, COMPOUND_SURNAMES, isSurname } from './surnames.ts';

/**
 * Names by grammar and by the report as a whole, not by a dictionary: a name stands after an office, in a 、-list of
 * names, before a verb of saying at the start of a clause, or before a title. Where the grammar leaves two readings
 * (two characters or three), a reading that is certain elsewhere in the report wins, else the longer.
 */

/** Characters that are hardly ever in a given name and often follow one. */
const NOT_IN_NAME =
  /[的了在是要各们我你他她它这那些有关等与及就对把被让将已还也又都并且但而或委议市省县区局厅部组长党会、，。；：,;:“”\s（）()0-9a-zA-Z]/;

const FOLLOWS = new RegExp(
  `^(?:$|[\\s，。、；：,;:！？!?（()）“”"」』》|｜/]|${ADVERB}|${CUE_WORD}|等|和|与|及|以及|同志|先生|女士|一行|的|任|为|是|在|对|就|向|到|赴|率|作|做|以|从|因|跟|将|已|不|没|受|` +
    '主持|出席|参加|参会|列席|陪同|带队|调研|检查|视察|督导|指导|看望|慰问|会见|讲话|致辞|致词|发言|前往|深入|来到|走进|听取|感谢|代表|汇报|传达|宣读|通报|安排|签署|当选|担任|随后|今天|昨天|日前|近日|当天|' +
    '应邀|应|第|解读|点评|主讲|专程|亲自|带领|率领|牵头|负责|逐一|逐项|详细|简要|重点|系统|全面|全程|通过|委托|批示|要|请|谈|讲|回|走|站|坐|答|问|听|看|现场|实地|一边|笑|指着|拿|翻|举|给|用|把|被|有|没有|' +
    `${POST_TAIL})`,
  'u',
);

const CUE_AFTER = new RegExp(`^(?:${ADVERB})*(?:${CUE_WORD})`, 'u');
const TITLE_AFTER = new RegExp(`^(?:同志|先生|女士|${POST_TAIL})`);
const AFTER_POST = new RegExp(`${POST_TAIL}\\s?`, 'g');
const CLAUSE_START = /(?:^|[\n。！？；，：,;:“”」』）)\s])/g;
const CUE_INSIDE = new RegExp(CUE_WORD);
const WITH_DOT = /(?<head>[\p{Script=Han}]{2,8})[·•‧・](?<tail>[\p{Script=Han}]{1,8})/gu;

/** Characters that are in some names and often follow others: a reading that ends in one is the last to be believed. */
const SELDOM_LAST = /[则曾均和为同]$/;

interface Candidate {
  readonly start: number;
  readonly names: readonly string[];
}

/** The readings of what stands at `at` as a name, the likeliest first: longer ones, if nothing speaks against them. */
function readingsAt(text: string, at: number, surnameNeeded: boolean): readonly string[] {
  const compound = COMPOUND_SURNAMES.includes(text.slice(at, at + 2));
  if (surnameNeeded && !compound && !isSurname(text[at] ?? '')) return [];
  const lengths = compound ? [4, 3] : [3, 2];
  return lengths
    .map((n) => text.slice(at, at + n))
    .filter(
      (name, i) =>
        /^\p{Script=Han}+$/u.test(name) &&
        name.length === lengths[i] &&
        !NOT_IN_NAME.test(compound ? name.slice(2) : name.slice(1)) &&
        (!NOT_IN_NAME.test(name[0] ?? '') || isSurname(name[0] ?? '')) &&
        FOLLOWS.test(text.slice(at + name.length, at + name.length + 8)),
    )
    .toSorted((a, b) => Number(SELDOM_LAST.test(a)) - Number(SELDOM_LAST.test(b)));
}

/** A two-character name that is printed with a space inside. */
function spacedAt(text: string, at: number): string | undefined {
  const match = /^(\p{Script=Han})[ 　]{1,2}(\p{Script=Han})(?=[、，。等\s])/u.exec(text.slice(at, at + 5));
  return match?.[1] !== undefined && isSurname(match[1]) ? match[0] : undefined;
}

/** A name with a rare surname: it stands after an office here, and before a verb of saying elsewhere in the report. */
function isRareName(text: string, name: string): boolean {
  if (FOLLOWS.test(name) || beginsWithWord(name)) return false;
  const spots = text.split(name).slice(1);
  return spots.length > 1 && spots.some((rest) => CUE_AFTER.test(rest.slice(0, 16)));
}

function afterPosts(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(AFTER_POST)) {
    const start = match.index + match[0].length;
    const names = readingsAt(text, start, true);
    if (names.length > 0) found.push({ start, names });
    else found.push({ start, names: readingsAt(text, start, false).filter((name) => isRareName(text, name)) });
  }
  return found;
}

function beforeCues(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(CLAUSE_START)) {
    const start = match.index + match[0].length;
    const names = readingsAt(text, start, true).filter((name) => {
      const rest = text.slice(start + name.length, start + name.length + 16);
      return (CUE_AFTER.test(rest) || TITLE_AFTER.test(rest) || /^主持/.test(rest)) && !beginsWithWord(name);
    });
    if (names.length > 0) found.push({ start, names });
  }
  return found;
}

/** The names that follow a first one in a 、-list. */
function alongList(text: string, first: Candidate): readonly Candidate[] {
  const found: Candidate[] = [];
  let at = first.start + (first.names.find((n) => /[、和与]/.test(text[first.start + n.length] ?? '')) ?? '').length;
  while (at > first.start && /[、和与]/.test(text[at] ?? '')) {
    const start = at + 1;
    const spaced = spacedAt(text, start);
    const names = spaced === undefined ? readingsAt(text, start, true) : [spaced];
    if (names.length === 0) break;
    found.push({ start, names });
    const next = names.find((n) => /[、和与]/.test(text[start + n.length] ?? ''));
    if (next === undefined) break;
    at = start + next.length;
  }
  return found;
}

/** Names with a dot inside (阿依古丽·买买提): the office before and the verb after are cut off. */
function dotted(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(WITH_DOT)) {
    const head = (match.groups?.['head'] ?? '').replace(new RegExp(`^.*${POST_TAIL}`), '');
    const tail = match.groups?.['tail'] ?? '';
    const at = match.index + match[0].length - tail.length;
    for (let n = tail.length; n >= 1; n--) {
      if (n < tail.length && !FOLLOWS.test(text.slice(at + n, at + n + 8))) continue;
      const name = `${head}${match[0][match[0].length - tail.length - 1]}${tail.slice(0, n)}`;
      if (NOT_IN_NAME.test(tail.slice(0, n)) || CUE_INSIDE.test(tail.slice(0, n))) continue;
      if (head !== '') found.push(name);
      break;
    }
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
 * Every personal name that a text certainly holds, as it is printed there (simplified characters; a space inside a
 * two-character name stays). Takes time linear in the text.
 *
 * @example findNames('市长周明远主持会议。周明远强调，要抓紧。') // Set { '周明远' }
 */
export function findNames(text: string): ReadonlySet<string> {
  const anchors = [...afterPosts(text), ...beforeCues(text)].filter((c) => c.names.length > 0);
  const lists = anchors.flatMap((a) => alongList(text, a));
  return new Set([...settle([...anchors, ...lists]), ...dotted(text)]);
}
