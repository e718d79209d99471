import { z } from 'zod';

import { checkFigures, eventLoop, peopleFigures, questionFigures, readingFigures, row } from './results.ts';

/** What a child process is started for, handed over as JSON. */
export const job = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measure'),
    contender: z.string(),
    size: z.number(),
    limits: z.object({ seconds: z.number(), bytes: z.number() }),
    withPlain: z.boolean(),
  }),
  z.object({ kind: z.literal('event loop'), passages: z.number() }),
  z.object({ kind: z.literal('reading') }),
  z.object({ kind: z.literal('people') }),
  z.object({ kind: z.literal('question') }),
  z.object({ kind: z.literal('check') }),
]);
export type Job = Readonly<z.infer<typeof job>>;

/** What it sends back; the last message counts. */
export const report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('row'), row }),
  z.object({ kind: z.literal('event loop'), eventLoop }),
  z.object({ kind: z.literal('reading'), reading: readingFigures }),
  z.object({ kind: z.literal('people'), people: peopleFigures }),
  z.object({ kind: z.literal('question'), questions: questionFigures }),
  z.object({ kind: z.literal('check'), check: checkFigures }),
]);
export type Report = Readonly<z.infer<typeof report>>;
