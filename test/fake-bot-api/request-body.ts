import type { IncomingMessage } from 'node:http';

/** What a method was called with, by parameter. */
export type Payload = Readonly<Record<string, unknown>>;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A form's field: JSON where it is any, as objects and arrays are sent in forms; else the text itself. */
function fieldValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Fields that are texts even where they look like JSON. */
const TEXTS = new Set(['text', 'caption', 'callback_query_id', 'language_code', 'description', 'short_description']);

/** One part of a multipart body: a field's value, or an uploaded file. */
function readPart(part: Buffer): readonly [string, unknown] {
  const headEnd = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, headEnd).toString();
  const name = /name="([^"]*)"/i.exec(head)?.[1] ?? '';
  const content = part.subarray(headEnd + 4);
  const file = /filename="?([^"\r\n;]*)/i.exec(head)?.[1];
  if (file !== undefined) return [name, new File([new Uint8Array(content)], file)];
  const text = content.toString();
  return [name, TEXTS.has(name) ? text : fieldValue(text)];
}

/** The parts of a multipart body. Node's own reader wants file names in quotes, and grammY sends them without. */
function readMultipart(body: Buffer, boundary: string): Payload {
  const mark = Buffer.from(`--${boundary}`);
  const parts: (readonly [string, unknown])[] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    // Between two marks: a line break, the part, a line break.
    if (next >= 0) parts.push(readPart(body.subarray(at + mark.length + 2, next - 2)));
    at = next;
  }
  return Object.fromEntries(parts);
}

/**
 * Reads a request's parameters as the Bot API takes them: from the query string, and from a body in JSON, in
 * multipart/form-data or URL-encoded.
 */
export async function readPayload(request: IncomingMessage): Promise<Payload> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const query = Object.fromEntries(url.searchParams);
  const body = await bytesOf(request);
  if (body.length === 0) return query;
  const type = request.headers['content-type'] ?? '';
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary !== undefined) return { ...query, ...readMultipart(body, boundary) };
  if (type.startsWith('application/json')) return { ...query, ...JSON.parse(body.toString()) };
  return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) };
}
