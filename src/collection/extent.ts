import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { LARGEST_SOURCE } from '../report/page/page.ts';
import type { ByteStream } from './capped.ts';
import { walkFolder } from './walk.ts';

/** Bytes that are read of a file: all of a .jsonl file, of another no more than a page may have. */
function readable(path: string, size: number): number {
  return extname(path).toLowerCase() === '.jsonl' ? size : Math.min(size, LARGEST_SOURCE);
}

function extentOfPath(path: string): number {
  // What cannot be looked at is a problem when its turn comes, and takes no time.
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return walkFolder(path).files.reduce((sum, file) => sum + extentOfPath(file), 0);
  return found?.isFile() ? readable(path, found.size) : 0;
}

/**
 * How many bytes `readInputs` reads of the given paths in all, so that one can tell how long it still takes; undefined
 * where nobody knows beforehand, as with standard input.
 *
 * @example extentOf(['pages', 'reports.jsonl']) // 1_234_567
 */
export function extentOf(paths: readonly string[]): number | undefined {
  let sum = 0;
  for (const path of paths) {
    try {
      const own = path === '-' ? undefined : extentOfPath(path);
      if (own === undefined) return undefined;
      sum += own;
    } catch {
      return undefined;
    }
  }
  return sum;
}

/** The same stream; tells how many bytes are taken from it, as they are. */
export async function* counted(
  stream: ByteStream,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of stream) {
    onBytes(Buffer.byteLength(chunk));
    yield chunk;
  }
}
