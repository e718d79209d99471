import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Source } from '../report/page/page.ts';

/** Where a source stands on disk: what makes it the same source when its bytes have changed. */
export interface Origin {
  /** Absolute, or `-` for standard input. */
  readonly path: string;
  /** The path of a file inside an archive. */
  readonly member?: string;
  /** A .jsonl document's id. */
  readonly document?: string;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A key of fixed length for an origin, however long its path. */
export function originKey(origin: Origin): string {
  const { path, document = null, member } = origin;
  return sha256(JSON.stringify(member === undefined ? [path, document] : [path, document, member]));
}

/** Whether the file still stands where it was. */
export function originExists(origin: Origin): boolean {
  return existsSync(origin.path);
}

/**
 * SHA-256 of a source in hex: of the bytes of its file, or of a .jsonl document's fields in a fixed order, so that the order in
 * which a line gives them does not matter.
 */
export function sourceDigest(source: Source): string {
  if (source.document === undefined) return source.sha256 ?? sha256(source.bytes);
  const text = Buffer.from(source.bytes).toString('utf8');
  const { file: id, title = null, url = null, published = null } = source;
  return sha256(JSON.stringify({ id, published, text, title, url }));
}
