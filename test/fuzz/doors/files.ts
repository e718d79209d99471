import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, type ZippableFile, zipSync } from 'fflate';
import { Extractor } from '../../../src/collection/formats/extractor.ts';
import { docxParts } from '../../collection/formats/write-docx.ts';
import { base64, writeMhtml } from '../../collection/formats/write-mhtml.ts';
import { linesOf, writePdf } from '../../collection/formats/write-pdf.ts';
import { doorOf } from '../door.ts';
import { mutated } from '../generators/bytes.ts';
import { hostileHtml } from '../generators/html.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText, hostileWords, piece } from '../generators/text.ts';
import { inputsOf } from '../read-files.ts';
import { WatchedTree } from '../watched-tree.ts';

const UNIX = 3;
const LINK = 0o120777 << 16;

/** An archive: pages under hostile names, links out of it, archives in it. */
function archives(canary: string): fc.Arbitrary<Uint8Array> {
  const names = fc.oneof(
    fc.constantFrom(
      '../canary.txt',
      '../../canary.txt',
      canary,
      'a/../../canary.txt',
      '..\\canary.txt',
      'C:\\canary.txt',
    ),
    fc.constantFrom(
      '会议.txt',
      'a/b.html',
      '.txt',
      '__MACOSX/a.txt',
      'a\u0000.txt',
      'CON.txt',
      'a//b.txt',
      './a.txt',
      'a.pdf',
      'a.docx',
    ),
    hostileWords.map((name) => `${name}.txt`),
  );
  const link = fc.constant<ZippableFile>([strToU8(canary), { os: UNIX, attrs: LINK }]);
  const page = fc.oneof(hostileText, hostileHtml).map((text): ZippableFile => [strToU8(text), {}]);
  const member = fc.tuple(names, fc.oneof({ weight: 4, arbitrary: page }, { weight: 1, arbitrary: link }));
  return fc.tuple(fc.array(member, { minLength: 1, maxLength: 4 }), fc.nat(3)).map(([members, depth]) => {
    let bytes = zipSync(Object.fromEntries(members));
    for (let level = 0; level < depth - 1; level++) bytes = zipSync({ 'inner.zip': bytes });
    return bytes;
  });
}

const xml = (text: string): string => text.replace(/[<&>]|(?!\t)\p{Cc}|\p{Surrogate}/gu, '');

/** A Word document whose parts name files outside it, have entities of their own, or are none. */
function documents(canary: string): fc.Arbitrary<Uint8Array> {
  const bodies = fc.array(hostileText, { minLength: 1, maxLength: 3 });
  const ways = fc.constantFrom('plain', 'entity', 'image', 'include', 'raw');
  return fc.tuple(bodies, ways).map(([texts, way]) => {
    const parts = docxParts('全市防汛会议召开', texts.map(way === 'raw' ? (text) => text : xml));
    const document = new TextDecoder().decode(parts['word/document.xml']);
    const outside = `file://${canary}`;
    const changed = {
      plain: document,
      raw: document,
      entity: document.replace('?>', `?><!DOCTYPE x [<!ENTITY e SYSTEM "${outside}">]>`).replace('</w:t>', '&e;</w:t>'),
      image: document.replace(
        '</w:body>',
        '<w:p><w:r><w:drawing><a:blip r:link="i1" r:embed="i2"/></w:drawing></w:r></w:p></w:body>',
      ),
      include: document.replace('</w:body>', '<w:altChunk r:id="i1"/><w:subDoc r:id="i2"/></w:body>'),
    }[way];
    const links = ['i1', 'i2'].map(
      (id) => `<Relationship Id="${id}" Type="image" TargetMode="External" Target="${outside}"/>`,
    );
    const relations = new TextDecoder()
      .decode(parts['word/_rels/document.xml.rels'])
      .replace('</Relationships>', `${links.join('')}</Relationships>`);
    return zipSync({
      ...parts,
      'word/document.xml': strToU8(changed),
      'word/_rels/document.xml.rels': strToU8(relations),
    });
  });
}

function keptPages(canary: string): fc.Arbitrary<Uint8Array> {
  const headers = fc.array(fc.tuple(fc.constantFrom('Subject', 'Content-Location', 'Content-ID', 'X'), piece), {
    maxLength: 3,
  });
  const ways = fc.constantFrom('base64', '8bit', 'quoted-printable', 'x-unknown');
  return fc.tuple(headers, hostileHtml, ways, fc.boolean()).map(([given, page, way, isOutside]) => {
    const location = isOutside ? `Content-Location: file://${canary}` : 'Content-Location: https://news.example/a';
    const body = way === 'base64' ? base64(Buffer.from(page)) : page;
    const part = {
      headers: ['Content-Type: text/html; charset=utf-8', `Content-Transfer-Encoding: ${way}`, location],
      body,
    };
    return writeMhtml(
      given.map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, ' ')}`),
      [part],
    );
  });
}

const pdfs: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.array(edits(fc.constant('会议强调，要把“三个提前”落实到每一个村镇。')), { maxLength: 3 }), fc.nat(2))
  .map(([lines, pages]) =>
    writePdf(
      Array.from({ length: pages }, () =>
        linesOf(lines.map((line) => line.replace(/[^\u0020-\ud7ff]/g, '').slice(0, 200))),
      ),
    ),
  );

/** Documents, kept pages and archives: their pages come out, or what is wrong with them; nothing outside is touched. */
export const files = doorOf('files', 8, async () => {
  const tree = new WatchedTree();
  const extractor = new Extractor();
  const { canary, inside } = tree;
  const all = [
    archives(canary).map((bytes) => ['a.zip', bytes] as const),
    documents(canary).map((bytes) => ['a.docx', bytes] as const),
    keptPages(canary).map((bytes) => ['a.mhtml', bytes] as const),
    pdfs.map((bytes) => ['a.pdf', bytes] as const),
  ];
  const wrapped = fc.oneof(
    ...all.flatMap((kind) => [
      kind,
      kind.chain(([name, bytes]) => mutated(fc.constant(bytes)).map((cut) => [name, cut] as const)),
    ]),
  );
  return {
    cases: fc.tuple(wrapped, fc.constantFrom('as it is', 'as it is', 'as a .txt')),
    check: async ([[name, bytes], how]) => {
      const path = join(inside, how === 'as a .txt' ? `${name}.txt` : name);
      writeFileSync(path, bytes);
      assert.notDeepEqual(await inputsOf([path], extractor), [], 'a file comes to nothing');
      assert.equal(tree.touched(), '', 'something outside was touched');
    },
    close: async () => {
      await extractor.close();
      tree.remove();
    },
  };
});
