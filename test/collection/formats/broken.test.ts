import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { Extractor } from '../../../src/collection/formats/extractor.ts';
import { readInputs } from '../../../src/collection/inputs.ts';
import { flood } from '../../report/page/articles.ts';
import { temporaryDirectory } from '../support.ts';
import { docxParts, writeDocx } from './write-docx.ts';
import { writeMhtml } from './write-mhtml.ts';
import { linesOf, writePdf } from './write-pdf.ts';

const pdf = writePdf([linesOf(flood.paragraphs)]);
const docx = writeDocx(flood.title, flood.paragraphs);
const page = strToU8([flood.title, ...flood.paragraphs].join('\n'));
const zip = Buffer.from(zipSync({ 'a.txt': page, 'b.txt': page }));

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

/** The same archive with a bit set in the flags of every file, in both of its headers. */
function flagged(archive: Uint8Array, bit: number): Buffer {
  const bytes = Buffer.from(archive);
  for (const [mark, flags] of [
    ['PK\u0001\u0002', 8],
    ['PK\u0003\u0004', 6],
  ] as const) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) | bit, at + flags);
    }
  }
  return bytes;
}

/** A document with one part in place of its own. */
function docxWith(part: string, content: Uint8Array): Uint8Array {
  return zipSync({ ...docxParts(flood.title, flood.paragraphs), [part]: content });
}

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function mhtmlCut(): Buffer {
  const file = writeMhtml(
    ['Subject: x'],
    [{ headers: ['Content-Type: text/html'], body: `<html>${'字'.repeat(999)}` }],
  );
  return half(file);
}

const entities = (count: number): string =>
  `<!DOCTYPE x [<!ENTITY a0 "会">${Array.from({ length: count }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array, reason: string])[] = [
  ['a PDF cut off', 'a.pdf', half(pdf), 'broken'],
  ['a PDF of its mark only', 'a.pdf', Buffer.from('%PDF-1.7\n'), 'broken'],
  ['a PDF whose objects are noise', 'a.pdf', Buffer.from(`%PDF-1.7\n${'<< /A '.repeat(5000)}\n%%EOF`), 'broken'],
  ['a PDF without a page', 'a.pdf', writePdf([]), 'no-text'],
  ['a PDF of empty pages, as scanners write them', 'a.pdf', writePdf([[], []]), 'no-text'],
  ['a PDF with too many pages', 'a.pdf', writePdf(Array.from({ length: 501 }, () => [])), 'too-many-pages'],
  [
    'a PDF behind a password',
    'a.pdf',
    writePdf([linesOf(flood.paragraphs)], {
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    }),
    'encrypted',
  ],
  ['a text called a PDF', 'a.pdf', page, 'broken'],
  ['a Word document cut off', 'a.docx', half(docx), 'broken'],
  ['a Word document of 40 bytes', 'a.docx', docx.subarray(0, 40), 'broken'],
  [
    'a Word document behind a password',
    'a.docx',
    Buffer.concat([COMPOUND, Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['an old Word document', 'a.doc', Buffer.concat([COMPOUND, Buffer.alloc(999)]), 'unknown-format'],
  [
    'a table of the same kind',
    'a.xlsx',
    zipSync({ '[Content_Types].xml': page, 'xl/workbook.xml': page }),
    'unknown-format',
  ],
  ['a Word document that is no XML', 'a.docx', docxWith('word/document.xml', page), 'broken'],
  [
    'a Word document that is cut off inside',
    'a.docx',
    docxWith('word/document.xml', strToU8('<w:document><w:body>')),
    'broken',
  ],
  ['a Word document that swells', 'a.docx', docxWith('word/document.xml', new Uint8Array(80 << 20)), 'too-large'],
  ['a kept page cut off', 'a.mhtml', mhtmlCut(), 'broken'],
  [
    'a kept page without a page',
    'a.mht',
    writeMhtml(['Subject: x'], [{ headers: ['Content-Type: image/png'], body: 'x' }]),
    'broken',
  ],
  ['a kept page of nothing', 'a.mht', Buffer.from('x'), 'broken'],
  ['an archive cut off', 'a.zip', half(zip), 'broken'],
  ['an archive of its mark only', 'a.zip', Buffer.from('PK\u0003\u0004'), 'broken'],
  ['an empty archive', 'a.zip', zipSync({}), 'no-files'],
  ['an archive without a page', 'a.zip', zipSync({ 'photo.jpg': page }), 'no-files'],
  ['an archive that swells', 'a.zip', zipSync({ 'a.txt': new Uint8Array(40 << 20) }), 'swollen-archive'],
  [
    'an archive of too many files',
    'a.zip',
    zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.txt`, new Uint8Array()]))),
    'swollen-archive',
  ],
  ['an archive with strong encryption', 'a.zip', flagged(zip, 0x41), 'encrypted'],
];

/** One for all tests: the libraries take longer to load than the files to be read. */
const shared = new Extractor();

afterAll(() => shared.close());

async function problems(path: string, extractor = shared): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const input of readInputs([path], Readable.from([]), { extractor })) {
    if (input.kind !== 'skipped') found.push(input.kind === 'problem' ? input.reason : input.kind);
  }
  return found;
}

describe('is refused with one reason', () => {
  test.each(cases)('%s', async (_, name, bytes, reason) => {
    const path = join(temporaryDirectory(), name);
    writeFileSync(path, bytes);
    expect(await problems(path)).toEqual([reason]);
  });

  test.each(['%PDF-1.7', 'PK\u0003\u0004', 'MIME-Version: 1.0\nContent-Type: text/html\n\n'])(
    'two hundred megabytes that begin with %j',
    async (head) => {
      const path = join(temporaryDirectory(), 'a');
      writeFileSync(path, head);
      truncateSync(path, 200 << 20);
      expect(await problems(path)).toEqual(['too-large']);
    },
  );

  test('a file that takes too long, and the next one is read', async () => {
    const root = temporaryDirectory();
    writeFileSync(join(root, 'a.pdf'), pdf);
    writeFileSync(join(root, 'b.txt'), page);
    expect(await problems(root, new Extractor({ time: 0, memory: 1e9 }))).toEqual(['too-slow', 'source']);
  });
});

describe('an archive in which a file is wrong gives the others', () => {
  const damaged = Buffer.from(zipSync({ 'a.txt': [page, { level: 0 }], 'b.txt': page }));
  damaged[60] = 0xff;
  const lying = Buffer.from(zipSync({ 'a.txt': page, 'b.txt': page }));
  lying.writeUInt32LE(9, lying.indexOf('PK\u0001\u0002') + 24);
  const locked = Buffer.from(zipSync({ 'a.txt': page, 'b.txt': page }));
  locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002') + 8);

  test.each<readonly [string, Uint8Array, string]>([
    ['with a damaged bit', damaged, 'broken'],
    ['larger than the archive says', lying, 'broken'],
    ['behind a password', locked, 'encrypted'],
    [
      'that is too large for a page',
      zipSync({ 'a.txt': [new Uint8Array(17 << 20), { level: 0 }], 'b.txt': page }),
      'too-large',
    ],
    ['that is a broken PDF', zipSync({ 'a.pdf': half(pdf), 'b.txt': page }), 'broken'],
  ])('%s', async (_, bytes, reason) => {
    const path = join(temporaryDirectory(), 'a.zip');
    writeFileSync(path, bytes);
    expect(await problems(path)).toEqual([reason, 'source']);
  });
});

describe('a Word document with markup without end', () => {
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = (head: string, body: string): Uint8Array =>
    docxWith('word/document.xml', strToU8(`${head}<w:document ${xmlns}><w:body>${body}</w:body></w:document>`));

  test.each<readonly [string, Uint8Array, string]>([
    ['entities', document('', paragraph('&amp;'.repeat(200_000))), 'source'],
    ['entities of entities', document(entities(9), paragraph('&a9;')), 'broken'],
    ['tables a hundred thousand deep', document('', '<w:tbl><w:tr><w:tc>'.repeat(100_000)), 'broken'],
  ])('%s', async (_, bytes, expected) => {
    const path = join(temporaryDirectory(), 'a.docx');
    writeFileSync(path, bytes);
    expect(await problems(path)).toEqual([expected]);
  });
});

test('a damaged file of any format is an input or a problem, and never a fault', async () => {
  const root = temporaryDirectory();
  const mhtml = writeMhtml(['Subject: x'], [{ headers: ['Content-Type: text/html'], body: '<html><p>会</p>' }]);
  const files = { 'a.pdf': pdf, 'a.docx': docx, 'a.zip': zip, 'a.mhtml': mhtml };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.entries(files)),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      async ([name, whole], damage, kept) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length * kept));
        for (const [place, value] of damage) bytes[Math.floor(place * bytes.length)] = value;
        writeFileSync(join(root, name), bytes);
        expect(await problems(join(root, name))).not.toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
