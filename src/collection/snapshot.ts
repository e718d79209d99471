import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Store } from './store.ts';

/** Bytes in one stored part: small enough to be put where older parts have been freed. */
const PART = 4 * 1024 * 1024;

const headSchema = z.object({ parts: z.number(), sha256: z.string() });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A snapshot as it was written, or that there is none, or that it is no longer what was written. */
export type SnapshotOutcome =
  | { readonly outcome: 'read'; readonly bytes: Uint8Array }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'broken' };

/** The snapshot that was kept last. */
export function readSnapshot(store: Store): SnapshotOutcome {
  const head = headSchema.safeParse(store.meta.get('snapshot')).data;
  if (head === undefined) return { outcome: 'none' };
  const parts = Array.from({ length: head.parts }, (_, i) => store.snapshot.get(i) ?? Buffer.alloc(0));
  const bytes = Buffer.concat(parts);
  return sha256(bytes) === head.sha256 ? { outcome: 'read', bytes } : { outcome: 'broken' };
}

/** Keeps a snapshot in place of the last one. To be called inside a transaction. */
export function writeSnapshot(store: Store, bytes: Uint8Array): void {
  const parts = Math.ceil(bytes.length / PART);
  for (let i = 0; i < parts; i++) store.snapshot.putSync(i, Buffer.from(bytes.subarray(i * PART, (i + 1) * PART)));
  for (const old of [...store.snapshot.getKeys({ start: parts })]) store.snapshot.removeSync(old);
  store.meta.putSync('snapshot', { parts, sha256: sha256(bytes) });
}
