import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSet, SETS } from './page-file.ts';
import { type SetScore, scorePages } from './score.ts';
import { THRESHOLDS } from './thresholds.ts';

/*
 * Reads the invented pages and tells, for each set, how well: `npm run pages`; with `-- --misses development` also
 * every miss of that set.
 */

// npm runs scripts in the root of the repository.
const FOLDER = 'test/pages';
const { values } = parseArgs({ options: { misses: { type: 'string' } } });

interface Row {
  readonly name: string;
  readonly owed: number;
  /** Whether less is better. */
  readonly atMost?: true;
  readonly value: (score: SetScore) => number;
}

const scores = SETS.filter((set) => existsSync(`${FOLDER}/${set}`)).map((set) => ({
  set,
  score: scorePages(loadSet(FOLDER, set)),
}));
const facts = scores[0]?.score.facts.map(({ fact }) => fact) ?? [];
const rows: readonly Row[] = [
  { name: 'paragraphs kept', owed: THRESHOLDS.paragraphs, value: (score) => score.paragraphs },
  { name: 'rubbish kept', owed: THRESHOLDS.rubbish, atMost: true, value: (score) => score.rubbish },
  ...facts.map((fact) => ({
    name: fact,
    owed: THRESHOLDS.fact,
    value: (score: SetScore) => score.facts.find((told) => told.fact === fact)?.share ?? 0,
  })),
  { name: 'read or refused', owed: THRESHOLDS.refused, value: (score) => score.refused },
];

const line = (cells: readonly string[]): void => {
  const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(14)));
  process.stdout.write(`${padded.join('').trimEnd()}\n`);
};
line(['', 'owed', ...scores.map(({ set }) => set)]);
line(['pages', '', ...scores.map(({ score }) => `${score.pages}`)]);
for (const { name, owed, atMost, value } of rows) {
  const cells = scores.map(({ score }) => {
    const met = atMost ? value(score) <= owed : value(score) >= owed;
    return `${met ? '' : '! '}${value(score).toFixed(3)}`;
  });
  line([name, `${atMost ? '≤' : '≥'} ${owed.toFixed(2)}`, ...cells]);
}

const asked = scores.find(({ set }) => set === values.misses);
if (values.misses !== undefined && !asked) {
  process.stderr.write(`${values.misses} is none of the halves that are there.\n`);
  process.exitCode = 1;
}
for (const miss of asked?.score.misses ?? []) process.stdout.write(`${miss}\n`);
