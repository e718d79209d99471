import { toSimplified } from '../../text/script.ts';
import { comparedLetters } from './letters.ts';
import { readPasted } from './pasted-text.ts';

/** Letters of a statement without a mark at its end, with one, and in quotation marks as a whole. */
const STATEMENT = 20;
const SENTENCE = 10;
const QUOTED = 8;

/** What only somebody who wants to know something writes. */
const ASKS =
  /[?？]|[吗呢](?:[。！!~～\s]|$)|请问|想问|想知道|想了解|想看看|问一下|告诉我|帮我|帮忙|请.{0,2}(?:列|找|查|给)|查一下|查查|找一下|找找|说说|讲讲|介绍一下|总结|概括|有没有人?(?:说|提|讲)|怎么(?:说|看|讲|评|样|办|回)|(?:说|讲|谈|提)(?:了|过)?(?:什么|啥)|是什么|有什么|有哪些|是哪|是谁|谁(?:说|讲|主持|参加|出席)|为什么|为啥|多少|多久|几(?:号|点|次|天|个|月)|啥|咋|何时|能不能|可不可以|是不是|(?:说|讲)的原话|原话是/;
/** Question words that a report has, too. */
const MAY_ASK = /什么|怎么|怎样|如何|哪|谁|是否|有没有/;
/** How the naming of a matter ends, which is no statement. */
const NAMES_MATTER =
  /(?:要求|规定|情况|措施|内容|讲话|发言|表态|意见|看法|政策|标准|原话|安排|部署|说法|态度|时间|地点|名单|数据|问题)$/;
const ENDS = /[。！!；;…][”」』"）)]*$/;
const PARTS = /[，,；;：:]/;

/** Words with blanks between them and no mark: what people type into a search box. */
const isKeywords = (text: string): boolean => /\p{L}\s+\p{L}/u.test(text) && !/[，。；、：]/.test(text);

const isHan = (letters: string): boolean => (letters.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 > letters.length;

/**
 * Whether a message says in so many words that its writer wants to know something.
 *
 * @example asksSomething('谁主持会议') // true
 */
export function asksSomething(message: string): boolean {
  return ASKS.test(toSimplified(message.trim()));
}

/**
 * Whether a message is no question but a sentence that somebody pasted to learn whether it was said: a statement of some
 * length, or words in quotation marks as a whole.
 *
 * @example looksPasted('渔民安置房要优先供应，一户也不能落下。') // true
 * @example looksPasted('渔民安置房什么时候供应') // false
 */
export function looksPasted(message: string): boolean {
  const trimmed = message.trim();
  const { text, claim } = readPasted(trimmed);
  const letters = comparedLetters(text);
  if (!isHan(letters)) return false;
  const isQuoted = /^[“「『"]/.test(trimmed) && text !== trimmed && !/^[“「『"]/.test(text);
  if ((isQuoted || claim?.quoted === true) && letters.length >= QUOTED && !/[?？]$/.test(trimmed)) return true;
  const plain = toSimplified(text);
  if (ASKS.test(plain) || isKeywords(text)) return false;
  // Who forwards a link or a post has taken the words from there.
  const ends = ENDS.test(text) || (text !== trimmed && !isQuoted);
  if (MAY_ASK.test(plain)) return ends && PARTS.test(text) && letters.length >= STATEMENT;
  if (ends) return letters.length >= SENTENCE;
  return letters.length >= STATEMENT && !NAMES_MATTER.test(plain);
}
