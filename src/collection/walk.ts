import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isReadable } from './formats/formats.ts';

/** What a folder holds. */
export interface Walked {
  /** Files to be read, in the order of their names, those of a sub-folder at its name. */
  readonly files: readonly string[];
  /** Files passed over. */
  readonly skipped: number;
  /** Folders and files that could not be looked at. */
  readonly unreadable: readonly string[];
}

class Walk {
  readonly files: string[] = [];
  readonly unreadable: string[] = [];
  skipped = 0;
  /** Folders walked, by their real paths: symbolic links may lead in a circle. */
  readonly #seen = new Set<string>();

  folder(path: string): void {
    let names: readonly string[];
    try {
      const real = realpathSync(path);
      if (this.#seen.has(real)) return;
      this.#seen.add(real);
      names = readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort();
    } catch {
      this.unreadable.push(path);
      return;
    }
    for (const name of names) this.#entry(join(path, name));
  }

  #entry(path: string): void {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) this.folder(path);
    else if (found?.isFile() && isReadable(path)) this.files.push(path);
    else this.skipped++;
  }
}

/**
 * Walks a folder with all its sub-folders. Hidden files are left out; links are followed, each folder is walked once.
 *
 * @example walkFolder('pages').files // ['pages/a.html', 'pages/b/c.txt']
 */
export function walkFolder(folder: string): Walked {
  const walk = new Walk();
  walk.folder(folder);
  return { files: walk.files, skipped: walk.skipped, unreadable: walk.unreadable };
}
