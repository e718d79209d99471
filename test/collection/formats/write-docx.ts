import { strToU8, zipSync } from 'fflate';

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>`;

const PROPERTIES = `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>去年的旧文件标题</dc:title></cp:coreProperties>`;

/** The parts of a Word document with a heading and paragraphs. */
export function docxParts(heading: string, paragraphs: readonly string[]): Record<string, Uint8Array> {
  const runs = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr>${runs(heading)}</w:p>`,
    ...paragraphs.map((text) => `<w:p>${runs(text.slice(0, 9))}${runs(text.slice(9))}</w:p>`),
  ].join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const relations = RELATIONS.replace('r1', 's1')
    .replace('relationships/officeDocument', 'relationships/styles')
    .replace('word/document.xml', 'styles.xml');
  return {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'docProps/core.xml': strToU8(PROPERTIES),
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(STYLES),
    'word/_rels/document.xml.rels': strToU8(relations),
  };
}

export function writeDocx(heading: string, paragraphs: readonly string[]): Buffer {
  return Buffer.from(zipSync(docxParts(heading, paragraphs)));
}
