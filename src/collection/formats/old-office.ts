import { extractOne } from './extract.ts';
import { type Format, latin1 } from './format.ts';

const MARK = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** The name of the stream that holds a newer document behind a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Compound files: office documents of before 2007, which are not read, and newer ones behind a password. */
export const oldOffice: Format = {
  endings: [],
  isOf: (head) => latin1(head).startsWith(MARK),
  read: (content) =>
    extractOne(content, async (bytes) => ({
      outcome: 'refused',
      reason: Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'unknown-format',
    })),
};
