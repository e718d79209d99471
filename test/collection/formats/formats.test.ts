import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { Collection } from '../../../src/collection/collection.ts';
import { Extractor } from '../../../src/collection/formats/extractor.ts';
import type { Input } from '../../../src/collection/input.ts';
import { readInputs } from '../../../src/collection/inputs.ts';
import { readReport } from '../../../src/report/read.ts';
import { asReportId, type Report } from '../../../src/report/report.ts';
import { flood, housing, school } from '../../report/page/articles.ts';
import { encode } from '../../report/page/encode.ts';
import { temporaryDirectory } from '../support.ts';
import { writeDocx } from './write-docx.ts';
import { base64, quotedPrintable, writeMhtml } from './write-mhtml.ts';
import { FONT_ENCODINGS, linesOf, type Printed, writePdf } from './write-pdf.ts';

async function all(inputs: AsyncIterable<Input>): Promise<readonly Input[]> {
  const found: Input[] = [];
  for await (const input of inputs) found.push(input);
  return found;
}

const NOTHING = Readable.from([]);

/** One for all tests: the libraries take longer to load than the files to be read. */
const extractor = new Extractor();

afterAll(() => extractor.close());

async function inputsOf(name: string, bytes: Uint8Array): Promise<readonly Input[]> {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, bytes);
  return all(readInputs([path], NOTHING, { extractor }));
}

/** The report in an input; throws if it holds none. */
function reportIn(input: Input | undefined): Report {
  if (input?.kind !== 'source') throw new Error(`no source: ${JSON.stringify(input)}`);
  const read = readReport(input.source, { id: asReportId('x'), sha256: '' });
  if (read.outcome === 'refused') throw new Error(`${read.reason}: ${Buffer.from(input.source.bytes)}`);
  return read.report;
}

async function reportOf(name: string, bytes: Uint8Array): Promise<Report> {
  const [input, ...more] = await inputsOf(name, bytes);
  expect(more).toEqual([]);
  return reportIn(input);
}

function html(title: string, paragraphs: readonly string[]): string {
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
}

const body = flood.paragraphs.join('\n');

function titleLine(title: string, y = 790): Printed {
  return { text: title, x: 90, y, size: 16 };
}

describe('a PDF', () => {
  const page = (): readonly Printed[] => [titleLine(flood.title), ...linesOf(flood.paragraphs)];

  test.each([
    ['UniGB-UCS2-H', flood, FONT_ENCODINGS.unicode],
    ['GBK-EUC-H', flood, FONT_ENCODINGS.gbk],
    ['ETen-B5-H', housing, FONT_ENCODINGS.big5],
  ])(
    'in a font that is not embedded, in %s, gives its title and paragraphs',
    async (_, { title, paragraphs }, encoding) => {
      const report = await reportOf('a.pdf', writePdf([[titleLine(title), ...linesOf(paragraphs)]], { encoding }));
      expect([report.title, report.text]).toEqual([title, paragraphs.join('\n')]);
    },
  );

  test('loses what repeats on its pages, and paragraphs go on from page to page', async () => {
    const lines = page();
    const cut = 12;
    const second = lines.slice(cut).map((line, i) => ({ ...line, y: 760 - 20 * i }));
    const framed = [lines.slice(0, cut), second, linesOf(school.paragraphs)].map((printed, i) => [
      { text: '青澜市会议公报 第九期', x: 220, y: 815, size: 9 },
      ...printed,
      { text: `— ${i + 1} —`, x: 280, y: 40, size: 9 },
    ]);
    const report = await reportOf('a.pdf', writePdf(framed));
    expect(report.text).toBe([...flood.paragraphs, ...school.paragraphs].join('\n'));
  });

  test.each([2, 1.08])('in two columns, the left one of 1/%s of it, is read column by column', async (part) => {
    const lines = linesOf(flood.paragraphs, { x: 60, length: 18 });
    const half = Math.ceil(lines.length / part);
    const right = lines.slice(half).map((line, i) => ({ ...line, x: line.x + 250, y: 760 - 20 * i }));
    const report = await reportOf('a.pdf', writePdf([[titleLine(flood.title), ...lines.slice(0, half), ...right]]));
    expect([report.title, report.text]).toEqual([flood.title, body]);
  });

  test('without indents has its paragraphs by the space between them', async () => {
    const lines = linesOf(flood.paragraphs, { indent: 0, gap: 10 });
    expect((await reportOf('a.pdf', writePdf([[titleLine(flood.title), ...lines]]))).text).toBe(body);
  });

  test('goes on after a line that is short since a number had no place in it', async () => {
    const [first = '', ...more] = linesOf(flood.paragraphs).map((line) => line.text);
    const number = '1234.5';
    const paragraphs = [first + more.join('').slice(0, 26), number + more.join('').slice(26, 80)];
    const lines = linesOf([paragraphs.join('    ')]).map((line) => ({ ...line, text: line.text.trim() }));
    const report = await reportOf('a.pdf', writePdf([[titleLine(flood.title), ...lines]]));
    expect(report.text).toBe(paragraphs.join(''));
  });

  test('that prints every character by itself, wide apart, has no spaces between them', async () => {
    const paragraphs = flood.paragraphs.map((text) => text.replaceAll(' ', ''));
    const lines = linesOf(paragraphs).flatMap(({ text, x, y }) =>
      Array.from(text, (character, i) => ({ text: character, x: x + 13 * i, y, size: 9.5 })),
    );
    const report = await reportOf('a.pdf', writePdf([[titleLine(flood.title), ...lines]]));
    expect(report.text).toBe(paragraphs.join('\n'));
  });

  test('whose glyphs are named as radicals has the characters that people write', async () => {
    const paragraphs = flood.paragraphs.map((text) => text.replaceAll('长', '⻓').replaceAll('人', '⼈'));
    const report = await reportOf('a.pdf', writePdf([[titleLine(flood.title), ...linesOf(paragraphs)]]));
    expect(report.text.includes('市长柯岚庭')).toBe(true);
  });

  test.each(['a.txt', 'a', 'a.html', 'a.docx', 'a.jsonl'])('called %s is a PDF', async (name) => {
    const report = await reportOf(name, writePdf([page()]));
    expect([report.file, report.text]).toEqual([name, body]);
  });
});

describe('a Word document', () => {
  test('gives its heading and paragraphs, and not the title of its properties', async () => {
    const report = await reportOf('a.docx', writeDocx(flood.title, flood.paragraphs));
    expect([report.title, report.text]).toEqual([flood.title, body]);
  });

  test.each(['a.zip', 'a.doc', 'a'])('called %s is a Word document', async (name) => {
    expect((await reportOf(name, writeDocx(flood.title, flood.paragraphs))).text).toBe(body);
  });
});

describe('a page kept in one file', () => {
  const markup = html(flood.title, flood.paragraphs);
  const frame = {
    headers: ['Content-Type: text/html', 'Content-Location: cid:frame@mhtml.blink'],
    body: html(school.title, []),
  };
  const picture = {
    headers: ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64'],
    body: 'R0lGODlhAQABAAAAACw=',
  };
  const place = 'https://qinglan.example/a/1.html';

  test('by Chrome is the page, not the frames in it, with its address', async () => {
    const headers = [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${place}`,
    ];
    const main = { headers, body: quotedPrintable(Buffer.from(markup)) };
    const file = writeMhtml(['From: <Saved by Blink>', `Snapshot-Content-Location: ${place}`], [frame, main, picture]);
    const report = await reportOf('a.mhtml', file);
    expect([report.title, report.text, report.url]).toEqual([flood.title, body, place]);
  });

  test.each([
    ['quoted-printable', quotedPrintable],
    ['base64', base64],
  ])('by Internet Explorer in GB2312 and %s', async (encoding, write) => {
    const headers = [
      'Content-Type: text/html;\r\n\tcharset="gb2312"',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: ${place}`,
    ];
    const main = { headers, body: write(encode(markup, 'gb18030')) };
    const report = await reportOf(
      'a.mht',
      writeMhtml(['From: <Saved by Microsoft Internet Explorer 5>'], [main, picture]),
    );
    expect([report.title, report.text, report.url]).toEqual([flood.title, body, place]);
  });

  test('called a page of text is still such a file', async () => {
    const main = {
      headers: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      body: base64(Buffer.from(markup)),
    };
    expect((await reportOf('a.txt', writeMhtml(['Subject: x'], [main]))).text).toBe(body);
  });
});

describe('an archive', () => {
  const text = (title: string, paragraphs: readonly string[]): Uint8Array => strToU8([title, ...paragraphs].join('\n'));
  const page = text(flood.title, flood.paragraphs);

  function inWords(inputs: readonly Input[]): readonly string[] {
    return inputs.map((input) => {
      if (input.kind === 'skipped') return `${input.files} skipped`;
      const file = input.file.replace(/^.*\/a\.zip/, 'a.zip');
      return input.kind === 'source' ? `${file} = ${input.source.file}` : `${file}: ${input.reason}`;
    });
  }

  test('gives every file in it that is read, also out of an archive in it', async () => {
    const files = {
      '1.txt': page,
      '会议/二.html': strToU8(html(school.title, school.paragraphs)),
      '会议/三.docx': writeDocx(flood.title, flood.paragraphs),
      'inner.zip': zipSync({
        'x/4.pdf': writePdf([linesOf(flood.paragraphs)]),
        'deep.zip': zipSync({ '5.txt': page }),
      }),
      'lines.jsonl': strToU8('{"id":"d1","text":"一"}'),
      'README.md': strToU8('about'),
      'photo.jpg': strToU8('p'),
      '.hidden.txt': page,
      '__MACOSX/._1.txt': page,
      '会议/': new Uint8Array(),
    };
    expect(inWords(await inputsOf('a.zip', zipSync(files)))).toEqual([
      'a.zip/1.txt = 1.txt',
      'a.zip/会议/二.html = 二.html',
      'a.zip/会议/三.docx = 三.docx',
      'a.zip/inner.zip/x/4.pdf = 4.pdf',
      'a.zip/inner.zip/deep.zip: nested-archive',
      'd1 = d1',
      '2 skipped',
    ]);
  });

  test.each(['gb18030', 'big5'] as const)('with names in %s reads them rightly', async (encoding) => {
    const name = encoding === 'big5' ? '縣議會召開年度預算審查會議' : '市委召开防汛抗旱工作会议';
    const bytes = Buffer.from(encode(name, encoding)).toString('latin1');
    const placeholder = 'q'.repeat(bytes.length);
    const written = Buffer.from(zipSync({ [`${placeholder}.txt`]: page })).toString('latin1');
    const file = Buffer.from(written.replaceAll(placeholder, bytes), 'latin1');
    expect(inWords(await inputsOf('a.zip', file))).toEqual([`a.zip/${name}.txt = ${name}.txt`]);
  });

  test('refuses the files whose names lead out of it, and reads the others', async () => {
    const files = {
      '../up.txt': page,
      '/etc/passwd.txt': page,
      'C:\\boot.txt': page,
      'a/../../b.txt': page,
      'good.txt': page,
    };
    expect(inWords(await inputsOf('a.zip', zipSync(files)))).toEqual([
      'a.zip/../up.txt: unsafe-name',
      'a.zip//etc/passwd.txt: unsafe-name',
      'a.zip/C:/boot.txt: unsafe-name',
      'a.zip/a/../../b.txt: unsafe-name',
      'a.zip/good.txt = good.txt',
    ]);
  });
});

describe('what is added again', () => {
  const text = [flood.title, ...flood.paragraphs].join('\n');
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a.pdf', writePdf([[titleLine(flood.title), ...linesOf(flood.paragraphs)]])],
    ['a.docx', writeDocx(flood.title, flood.paragraphs)],
    ['a.zip', zipSync({ 'a/1.txt': strToU8(text) })],
    ['b.zip', zipSync({ 'a/1.docx': writeDocx(flood.title, flood.paragraphs) })],
  ];

  async function outcomes(collection: Collection, path: string): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const input of readInputs([path], NOTHING, { extractor })) {
      if (input.kind === 'source') found.push((await collection.add(input.source, input.origin)).outcome);
      else found.push(input.kind);
    }
    return found;
  }

  test.each(files)('%s is unchanged, and can be read again from what is kept', async (name, bytes) => {
    const root = temporaryDirectory();
    const path = join(root, name);
    writeFileSync(path, bytes);
    const collection = Collection.open(join(root, 'data'));
    const added = [await outcomes(collection, path), await outcomes(collection, path)];
    expect(added).toEqual([['added'], ['unchanged']]);
    const before = collection.all();
    await collection.reread(before.map(({ id }) => id));
    expect(collection.all()).toEqual(before);
    await collection.close();
  });

  test('a file of an archive with other bytes is updated, and the others are unchanged', async () => {
    const root = temporaryDirectory();
    const path = join(root, 'a.zip');
    const archive = (paragraphs: readonly string[]): Uint8Array =>
      zipSync({ 'a/1.txt': strToU8(text), 'b/1.txt': strToU8([school.title, ...paragraphs].join('\n')) });
    const collection = Collection.open(join(root, 'data'));
    writeFileSync(path, archive(school.paragraphs));
    expect(await outcomes(collection, path)).toEqual(['added', 'added']);
    writeFileSync(path, archive([...school.paragraphs, '洛闻笙最后说，开学第一天要到村小去看一看。']));
    expect(await outcomes(collection, path)).toEqual(['unchanged', 'updated']);
    await collection.close();
  });
});

test.each([
  ['a PDF', writePdf([[titleLine(flood.title), ...linesOf(flood.paragraphs)]])],
  ['a Word document', writeDocx(flood.title, flood.paragraphs)],
  ['an archive', zipSync({ 'a/1.txt': strToU8([flood.title, ...flood.paragraphs].join('\n')) })],
])('standard input may be %s', async (_, bytes) => {
  const [input, ...more] = await all(readInputs(['-'], Readable.from([Buffer.from(bytes)]), { extractor }));
  expect([reportIn(input).text, input?.kind === 'source' && input.origin, more]).toEqual([body, null, []]);
});

test('a folder is read with files of all formats', async () => {
  const root = temporaryDirectory();
  for (const name of ['a.pdf', 'b/c.DOCX', 'd.mht', 'e.mhtml', 'f.zip', 'g.jsonl', 'h.htm', 'i.doc']) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), 'x');
  }
  const found = await all(readInputs([root], NOTHING));
  expect(found.map((input) => (input.kind === 'skipped' ? input.files : input.file.slice(root.length + 1)))).toEqual([
    'a.pdf',
    'b/c.DOCX',
    'd.mht',
    'e.mhtml',
    'f.zip',
    'g.jsonl:1',
    'h.htm',
    1,
  ]);
});
