import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['text', 'report', 'collection', 'search', 'answer', 'chat', 'cli'];
const pure = ['text', 'report', 'search', 'answer'];
const outside = ['node:fs', 'node:http', 'node:process', 'lmdb', 'grammy', 'dotenv'];

/** File names that say what the file in a room imports: one import a file, so that each verdict is its own. */
const probes = rooms.flatMap((room) => [
  ...rooms.filter((other) => other !== room).map((other) => ({ room, name: other, from: `../${other}/thing.ts` })),
  ...outside.map((from) => ({ room, name: from.replace(':', '-'), from })),
]);

let project = '';
let said = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'yinju-lint-'));
  for (const file of ['.biome.json', '.gitignore']) copyFileSync(join(root, file), join(project, file));
  for (const { room, name, from } of probes) {
    mkdirSync(join(project, 'src', room), { recursive: true });
    const text = `import { thing } from '${from}';\n\nexport const probe = thing;\n`;
    writeFileSync(join(project, 'src', room, `${name}.ts`), text);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', '--reporter=github'], {
    cwd: project,
    encoding: 'utf8',
  });
  said = run.stdout + run.stderr;
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const isForbidden = (room: string, name: string): boolean =>
  said
    .split('\n')
    .some((line) => line.includes('noRestrictedImports') && line.includes(join('src', room, `${name}.ts`)));

describe('The linter', () => {
  it.each(rooms.map((room, i) => [room, rooms.slice(i + 1), rooms.slice(0, i)] as const))(
    'keeps src/%s from importing any room that comes after it, and lets it import those before',
    (room, after, before) => {
      expect(after.filter((other) => !isForbidden(room, other))).toEqual([]);
      expect(before.filter((other) => isForbidden(room, other))).toEqual([]);
    },
  );

  it.each(pure)('keeps src/%s from the disk, the network and the environment', (room) => {
    expect(outside.filter((from) => !isForbidden(room, from.replace(':', '-')))).toEqual([]);
  });
});
