import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exportFile } from '../../../src/chat/export/export-file.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../src/chat/export/export-format.ts';
import type { ExportEntry } from '../../../src/chat/export/exported.ts';
import { doorOf } from '../door.ts';
import { hostileWords } from '../generators/text.ts';

const words = hostileWords.map((text) => text.replace(/\p{Surrogate}/gu, ''));
const fact = fc.option(words);
const day = fc.option(fc.constantFrom('2024-02-29', 'XXXX-02-28'));
const url = fc.option(
  fc.oneof(
    words,
    words.map((path) => `https://news.example/${path}`),
  ),
);

const entry: fc.Arbitrary<ExportEntry> = fc.record({
  words,
  speaker: fc.oneof(
    fc.record({ kind: fc.constant('person' as const), name: words, post: words }),
    fc.record({ kind: fc.constant('meeting' as const), name: words }),
    fc.constant({ kind: 'report' as const }),
  ),
  citation: fc.record({
    report: fc.constantFrom('0a0a', '0b0b'),
    file: words,
    title: words,
    meeting: fact,
    meetingDate: day,
    publishedDate: day,
    outlet: fact,
    url,
    place: fact,
    reporters: fc.array(words, { maxLength: 4 }),
    paragraph: fc.nat(9),
  }),
});

/** The cells of a table by RFC 4180. */
function cellsOf(table: string): readonly string[] {
  const cells = [...table.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n|$)/g)];
  return cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** Marks of Markdown that no backslash takes the meaning from, outside what the file itself writes. */
function bareMarks(line: string): readonly string[] {
  const ours = line
    .replace(/^> /, '')
    .replace(/^(?:#{1,3} |—— \*\*)/, '')
    .replace(/\*\* {2}$/, '');
  const unlinked = ours.replace(/^\[((?:\\.|[^\\\]])*)\]\(<[^<>\s]*>\)/, '$1');
  return unlinked.replace(/\\[!-/:-@[-`{-~]/g, '').match(/[`*_[\]<>~|]/g) ?? [];
}

const CHECKS: Readonly<Record<ExportFormat, (text: string, entries: readonly ExportEntry[]) => void>> = {
  csv: (text, entries) => {
    const cells = cellsOf(text.replace(/^\uFEFF/, '').replace(/\r\n$/, ''));
    assert.equal(cells.length, 12 * (entries.length + 1), 'a cell breaks out of its row');
    for (const cell of cells) assert.doesNotMatch(cell, /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u, 'a cell is a formula');
  },
  markdown: (text) => {
    for (const line of text.split(/\r\n|[\n\r]/)) {
      assert.deepEqual(bareMarks(line), [], `marks in ${line}`);
      if (!line.startsWith('#'))
        assert.doesNotMatch(line, /^(?:> )?(?: {0,3}(?:[-+=#]|\d+[.)])| {4}|\t)/, `a mark at the beginning of ${line}`);
    }
  },
  bibtex: (text, entries) => {
    const kept = text.replace(/\\[{}#$%&_]/g, '');
    let depth = 0;
    for (const mark of kept.match(/[{}]/g) ?? []) {
      depth += mark === '{' ? 1 : -1;
      assert.ok(depth >= 0, 'a brace closes more than was opened');
    }
    assert.equal(depth, 0, 'braces do not fit');
    const reports = new Set(entries.map(({ citation }) => citation.report));
    assert.equal(text.match(/^@misc\{/gm)?.length ?? 0, reports.size, 'an entry is made of words');
    assert.doesNotMatch(
      kept.replace(/^ {2}url = .*$/gm, ''),
      /\\(?!text(?:backslash|asciitilde|asciicircum)\{\})/,
      'a command of TeX',
    );
  },
  gbt7714: (text, entries) => {
    const reports = new Set(entries.map(({ citation }) => citation.report));
    assert.equal(text.split(/\r\n|[\n\r\u2028\u2029]/).length, reports.size + 1, 'a reference has more than a line');
  },
};

/** Files of results: words of a page are never a formula, a mark, a command or another row. */
export const exports = doorOf('exports', 120, async () => ({
  cases: fc.tuple(fc.array(entry, { minLength: 1, maxLength: 3 }), words, fc.constantFrom(...EXPORT_FORMATS)),
  check: ([entries, what, format]) => {
    const { name, bytes } = exportFile({ what, entries, on: '2024-07-10' }, format, 'zh-Hans');
    assert.match(name, /^yinju-[0-9a-z.-]+$/);
    CHECKS[format](new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), entries);
  },
}));
