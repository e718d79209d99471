import { readFileSync } from 'node:fs';
import { z } from 'zod';

const spans = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  script: z.enum(['simplified', 'traditional']).optional(),
  /** What the question wants to be told, and how much of it, as its writer would say. */
  wanted: z.string().optional(),
  extent: z.string().optional(),
  pick: z.string().optional(),
  period: z.tuple([z.string(), z.string()]).optional(),
  /** Words any of which proves that a quote answers. */
  gold: spans.optional(),
  /** Words of several places, all of which must be among the quotes. */
  goldAll: spans.optional(),
  /** The files of the reports that rightly answer. */
  file: spans.optional(),
  /** Who says the words: a person, 会议 or 报道. */
  speaker: z.string().optional(),
  /** The reports do not say it. */
  abstain: z.literal(true).optional(),
  /** The person in whose mouth no words of these files may be put. */
  notSpeaker: z.string().optional(),
});

/** A question with what a careful reader of the reports knows to be its answer. */
export type LabelledQuestion = z.infer<typeof schema>;

/**
 * Reads questions, one JSON object a line.
 *
 * @throws when a line is not of that form, naming the file and the line (from 1)
 */
export function readQuestions(file: URL): readonly LabelledQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const read = schema.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${file.pathname}, line ${i + 1}: ${z.prettifyError(read.error)}`);
      return [read.data];
    });
}
