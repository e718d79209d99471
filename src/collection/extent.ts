import { type Stats, statSync } from 'node:fs';
import { extname } from 'node:path';
import { LARGEST_CONTAINER } from './formats/format.ts';
import { walkFolder } from './walk.ts';

/** What cannot be looked at is a problem when its turn comes, and takes no time. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Bytes that count of a file: all of a .jsonl file, of another no more than it may have. */
function extentOfFile(path: string, size: number): number {
  return extname(path).toLowerCase() === '.jsonl' ? size : Math.min(size, LARGEST_CONTAINER);
}

function extentOfPath(path: string): number {
  const found = lookAt(path);
  if (found?.isDirectory()) return walkFolder(path).files.reduce((sum, file) => sum + extentOfPath(file), 0);
  return found?.isFile() ? extentOfFile(path, found.size) : 0;
}

/**
 * How many bytes `readInputs` takes up of the given paths in all, so that one can tell how long it still takes; undefined
 * where nobody knows beforehand, as with standard input.
 *
 * @example extentOf(['pages', 'reports.jsonl']) // 1_234_567
 */
export function extentOf(paths: readonly string[]): number | undefined {
  return paths.includes('-') ? undefined : paths.reduce((sum, path) => sum + extentOfPath(path), 0);
}
