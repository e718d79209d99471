import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/answer/library.ts';
import { toSimplified, toTraditional } from '../../src/text/script.ts';
import { libraryOf, sampleReports } from './support.ts';

const line = z.object({
  question: z.string(),
  /** The kind of small talk that it is. */
  talk: z.string().optional(),
  /** Whether the sample answers it. */
  answered: z.boolean().optional(),
});

const linesOf = (file: string): readonly z.infer<typeof line>[] =>
  readFileSync(new URL(`../sample/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => line.parse(JSON.parse(text)));

const talk = linesOf('unanswerable.jsonl').filter((one) => one.talk !== undefined);
const questions = linesOf('no-small-talk.jsonl');

let library: Library;

beforeAll(async () => {
  library = await libraryOf(sampleReports());
});

describe('A message that asks the reports nothing', () => {
  it.each(talk)('is taken for what it is, in either script: $question', async ({ question, talk: kind }) => {
    for (const typed of [question, toSimplified(question), toTraditional(question), `  ${question} `]) {
      const answer = await library.ask(typed);
      expect(answer).toMatchObject({ outcome: 'not-found', note: { kind: 'small-talk', talk: kind }, nearest: [] });
      expect(answer.question).toBe(typed);
    }
  });

  it('is shown a question that the reports do answer, where it does not know what to ask', async () => {
    for (const typed of ['你好', '你能做什么？', '帮我写一首诗', 'who are you?']) {
      const { note } = await library.ask(typed);
      const example = note?.kind === 'small-talk' ? note.example : undefined;
      expect((await library.ask(example ?? '')).outcome).toBe('answered');
    }
  });
});

describe('A question that only holds words of small talk', () => {
  it.each(questions)('is asked all the same: $question', async ({ question, answered }) => {
    for (const typed of [question, toTraditional(question)]) {
      const answer = await library.ask(typed);
      expect(answer.note?.kind).not.toBe('small-talk');
      if (answered === true) expect(answer.outcome).toBe('answered');
    }
  });

  it('gets the same first quote with courtesies around it as without them', async () => {
    const plain = '群众返家必须具备哪三个条件';
    const [best] = (await library.ask(plain)).quotes;
    const before = fc.constantFrom(
      '你好，',
      '您好！请问',
      '请问一下，',
      '谢谢！',
      '嗨，在吗？',
      '麻烦帮我查一下',
      '早上好，想问下',
      '',
    );
    const behind = fc.constantFrom('？', '？谢谢！', '，謝謝你', '？辛苦了', '');
    await fc.assert(
      fc.asyncProperty(before, behind, async (first, last) => {
        expect((await library.ask(first + plain + last)).quotes[0]?.text).toBe(best?.text);
      }),
    );
  });
});
