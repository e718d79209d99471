import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import type { Talk } from './small-talk.ts';

/** Kinds of talk to which it helps to show what can be asked. */
const SHOWN_HOW: ReadonlySet<Talk> = new Set(['greeting', 'about-bot', 'outside', 'other-language']);

/** An answer to small talk with a question that the reports at hand do answer, where one helps. */
export async function withExample(answer: Answer, library: Pick<Library, 'overview'>): Promise<Answer> {
  const { note } = answer;
  if (note?.kind !== 'small-talk' || !SHOWN_HOW.has(note.talk)) return answer;
  const [example] = (await library.overview()).examples;
  return example === undefined ? answer : { ...answer, note: { ...note, example } };
}
