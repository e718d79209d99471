import { ADVERB, ADVERB_WORDS, CUE_WORD } from '../speech/cues.ts';
import { endsGivenNames, transcribedRun } from './given.ts';
import { isWholeOffice, type OfficePlace, officePlaces } from './office-places.ts';
import { POST_TAIL } from './posts.ts';
import { isGivenName, isWordBehind, mayBegin, mayEndAt, mayFollow, readingsAt, splitsWord } from './readings.ts';
import { ACTS, type Candidate, type Count, countNames } from './settle.ts';
import { beginsWithWord, isNoName, isSurname } from './surnames.ts';
import { isCommonWord, isWordEnd, wordAt } from './words.ts';

/** Behind a name, what tells a person: a verb of saying or of taking part, a mark of a list. */
const TELLS = new RegExp(
  `^(?:(?:${ADVERB}){0,2}(?:${CUE_WORD})|主持|出席|参加|列席|陪同|发言|讲话|致辞|[、（(，,]|等|和|与|及|以及|同志|先生|女士|作[了题专交报汇发讲说总表])`,
  'u',
);

/** Offices that one person holds; others are also said of many (代表, 专家), behind which any word may stand. */
const HELD_BY_ONE = /[长记席裁授理任督监管编总师人事]$/;

/** Names of other languages without a dot inside have so many characters. */
const TRANSCRIBED = { least: 3, most: 6 } as const;

/** What stands right behind an office. */
interface Behind {
  readonly start: number;
  /** Names by their surname and by what stands behind them. */
  readonly sure: readonly string[];
  /** Words that may be names: the report as a whole must show it. */
  readonly unsure: readonly string[];
}

/** Whether a reading is all of a word, or begins with one (班子, 田野). */
function isWord(text: string, start: number, name: string): boolean {
  return beginsWithWord(name) || (wordAt(text, start)?.length ?? 0) > 1;
}

/** A preposition with a day (于昨日). */
const DAY = /^[于从自][昨今明当本前][日天年月晚]?/;
/** Behind a name, what tells who somebody is. */
const IS = /^(?:是|为|今年|也|则)/;

/** A surname that is more often a preposition. */
const PREPOSITION = /[向于从和与同连经应时曾由]/;

function isPrepositional(text: string, start: number): boolean {
  return PREPOSITION.test(text.charAt(start));
}

/**
 * Whether words run from the office into what would be a name (市|长江|大桥), or a preposition stands there with a word
 * of its own (向|前线).
 */
function isPhrase(text: string, start: number, tail: string): boolean {
  const across = wordAt(text, start - 1)?.length ?? 0;
  const isAcross = across > 1 && !isWordEnd(text, start, start - tail.length);
  return isAcross || (isPrepositional(text, start) && wordAt(text, start + 1) !== undefined);
}

function isSure(text: string, start: number, name: string, tail: string): boolean {
  const end = start + name.length;
  const behind = text.slice(end, end + 16);
  if (isNoName(name) || splitsWord(text, end) || DAY.test(name)) return false;
  const isLong = name.length > 2 && endsGivenNames(name.slice(-1)) && mayFollow(behind);
  if (
    !(isLong && isPrepositional(text, start)) &&
    isPhrase(text, start, tail) &&
    !TELLS.test(behind) &&
    !IS.test(behind) &&
    !ACTS.test(text.slice(end, end + 24))
  )
    return false;
  if (wordAt(text, start - 1) !== undefined && !mayFollow(behind)) return false;
  const isHeld = HELD_BY_ONE.test(tail);
  const isGiven = endsGivenNames(name.slice(-1));
  if (!isWord(text, start, name)) return mayFollow(behind) || name.length > 2 || isGiven;
  if (name.length > 2) return (isGiven || TELLS.test(behind)) && (mayFollow(behind) || !beginsWithWord(name));
  return mayFollow(behind) && (isHeld || ACTS.test(text.slice(end, end + 24)));
}

/** A name with a surname that is not known: its characters must be no words, and a verb of people follow. */
function isRareName(text: string, start: number, name: string, tail: string): boolean {
  const end = start + name.length;
  if (!HELD_BY_ONE.test(tail) || !TELLS.test(text.slice(end, end + 16)) || !endsGivenNames(name.slice(-1)))
    return false;
  for (let at = start; at < end; at++) if (wordAt(text, at) !== undefined) return false;
  return true;
}

/** Three characters with a surname of which one is seldom in a name (洪罔市): the report as a whole must show it. */
function oddNameAt(text: string, start: number, tail: string): readonly string[] {
  const name = text.slice(start, start + 3);
  const isOne = HELD_BY_ONE.test(tail) && isSurname(name.charAt(0)) && /^\p{Script=Han}{3}$/u.test(name);
  return isOne && !isWord(text, start, name) ? [name] : [];
}

/** A married woman's name with two surnames, hers behind her husband's (陈林某某). */
function doubleSurnameAt(text: string, start: number): readonly string[] {
  const name = text.slice(start, start + 4);
  const isOne =
    isSurname(name.charAt(0)) &&
    isSurname(name.charAt(1)) &&
    isGivenName(name.slice(2)) &&
    endsGivenNames(name.slice(-1));
  return isOne && mayBegin(text, start + 4) && !isWord(text, start, name) ? [name] : [];
}

/** A name of another language without a dot inside (旗长其其格). */
function transcribedAt(text: string, start: number, tail: string): readonly string[] {
  const run = transcribedRun(text, start, TRANSCRIBED.most);
  if (!HELD_BY_ONE.test(tail) && run <= TRANSCRIBED.least) return [];
  for (let n = run; n >= TRANSCRIBED.least; n--) {
    const isForeign = n > TRANSCRIBED.least || !isSurname(text.charAt(start)) || wordAt(text, start)?.length === n;
    if (isForeign && mayBegin(text, start + n)) return [text.slice(start, start + n)];
  }
  return [];
}

/** An office begins here (健康司|司长某某). */
const BEGINS_OFFICE = new RegExp(`^(?:${POST_TAIL})`);

/** Whether the characters of a would-be name are no words, or its given name is all of one (邰|大勇). */
function isWordless(text: string, start: number, name: string): boolean {
  const end = start + name.length;
  if (isWord(text, start, name)) return false;
  for (let at = start + 1; at < end; at++) {
    const word = wordAt(text, at)?.length ?? 0;
    if (word > 0 && (at + word !== end || !endsGivenNames(name.slice(-1)))) return false;
  }
  return true;
}

/**
 * Behind an office that only its form tells: a surname with a given name of two characters that are no words, before
 * what people do or with an end that given names like; all else is no more than a guess.
 */
function readBehindForm(text: string, place: OfficePlace): Behind {
  const { start } = place;
  if (BEGINS_OFFICE.test(text.slice(start, start + 6))) return { start, sure: [], unsure: [] };
  const names = readingsAt(text, start, false, (end) => mayEndAt(text, start, end)).filter(
    (name) => !isNoName(name) && isWordless(text, start, name),
  );
  if (names.length === 0 || !isWholeOffice(text, place)) return { start, sure: [], unsure: [] };
  const sure = names.filter((name) => {
    const end = start + name.length;
    const isWhole = endsGivenNames(name.slice(-1)) && wordAt(text, end - 1) === undefined;
    return name.length > 2 && (isWhole || TELLS.test(text.slice(end, end + 16)));
  });
  return { start, sure, unsure: sure.length > 0 ? [] : names };
}

function readBehind(text: string, place: OfficePlace): Behind {
  if (place.isByForm) return readBehindForm(text, place);
  const { start, tail } = place;
  const known = readingsAt(text, start, false, (end) => mayEndAt(text, start, end));
  const sure = known.filter((name) => isSure(text, start, name, tail));
  const double = sure.some((name) => mayBegin(text, start + name.length)) ? [] : doubleSurnameAt(text, start);
  if (sure.length > 0) return { start, sure: double.length > 0 ? double : sure, unsure: [] };
  const word = wordNameAt(text, start, tail);
  if (word !== undefined && isWordActing(text, start, word)) return { start, sure: [word], unsure: [] };
  const foreign = transcribedAt(text, start, tail);
  if (foreign.length > 0) return { start, sure: foreign, unsure: [] };
  const rare = readingsAt(text, start, true).filter(
    (name) => !mayFollow(name) && !isWord(text, start, name) && endsGivenNames(name.slice(-1)),
  );
  const names = rare.filter((name) => isRareName(text, start, name, tail));
  const odd = [...oddNameAt(text, start, tail), ...(word === undefined ? [] : [word])];
  return names.length > 0
    ? { start, sure: names, unsure: [] }
    : {
        start,
        sure: [],
        unsure: [...known, ...rare, ...odd].filter((name) => !isNoName(name) || mayBeWordName(name, tail)),
      };
}

/** Adverbs of manner that begin like a name: a verb of saying behind them tells nothing of a person. */
const MANNER =
  /^(?:冷静|平静|平和|干脆|从容|应声|单独|温和|严厉|严正|明白|终于|终究|满怀|幸好|公然|和气|高声|安静|全程|共同|联合|轮流|坚决|欣然|慨然|集体|统一|主动|积极|及时|耐心|热情|充分|完全|十分|非常|特意|特地|专程|依次|轮番|亲自|分别|现场|受托|临时|代为|出席|一起|一同|具体|牵头|负责|应约|受邀|到场|到会)$/;

/** What no person is called by: numbers, other people, bodies. */
const NEVER_NAMED = /[一二三四五六七八九十两几每各其某员长家会委局部们者]|[上下里中后前]$/;

/** What leads on to other words, and begins a name only where that is a word. */
const FUNCTION = /^[为以于从向在对把被将由与和同及是有用按经就应]/;

/** A common word of two characters right behind an office that may be its holder's name. */
function wordNameAt(text: string, start: number, tail: string): string | undefined {
  const word = text.slice(start, start + 2);
  const isOne =
    mayBeWordName(word, tail) &&
    /^\p{Script=Han}{2}$/u.test(word) &&
    (isCommonWord(word) || !FUNCTION.test(word)) &&
    !MANNER.test(word) &&
    !isWordBehind(word) &&
    isGivenName(word.charAt(0)) &&
    !NEVER_NAMED.test(word);
  return isOne ? word : undefined;
}

/** Whether a word begins with a surname and stands before what only the holder of the office does (安全主持会议). */
function isWordActing(text: string, start: number, word: string): boolean {
  if (!isCommonWord(word)) return false;
  const behind = text.slice(start + 2, start + 26);
  return isSurname(word.charAt(0)) ? ACTS.test(behind) : /^主持(?:召开|会议|了)/.test(behind);
}

const IS_OFFICE = new RegExp(`^(?:${POST_TAIL})$`);

/** Whether a common word may be a name all the same (冷静), if nowhere in the report it is used as a word. */
function mayBeWordName(name: string, tail: string): boolean {
  return HELD_BY_ONE.test(tail) && !ADVERB_WORDS.has(name) && !IS_OFFICE.test(name);
}

/** Whether characters that look like no name stand where only a person does, again and again. */
function isActor({ heads, times, acts, offices, alone }: Count, isWord: boolean): boolean {
  if (isWord) return acts > 1 || (acts > 0 && alone > 0);
  return heads === times && (acts > 0 || offices > 1);
}

/** Whether the places of a would-be name show it: where it may begin, what stands behind, and whether it is a word. */
function isProven(name: string, count: Count): boolean {
  const isWord = isNoName(name) || isCommonWord(name);
  if (!isSurname(name.charAt(0)) && name.length === 2) return isActor(count, isWord);
  const isAlwaysWhole = count.wholes === count.times;
  const isAlwaysHead = count.heads === count.times;
  if (isWord && isAlwaysHead && count.acts > 0) return true;
  if (count.before.size < 2) return false;
  if (isWord) return isAlwaysWhole && (isAlwaysHead || count.says > 0);
  return isAlwaysWhole || count.says > 0 || (isAlwaysHead && name.length > 2);
}

/** Of would-be names, those that stand in two places or more, and before a verb of saying in one of them. */
function provenNames(text: string, unsure: ReadonlySet<string>, starts: ReadonlySet<number>): ReadonlySet<string> {
  const counts = countNames(text, unsure, starts);
  return new Set(
    [...unsure].filter((name) => {
      const count = counts.get(name);
      return count !== undefined && count.times > 1 && isProven(name, count);
    }),
  );
}

/**
 * What stands right behind the offices of a text and is a name, by its surname, by its characters or because the report
 * names it again.
 *
 * @example afterOffices('种粮大户谢德顺掰着指头算账。') // [{ start: 4, names: ['谢德顺'] }]
 */
export function afterOffices(text: string): readonly Candidate[] {
  const places = officePlaces(text);
  const found = places.map((place) => readBehind(text, place));
  const starts = new Set(places.map(({ start }) => start));
  const proven = provenNames(text, new Set(found.flatMap((one) => one.unsure)), starts);
  return found.map(({ start, sure, unsure }) => ({
    start,
    names: sure.length > 0 ? sure : unsure.filter((name) => proven.has(name)),
  }));
}
