import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type SetScore, type Share, scoreSpeech, TOLD, VOICES, type VoiceScore } from './score.ts';
import { loadSpeech, SETS, TAGS } from './speech-file.ts';
import { THRESHOLDS } from './thresholds.ts';

/*
 * Reads the labelled reports and tells, for each set, how often who says a sentence is told rightly: `npm run
 * eval:speech`; with `-- --misses development` also every miss of that set. Any folder of labelled reports will do.
 */

// npm runs scripts in the root of the repository.
const FOLDER = 'test/speech';
const { values } = parseArgs({ options: { misses: { type: 'string' } } });

const own = SETS.map((set) => `${FOLDER}/${set}`).filter((folder) => existsSync(folder));
const asked = values.misses === undefined || existsSync(values.misses) ? values.misses : `${FOLDER}/${values.misses}`;
const folders = asked === undefined || own.includes(asked) ? own : [...own, asked];

const shareOf = ({ right, of }: Share): number => (of === 0 ? 1 : right / of);
const inFigures = (share: Share): string => `${shareOf(share).toFixed(3)} of ${share.of}`;

interface Row {
  readonly name: string;
  readonly owed?: number;
  readonly value: (score: SetScore) => Share;
}

const voiceOf = (score: SetScore, voice: VoiceScore['voice'], of: 'precision' | 'recall'): Share =>
  score.voices.find((one) => one.voice === voice)?.[of] ?? { right: 0, of: 0 };

const rows: readonly Row[] = [
  { name: 'right', owed: THRESHOLDS.right, value: ({ right }) => right },
  {
    name: 'person precision',
    owed: THRESHOLDS.personPrecision,
    value: (score) => voiceOf(score, 'person', 'precision'),
  },
  { name: 'person recall', value: (score) => voiceOf(score, 'person', 'recall') },
  { name: 'meeting precision', value: (score) => voiceOf(score, 'meeting', 'precision') },
  { name: 'meeting recall', value: (score) => voiceOf(score, 'meeting', 'recall') },
  { name: 'narration precision', value: (score) => voiceOf(score, 'report', 'precision') },
  { name: 'narration recall', value: (score) => voiceOf(score, 'report', 'recall') },
  { name: 'relays told', value: ({ relays }) => relays },
  { name: 'names', value: ({ names }) => names },
  { name: 'posts', value: ({ posts }) => posts },
  { name: 'roles', value: ({ roles }) => roles },
  ...TAGS.map((tag) => ({
    name: `#${tag}`,
    value: (score: SetScore) => score.tags.find((one) => one.tag === tag)?.share ?? { right: 0, of: 0 },
  })),
];

function line(cells: readonly string[]): void {
  const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(16)));
  process.stdout.write(`${padded.join('').trimEnd()}\n`);
}

function printScores(scores: readonly SetScore[]): void {
  line(['', 'owed', ...folders.map((folder) => basename(folder))]);
  line(['reports', '', ...scores.map(({ reports }) => `${reports}`)]);
  for (const { name, owed, value } of rows) {
    const cells = scores.map(value).map((share) => {
      const isMet = owed === undefined || shareOf(share) >= owed;
      return `${isMet ? '' : '! '}${inFigures(share)}`;
    });
    line([name, owed === undefined ? '' : `≥ ${owed.toFixed(2)}`, ...cells]);
  }
  line(['sentences lost', '', ...scores.map(({ lost }) => `${lost}`)]);
  line(['relays invented', '', ...scores.map(({ inventedRelays }) => `${inventedRelays}`)]);
  line(['names invented', '', ...scores.map(({ inventedNames }) => `${inventedNames.right}`)]);
}

/** Rows are who says the sentences, columns to whom they were given. */
function printConfusion(folder: string, { confusion }: SetScore): void {
  line([`\n${basename(folder)}`, ...TOLD.map((told) => (told === 'report' ? 'narration' : told))]);
  for (const voice of VOICES) {
    const counts = confusion.find(({ truth }) => truth === voice)?.counts ?? [];
    line([voice === 'report' ? 'narration' : voice, ...counts.map(String)]);
  }
}

function main(): void {
  if (asked !== undefined && !existsSync(asked)) {
    process.stderr.write(`${values.misses} is no folder of labelled reports.\n`);
    process.exitCode = 1;
    return;
  }
  const scores = folders.map((folder) => scoreSpeech(loadSpeech(folder)));
  printScores(scores);
  for (const [i, score] of scores.entries()) printConfusion(folders[i] ?? '', score);
  const misses = asked === undefined ? [] : (scores[folders.indexOf(asked)]?.misses ?? []);
  if (misses.length > 0) process.stdout.write(`\n${misses.join('\n')}\n`);
}

main();
