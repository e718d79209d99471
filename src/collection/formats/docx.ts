import { isZip, openArchive } from './archive.ts';
import { extractOne } from './extract.ts';
import { type Content, type Extracted, type Format, latin1, type Tools } from './format.ts';

/** Bytes of all of a document's parts at most, unpacked, without its pictures. */
const LARGEST_PARTS = 64 * 1024 * 1024;

/** What the first file in the archive of an office document is called. */
const OFFICE_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/\w+\.xml|word\/\w+\.xml)/;

/** Bytes before a file's name in an archive. */
const BEFORE_NAME = 30;

/** Looks at all parts before another library unpacks them, which believes what the archive says of its sizes. */
async function problemOf(bytes: Uint8Array): Promise<Extracted | undefined> {
  const archive = await openArchive(bytes);
  if (archive.outcome === 'refused') return archive;
  if (!archive.members.some((member) => member.name === 'word/document.xml')) {
    return { outcome: 'refused', reason: 'unknown-format' };
  }
  let left = LARGEST_PARTS;
  for (const member of archive.members.filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) {
    const part = await member.read(left);
    if (part.outcome === 'refused') return part;
    left -= part.bytes.length;
  }
  return undefined;
}

function read(content: Content, { extractor }: Tools) {
  return extractOne(content, async (bytes) => (await problemOf(bytes)) ?? extractor.extract('docx', bytes));
}

/** Word documents, by mammoth. Other office documents of the same kind are told, and refused. */
export const docx: Format = {
  endings: ['.docx'],
  isOf: (head, name) =>
    isZip(head) && (/\.docx$/i.test(name) || OFFICE_PART.test(latin1(head.subarray(BEFORE_NAME, 128)))),
  read,
};
