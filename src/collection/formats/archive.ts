import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { decode } from '../../report/page/decode.ts';
import { readCapped } from '../capped.ts';
import { latin1 } from './format.ts';

/** Why a file cannot be taken out of an archive, or the archive not be opened. */
interface Refused {
  readonly outcome: 'refused';
  readonly reason: 'broken' | 'encrypted' | 'too-large';
}

/** A file in an archive. */
export interface Member {
  /** Its path in the archive, parted by slashes. */
  readonly name: string;
  /** Bytes, as the archive says. */
  readonly size: number;
  /** Bytes that it takes in the archive. */
  readonly packed: number;
  /** Unpacks it, and no more of it than `limit` bytes. */
  read(limit: number): Promise<{ readonly outcome: 'read'; readonly bytes: Uint8Array } | Refused>;
}

/** An archive with its files, without its folders; `size` in bytes. */
export interface OpenArchive {
  readonly outcome: 'open';
  readonly size: number;
  readonly members: readonly Member[];
}

/** An archive, or why it cannot be opened. */
export type Archive = OpenArchive | Refused;

/** Set in an entry's flags where its name is UTF-8. */
const NAME_IS_UTF8 = 0x800;

/** Where Info-ZIP puts an entry's name in UTF-8 beside the one in the encoding of its place. */
const UNICODE_PATH = 0x7075;

/** More entries than this are not looked at. */
const MOST_ENTRIES = 100_000;

/** Whether a file begins as zip archives do, also one without a file in it. */
export function isZip(head: Uint8Array): boolean {
  const mark = latin1(head.subarray(0, 4));
  return mark === 'PK\u0003\u0004' || mark === 'PK\u0005\u0006';
}

type Yauzl = typeof import('yauzl');

/** Reads names whose encoding is not told: all of them in the one that fits them all best. */
function namesOf(entries: readonly Entry[], { getFileNameLowLevel }: Yauzl): readonly string[] {
  const isTold = (entry: Entry): boolean =>
    (entry.generalPurposeBitFlag & NAME_IS_UTF8) !== 0 || entry.extraFields.some(({ id }) => id === UNICODE_PATH);
  const untold = entries.filter((entry) => !isTold(entry)).map((entry) => entry.fileNameRaw);
  const decoded = decode(Buffer.concat(untold.flatMap((name) => [name, Buffer.from('\n')])));
  const decoder = new TextDecoder(decoded.outcome === 'decoded' ? decoded.encoding : 'gb18030');
  return entries.map((entry) => {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const name = isTold(entry)
      ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
      : decoder.decode(fileNameRaw);
    return name.replaceAll('\\', '/');
  });
}

async function readMember(file: ZipFile, entry: Entry, limit: number): ReturnType<Member['read']> {
  if (entry.isEncrypted()) return { outcome: 'refused', reason: 'encrypted' };
  if (entry.uncompressedSize > limit) return { outcome: 'refused', reason: 'too-large' };
  try {
    const bytes = await readCapped(await file.openReadStreamPromise(entry), limit);
    if (bytes && crc32(bytes) === entry.crc32) return { outcome: 'read', bytes };
  } catch {
    // Its data is cut off, or no deflate stream, or gives another length than the archive says.
  }
  return { outcome: 'refused', reason: 'broken' };
}

async function entriesOf(file: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
}

/**
 * Opens a zip archive. Names without a note of their encoding, as archivers on Chinese systems write them, are read in
 * the encoding that fits.
 *
 * @example const archive = await openArchive(bytes); // { outcome: 'open', size: 1234, members: [{ name: '会议/1.html', … }] }
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const yauzl = (await import('yauzl')).default;
  try {
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
    const file = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
    const entries = await entriesOf(file);
    const names = namesOf(entries, yauzl);
    const members = entries.map((entry, i) => ({
      name: names[i] ?? '',
      size: entry.uncompressedSize,
      packed: entry.compressedSize,
      read: (limit: number) => readMember(file, entry, limit),
    }));
    return { outcome: 'open', size: bytes.length, members: members.filter(({ name }) => !name.endsWith('/')) };
  } catch (error) {
    const isLocked = error instanceof Error && error.message.includes('encryption');
    return { outcome: 'refused', reason: isLocked ? 'encrypted' : 'broken' };
  }
}
