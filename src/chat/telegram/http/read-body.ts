import type { IncomingMessage } from 'node:http';

/** A body, or why there is none: it is larger than it may be, or its sender was cut off or has gone. */
export type Body =
  | { readonly outcome: 'read'; readonly bytes: Buffer }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'cut' };

/** Reads a body of so many bytes at most, of which no more is kept. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { outcome: 'too-large' };
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        // What still comes is thrown away, so that the sender reads the answer.
        request.removeAllListeners('data').resume();
        resolve({ outcome: 'too-large' });
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve({ outcome: 'read', bytes: Buffer.concat(chunks) }));
    request.on('error', () => resolve({ outcome: 'cut' }));
    request.on('close', () => resolve({ outcome: 'cut' }));
  });
}
