import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { withoutBrackets } from '../../src/report/damage/pinyin-spots.ts';
import { PageLanguage } from '../../src/report/damage/plausibility.ts';
import { candidatesFor } from '../../src/report/damage/restore.ts';
import { type ShiftedRun, shiftedRuns } from '../../src/report/damage/shifted-run.ts';
import { FEATURES } from '../../src/report/damage/weights.ts';
import { toTraditional } from '../../src/text/script.ts';
import { damageText, isGbk, pinyinTable, someOf } from '../report/damage/simulate-damage.ts';

/** A run of a page that was damaged on purpose, with all that may have stood there. */
export interface TornRun {
  /** Features of each candidate, in the order of `FEATURES`. */
  readonly candidates: readonly (readonly number[])[];
  /** Which candidate stood there; -1 if none of them did. */
  readonly right: number;
}

const DOCUMENTS = '../shared/eval/epiqa/documents.jsonl';
const LONGEST = 2500;
const CONTEXT = 6;
const document = z.object({ text: z.string() });

/** The documents' texts in traditional script, as a mirror prints it; undefined if they are not there. */
export function mirroredTexts(): readonly string[] | undefined {
  if (!existsSync(DOCUMENTS)) return undefined;
  const lines = readFileSync(DOCUMENTS, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const text = document.parse(JSON.parse(line)).text.slice(0, LONGEST).normalize('NFKC').replaceAll('?', '');
    const wide = text.replace(/[!,:;()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    return Array.from(toTraditional(wide)).filter(isGbk).join('');
  });
}

/** Paragraphs of a sentence or two each. */
const paragraphsOf = (text: string): readonly string[] => text.split(/(?<=。.{30,60}。)/u);

function languageOf(paragraphs: readonly string[]): PageLanguage {
  const page = new PageLanguage();
  for (const text of paragraphs) {
    let from = 0;
    for (const run of shiftedRuns(text)) {
      page.add(withoutBrackets(text.slice(from, run.start)));
      from = run.end;
    }
    page.add(withoutBrackets(text.slice(from)));
  }
  return page;
}

/** Where a candidate stood in the original: with as many characters of its surroundings as still tell. */
function rightOf(candidates: readonly string[], left: string, right: string, original: string): number {
  const before = left.replace(/.*[?()a-z]/u, '');
  const after = right.replace(/[?(].*/u, '');
  for (const near of [3, 2, 1, 0]) {
    const found = candidates.findIndex(
      (text) =>
        (near > 0 || text.length > 1) &&
        original.includes(before.slice(before.length - near) + text + after.slice(0, near)),
    );
    if (found >= 0) return found;
  }
  return -1;
}

function tornRun(run: ShiftedRun, damaged: string, original: string, page: PageLanguage): TornRun {
  // A character is lost without a trace: the whole cannot be told.
  if (run.ending.kind === 'swallowed') return { candidates: [], right: -1 };
  const left = withoutBrackets(damaged.slice(0, run.start)).slice(-CONTEXT);
  const right = withoutBrackets(damaged.slice(run.end, run.end + CONTEXT * 4)).slice(0, CONTEXT);
  const around = { left, right, open: '' };
  const texts = candidatesFor(run, around, page);
  const candidates = texts.map((text) => {
    const features = page.featuresOf(text, around);
    return FEATURES.map((name) => features[name]);
  });
  return { candidates, right: rightOf(texts, left, right, original) };
}

/** Damages a text as a mirror would that knows some of its characters, told by a seed, and finds the torn runs. */
export function tornRunsOf(text: string, seed: number): readonly TornRun[] {
  const paragraphs = paragraphsOf(text);
  const table = pinyinTable(someOf(paragraphs, seed));
  const damaged = paragraphs.map((paragraph) => damageText(paragraph, table));
  const page = languageOf(damaged);
  return damaged.flatMap((line, i) => shiftedRuns(line).map((run) => tornRun(run, line, paragraphs[i] ?? '', page)));
}
