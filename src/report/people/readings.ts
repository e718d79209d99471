import { ADVERB, ADVERB_WORDS, CUE_WORD, STRONG_CUE } from '../speech/cues.ts';
import { endsGivenNames } from './given.ts';
import { POST_TAIL } from './posts.ts';
import { COMPOUND_SURNAMES, isNoName, isSurname } from './surnames.ts';
import { beginsWord, wordAt } from './words.ts';

/** Characters that are hardly ever in a given name and often follow one. */
const NOT_IN_NAME =
  /[的了在是要个各我们你他她它这那些关等及被让已还也又都且但而或委议市省县区局厅部组说称讲、，。；：,;:“”\s（）()0-9a-zA-Z]/;

/** Characters that end no name, but may stand inside one (李长某, 陈有某). */
const NOT_LAST = /[有长会党将就对与把并副地下内间后不]/;

/** Characters that are in some names and often follow others: a reading that ends in one is the last to be believed. */
const SELDOM_LAST = /[则曾均和为同问答谈]$/;

const AFTER_NAME =
  '这么|及|会[上前后]|\\d{1,2}[日月时:：]|当众|等|和|与|及|以及|同志|先生|女士|一行|的|任|为|是|在|对|就|向|到|赴|率|作|做|以|从|因|跟|将|已|不|没|受|' +
  '主持|出席|参加|参会|列席|陪同|带队|调研|检查|视察|督导|指导|看望|慰问|会见|讲话|致辞|致词|发言|前往|深入|来到|走进|听取|感谢|代表|汇报|传达|宣读|通报|安排|签署|当选|担任|随后|今天|昨天|今晨|今早|今晚|昨晚|昨夜|前天|去年|今年|上周|上个?月|早前|此前|日前|近日|当天|来电|致电|来信|' +
  '应邀|应|第|解读|点评|主讲|专程|亲自|带领|率领|牵头|负责|逐一|逐项|详细|简要|重点|系统|全面|全程|通过|委托|批示|要|请|谈|讲|回|走|站|坐|答|问|听|看|现场|实地|一边|笑|指着|拿|翻|举|给|用|把|被|有|没有|先|则|却|便|倒|即|致|刚|才|终|竟|随即|连忙|忙|当场|一[一边直起]|接话|接过|接着|插话|指|询问|叮嘱|嘱咐|详细|察看|查看|边|仔细|认真|先后|首先|来|抵|于|同|也|还|连|连连|点头|摆|挥|握|弯|俯|蹲|补|刚|正|仍|曾|常|每|最';

/** What may stand right behind a name. */
const FOLLOWS = new RegExp(
  `^(?:$|[\\s，。、；：,;:！？!?（()）“”"」』》|｜/]|${ADVERB}|${CUE_WORD}|${AFTER_NAME}|${POST_TAIL}(?!会))`,
  'u',
);

/** Words that stand behind a name, and are none themselves. */
const BEHIND = new RegExp(`^(?:${ADVERB}|${CUE_WORD}|${AFTER_NAME})$`, 'u');

/** Whether characters are a word of those that stand behind a name (应邀). */
export function isWordBehind(characters: string): boolean {
  return BEHIND.test(characters);
}

/** Verbs that are whole words: a reading that leaves one behind it is likelier than one that takes a piece of it. */
const WHOLE_VERB = new RegExp(
  `^(?:(?=${CUE_WORD})[^问答谈讲说称]|谈[到及]|讲[到述道]|说到|答复|来到|前往|走进|深入|主持|出席|参加|列席|接受|听取|作(?:了|题为|工作|专题|总结|重要|交流)?(?:报告|汇报|发言|讲话|说明|介绍|点评))`,
  'u',
);

/** Whether words may stand right behind a name. */
export function mayFollow(words: string): boolean {
  return FOLLOWS.test(words);
}

/** Whether characters can be a given name. */
export function isGivenName(given: string): boolean {
  return /^\p{Script=Han}+$/u.test(given) && !NOT_IN_NAME.test(given) && !NOT_LAST.test(given.slice(-1));
}

/** What a person does and nobody is called: behind a surname alone it is no given name (市长周主持). */
const DOES =
  /^(?:先生|女士|同志|老师|阿姨|大妈|大爷|大娘|大叔|师傅|同学|某某|主持|出席|参加|列席|强调|指出|表示|认为|要求|发言|讲话|汇报)$/;

const IS_TITLE = new RegExp(`^副?${POST_TAIL}$`);

/** A surname that is more often a district, before the word of one of its bodies (区政协). */
const BODY = /^区\p{Script=Han}{2}$/u;

/** Whether characters are an adverb with or without one before it (郑重, 曾明确), or a surname with a title (苗主任). */
function isNobody(name: string): boolean {
  const given = name.slice(1);
  return (
    isWordBehind(name) ||
    (BODY.test(name) && wordAt(given, 0) === given) ||
    (given.length > 1 && (ADVERB_WORDS.has(given) || IS_TITLE.test(given) || DOES.test(given)))
  );
}

const SPACED = /^(?<surname>\p{Script=Han})[ 　]{1,2}\p{Script=Han}/u;

/** A two-character name that is printed with a space inside. */
function spacedAt(text: string, at: number, anySurname: boolean): string | undefined {
  const match = SPACED.exec(text.slice(at, at + 4));
  if (!match || !(anySurname || isSurname(match.groups?.['surname'] ?? ''))) return undefined;
  const end = at + match[0].length;
  return mayFollow(text.slice(end, end + 8)) || beginsWord(text, end) ? match[0] : undefined;
}

const JOINS_NOBODY = new RegExp(`^[和与](?:${ADVERB}){0,2}(?:${CUE_WORD}|主持|出席|参加|列席|讲话|发言)`, 'u');

/** Whether 和 stands at `at` and before a verb, so that it joins nobody and belongs to the name before it (阮清和|出席). */
function joinsNobody(text: string, at: number): boolean {
  return JOINS_NOBODY.test(text.slice(at, at + 16));
}

/** Whether a reading's last character rather begins what follows (周明|和柳若谷); before a mark it cannot (顾清和、). */
function isDoubtful(text: string, at: number, name: string): boolean {
  if (joinsNobody(text, at + name.length - 1)) return false;
  return SELDOM_LAST.test(name) && !/^[、，。；：,;:]/.test(text.slice(at + name.length));
}

/** Whether the last character of a would-be name that ends at `end` rather begins a word that goes on behind it (曲波听|到). */
export function splitsWord(text: string, end: number): boolean {
  return !endsGivenNames(text.charAt(end - 1)) && wordAt(text, end - 1) !== undefined;
}

/** How little a reading is to be believed: 0 if nothing but its length speaks for it, below if a whole verb follows. */
function doubt(text: string, at: number, name: string): number {
  const end = at + name.length;
  if (isDoubtful(text, at, name) || splitsWord(text, end)) return 1;
  // A compound surname with one more character is a whole name, before a word of its own.
  if (name.length === 4 && wordAt(text, end - 1) !== undefined) return 0.9;
  if (name.length === 2 && joinsNobody(text, end)) return 0.9;
  const words = text.slice(end, end + 10);
  if (WHOLE_VERB.test(words)) return -1;
  return mayFollow(words) ? 0 : 0.5;
}

/** Whether characters are no words and end like a given name, so that a name may end behind them whatever follows. */
function isNameByItself(text: string, at: number, end: number): boolean {
  if (end - at < 3 || !endsGivenNames(text.charAt(end - 1))) return false;
  for (let i = at; i < end; i++) if (wordAt(text, i) !== undefined) return false;
  return true;
}

/** Whether a name that begins at `at`, which an office before it makes likely, may end at `end`. */
export function mayEndAt(text: string, at: number, end: number): boolean {
  return mayBegin(text, end) || isNameByItself(text, at, end);
}

/** 有 has nothing to have before a verb of saying: it ends the name (陈大有|强调). */
const HAS_NOTHING = new RegExp(`^${STRONG_CUE}`, 'u');

/** Whether characters that end at `end` can be a given name there. */
function isGiven(text: string, end: number, given: string): boolean {
  if (isGivenName(given)) return true;
  const before = given.slice(0, -1);
  return given.endsWith('有') && isGivenName(before) && HAS_NOTHING.test(text.slice(end, end + 12));
}

/** Whether words may stand right behind a name that an office before it makes likely: any word at all. */
export function mayBegin(text: string, at: number): boolean {
  return mayFollow(text.slice(at, at + 8)) || beginsWord(text, at);
}

/** How many characters the surname at `at` has; 0 if there is none. */
function surnameAt(text: string, at: number, anySurname: boolean): number {
  if (COMPOUND_SURNAMES.includes(text.slice(at, at + 2))) return 2;
  if (isSurname(text.charAt(at))) return 1;
  return anySurname && /^\p{Script=Han}/u.test(text.charAt(at)) && !NOT_IN_NAME.test(text.charAt(at)) ? 1 : 0;
}

/**
 * The readings of what stands at `at` as a name, the likeliest first: longer ones, if nothing speaks against them.
 * With `anySurname` the first character need be no surname that is known; `mayEnd` tells whether a name may end at an
 * offset.
 *
 * @example readingsAt('周明远主持会议', 0, false) // ['周明远']
 */
export function readingsAt(
  text: string,
  at: number,
  anySurname: boolean,
  mayEnd = (end: number): boolean => mayFollow(text.slice(end, end + 8)),
): readonly string[] {
  const spaced = spacedAt(text, at, anySurname);
  if (spaced !== undefined) return [spaced];
  const surname = surnameAt(text, at, anySurname);
  if (surname === 0) return [];
  return [surname + 2, surname + 1]
    .map((length) => text.slice(at, at + length))
    .filter(
      (name) =>
        name.length > surname &&
        isGiven(text, at + name.length, name.slice(surname)) &&
        !isNobody(name) &&
        mayEnd(at + name.length),
    )
    .toSorted((a, b) => doubt(text, at, a) - doubt(text, at, b));
}

/**
 * The item of a list that stands at `at`, if it can be a name: there 、 and the end of the list part it from the rest,
 * so that any character may be in it.
 */
export function listedAt(text: string, at: number): readonly string[] {
  const item = /^\p{Script=Han}{2,4}(?=[、，,。；;]|等)/u.exec(text.slice(at, at + 6))?.[0];
  if (item === undefined) return readingsAt(text, at, false);
  const compound = COMPOUND_SURNAMES.includes(item.slice(0, 2));
  const isName = compound ? item.length > 2 : isSurname(item.charAt(0)) && item.length < 4;
  if (isNoName(item)) return [];
  return isName && !/[的了等]|[委局厅部市省县区组会长]$/.test(item.slice(1)) ? [item] : readingsAt(text, at, false);
}
