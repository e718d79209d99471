import { toSimplified } from '../../text/script.ts';

/** Somebody to whom a pasted text gives the words: 陈江指出，…; or …——陈江. */
export interface Claim {
  /** Who, as the text has it: 市长陈江. */
  readonly asked: string;
  /** The words alone. */
  readonly words: string;
  /** Whether the text puts the words in quotation marks, so that what stands before them is not said to be printed. */
  readonly quoted: boolean;
}

/** A pasted text without what plainly is no part of the sentence. */
export interface PastedText {
  readonly text: string;
  readonly claim?: Claim;
}

/** Characters read of what surrounds a sentence; what is longer is the sentence itself. */
const LONGEST_LEAD = 60;

/** At the start or the end of a pasted text, or a line of its own in it. */
const DEBRIS = [
  /https?:\/\/[\w./?=&%#~:@!$+,;-]+/giu,
  /(?<![\w.])@[\p{L}\p{N}_·-]{1,30}(?=[\s:：]|$)[:：]?/gu,
  /#[^#\s]{1,30}#/gu,
  /(?:^|\n)\s*(?:转发(?:微博)?|轉發(?:微博)?|转自|轉自|转载|轉載|转|轉|fwd?|re|分享)\s*[:：]/giu,
  /(?:\/\/|\|\|)\s*$/gu,
];
const PICTURES = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}]|[\u{1f1e6}-\u{1f1ff}]/gu;

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
  '《': '》',
  '【': '】',
};

/** What is in quotation marks as a whole, without them. */
function unquoted(text: string): string {
  const close = PAIRS[text[0] ?? ''];
  if (close === undefined || text.length < 3) return text;
  const bare = text.replace(/[。.！!？?，,\s]+$/u, '');
  const end = bare.endsWith(close) ? bare.length - 1 : text.endsWith(close) ? text.length - 1 : -1;
  const inside = text.slice(1, Math.max(1, end));
  return end < 2 || inside.includes(text[0] ?? '') || inside.includes(close) ? text : inside;
}

const VERB =
  '(?:说|说过|说道|讲|讲过|讲到|谈到|指出|强调|表示|要求|认为|提出|介绍|介绍说|坦言|透露|回应|回应称|称|提醒|呼吁|宣布|直言|说到|明确|告诉记者)';
const ADVERB = '(?:还|也|又|再次|再三|反复|多次|曾|曾经|同时|特别|郑重|公开|明确|亲口|昨天|今天|最后|随后|接着)';
const PLACE = '(?:在[^，。：:“”"「」]{1,24}(?:上|中|时|里|间))';
const LEAD = new RegExp(
  `^(?:据|听说)?(?<who>\\p{Script=Han}[\\p{Script=Han}·]{1,23}?)${PLACE}?${ADVERB}?${VERB}(?:\\s{0,3}[，,：:]\\s{0,3}|(?=[“「『"]))`,
  'u',
);
const SIGNED = /(?:——|--|—|－－)\s*(?<who>\p{Script=Han}[\p{Script=Han}·]{1,19})\s*[。.]?$/u;
const BEHIND = new RegExp(
  `[”」』"]\\s*[，,]?(?<who>\\p{Script=Han}[\\p{Script=Han}·]{1,19}?)${ADVERB}?${VERB}[。.]?$`,
  'u',
);

/** Nobody in particular. */
const NOBODY =
  /^(?:他|她|他们|她们|我|我们|你|大家|有人|网友|朋友|同事|别人|人家|记者|上面|领导|专家|群里.*|网上.*|报道|新闻|文章)$/;

/** Letters of words that can be looked for by themselves. */
const FEWEST = 4;

function claimed(who: string, typed: string): Claim | undefined {
  const text = typed.trim();
  const words = unquoted(text);
  if (words.length < FEWEST || NOBODY.test(toSimplified(who))) return undefined;
  return { asked: who, words, quoted: words !== text };
}

/** The part of a match that names who speaks, by its offsets in the text; `from` is where the text read begins. */
function whoIn(match: RegExpExecArray, from: number): { readonly start: number; readonly end: number } | undefined {
  const who = match.groups?.['who'];
  if (who === undefined) return undefined;
  const start = from + match.index + match[0].indexOf(who);
  return { start, end: start + who.length };
}

function claimBefore(text: string): Claim | undefined {
  const lead = LEAD.exec(toSimplified(text.slice(0, LONGEST_LEAD)));
  const who = lead && whoIn(lead, 0);
  if (!lead || !who) return undefined;
  return claimed(text.slice(who.start, who.end), text.slice(lead[0].length));
}

function claimBehind(text: string): Claim | undefined {
  const from = Math.max(0, text.length - LONGEST_LEAD);
  const tail = toSimplified(text.slice(from));
  const foot = SIGNED.exec(tail) ?? BEHIND.exec(tail);
  const who = foot && whoIn(foot, from);
  if (!foot || !who) return undefined;
  const closes = /^[”」』"]/.test(foot[0]) ? 1 : 0;
  const claim = claimed(text.slice(who.start, who.end), text.slice(0, from + foot.index + closes));
  // What is signed is meant to be the very words.
  return claim && { ...claim, quoted: true };
}

/**
 * Reads what somebody pasted to have it checked: without links, names of accounts, pictures and the quotation marks
 * around all of it; and who is said to have said it, if the text tells. Where nothing is left, it is as it was.
 *
 * @example readPasted('转发：“要早。”😀 https://a.example').text // '要早。'
 * @example readPasted('陈江说：“一户也不能落下。”').claim // { asked: '陈江', words: '一户也不能落下。', quoted: true }
 */
export function readPasted(typed: string): PastedText {
  const stripped = DEBRIS.reduce((text, debris) => text.replace(debris, ' '), typed.replace(PICTURES, ' '));
  const text = unquoted(stripped.trim());
  if (!/[\p{L}\p{N}]/u.test(text)) return { text: typed.trim() };
  const claim = claimBefore(text) ?? claimBehind(text);
  return claim === undefined ? { text } : { text, claim };
}
