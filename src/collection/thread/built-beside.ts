import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The built module of a name beside another module, for a thread. Where the sources are run by a tool, or only a part of
 * them was built, it is the one in `dist`: a worker of Node 20 cannot read TypeScript.
 *
 * @param module the other module's `import.meta.url`
 * @example builtBeside(import.meta.url, 'page-worker.js')
 */
export function builtBeside(module: string, name: string): string {
  const beside = fileURLToPath(new URL(name, module));
  const sources = `${sep}src${sep}`;
  const at = beside.lastIndexOf(sources);
  if (at < 0 || existsSync(beside)) return beside;
  const above = beside.slice(0, at);
  const root = above.endsWith(`${sep}.build`) ? join(above, '..') : above;
  return join(root, 'dist', beside.slice(at + sources.length));
}
