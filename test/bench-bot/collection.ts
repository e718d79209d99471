import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MAIN, ROOT } from './places.ts';
import { inventedReports } from './reports.ts';

/** Passages that the collection holds at least. */
export const PASSAGES = 50_000;

/** Reports of one file that is added: the reader splits their texts anew, so how many passages come of it is seen then. */
const STEP = 500;

/** A collection that is there, and what it holds. */
export interface BuiltCollection {
  readonly folder: string;
  readonly reports: number;
  readonly passages: number;
}

const listed = z.object({ passages: z.int() });

const yinju = (folder: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [MAIN, '--data', folder, '--json', ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });

/**
 * The collection that the bot answers from: made once by `yinju add`, then found again.
 *
 * @example const { folder, passages } = await builtCollection();
 */
export async function builtCollection(): Promise<BuiltCollection> {
  const folder = join(ROOT, 'collection');
  const note = join(ROOT, 'collection.json');
  if (existsSync(note)) return { folder, ...held.parse(JSON.parse(readFileSync(note, 'utf8'))) };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  const invented = await inventedReports();
  let now = { reports: 0, passages: 0 };
  for (let from = 0; now.passages < PASSAGES; from += STEP) {
    const file = join(ROOT, `${from}.jsonl`);
    const lines = Array.from({ length: STEP }, (_, i) => lineOf(invented.report(from + i)));
    writeFileSync(file, `${lines.join('\n')}\n`);
    yinju(folder, 'add', file);
    rmSync(file);
    now = holdings(folder);
    process.stderr.write(`the collection: ${now.reports} reports, ${now.passages} passages\n`);
  }
  writeFileSync(note, JSON.stringify(now));
  return { folder, ...now };
}

const held = z.object({ reports: z.int(), passages: z.int() });

function holdings(folder: string): z.infer<typeof held> {
  const lines = yinju(folder, 'list')
    .split('\n')
    .filter((line) => line !== '');
  const passages = lines.map((line) => listed.parse(JSON.parse(line)).passages);
  return { reports: passages.length, passages: passages.reduce((sum, count) => sum + count, 0) };
}

/** A report as `yinju add` takes it, with nothing known but its words: the rest is read from them. */
function lineOf({
  id,
  title,
  text,
  published,
}: ReturnType<Awaited<ReturnType<typeof inventedReports>>['report']>): string {
  return JSON.stringify({ id, title, text, ...(published.date === null ? {} : { published: published.date }) });
}
