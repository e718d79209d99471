import { extractOne } from './extract.ts';
import { type Format, latin1 } from './format.ts';

/** The mark of a PDF, which some servers put empty lines before. */
const MARK = /^[\s\u00ef\u00bb\u00bf]{0,1000}%PDF-\d/;

/** PDF files: text in, page out, by pdf.js. */
export const pdf: Format = {
  endings: ['.pdf'],
  isOf: (head) => MARK.test(latin1(head)),
  read: (content, { extractor }) => extractOne(content, (bytes) => extractor.extract('pdf', bytes)),
};
