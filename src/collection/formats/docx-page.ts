import mammoth from 'mammoth';
import type { Extracted } from './format.ts';

/** Styles that mammoth does not know for headings by itself. */
const HEADINGS = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
];

/** Pictures are left out; without this they would be written into the page, byte for byte. */
const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));

/**
 * A Word document as an HTML page: headings, paragraphs, lists and tables, without headers and footers. The title in the
 * document's properties is left out: it is mostly that of the document from which this one was copied.
 *
 * @throws whatever mammoth throws on a document that is damaged.
 */
export async function docxPage(bytes: Uint8Array): Promise<Extracted> {
  const converted = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: HEADINGS, convertImage: noPicture },
  );
  return { outcome: 'page', format: 'html', text: `<!DOCTYPE html><html><body>${converted.value}</body></html>` };
}
