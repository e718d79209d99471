import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/report/page/decode.ts';
import { budget, flood, housing, school } from './articles.ts';
import { type Encoding, encode } from './encode.ts';

const simplified = [flood, school].flatMap((article) => article.paragraphs).join('\n');
const traditional = [budget, housing].flatMap((article) => article.paragraphs).join('\n');

function withMark(bytes: Uint8Array, ...mark: number[]): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

describe('Chinese text is read back from its bytes', () => {
  test.each(encodings)('in %s, in both scripts', (encoding) => {
    for (const text of [simplified, traditional]) {
      expect(decode(encode(text, encoding))).toEqual({ outcome: 'decoded', text, encoding });
    }
  });

  test('in Big5, which GB18030 would accept too', () => {
    const bytes = encode(traditional, 'big5');
    expect(new TextDecoder('gb18030').decode(bytes)).not.toContain('\ufffd'.repeat(2));
    expect(decode(bytes)).toEqual({ outcome: 'decoded', text: traditional, encoding: 'big5' });
  });

  test('with a byte order mark', () => {
    const text = flood.title;
    expect(decode(withMark(encode(text, 'utf-8'), 0xef, 0xbb, 0xbf))).toMatchObject({ text, encoding: 'utf-8' });
    expect(decode(withMark(encode(text, 'utf-16le'), 0xff, 0xfe))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decode(withMark(encode(text, 'utf-16be'), 0xfe, 0xff))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  test('a single sentence is enough', () => {
    const text = '会议要求，各部门要加强管理。';
    expect(decode(encode(text, 'gb18030'))).toMatchObject({ text });
  });

  const lies: readonly (readonly [declared: string, real: Encoding, text: string])[] = [
    ['utf-8', 'gb18030', simplified],
    ['gb2312', 'utf-8', simplified],
    ['gb2312', 'big5', traditional],
    ['big5', 'gb18030', traditional],
    ['iso-8859-1', 'gb18030', simplified],
    ['x-no-such-charset', 'big5', traditional],
  ];

  test.each(lies)('a page that declares %s and is %s is read right', (declared, real, text) => {
    const page = `<html><head><meta charset="${declared}"></head><body>${text}</body></html>`;
    expect(decode(encode(page, real))).toEqual({ outcome: 'decoded', text: page, encoding: real });
  });

  test('a page cut in the middle of a character keeps all the rest', () => {
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const bytes = encode(simplified, encoding);
      const cut = decode(
        bytes.subarray(0, bytes.length - (encoding === 'utf-8' ? 1 : 4 - (bytes.length % 2 === 0 ? 1 : 0))),
      );
      expect(cut).toMatchObject({ outcome: 'decoded', encoding });
      expect(cut.outcome === 'decoded' && cut.text.startsWith(simplified.slice(0, -4))).toBe(true);
    }
  });
});

test('a Latin page is read, though it holds no report', () => {
  const decoded = decode(Uint8Array.from(Buffer.from('Le café est ouvert. Le maire a parlé.', 'latin1')));
  expect(decoded).toMatchObject({ outcome: 'decoded', text: 'Le café est ouvert. Le maire a parlé.' });
});
