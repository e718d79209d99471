import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const elsewhere = mkdtempSync(join(tmpdir(), 'yinju-readme-'));

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe('The README', () => {
  it('shows a question and its answer as the program gives it', () => {
    const shown = /\$ npm run -s yinju -- ask (?<question>\S+)\n(?<answer>[\s\S]*?)\n```/.exec(readme)?.groups;
    const run = spawnSync(process.execPath, [join(root, 'dist/main.js'), 'ask', shown?.['question'] ?? ''], {
      cwd: elsewhere,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], YINJU_LANGUAGE: 'zh-Hans' },
    });
    expect(run.stdout.trim()).toBe(shown?.['answer']?.trim());
  });

  it('names every setting that there is, and each is explained in .env.example', () => {
    const settings = readFileSync(join(root, '.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(settings.length).toBeGreaterThan(3);
    expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every script that it tells people to run', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const run = [...readme.matchAll(/npm run (?:-s )?(?<script>[\w:]+)/g)].map((m) => m.groups?.['script'] ?? '');
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
  });
});
