import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Report } from '../report/report.ts';
import { reader } from './reader.ts';
import { samplePages } from './sample-pages.ts';
import { reportSchema } from './stored.ts';

/** What pages gave when they were read before, by the SHA-256 of their bytes. */
export type ReadBefore = ReadonlyMap<string, Report | 'refused'>;

/** Lies beside what is built; where the sources are run by a tool there is none, and the pages are read as they come. */
const FILE = fileURLToPath(new URL('sample.json', import.meta.url));

const kept = z.object({
  reader: z.literal(reader.version),
  pages: z.array(z.tuple([z.string(), z.union([reportSchema, z.literal('refused')])])),
});

/**
 * What the bundled sample gave when the program was built: to read its pages takes longer than all else that has to be
 * done before a first question is answered. Nothing where that was not kept, or an older reader read it.
 *
 * @example readBefore().get(sourceDigest(source)) // the page's report
 */
export function readBefore(file = FILE): ReadBefore {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  return new Map(kept.safeParse(parsed(text)).data?.pages);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads the pages of a folder and keeps what they give for `readBefore`. */
export async function keepRead(folder: string, file = FILE): Promise<void> {
  const pages: [string, Report | 'refused'][] = [];
  for await (const { source, id, sha256 } of samplePages(folder)) {
    const read = reader.read(source, { id, sha256 });
    pages.push([sha256, read.outcome === 'read' ? read.report : 'refused']);
  }
  writeFileSync(file, JSON.stringify({ reader: reader.version, pages }));
}
