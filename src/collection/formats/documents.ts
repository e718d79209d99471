import { z } from 'zod';
import { LARGEST_SOURCE } from '../../report/page/page.ts';
import { cappedLines, once } from '../capped.ts';
import type { Input, InputProblem } from '../input.ts';
import type { Origin } from '../origin.ts';
import type { Content, Format } from './format.ts';

/** Where documents stand that came in by standard input: their ids alone tell them apart. */
const NOWHERE: Origin = { path: '-' };

/** JSON can hold halves of characters, which no file, terminal or messenger takes: each is U+FFFD, as in decoded bytes. */
const text = z.string().transform((value) => value.replace(/\p{Cs}/gu, '\ufffd'));

const given = text.nullish().transform((value) => value ?? undefined);

const documentSchema = z.object({
  id: z.union([text.refine((id) => id !== ''), z.number()]).transform(String),
  text,
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

async function* read({ stream, file, origin }: Content): AsyncGenerator<Input> {
  const ids = new Set<string>();
  let documents = 0;
  for await (const { number, bytes } of cappedLines(stream, LARGEST_SOURCE)) {
    const problem = (reason: InputProblem): Input => ({ kind: 'problem', file: `${file}:${number}`, reason });
    if (bytes?.toString('latin1').trim() === '') continue;
    documents++;
    const document = bytes && parseLine(bytes);
    if (bytes === undefined) yield problem('too-large');
    else if (document === undefined) yield problem('broken-line');
    else yield ids.has(document.id) ? problem('repeated-id') : inputOf(document, origin ?? NOWHERE);
    if (document) ids.add(document.id);
  }
  if (documents === 0) yield { kind: 'problem', file, reason: 'empty' };
}

/**
 * Whether every line that is not empty is an object in JSON with an id and a text, and there is one: what comes without
 * a name, and so without an ending, is a .jsonl file then.
 */
export async function areDocuments(bytes: Uint8Array): Promise<boolean> {
  let documents = 0;
  for await (const line of cappedLines(once(bytes), bytes.length)) {
    if (line.bytes === undefined || line.bytes.toString('latin1').trim() === '') continue;
    if (parseLine(line.bytes) === undefined) return false;
    documents++;
  }
  return documents > 0;
}

function inputOf({ id, text, title, url, published }: z.infer<typeof documentSchema>, origin: Origin): Input {
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
    origin: { ...origin, document: id },
  };
}

/**
 * The .jsonl format, one document a line: `{"id","text","title"?,"url"?,"published"?}`. A line that is none, or whose id
 * an earlier line bears, becomes a problem named by its number; the others go on. Empty lines count for nothing.
 */
export const documents = { endings: ['.jsonl'], isOf: () => false, read } satisfies Format;
