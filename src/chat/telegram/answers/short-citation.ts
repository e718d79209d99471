import { type Cited, citationLines } from '../../citation-lines.ts';
import { cutText } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';

/** Characters (code points) that a button can copy. */
const MOST = 256;
/** Fewer of the quote's words than this are not worth copying. */
const FEWEST_WORDS = 8;

const lengthOf = (text: string): number => Array.from(text).length;

/** The longest beginning that ends between two characters as people see them, with an ellipsis in place of the rest. */
function shortened(words: string, limit: number): string {
  if (lengthOf(words) <= limit) return words;
  const units = Array.from(words)
    .slice(0, limit - 1)
    .join('').length;
  return `${cutText(words, units)}…`;
}

/**
 * A quote with its attribution to paste elsewhere, in at most 256 characters (code points): the words are shortened where
 * need be, who said them and where they are from never; the address is given where there is room for it. Undefined
 * where the attribution leaves no room for words.
 *
 * @example shortCitation(quote, 'zh-Hans') // '“夜间巡查每两小时一次。”——邵知远，市长，防汛工作会议，2031年6月4日，《云陂市部署防汛工作》云陂日报，2031年6月5日'
 */
export function shortCitation(quote: Cited, language: Language): string | undefined {
  const { speaker, meeting, title, printed, url } = citationLines(quote, language);
  const m = messages[language].telegramAnswers;
  const words = quote.text.replace(/\s+/g, ' ').trim();
  const from = [speaker, meeting, printed === undefined ? title : `${title} ${printed}`];
  const room = MOST - lengthOf(m.cited('', from));
  if (room < Math.min(FEWEST_WORDS, lengthOf(words))) return undefined;
  const cited = m.cited(shortened(words, room), from);
  const withAddress = url === undefined ? cited : `${cited} ${url}`;
  return lengthOf(withAddress) <= MOST ? withAddress : cited;
}
