import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { POST_TAIL } from '../people/posts.ts';
import { STRONG_CUE } from './cues.ts';

/** What stands before the colon at the head of a transcript's paragraph. */
const LABEL = /^(?<mark>[【[▲●■◆]?)(?<who>[\p{Script=Han}·、（）() 　]{1,30}?)[】\]]?[：:]/u;
const ASKS =
  /^[【[▲●■◆]?(?![他她])(?:[\p{Script=Han}A-Za-z《》]{0,16}记者\p{Script=Han}{0,4}|[问Q]|主持人|提问|(?:[\p{Script=Han}\d]{0,12}(?:观众|网友|网民|听众|市民|村民|家长|学生|同学))(?:[“"「][^”"」]{1,16}[”"」])?)(?:提?问)?[】\]]?[：:]/u;
/** The label of whoever is asked, without a name. */
const ANSWERS = /^(?:答|回答|答复)$/;
const TITLE =
  /^(?:同志|先生|女士|议员|教授|院士|代表|委员|\p{Script=Han}{0,4}[长任席记])?(?:[（(][^（）()]{0,20}[）)])?$/u;

/** Before a colon: no label but a clause, of one who speaks already (所以我们认为：) or with a verb of saying. */
const IS_CLAUSE = new RegExp(`^.{0,8}[我咱]|${STRONG_CUE}$`, 'u');

const IS_OFFICE = new RegExp(`${POST_TAIL}$`);

/**
 * Who is to speak by the label of a paragraph, which has `length` characters: somebody by name, one who asks, or
 * somebody whom nothing tells.
 */
export type Label =
  | { readonly kind: 'person'; readonly name: string; readonly length: number }
  | { readonly kind: 'question'; readonly length: number }
  | { readonly kind: 'unknown' };

/**
 * The label at the head of a transcript's paragraph (鲍某：能走。), which starts at `start` of the text; undefined if the
 * paragraph has none.
 */
export function labelOf(paragraph: string, start: number, mentions: readonly Mention[]): Label | undefined {
  const asks = ASKS.exec(paragraph)?.[0];
  if (asks !== undefined) return { kind: 'question', length: asks.length - 1 };
  const { mark = '', who } = LABEL.exec(paragraph)?.groups ?? {};
  if (who === undefined || IS_CLAUSE.test(who)) return undefined;
  const at = start + mark.length;
  const [first] = mentionsWithin(mentions, { start: at, end: at + who.length });
  const isWhole = first?.from === at && TITLE.test(paragraph.slice(first.end - start, at - start + who.length));
  const name = first && isWhole ? first.name : holderOf(who, mentions);
  return name === undefined ? { kind: 'unknown' } : { kind: 'person', name, length: mark.length + who.length };
}

/** The one person of the report whose office a label is (民政局局长：…); whoever answers, if the report names nobody else. */
function holderOf(label: string, mentions: readonly Mention[]): string | undefined {
  const isAnswer = ANSWERS.test(label);
  if (!isAnswer && !IS_OFFICE.test(label)) return undefined;
  const holders = isAnswer
    ? mentions
    : mentions.filter(({ post }) => post !== '' && (post.endsWith(label) || label.endsWith(post)));
  const [first, second] = new Set(holders.map((mention) => mention.name));
  return second === undefined ? first : undefined;
}
