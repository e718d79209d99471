import { createReadStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ByteStream, once, readCapped } from './capped.ts';
import { errorCode } from './collection-fault.ts';
import { extentOf } from './extent.ts';
import { areDocuments, documents } from './formats/documents.ts';
import { Extractor } from './formats/extractor.ts';
import { LARGEST_CONTAINER } from './formats/format.ts';
import { openContent } from './formats/formats.ts';
import type { Input, InputProblem } from './input.ts';
import { FileTally, type OnBytes } from './tally.ts';
import { walkFolder } from './walk.ts';

/** What files are read with. */
interface Tools {
  readonly extractor: Extractor;
  readonly onBytes: OnBytes;
}

/** What may be asked of `readInputs`. */
export interface ReadingOptions {
  /** Closed by who gives it; without one, one is made and closed by `readInputs`. */
  readonly extractor?: Extractor;
  /** Is told how much of the files is taken up; `extentOf` (extent.ts) tells how much there is. */
  readonly onBytes?: OnBytes;
}

/** The name that standard input goes by. */
const STANDARD_INPUT = '-';

function problemOf(error: unknown): InputProblem {
  return errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable';
}

async function* readFile(file: string, { extractor, onBytes }: Tools): AsyncGenerator<Input> {
  const path = resolve(file);
  const tally = new FileTally(extentOf([path]) ?? 0, onBytes);
  try {
    const stream = createReadStream(path);
    const content = { file, name: basename(path), stream, origin: { path } };
    yield* openContent({ ...content, onBytes: (bytes) => tally.take(bytes) }, extractor);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    yield { kind: 'problem', file, reason: problemOf(error) };
  }
  tally.finish();
}

async function* readStandardInput(stream: ByteStream, extractor: Extractor): AsyncGenerator<Input> {
  const bytes = await readCapped(stream, LARGEST_CONTAINER);
  if (bytes === undefined) {
    yield { kind: 'problem', file: STANDARD_INPUT, reason: 'too-large' };
    return;
  }
  const content = { file: STANDARD_INPUT, name: 'stdin', stream: once(bytes), origin: null };
  yield* (await areDocuments(bytes)) ? documents.read(content) : openContent(content, extractor);
}

async function* readFolder(folder: string, tools: Tools): AsyncGenerator<Input> {
  const { files, skipped, unreadable } = walkFolder(folder);
  for (const file of unreadable) yield { kind: 'problem', file, reason: 'unreadable' };
  if (files.length === 0 && unreadable.length === 0) yield { kind: 'problem', file: folder, reason: 'no-files' };
  for (const file of files) yield* readFile(file, tools);
  if (skipped > 0) yield { kind: 'skipped', folder, files: skipped };
}

/**
 * What the given paths hold, one input after the other: files, folders with all their sub-folders, `-` for standard
 * input. A file may hold several: every line of a .jsonl file, every file in an archive. Whatever is wrong with one of
 * them is an input too, and the others go on.
 *
 * @example for await (const input of readInputs(['pages', '-'], process.stdin)) …
 */
export async function* readInputs(
  paths: readonly string[],
  stdin: ByteStream,
  { extractor, onBytes = () => undefined }: ReadingOptions = {},
): AsyncGenerator<Input> {
  const own = extractor ?? new Extractor();
  const tools = { extractor: own, onBytes };
  try {
    for (const path of paths) {
      if (path === STANDARD_INPUT) yield* readStandardInput(stdin, own);
      else if (isFolder(path)) yield* readFolder(path, tools);
      else yield* readFile(path, tools);
    }
  } finally {
    if (!extractor) await own.close();
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
