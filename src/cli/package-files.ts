import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Two folders up from this file, in the source as in what is built from it. */
const ROOT = new URL('../../', import.meta.url);

/** The folder of the bundled sample pages. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('index/sample', ROOT));

/** The program's version. */
export function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  return z.object({ version: z.string() }).parse(json).version;
}
