import { LRUCache } from 'lru-cache';
import { toSimplified, toTraditional } from '../../text/script.ts';
import { isCommonWord } from './common-words.ts';
import { gbkCode } from './gbk.ts';

/** What stands on both sides of a gap, as far as it is looked at; at the end of a paragraph nothing is right of it. */
export interface Surroundings {
  readonly left: string;
  readonly right: string;
  /** The mark that closes what is still open, such as ” or 》; empty if nothing is. */
  readonly open: string;
}

/** How a text that would fill a gap looks; each feature counts, in the gap and where it meets its surroundings. */
export interface Features {
  /** Pairs of characters that are words of the runtime's dictionary (`Intl.Segmenter`). */
  readonly words: number;
  /** Runs of three and four characters that are words of it. */
  readonly longWords: number;
  /** Pairs that are among the commonest words of the genre. */
  readonly common: number;
  /** Pairs that the rest of the page has, the oftener the more: 1 + ln(n) / 2 for each. */
  readonly pagePairs: number;
  /** Pairs of a character and a mark, or of marks, that the rest of the page has. */
  readonly pageMarkPairs: number;
  /** Full stops. */
  readonly stops: number;
  /** Full stops with which a quotation ends or after which one begins. */
  readonly quoteStops: number;
  /** Characters that the rest of the page has: ln(1 + n) for each, at most `MOST_OF_ONE`. */
  readonly pageCharacters: number;
  /** One-character words that the dictionary cuts gap and surroundings into: the more, the less it is language. */
  readonly singles: number;
  /** How rare the characters are, by the part of GB 2312 in which they stand. */
  readonly rarity: number;
  /** Simplified characters that the rest of a page in traditional script does not have. */
  readonly foreign: number;
  /** Characters that are neither Han nor punctuation. */
  readonly odd: number;
  /** Marks that follow one another and never do (、，  。”，). */
  readonly marks: number;
  /** 1 if the last character closes what is open where that is due: at the end of a paragraph, or before a pause. */
  readonly closing: number;
  /** 1 if the last character is the full stop due at the end of a paragraph. */
  readonly ending: number;
}

const MOST_OF_ONE = 1.6;

const HAN = /\p{Script=Han}/u;
const PUNCTUATION = /[。、，；：？！“”‘’「」『』《》（）—…·　]/u;
/** A quotation that has its full stop is followed by no other. */
const STOPPED_TWICE = /[。！？][”」』][。，；：、]/gu;
const PAUSE = /^[，；：？！。、,;:?!]/u;

let segmenter: Intl.Segmenter | undefined;

/** The runtime's words of a text. Its dictionary is read when it is first needed: hardly any page is damaged. */
function wordsOf(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** So many results of a function are remembered at most: more than one page asks for. */
const REMEMBERED = 20_000;

/** Remembers what a function of one text came to. The room for it is taken when it is first needed. */
function remembered<T extends string | number | boolean>(of: (text: string) => T): (text: string) => T {
  let known: LRUCache<string, T> | undefined;
  return (text) => {
    known ??= new LRUCache({ max: REMEMBERED, memoMethod: of });
    return known.memo(text);
  };
}

const simplified = remembered((character) => toSimplified(character));

const isSimplifiedOnly = remembered(
  (character) => simplified(character) === character && toTraditional(character) !== character,
);

const isWord = remembered((text) => /^\p{Script=Han}+$/u.test(text) && Array.from(wordsOf(text)).length === 1);

/** Rarity of a character: GB 2312 orders the 3,755 commonest first (rows 16 to 55), the rest after them. */
const rarity = remembered((character): number => {
  const code = gbkCode(simplified(character));
  if (code === undefined) return 4;
  const [row, cell] = [code >> 8, code & 0xff];
  if (cell < 0xa1 || row < 0xa1) return 3.5;
  if (row < 0xb0) return 2;
  return row <= 0xd7 ? 0 : 1.5;
});

/** Words of one character that any text is full of. */
const FUNCTION_WORDS = new Set(
  '的了和是在有不也要对向从为以于与及或并将把被让使到上下中内外后前就都还更最很再又只但而则之其此该各每本这那个次名人年月日时市区县省村一二三四五六七八九十两多来去说能会可应按由等着过得',
);

/** Words of one Han character, other than such, that the runtime's dictionary cuts a text into. */
function singlesIn(text: string): number {
  let singles = 0;
  for (const { segment } of wordsOf(text))
    if (segment.length === 1 && HAN.test(segment) && !FUNCTION_WORDS.has(segment)) singles++;
  return singles;
}

function longWordsIn(text: string): number {
  let words = 0;
  for (const { segment } of wordsOf(text)) if (segment.length > 2 && HAN.test(segment)) words++;
  return words;
}

/** Counts what a page's undamaged text is made of, to tell how well a text fits into it. */
export class PageLanguage {
  /** Whether paragraphs of the page end without closing what they opened: a speech goes on in the next one. */
  leavesOpen = false;
  readonly #characters = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** Takes in a stretch of undamaged text. */
  add(text: string): void {
    let before = '';
    for (const character of text) {
      this.#seen.add(character);
      const isHan = HAN.test(character);
      const one = isHan ? simplified(character) : PUNCTUATION.test(character) ? character : '';
      if (isHan) this.#characters.set(one, (this.#characters.get(one) ?? 0) + 1);
      if (one !== '' && before !== '') this.#pairs.set(before + one, (this.#pairs.get(before + one) ?? 0) + 1);
      before = one;
    }
  }

  /** How a text looks between its surroundings. */
  featuresOf(text: string, { left, right, open }: Surroundings): Features {
    const met = Array.from(left.slice(-1) + text + right.slice(0, 1), simplified);
    const all = Array.from(left + text + right, simplified).join('');
    const atPause = right === '' || PAUSE.test(right);
    const closes = atPause && open !== '';
    const pairs = this.#pairFeatures(met);
    return {
      ...pairs,
      marks: pairs.marks + ((text + right.charAt(0)).match(STOPPED_TWICE)?.length ?? 0),
      ...this.#characterFeatures(text),
      singles: singlesIn(all),
      longWords: longWordsIn(all),
      quoteStops: (text + right.charAt(0)).match(/。[“”「」『』](?![，。；：])/gu)?.length ?? 0,
      closing: closes && text.endsWith(open) ? 1 : 0,
      ending: !closes && right === '' && text.endsWith('。') ? 1 : 0,
    };
  }

  #pairFeatures(met: readonly string[]): Pick<Features, 'words' | 'common' | 'pagePairs' | 'pageMarkPairs' | 'marks'> {
    let [words, common, pagePairs, pageMarkPairs, marks] = [0, 0, 0, 0, 0];
    for (const [i, second] of met.slice(1).entries()) {
      const pair = (met[i] ?? '') + second;
      const times = this.#pairs.get(pair) ?? 0;
      if (isWord(pair)) words++;
      if (isCommonWord(pair)) common++;
      if (times > 0) {
        if (PUNCTUATION.test(pair)) pageMarkPairs++;
        else pagePairs += 1 + Math.log(times) / 2;
      }
      if (PAUSE.test(pair.charAt(0)) && PAUSE.test(second)) marks++;
    }
    return { words, common, pagePairs, pageMarkPairs, marks };
  }

  #characterFeatures(text: string): Pick<Features, 'pageCharacters' | 'stops' | 'rarity' | 'foreign' | 'odd'> {
    let [pageCharacters, stops, rare, foreign, odd] = [0, 0, 0, 0, 0];
    for (const character of text) {
      if (!HAN.test(character)) {
        if (character === '。') stops++;
        if (!PUNCTUATION.test(character)) odd++;
        continue;
      }
      const times = this.#characters.get(simplified(character)) ?? 0;
      pageCharacters += Math.min(MOST_OF_ONE, Math.log(1 + times));
      rare += rarity(character);
      if (!this.#seen.has(character) && isSimplifiedOnly(character)) foreign++;
    }
    return { pageCharacters, stops, rarity: rare, foreign, odd };
  }
}
