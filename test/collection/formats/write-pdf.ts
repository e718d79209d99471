import { type Encoding, encode } from '../../report/page/encode.ts';

/** A text where it is printed; in points from the lower left corner. */
export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** The encoding of a font that is not in the file, with the collection of characters that it numbers. */
interface FontEncoding {
  readonly name: string;
  readonly ordering: string;
  readonly bytes: Encoding;
}

export const FONT_ENCODINGS = {
  unicode: { name: 'UniGB-UCS2-H', ordering: 'GB1', bytes: 'utf-16be' },
  gbk: { name: 'GBK-EUC-H', ordering: 'GB1', bytes: 'gb18030' },
  big5: { name: 'ETen-B5-H', ordering: 'CNS1', bytes: 'big5' },
} as const satisfies Record<string, FontEncoding>;

interface PdfOptions {
  readonly encoding?: FontEncoding;
  /** A dictionary entry for the trailer, such as that of a file behind a password. */
  readonly trailer?: string;
}

function hex(text: string, encoding: FontEncoding): string {
  return Buffer.from(encode(text, encoding.bytes)).toString('hex');
}

function contentOf(page: readonly Printed[], encoding: FontEncoding): string {
  return page
    .map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text, encoding)}> Tj ET`)
    .join('\n');
}

function fontObjects({ name, ordering }: FontEncoding): readonly string[] {
  const system = `<< /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`;
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /${name} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo ${system} /DW 1000 /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
}

/** A PDF with the given pages, in a font that is named and not embedded, as offices print them. */
export function writePdf(pages: readonly (readonly Printed[])[], options: PdfOptions = {}): Buffer {
  const encoding = options.encoding ?? FONT_ENCODINGS.unicode;
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fontObjects(encoding),
    ...pages.flatMap((page, i) => {
      const content = contentOf(page, encoding);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>`;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(`${file}${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

/** How paragraphs are printed: `length` and `indent` in characters, the rest in points. */
interface Layout {
  readonly x?: number;
  readonly y?: number;
  readonly length?: number;
  readonly indent?: number;
  /** Space between paragraphs. */
  readonly gap?: number;
}

/** Paragraphs as a page prints them: in lines of thirty characters, each paragraph's first one indented by two. */
export function linesOf(paragraphs: readonly string[], layout: Layout = {}): readonly Printed[] {
  const { x = 90, length = 30, indent = 2, gap = 0 } = layout;
  let { y = 760 } = layout;
  const printed: Printed[] = [];
  for (const paragraph of paragraphs) {
    for (let at = 0; at < paragraph.length; y -= 20) {
      const from = at === 0 ? indent : 0;
      printed.push({ text: paragraph.slice(at, at + length - from), x: x + 12 * from, y });
      at += length - from;
    }
    y -= gap;
  }
  return printed;
}
