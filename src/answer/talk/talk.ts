import { clausesOf } from './clause.ts';
import { OUTSIDE, REAL_QUESTION } from './outside.ts';
import { SMALL_TALK, type Talk } from './small-talk.ts';

/** Characters of a clause of small talk at most: what is longer says more. */
const LONGEST_CLAUSE = 40;
/** Characters of a message in which a request is looked for: it is told by how it begins. */
const READ = 200;

/** The kinds of small talk, those that ask for more before those that only go along: 你好，你是谁. */
const BY_WEIGHT = [
  'about-bot',
  'blame',
  'goodbye',
  'thanks',
  'greeting',
  'chatter',
] as const satisfies readonly (keyof typeof SMALL_TALK)[];

/** The kind of small talk that a clause is, by itself; undefined if it is none. */
export function smallTalkIn(clause: string): keyof typeof SMALL_TALK | undefined {
  if (clause.length > LONGEST_CLAUSE) return undefined;
  return BY_WEIGHT.find((kind) => SMALL_TALK[kind].test(clause));
}

/** Whether a folded message asks for what no quote of a report can be, by its form: 帮我写…, 今天天气…. */
function isOutside(folded: string): boolean {
  const read = folded.slice(0, READ).trim();
  return OUTSIDE.some(({ form, unless }) => form.test(read) && !(unless ?? REAL_QUESTION).test(read));
}

/** No letter and no digit, or at most two digits: nothing is asked. */
const NO_WORDS = /^(?:\d{1,2}|[^\p{L}\p{N}]*)$/u;

/**
 * What a folded message is that is no question to the reports: small talk, or a request for something else; undefined if it may
 * be one. Told by form alone; takes time linear in the message.
 *
 * @example talkOf('谢谢!') // 'thanks'
 * @example talkOf('谁说过"你好"') // undefined
 */
export function talkOf(folded: string): Talk | undefined {
  if (NO_WORDS.test(folded.trim())) return 'chatter';
  if (isOutside(folded)) return 'outside';
  const clauses = clausesOf(folded).map(({ text }) => text);
  const kinds = new Set(clauses.map(smallTalkIn));
  return kinds.has(undefined) ? undefined : BY_WEIGHT.find((kind) => kinds.has(kind));
}
