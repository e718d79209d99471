import { createHash } from 'node:crypto';
import { readCapped } from '../capped.ts';
import type { Input } from '../input.ts';
import { type Content, type Extracted, LARGEST_CONTAINER } from './format.ts';

/**
 * Reads a file that holds one page in a wrapping: the page becomes the source, under the digest of the file's own bytes,
 * by which the file is known again.
 */
export async function* extractOne(
  { file, name, origin, stream }: Content,
  extract: (bytes: Uint8Array) => Promise<Extracted>,
): AsyncGenerator<Input> {
  const bytes = await readCapped(stream, LARGEST_CONTAINER);
  if (bytes === undefined) {
    yield { kind: 'problem', file, reason: 'too-large' };
    return;
  }
  const extracted = await extract(bytes);
  if (extracted.outcome === 'refused') {
    yield { kind: 'problem', file, reason: extracted.reason };
    return;
  }
  const { text, format, url } = extracted;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = {
    file: name,
    bytes: Buffer.from(text, 'utf8'),
    format,
    sha256,
    ...(url === undefined ? {} : { url }),
  };
  yield { kind: 'source', file, source, origin };
}
