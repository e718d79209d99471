import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairDamage } from '../../../src/report/damage/repair-damage.ts';
import type { PageLine } from '../../../src/report/page/page-line.ts';
import { readReport } from '../../../src/report/read.ts';
import { asReportId } from '../../../src/report/report.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { damageText, isGbk, pinyinTable, someOf } from './simulate-damage.ts';

const sample = fileURLToPath(new URL('../../../index/sample/', import.meta.url));

/** What became of damage. */
interface Tally {
  /** Stretches read one byte off: restored, restored with gaps, or left as they are. */
  runs: number;
  restored: number;
  right: number;
  withGaps: number;
  /** Paragraphs in which what is not marked as damaged differs from what stood there. */
  misread: number;
  /** Brackets taken out. */
  brackets: number;
}

/** The texts of the bundled sample in traditional script, as a mirror prints it: paragraphs without ASCII marks. */
function texts(): readonly (readonly string[])[] {
  return readdirSync(sample)
    .filter((file) => !file.startsWith('README'))
    .flatMap((file) => {
      const read = readReport({ file, bytes: readFileSync(sample + file) }, { id: asReportId('1'), sha256: '' });
      return read.outcome === 'read' ? [mirrored(read.report.text.split('\n'))] : [];
    });
}

function mirrored(paragraphs: readonly string[]): readonly string[] {
  const plain = paragraphs.map((text) =>
    text.replace(/[?!,:;()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
  );
  return plain.map((text) => Array.from(toTraditional(text)).filter(isGbk).join('').replaceAll('？', '。'));
}

const lines = (paragraphs: readonly string[]): readonly PageLine[] => paragraphs.map((text) => ({ text }));

/** The text with its damaged stretches marked, so that the rest can be compared. */
function around(line: PageLine): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of line.damaged ?? []) {
    pieces.push(line.text.slice(from, start));
    from = end;
  }
  return [...pieces, line.text.slice(from)];
}

/** Whether pieces of a text stand in another one, in this order. */
function stand(pieces: readonly string[], text: string): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** Whether what was put in place of a run stood there, with the characters beside it. */
function isRight(line: PageLine, original: string, at: number, length: number): boolean {
  const damaged = line.damaged ?? [];
  const from = Math.max(at - 3, ...damaged.filter((span) => span.end <= at).map((span) => span.end));
  const to = Math.min(at + length + 3, ...damaged.filter((span) => span.start >= at).map((span) => span.start));
  return original.includes(line.text.slice(Math.max(0, from), to));
}

function tallyOf(paragraphs: readonly string[], repaired: readonly PageLine[], into: Tally): void {
  for (const [i, line] of repaired.entries()) {
    const gaps = new Set((line.damaged ?? []).map(({ start }) => start));
    for (const { at, to, kind } of line.repairs ?? []) {
      if (kind === 'pinyin') into.brackets++;
      if (kind !== 'shifted') continue;
      into.runs++;
      const unknown = Array.from(to, (_, k) => at + k).filter((place) => gaps.delete(place));
      if (unknown.length > 0) into.withGaps++;
      else {
        into.restored++;
        if (isRight(line, paragraphs[i] ?? '', at, to.length)) into.right++;
      }
    }
    into.runs += gaps.size;
    if (!stand(around(line), paragraphs[i] ?? '')) into.misread++;
  }
}

/** What is damaged on every other page, and on those between them. */
const SEEDS = [
  [11, 12],
  [13, 14],
];

describe('damage simulated after its mechanism', () => {
  const pages = texts();

  test('is what mirrors leave on real pages', () => {
    expect(damageText('是一次實打實的考驗。要', pinyinTable('驅對會'))).toBe('是一次實打?qū)嵉目简?。要');
    expect(damageText('兒童專科醫院的', pinyinTable('醫'))).toBe('兒童?？漆t(yī)院的');
    expect(damageText('學校、高校開學', pinyinTable('學開'))).toBe('學(xué)?！⒏咝ｉ_(kāi)學(xué)');
  });

  test('is repaired: brackets all but always, shifted runs rightly where they are restored at all', () => {
    const tally: Tally = { runs: 0, restored: 0, right: 0, withGaps: 0, misread: 0, brackets: 0 };
    for (const [i, paragraphs] of pages.entries()) {
      for (const seed of SEEDS[i % SEEDS.length] ?? []) {
        const table = pinyinTable(someOf(paragraphs, seed));
        tallyOf(paragraphs, repairDamage(lines(paragraphs.map((text) => damageText(text, table)))), tally);
      }
    }
    expect(tally.runs).toBeGreaterThan(100);
    expect(tally.misread).toBe(0);
    expect((tally.restored + tally.withGaps) / tally.runs).toBeGreaterThanOrEqual(0.5);
    expect((tally.brackets + tally.restored) / (tally.brackets + tally.runs)).toBeGreaterThanOrEqual(0.98);
    expect(tally.right / tally.restored).toBeGreaterThanOrEqual(0.99);
  });

  test('leaves every other character as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.integer({ min: 1, max: 1_000_000 }), (paragraphs, seed) => {
        const table = pinyinTable(someOf(paragraphs, seed));
        const damaged = paragraphs.map((text) => damageText(text, table));
        for (const [i, line] of repairDamage(lines(damaged)).entries()) {
          const edited = (line.repairs ?? []).some(({ kind }) => kind === 'shifted');
          if (!edited) expect(stand(around(line), paragraphs[i] ?? '')).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    // The ？ behind 校、 took a digit with it: what that was, and what stood before it, nobody can tell.
    ['與會者說得最多的是“學?！⒏?2', '與會者說得最多的是“學校、?2', ['?']],
    // A whole character is missing in the middle.
    ['把高?；A(chǔ)設施修好', '把高?；A(chǔ)設施修好', ['?；A(chǔ)']],
  ])('is restored as far as it is certain, and the rest is marked: %s', (torn, restored, unknown) => {
    const clean = pages[0] ?? [];
    const damaged = clean.map((text) => damageText(text, pinyinTable(someOf(clean, 5))));
    const repaired = repairDamage(lines([...damaged, torn])).at(-1);
    expect(repaired?.text).toBe(restored);
    expect(repaired?.damaged?.map(({ start, end }) => repaired.text.slice(start, end))).toEqual(unknown);
  });

  test('is marked where there is more of it than is looked into', () => {
    const clean = pages[0] ?? [];
    const damaged = clean.map((text) => damageText(text, pinyinTable(someOf(clean, 5))));
    const repaired = repairDamage(
      lines([...damaged, '縣(xiàn)會(huì)議(yì)長(zhǎng)是實打?qū)嵉目简?。'.repeat(250)]),
    ).at(-1);
    const restored = repaired?.text.split('實的考驗').length ?? 0;
    expect(restored).toBeGreaterThan(100);
    expect(repaired?.damaged?.length).toBe(250 - (restored - 1));
  });

  test('is no question mark that somebody put before a comma', () => {
    const clean = pages[0] ?? [];
    const damaged = clean.map((text) => damageText(text, pinyinTable(someOf(clean, 5))));
    const asked = '他問大家這樣行不行?,大家都說行,會議就這樣結束了。';
    expect(repairDamage(lines([...damaged, asked])).at(-1)).toEqual({ text: asked });
  });

  test('is not seen on pages without it', () => {
    for (const paragraphs of pages) expect(repairDamage(lines(paragraphs))).toEqual(lines(paragraphs));
  });
});
