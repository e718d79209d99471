/** Letters of scripts that Chinese is not written in, Latin left out. */
const OTHER_SCRIPT =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Tibetan}\p{Script=Mongolian}]|\p{Script=Greek}{2}/gu;
const HAN = /\p{Script=Han}/gu;
/** Two words or more: one alone (GDP) may be a name in a Chinese question. */
const LATIN_WORDS = /\p{Script=Latin}{2,40}[\s'’-]{1,8}\p{Script=Latin}{2,40}/u;
/** Words that no Chinese sentence borrows: two of them make the sentence around Chinese words an English one. */
const ENGLISH_WORDS =
  /\b(?:what|who|when|where|why|how|which|did|does|do|is|are|was|were|the|about|say|said|says|of|in|on|at|to|for|many|much|mean|means|meaning|tell|me|please|and|there|any|have|has)\b/giu;

/** A Chinese question may have an English name in it, but hardly begins with an English sentence. */
const BEGINS_IN_LATIN = /^[^\p{L}\p{N}]{0,20}\p{Script=Latin}/u;

/** Characters of a text that tell its language. */
const READ = 1000;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Whether a text is in another language than Chinese, as far as its characters tell; Chinese words may stand in it.
 *
 * @example isForeign('What did 周明远 say?') // true
 * @example isForeign('GDP增长多少') // false
 */
export function isForeign(text: string): boolean {
  const read = text.slice(0, READ);
  const han = count(read, HAN);
  const others = count(read, OTHER_SCRIPT);
  if (others > 1 && others * 2 >= han) return true;
  return han === 0 ? LATIN_WORDS.test(read) : BEGINS_IN_LATIN.test(read) && count(read, ENGLISH_WORDS) > 1;
}
