import { contenderOf } from './contenders.ts';
import {
  type AskedFigures,
  bytesPerPassage,
  type CheckFigures,
  type EventLoop,
  type Measured,
  type PeopleFigures,
  type QuestionFigures,
  type ReadingFigures,
  type Results,
  type Row,
  type Snapshot,
  type Timing,
} from './results.ts';
import { alignedTable, short } from './table.ts';
import { loadRatio, targetsOf } from './targets.ts';

const HEAD = [
  ...['passages', 'contender', 'built/s', 'B/passage', 'B/posting', 'RSS MB', 'peak MB', 'saved MB', 'save ms'],
  ...['load ms', 'load ×', 'asked', 'p50 ms', 'p95 ms', 'p99 ms'],
];

/** Below this share of a processor, other work on the machine has made a build slower. */
const BUSY = 0.9;

/** The run as text: a line for each contender and way of asking at each size, and what the figures leave out. */
export function figuresTable({ rows, eventLoop, reading, people, questions, check }: Results): string {
  const lines = rows.flatMap((row) => (row.outcome === 'measured' ? measuredLines(row) : []));
  const table = lines.length === 0 ? [] : [alignedTable(HEAD, lines, 2), ''];
  const serving = eventLoop === undefined ? [] : [eventLoopRemark(eventLoop)];
  const pages = reading === undefined ? [] : [readingRemark(reading)];
  const lookUps = people === undefined ? [] : [peopleRemark(people)];
  const asked = questions === undefined ? [] : questionRemarks(questions);
  const checks = check === undefined ? [] : [checkRemark(check)];
  return [...table, ...rows.flatMap(remarks), ...serving, ...pages, ...lookUps, ...asked, ...checks].join('\n');
}

/** The targets as text, and how far each was reached. */
export function targetsTable(results: Results): string {
  const lines = targetsOf(results).map(({ at, target, verdict, measured, of }) => [
    at,
    target,
    measured === undefined ? '' : `${short(measured)} ${of}`,
    verdict,
  ]);
  return alignedTable(['at', 'target', 'measured', 'verdict'], lines, 4);
}

function measuredLines(row: Measured): readonly (readonly string[])[] {
  const { size, buildSeconds, memory, plain, snapshot } = row;
  const [first, ...others] = row.timings;
  const title = contenderOf(row.contender).title;
  const perPosting = plain === undefined ? '' : short((memory.heap + memory.buffers) / plain.postings);
  const facts = [short(size / buildSeconds), short(bytesPerPassage(row)), perPosting, megabytes(memory.rss)];
  const full = [...facts, megabytes(memory.peakRss), ...saved(snapshot), short(loadRatio(row)), ...times(first)];
  const variants = others.map((timing) => line(size, `${title}, ${timing.way}`, [], timing));
  const name = others.length === 0 ? title : `${title}, ${first?.way}`;
  return [[count(size), name, ...full], ...variants, ...plainLines(row)];
}

function plainLines({ size, plain }: Measured): readonly (readonly string[])[] {
  if (plain === undefined) return [];
  const { buildSeconds, bytes, postings, timings } = plain;
  const facts = [short(size / buildSeconds), short(bytes / size), short(bytes / postings)];
  return timings.map((timing, i) => line(size, `plain pass, ${timing.way}`, i === 0 ? facts : [], timing));
}

function line(size: number, name: string, facts: readonly string[], timing: Timing): readonly string[] {
  const blank = HEAD.length - 6 - facts.length;
  return [count(size), name, ...facts, ...Array.from({ length: blank }, () => ''), ...times(timing)];
}

function times(timing: Timing | undefined): readonly string[] {
  if (timing === undefined) return ['', '', '', ''];
  const { questions, rounds, p50, p95, p99 } = timing;
  return [`${questions} × ${rounds}`, short(p50), short(p95), short(p99)];
}

function saved(snapshot: Snapshot): readonly string[] {
  if (snapshot.outcome === 'failed') return ['failed', '', ''];
  return [megabytes(snapshot.bytes), short(snapshot.saveMs), short(snapshot.loadMs)];
}

/** What no column has room for. */
function remarks(row: Row): readonly string[] {
  const at = `${contenderOf(row.contender).title} at ${count(row.size)}:`;
  if (row.outcome === 'left out') return [`${at} left out: ${row.reason}`];
  const { snapshot, plain, buildSeconds, buildCpuSeconds } = row;
  const remarks: string[] = [];
  if (snapshot.outcome === 'failed') remarks.push(`${at} saving failed: ${snapshot.reason}`);
  const share = buildCpuSeconds / buildSeconds;
  if (share < BUSY) remarks.push(`${at} the machine was busy: building had ${short(share)} of a processor`);
  if (plain === undefined) return remarks;
  const same = `gives the ten scores of the plain pass for ${short(plain.agreement * 100)} % of the questions`;
  const buffers = `${short(row.memory.buffers / row.size)} B/passage lie in array buffers`;
  const documents = `Orama's documents store would add ${short(plain.documentBytes)} B/passage`;
  return [...remarks, `${at} ${same}; ${count(plain.postings)} postings; ${buffers}; ${documents}`];
}

/** How the passage index let other work through. */
function eventLoopRemark({ passages, seconds, longest, longestOwn, p99, overTwenty }: EventLoop): string {
  const own = `${short(longestOwn)} ms of them this process's own`;
  return `event loop, ${count(passages)} passages in ${short(seconds)} s: blocked ${short(longest)} ms at worst (${own}), 99 of 100 turns ≤ ${short(p99)} ms, ${overTwenty} turns over 20 ms`;
}

/** How fast pages were read, and what they left behind. */
function readingRemark({ report, page, readability, many, seconds, early, late }: ReadingFigures): string {
  const times = `a flat page ${short(report)} ms (cleaning it ${short(page)} ms), Readability on it as HTML ${short(readability)} ms`;
  return `reading: ${times}; ${count(many)} pages in ${short(seconds)} s, ${short(many / seconds)} a second; ${megabytes(early)} MB after 2,000, ${megabytes(late)} MB at the end`;
}

/** How fast people were looked up. */
function peopleRemark({ reports, passages, names, ask, who, first, register, longest }: PeopleFigures): string {
  const held = `people, ${names} names over ${count(reports)} reports with ${count(passages)} passages`;
  const times = `looking one up p50 ${short(who.p50)} / p95 ${short(who.p95)} ms (first time ${short(first.p50)} / ${short(first.p95)})`;
  const made = `the register made in ${short(register)} ms, blocking the event loop ${short(longest.register)} ms at worst (the first look-up of a name in thousands of reports ${short(longest.first)} ms)`;
  return `${held}: ${times}, a question about them ${short(ask.p50)} / ${short(ask.p95)} ms; ${made}`;
}

/** How fast whole questions were answered. */
function questionRemarks({ small, large }: QuestionFigures): readonly string[] {
  return [small, large].map(askedRemark);
}

function askedRemark({ reports, passages, answered, ask, search }: AskedFigures): string {
  const held = `whole questions over ${count(reports)} reports with ${count(passages)} passages`;
  const times = `p50 ${short(ask.p50)} / p95 ${short(ask.p95)} ms, ${search.way} alone ${short(search.p50)} / ${short(search.p95)} ms`;
  return `${held}, ${short(answered * 100)} % answered: ${times}`;
}

/** How fast sentences were checked. */
function checkRemark({ passages, length, ask, verbatim, near, pieced }: CheckFigures): string {
  const times = ({ p50, p95 }: Timing): string => `p50 ${short(p50)} / p95 ${short(p95)} ms`;
  return `checking ${length} characters in ${count(passages)} passages: verbatim ${times(verbatim)}, near ${times(near)}, of many pieces ${times(pieced)}; a whole question ${times(ask)}`;
}

function megabytes(bytes: number): string {
  return short(bytes / 1e6);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
