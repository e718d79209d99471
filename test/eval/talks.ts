import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.ts';
import type { Earlier } from '../../src/answer/conversation/earlier.ts';
import type { Library } from '../../src/answer/library.ts';
import { skeleton } from '../../src/text/fold.ts';
import type { Share } from './figures.ts';

const dialogue = z.strictObject({
  id: z.string(),
  /** What is said, one message after another; the rest is about the last. */
  turns: z.array(z.string()).min(1),
  gold: z.array(z.string()).optional(),
  file: z.array(z.string()).optional(),
  speaker: z.string().optional(),
  /** Whether the last message goes on from those before. */
  carries: z.boolean(),
  abstain: z.literal(true).optional(),
});

const checked = z.strictObject({
  id: z.string(),
  sentence: z.string(),
  verdict: z.enum(['verbatim', 'near', 'not-found']),
  file: z.array(z.string()).optional(),
  speaker: z.string().optional(),
});

/** What came of messages: how many were right, and in words what was not. */
export interface Outcome {
  readonly share: Share;
  readonly misses: readonly string[];
}

function linesOf<T>(file: URL, line: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((text) => text.trim() !== '').map((text) => line.parse(JSON.parse(text)));
}

const outcomeOf = (told: readonly (string | undefined)[]): Outcome => ({
  share: { right: told.filter((miss) => miss === undefined).length, of: told.length },
  misses: told.filter((miss) => miss !== undefined),
});

/** Says one message after another, and gives the answer to the last. */
async function lastAnswer(library: Library, turns: readonly string[]): Promise<Answer | undefined> {
  let earlier: Earlier | null = null;
  let answer: Answer | undefined;
  for (const turn of turns) {
    answer = await library.ask(turn, { earlier });
    earlier = answer.remembered ?? earlier;
  }
  return answer;
}

/** How often the last message of a talk is answered among the first three quotes, or rightly not at all. */
export async function askTalks(library: Library, file: URL): Promise<Outcome> {
  const told: (string | undefined)[] = [];
  for (const { id, turns, gold = [], abstain } of linesOf(file, dialogue)) {
    const answer = await lastAnswer(library, turns);
    const quotes = (answer?.quotes ?? []).slice(0, 3).map(({ text }) => skeleton(text));
    const isRight =
      abstain === true
        ? answer?.outcome === 'not-found'
        : quotes.some((text) => gold.some((words) => text.includes(skeleton(words))));
    told.push(isRight ? undefined : `${id} ${turns.join(' / ')}\n    given  ${answer?.quotes[0]?.text ?? 'nothing'}`);
  }
  return outcomeOf(told);
}

/** How often the verdict on a sentence is right. */
export async function checkAll(library: Library, file: URL): Promise<Outcome> {
  const told: (string | undefined)[] = [];
  for (const { id, sentence, verdict } of linesOf(file, checked)) {
    const check = await library.check(sentence);
    told.push(check.verdict === verdict ? undefined : `${id} ${sentence}\n    ${verdict}, given ${check.verdict}`);
  }
  return outcomeOf(told);
}
