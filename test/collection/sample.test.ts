import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Reader } from '../../src/collection/reader.ts';
import { readSample } from '../../src/collection/sample.ts';
import { readBefore } from '../../src/collection/sample-read-before.ts';

const SAMPLE = join(import.meta.dirname, '../../index/sample');
/** What `npm run build` leaves, which `npm test` runs first. */
const BUILT = join(import.meta.dirname, '../../dist/collection/sample.json');
const PAGE = '2023-04-18-flood-plan.txt';

const never: Reader = {
  version: 1,
  read({ file }) {
    throw new Error(`${file} was read again`);
  },
};

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'yinju-sample-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it('what the build has read of the sample is what its pages give, and none of them is read again', async () => {
  const built = await readSample(SAMPLE, never, readBefore(BUILT));
  const read = await readSample(SAMPLE);
  expect(built.all()).toEqual(read.all());
  expect(built.all().map(({ id }) => built.original(id))).toEqual(read.all().map(({ id }) => read.original(id)));
});

it('a page that has changed since is read', async () => {
  const changed = join(folder(), 'sample');
  cpSync(SAMPLE, changed, { recursive: true });
  appendFileSync(join(changed, PAGE), '\n');
  await expect(readSample(changed, never, readBefore(BUILT))).rejects.toThrow(`${PAGE} was read again`);
});

it.each([
  ['that is not there', undefined],
  ['without its end', (json: string) => json.slice(0, -9)],
  ['of an older reader', (json: string) => json.replace(/"reader":\d+/, '"reader":0')],
  ['of another form', (json: string) => json.replace('"passages"', '"parts"')],
])('a file %s keeps nothing, and the pages are read', (_, change) => {
  const file = join(folder(), 'sample.json');
  if (change !== undefined) writeFileSync(file, change(readFileSync(BUILT, 'utf8')));
  expect(readBefore(file).size).toBe(0);
});
