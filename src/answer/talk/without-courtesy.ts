import { fold, foldWithMap } from '../../text/fold.ts';
import { type Clause, clausesOf } from './clause.ts';
import { smallTalkIn } from './talk.ts';

/** Talk that goes before or behind a question and says nothing of it. */
const GOES_ALONG: ReadonlySet<string | undefined> = new Set(['greeting', 'thanks', 'goodbye', 'chatter']);

/** Words by which a bot is asked to look for something, folded: 帮我查一下…, 你知道…吗. */
const ASKS_BOT =
  /^(?:(?:你好|您好|hi|hello)(?=请问|想问|我想|帮|麻烦)|请问一?下?|我?[就只]?想请?(?:问|知道|了解|查查|查|打听)(?:一?下)?[你您]?|(?:请|麻烦|劳驾|拜托|能不能|可不可以|能否|可以|[你您]能)?[帮给替](?:我们|我|忙)再?(?:查一?查|找一?找|看一?看|搜一?搜|搜索|讲讲|说说|介绍)(?:一?下|出)?|(?:麻烦|请)[你您]?[查找搜看问](?:一?下)|[你您](?:知不知道|知道|清楚|晓得)|请?[你您]?(?:能不能|可不可以|能|可以)?告诉(?:我|一下)|[查搜]一?下)[\s,:]*/;

/** Characters that a question has at least. */
const LEAST = 2;

/** Courtesies one behind another that are taken away: 你好，麻烦你帮我查一下…. */
const ROUNDS = 3;
/** Characters of a question in which a courtesy is looked for. */
const READ = 60;

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const isAlong = ({ text }: Clause): boolean => lettersIn(text) >= LEAST && GOES_ALONG.has(smallTalkIn(fold(text)));

/** A message without the clauses of small talk that it begins and ends with, where something else is left. */
function withoutTalk(text: string): string {
  const clauses = clausesOf(text);
  const first = clauses.findIndex((clause) => !isAlong(clause));
  const last = clauses.findLastIndex((clause) => !isAlong(clause));
  const [from, to] = [clauses[first], clauses[last]];
  if (from === undefined || to === undefined) return text;
  return text.slice(first === 0 ? 0 : from.start, last === clauses.length - 1 ? text.length : to.end);
}

/** A question without the courtesy that it begins with, if something is left of it. */
function withoutOpening(question: string): string {
  const { text: folded, origin } = foldWithMap(question.slice(0, READ));
  const rest = question.slice(origin[ASKS_BOT.exec(folded)?.[0].length ?? 0]);
  return lettersIn(rest.slice(0, READ)) < LEAST ? question : rest;
}

/**
 * A message without the small talk and the courtesies around the question in it, in its own script; as it is, where nothing is
 * left.
 *
 * @example withoutCourtesy('你好，请问“四早”是什么？谢谢') // '“四早”是什么'
 */
export function withoutCourtesy(text: string): string {
  let question = withoutTalk(text);
  for (let round = 0; round < ROUNDS; round++) question = withoutOpening(question.trimStart());
  return question;
}
