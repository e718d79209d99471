import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationLines } from '../../src/chat/citation-lines.ts';
import { exportFile } from '../../src/chat/export/export-file.ts';
import type { ExportFormat } from '../../src/chat/export/export-format.ts';
import { reportCitation } from '../../src/chat/export/exported.ts';
import { printable } from '../../src/chat/terminal/printable.ts';
import { readInputs } from '../../src/collection/inputs.ts';
import { bare, flood } from '../chat/support/reports.ts';
import { quote } from '../chat/support/shelf.ts';
import { WorkFolder } from '../cli/support.ts';
import { inHtml } from '../report/hostile-pages.ts';
import { readWell } from './whole-report.ts';

/*
 * What hostile cases have found, each in its smallest form.
 */

const page = (html: string) => readWell({ file: 'a.html', bytes: Buffer.from(html) });

test.each([
  ['the head', `<html><head><title>全省堤防整修\n  工作会议在云江召开</title></head><body>${inHtml}</body></html>`],
  [
    'a meta element',
    `<html><head><meta property="og:title" content="全省堤防整修\u2028工作会议在云江召开"></head>${inHtml}`,
  ],
  ['the headline', `<html><body><h1>全省堤防整修\v工作会议在云江召开</h1>${inHtml}</body></html>`],
])('a title that is broken in %s is in one line', (_, html) => {
  expect(page(html)?.title).toBe('全省堤防整修工作会议在云江召开');
});

test.each(['\v', '\f', '\u2028', '\u2029'])('HTML has no line that holds the end of one: %j', (mark) => {
  const text = page(`<html><body>${inHtml.replaceAll('强调', `强${mark}调`)}</body></html>`)?.text;
  expect(text).toContain('周明远强调，');
});

test('halves of characters in a .jsonl file are read as bytes that are none are', async () => {
  const place = new WorkFolder();
  place.file('a.jsonl', '{"id":"a\\udfff","text":"会\\ud800议","title":"题\\udc00","url":"https://a.example/\\ud800"}');
  const read: unknown[] = [];
  for await (const input of readInputs([join(place.root, 'a.jsonl')], process.stdin)) read.push(input);
  expect(read).toMatchObject([{ source: { file: 'a\ufffd', title: '题\ufffd', url: 'https://a.example/\ufffd' } }]);
});

test('a terminal is given no half of a character', () => {
  expect(printable('一\ud83c二🈯')).toBe('一\ufffd二🈯');
});

test('a citation names a file in one line, whatever it is called', () => {
  const from = { ...bare, file: 'a\n拒收 b\u202e.txt' };
  expect(citationLines(quote(from, '大家都說好', { kind: 'report' }), 'en').file).toContain('a 拒收 b .txt');
});

test('what is removed is told in one line that a terminal only shows', async () => {
  const place = new WorkFolder();
  place.file(
    'a.jsonl',
    JSON.stringify({ id: 'a\n拒收\u001b[2J b', text: '居民用水每月不超过二十吨的，按第一档价格收费。' }),
  );
  await place.run(['add', 'a.jsonl']);
  const [held] = await place.json('list');
  const id = typeof held === 'object' && held !== null && 'id' in held ? String(held.id) : '';
  expect((await place.run(['remove', id])).stdout).toMatch(/^[^\n]*a 拒收 \[2J b[^\n]*\n$/);
});

const written = (words: string, place: string, format: ExportFormat): string => {
  const entry = { words, citation: { ...reportCitation(flood), place } };
  return Buffer.from(
    exportFile({ what: '引文', entries: [entry], on: '2031-06-05' }, format, 'zh-Hans').bytes,
  ).toString();
};

test('no cell is a formula behind what spreadsheets pass over', () => {
  expect(written('会议', '\u0000+1', 'csv')).toContain(",'\u0000+1,");
});

test.each([
  ['\t缩进', '> 缩进\n'],
  ['    缩进', '> 缩进\n'],
  ['一\r# 二', '> 一\n> \\# 二\n'],
])('words are no code and no heading in Markdown: %j', (words, shown) => {
  expect(written(words, '云陂市', 'markdown')).toContain(shown);
});
