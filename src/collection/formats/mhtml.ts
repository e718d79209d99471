import type { MimeNode } from '@zone-eu/mailsplit';
import { decode } from '../../report/page/decode.ts';
import { readCapped } from '../capped.ts';
import { extractOne } from './extract.ts';
import { type Extracted, type Format, LARGEST_CONTAINER, latin1 } from './format.ts';

/** One part of the file that is no container of parts. */
interface Part {
  readonly node: MimeNode;
  readonly body: Buffer[];
  /** Whether something follows it: what ends with its last part was cut off. */
  isEnded: boolean;
}

interface Parts {
  readonly root: MimeNode | undefined;
  readonly leaves: readonly Part[];
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** Header lines, one of which says that MIME follows and one what: pages of that kind and messages begin so. */
function isMime(head: string): boolean {
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const headers = head.slice(0, end).replace(/^(?:\u00ef\u00bb\u00bf)?\s{0,9}/, '');
  return (
    /^[a-z][\w-]{1,60}:/i.test(headers) &&
    /^mime-version:/im.test(headers) &&
    /^content-type:\s{0,9}(?:multipart\/|text\/html)/im.test(headers)
  );
}

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const { Splitter } = (await import('@zone-eu/mailsplit')).default;
  const splitter = new Splitter({ ignoreEmbedded: true });
  splitter.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let root: MimeNode | undefined;
  const leaves: Part[] = [];
  for await (const chunk of splitter) {
    const last = leaves.at(-1);
    if (chunk.type === 'node') {
      root ??= chunk;
      if (last) last.isEnded = true;
      if (!chunk.multipart) leaves.push({ node: chunk, body: [], isEnded: false });
    } else if (chunk.type === 'body') last?.body.push(chunk.value);
    else if (last) last.isEnded = true;
  }
  return { root, leaves };
}

function header(node: MimeNode | undefined, name: string): string {
  return (node?.headers || undefined)?.getFirst(name) ?? '';
}

/** The page itself, not the frames in it: the part that the file names as its start or its place, else the first. */
function mainPart({ root, leaves }: Parts): Part | undefined {
  const pages = leaves.filter(({ node }) => HTML.test(node.contentType || ''));
  const start = /\bstart="?([^";\s]{1,300})/i.exec(header(root, 'Content-Type'))?.[1];
  const place = header(root, 'Snapshot-Content-Location');
  return (
    pages.find(({ node }) => start !== undefined && header(node, 'Content-ID') === start) ??
    pages.find(({ node }) => place !== '' && header(node, 'Content-Location') === place) ??
    pages[0]
  );
}

function urlOf(root: MimeNode | undefined, part: Part): { readonly url?: string } {
  const places = [
    header(root, 'Snapshot-Content-Location'),
    header(part.node, 'Content-Location'),
    header(root, 'Content-Location'),
  ];
  const url = places.find((place) => /^https?:\/\/\S+$/i.test(place));
  return url === undefined ? {} : { url };
}

async function bodyOf({ node, body }: Part): Promise<Uint8Array | undefined> {
  const decoder = node.getDecoder();
  decoder.end(Buffer.concat(body));
  return readCapped(decoder, LARGEST_CONTAINER);
}

async function extract(bytes: Uint8Array): Promise<Extracted> {
  const parts = await partsOf(bytes).catch(() => undefined);
  const part = parts && mainPart(parts);
  if (!part || (parts.root?.multipart && !part.isEnded)) return { outcome: 'refused', reason: 'broken' };
  const body = await bodyOf(part);
  if (!body) return { outcome: 'refused', reason: 'too-large' };
  const decoded = decode(body, part.node.charset || undefined);
  if (decoded.outcome === 'refused') return decoded;
  return { outcome: 'page', format: 'html', text: decoded.text, ...urlOf(parts.root, part) };
}

/** Pages that a browser saved whole into one file. */
export const mhtml: Format = {
  endings: ['.mhtml', '.mht'],
  isOf: (head) => isMime(latin1(head)),
  read: (content) => extractOne(content, extract),
};
