import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Always the built file, also where the sources are run by a tool: Node 20 cannot run TypeScript. */
const PROBE = fileURLToPath(new URL('../../../dist/collection/upkeep/probe-process.js', import.meta.url));

/**
 * Whether to read a collection whole ends the process that does it. LMDB does not check the pages of its trees, and damage
 * there may end a process without a word; so another one goes before.
 */
export function isDeadly(directory: string): boolean {
  if (!existsSync(PROBE)) throw new Error(`${PROBE} is missing: run npm run build first`);
  return spawnSync(process.execPath, [PROBE, directory], { stdio: 'ignore' }).signal !== null;
}
