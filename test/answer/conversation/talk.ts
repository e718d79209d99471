import type { Answer } from '../../../src/answer/answer.ts';
import type { Earlier } from '../../../src/answer/conversation/earlier.ts';
import type { Library } from '../../../src/answer/library.ts';

/** Asks one message after the other, as a chat does; gives every answer. The memory goes through JSON, as on disk. */
export async function talkThrough(library: Library, messages: readonly string[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let earlier: Earlier | null = null;
  for (const message of messages) {
    const answer: Answer = await library.ask(message, { earlier });
    earlier = answer.remembered === undefined ? earlier : JSON.parse(JSON.stringify(answer.remembered));
    answers.push(answer);
  }
  return answers;
}

/** The last of the answers. */
export async function lastAnswer(library: Library, messages: readonly string[]): Promise<Answer> {
  const answer = (await talkThrough(library, messages)).at(-1);
  if (answer === undefined) throw new Error('no message was asked; expected at least one');
  return answer;
}
