import { asReportId, type Passage, type Report } from '../../src/report/report.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import type { Corpus } from './corpus.ts';
import { percentile } from './percentile.ts';
import type { EventLoop } from './results.ts';

/** Passages of a report, in turn: seven short ones, then a transcript of some 26,000 characters. */
const REPORT_SIZES = [25, 25, 25, 25, 25, 25, 25, 200];
const WARM_UP_REPORTS = 8;

/**
 * Adds reports to a passage index while a heart beats at every turn of the event loop: the time from beat to beat is
 * how long the bot could not have answered.
 */
export async function timeBlocks(corpus: Corpus, passages: number): Promise<EventLoop> {
  const reports = [...reportsOf(corpus, passages)];
  await createPassageIndex().add(reports.slice(0, WARM_UP_REPORTS));
  const index = createPassageIndex();
  const start = performance.now();
  const beats = await beatWhile(() => index.add(reports));
  const seconds = (performance.now() - start) / 1000;
  const blocks = beats.map(({ ms }) => ms);
  return {
    passages: index.size,
    seconds,
    longest: percentile(blocks, 1),
    longestOwn: Math.max(...beats.map(({ ms, cpuMs }) => Math.min(ms, cpuMs))),
    p99: percentile(blocks, 0.99),
    overTwenty: blocks.filter((ms) => ms > 20).length,
  };
}

/** A turn of the event loop: how long it took, and what processor time the process had meanwhile. */
export interface Beat {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Does the work while a heart beats at every turn of the event loop. */
export async function beatWhile(work: () => Promise<void>): Promise<readonly Beat[]> {
  const beats: Beat[] = [];
  let last = performance.now();
  let cpu = process.cpuUsage();
  let working = true;
  const beat = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(cpu);
    beats.push({ ms: now - last, cpuMs: (user + system) / 1000 });
    cpu = process.cpuUsage();
    last = now;
    if (working) setImmediate(beat);
  };
  beat();
  await work();
  working = false;
  return beats;
}

function* reportsOf(corpus: Corpus, passages: number): Generator<Report> {
  for (let from = 0, i = 0; from < passages; i++) {
    const size = Math.min(REPORT_SIZES[i % REPORT_SIZES.length] ?? 1, passages - from);
    const first = from;
    yield reportOf(
      i,
      Array.from({ length: size }, (_, at) => corpus.passage(first + at).text),
    );
    from += size;
  }
}

/** A report with one paragraph, and one passage, for each text. */
function reportOf(number: number, texts: readonly string[]): Report {
  let start = 0;
  const passages = texts.map((text, i): Passage => {
    const passage = { start, end: start + text.length, paragraph: i + 1, speaker: { kind: 'report' as const } };
    start += text.length + 1;
    return passage;
  });
  return {
    id: asReportId(`report-${number}`),
    file: `${number}.txt`,
    url: null,
    sha256: '',
    script: 'simplified',
    title: texts[0]?.slice(0, 30) ?? '',
    text: texts.join('\n'),
    meeting: { name: null, date: null, place: null },
    published: { date: null, outlet: null, reporters: [], correspondents: [], editor: null },
    people: [],
    passages,
    repairs: [],
  };
}
