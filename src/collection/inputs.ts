import { createReadStream, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { LARGEST_SOURCE } from '../report/page/page.ts';
import { type ByteStream, readCapped } from './capped.ts';
import { errorCode } from './collection-fault.ts';
import { areDocuments, once, readDocuments } from './documents.ts';
import { counted } from './extent.ts';
import type { Input, InputProblem } from './input.ts';
import { walkFolder } from './walk.ts';

/** Is told of the bytes that are read from files, as they are. */
type OnBytes = (bytes: number) => void;

/** The name that standard input goes by. */
const STANDARD_INPUT = '-';

function problemOf(error: unknown): InputProblem {
  return errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable';
}

async function* readFile(file: string, onBytes: OnBytes): AsyncGenerator<Input> {
  const path = resolve(file);
  try {
    const stream = counted(createReadStream(path), onBytes);
    if (extname(path).toLowerCase() === '.jsonl') {
      yield* readDocuments(stream, file, path);
      return;
    }
    const bytes = await readCapped(stream, LARGEST_SOURCE);
    if (bytes === undefined) yield { kind: 'problem', file, reason: 'too-large' };
    else yield { kind: 'source', file, source: { file: basename(path), bytes }, origin: { path } };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    yield { kind: 'problem', file, reason: problemOf(error) };
  }
}

async function* readStandardInput(stream: ByteStream): AsyncGenerator<Input> {
  const bytes = await readCapped(stream, LARGEST_SOURCE);
  if (bytes === undefined) yield { kind: 'problem', file: STANDARD_INPUT, reason: 'too-large' };
  else if (await areDocuments(bytes)) yield* readDocuments(once(bytes), STANDARD_INPUT, STANDARD_INPUT);
  else yield { kind: 'source', file: STANDARD_INPUT, source: { file: 'stdin', bytes }, origin: null };
}

async function* readFolder(folder: string, onBytes: OnBytes): AsyncGenerator<Input> {
  const { files, skipped, unreadable } = walkFolder(folder);
  for (const file of unreadable) yield { kind: 'problem', file, reason: 'unreadable' };
  if (files.length === 0 && unreadable.length === 0) yield { kind: 'problem', file: folder, reason: 'no-files' };
  for (const file of files) yield* readFile(file, onBytes);
  if (skipped > 0) yield { kind: 'skipped', folder, files: skipped };
}

/**
 * What the given paths hold, one input after the other: files, folders with all their sub-folders, `-` for standard
 * input (one page, or the lines of a .jsonl file), and every line of a .jsonl file. Whatever is wrong with one path is an input too, and the others go on.
 *
 * `onBytes` is told how much of the files is read; `extentOf` (extent.ts) tells how much there is.
 *
 * @example for await (const input of readInputs(['pages', '-'], process.stdin)) …
 */
export async function* readInputs(
  paths: readonly string[],
  stdin: ByteStream,
  onBytes: OnBytes = () => undefined,
): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield* readStandardInput(stdin);
    else if (isFolder(path)) yield* readFolder(path, onBytes);
    else yield* readFile(path, onBytes);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
