import { extractOne } from './extract.ts';
import { type Format, latin1 } from './format.ts';

/** Bytes in front of a PDF's mark at most, as readers of it allow. */
const JUNK = 1024;

/** PDF files: text in, page out, by pdf.js. */
export const pdf: Format = {
  endings: ['.pdf'],
  isOf: (head) => /^[^<]*%PDF-\d/.test(latin1(head.subarray(0, JUNK))),
  read: (content, { extractor }) => extractOne(content, (bytes) => extractor.extract('pdf', bytes)),
};
