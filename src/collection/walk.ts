import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Endings of the files that are read out of a folder. */
const ENDINGS = new Set(['.txt', '.md', '.html', '.htm', '.jsonl']);

/** Files that tell about a folder and are none of its pages. */
const ABOUT = /^readme\./i;

/** What a folder holds. */
export interface Walked {
  /** Files to be read, in the order of their names, those of a sub-folder at its name. */
  readonly files: readonly string[];
  /** Files passed over. */
  readonly skipped: number;
  /** Folders and files that could not be looked at. */
  readonly unreadable: readonly string[];
}

function isPage(path: string): boolean {
  return ENDINGS.has(extname(path).toLowerCase()) && !ABOUT.test(basename(path));
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
    else if (found?.isFile() && isPage(path)) this.files.push(path);
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
