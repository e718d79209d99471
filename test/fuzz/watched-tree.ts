import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** Long ago: what is read gets a newer time, on file systems that note readings. */
const LONG_AGO = new Date('2001-01-01T00:00:00Z');

/** What nobody may read: it would turn up in what was read. */
export const CANARY = '鷦鷯不入此門，此句無人可讀';

/**
 * A folder with what may be read and written in `inside`, and beside it what may not: files as hostile names call them.
 */
export class WatchedTree {
  readonly root = mkdtempSync(join(tmpdir(), 'yinju-fuzz-'));
  readonly inside = join(this.root, 'a/b/inside');
  readonly #before: string;

  constructor() {
    mkdirSync(this.inside, { recursive: true });
    for (const name of ['canary.txt', 'a/canary.txt', 'a/b/canary.txt', 'a/b/inside-not.txt']) {
      const path = join(this.root, name);
      writeFileSync(path, `${CANARY}\n${name}\n`);
      utimesSync(path, LONG_AGO, LONG_AGO);
    }
    this.#before = this.#look();
  }

  /** The path of a canary as a link or a name in an archive may lead to it. */
  get canary(): string {
    return join(this.root, 'a/b/canary.txt');
  }

  /** What was made, changed, removed or read beside `inside`; empty if all is as it was. */
  touched(): string {
    const now = this.#look();
    return now === this.#before ? '' : `before:\n${this.#before}\nnow:\n${now}`;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #look(): string {
    const paths = readdirSync(this.root, { recursive: true, encoding: 'utf8' }).map((name) => join(this.root, name));
    const outside = paths.filter((path) => !`${path}${sep}`.startsWith(`${this.inside}${sep}`)).sort();
    const told = outside.map((path) => {
      const found = statSync(path);
      if (found.isDirectory()) return relative(this.root, path);
      const times = [found.mtimeMs, found.atimeMs].join(' ');
      return `${relative(this.root, path)} ${times} ${found.size}`;
    });
    return told.join('\n');
  }

  /** Whether this file system notes readings: then `touched` tells of them. */
  notesReadings(): boolean {
    const path = join(this.inside, 'probe.txt');
    writeFileSync(path, 'x');
    utimesSync(path, LONG_AGO, LONG_AGO);
    readFileSync(path);
    const noted = statSync(path).atimeMs !== LONG_AGO.getTime();
    rmSync(path);
    return noted;
  }
}
