import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { drawing } from './chart.ts';
import { figuresTable, targetsTable } from './figures.ts';
import { readMaterial } from './material.ts';
import { type Options, parseOptions } from './options.ts';
import { leftOutBeforehand, limitsOf } from './plan.ts';
import {
  type CheckFigures,
  type EventLoop,
  type PeopleFigures,
  type QuestionFigures,
  type ReadingFigures,
  type Results,
  type Row,
  results,
  rounded,
} from './results.ts';
import { runJob } from './run-job.ts';

// Kept in the repository, for the README.
const KEPT = 'test/bench';
const PARTIAL = '.build';
const EVENT_LOOP_PASSAGES = 20_000;

const options = parseOptions(process.argv.slice(2));
const run = options.redraw ? readResults() : await measureAll(options);
if (!options.redraw) keep(run, options.whole ? KEPT : PARTIAL);
draw(run, options.redraw || options.whole ? KEPT : PARTIAL);
process.stdout.write(`\n${run.source}\n${run.cpu}, Node ${run.node}\n\n`);
process.stdout.write(`${figuresTable(run)}\n\n${targetsTable(run)}\n`);

function readResults(): Results {
  return results.parse(JSON.parse(readFileSync(`${KEPT}/results.json`, 'utf8')));
}

function keep(run: Results, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/results.json`, `${JSON.stringify(rounded(run), null, 2)}\n`);
  process.stderr.write(`${folder}/results.json is written.\n`);
}

function draw(run: Results, folder: string): void {
  if (run.rows.every(({ outcome }) => outcome === 'left out')) return;
  writeFileSync(`${folder}/results.svg`, drawing(run));
  process.stderr.write(`${folder}/results.svg is drawn.\n`);
}

async function measureAll({ sizes, only, reading, people, questions, check }: Options): Promise<Results> {
  const source = only.length === 0 && !questions && !check ? 'Invented pages' : (await readMaterial()).source;
  process.stderr.write(`${source}\n`);
  const rows: Row[] = [];
  for (const size of sizes) {
    for (const name of only) {
      process.stderr.write(`${name}, ${size} passages\n`);
      const before = rows.findLast(({ contender }) => contender === name);
      const row = await measureOne(name, size, before);
      if (row.outcome === 'left out') process.stderr.write(`  left out: ${row.reason}\n`);
      rows.push(row);
    }
  }
  const environment = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
  const blocks = only.includes('ours') ? { eventLoop: await measureBlocks() } : {};
  const pages = reading ? { reading: await measurePages() } : {};
  const lookUps = people ? { people: await measureLookUps() } : {};
  const asked = questions ? { questions: await measureAsking() } : {};
  const checks = check ? { check: await measureChecking() } : {};
  return { ...environment, source, rows, ...blocks, ...pages, ...lookUps, ...asked, ...checks };
}

async function measureOne(contender: string, size: number, before: Row | undefined): Promise<Row> {
  const limits = limitsOf(contender, size);
  const leftOut = leftOutBeforehand(before, size, limits);
  if (leftOut !== undefined) return leftOut;
  const ended = await runJob({ kind: 'measure', contender, size, limits, withPlain: contender === 'ours' });
  if (ended.outcome === 'died') return { outcome: 'left out', contender, size, reason: ended.reason };
  if (ended.report.kind === 'row') return ended.report.row;
  throw new Error(`Measuring ${contender} at ${size} gave a report of kind '${ended.report.kind}', expected 'row'.`);
}

async function measureBlocks(): Promise<EventLoop> {
  process.stderr.write(`the event loop, ${EVENT_LOOP_PASSAGES} passages\n`);
  const ended = await runJob({ kind: 'event loop', passages: EVENT_LOOP_PASSAGES });
  if (ended.outcome === 'reported' && ended.report.kind === 'event loop') return ended.report.eventLoop;
  throw new Error(`Measuring the event loop ended as '${ended.outcome}' without its figures.`);
}

async function measureLookUps(): Promise<PeopleFigures> {
  process.stderr.write('the looking up of people\n');
  const ended = await runJob({ kind: 'people' });
  if (ended.outcome === 'reported' && ended.report.kind === 'people') return ended.report.people;
  throw new Error(`Measuring the looking up of people ended as '${ended.outcome}' without its figures.`);
}

async function measureAsking(): Promise<QuestionFigures> {
  process.stderr.write('whole questions\n');
  const ended = await runJob({ kind: 'question' });
  if (ended.outcome === 'reported' && ended.report.kind === 'question') return ended.report.questions;
  throw new Error(`Measuring whole questions ended as '${ended.outcome}' without its figures.`);
}

async function measureChecking(): Promise<CheckFigures> {
  process.stderr.write('the checking of sentences\n');
  const ended = await runJob({ kind: 'check' });
  if (ended.outcome === 'reported' && ended.report.kind === 'check') return ended.report.check;
  throw new Error(`Measuring the checking of sentences ended as '${ended.outcome}' without its figures.`);
}

async function measurePages(): Promise<ReadingFigures> {
  process.stderr.write('the reading of pages\n');
  const ended = await runJob({ kind: 'reading' });
  if (ended.outcome === 'reported' && ended.report.kind === 'reading') return ended.report.reading;
  throw new Error(`Measuring the reading of pages ended as '${ended.outcome}' without its figures.`);
}
