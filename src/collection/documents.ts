import { z } from 'zod';
import { LARGEST_SOURCE } from '../report/page.ts';
import { type ByteStream, cappedLines } from './capped.ts';
import type { Input, InputProblem } from './input.ts';

const given = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const documentSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string(),
  title: given,
  url: given,
  published: given,
});

function parseLine(bytes: Buffer): z.infer<typeof documentSchema> | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return documentSchema.safeParse(json).data;
  } catch {
    return undefined;
  }
}

/**
 * Reads a .jsonl file, one document a line: `{"id","text","title"?,"url"?,"published"?}`. A line that is none becomes a
 * problem named by its number; the others go on. Empty lines count for nothing.
 *
 * @param file how the file is called in messages
 * @param path its absolute path, or null for standard input
 */
export async function* readDocuments(stream: ByteStream, file: string, path: string | null): AsyncGenerator<Input> {
  let documents = 0;
  for await (const { number, bytes } of cappedLines(stream, LARGEST_SOURCE)) {
    const problem = (reason: InputProblem): Input => ({ kind: 'problem', file: `${file}:${number}`, reason });
    if (bytes?.toString('latin1').trim() === '') continue;
    documents++;
    const document = bytes && parseLine(bytes);
    if (bytes === undefined) yield problem('too-large');
    else yield document === undefined ? problem('broken-line') : inputOf(document, path);
  }
  if (documents === 0) yield { kind: 'problem', file, reason: 'empty' };
}

function inputOf({ id, text, title, url, published }: z.infer<typeof documentSchema>, path: string | null): Input {
  return {
    kind: 'source',
    file: id,
    source: {
      file: id,
      bytes: Buffer.from(text, 'utf8'),
      document: true,
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
    },
    origin: path === null ? null : { path, document: id },
  };
}
