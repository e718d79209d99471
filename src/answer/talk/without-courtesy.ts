import { fold } from '../../text/fold.ts';
import { type Clause, clausesOf } from './clause.ts';
import { smallTalkIn } from './talk.ts';

/** Talk that goes before or behind a question and says nothing of it. */
const GOES_ALONG: ReadonlySet<string | undefined> = new Set(['greeting', 'thanks', 'goodbye', 'chatter']);

/** Characters that a question has at least. */
const LEAST = 2;

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const isAlong = ({ text }: Clause): boolean => lettersIn(text) >= LEAST && GOES_ALONG.has(smallTalkIn(fold(text)));

/**
 * A message without the clauses of small talk that it begins and ends with, in its own script; as it is, where nothing else
 * is in it. What is polite within a clause (请问, 帮我查) is taken off where the question is read.
 *
 * @example withoutCourtesy('你好，“四早”是什么？谢谢') // '“四早”是什么？'
 */
export function withoutCourtesy(text: string): string {
  const clauses = clausesOf(text);
  const first = clauses.findIndex((clause) => !isAlong(clause));
  const last = clauses.findLastIndex((clause) => !isAlong(clause));
  const [from, to] = [clauses[first], clauses[last]];
  if (from === undefined || to === undefined) return text;
  return text.slice(first === 0 ? 0 : from.start, last === clauses.length - 1 ? text.length : to.end);
}
