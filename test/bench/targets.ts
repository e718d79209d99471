import { type AskedFigures, bytesPerPassage, findRow, type Measured, type Results, type Timing } from './results.ts';

/** Something that our index is to reach, and how far it got. */
export interface Target {
  /** At how many passages, or in what. */
  readonly at: string;
  /** What is asked for, in words. */
  readonly target: string;
  /** What was measured; undefined if the run does not tell. */
  readonly measured: number | undefined;
  readonly verdict: 'met' | 'not met' | 'not measured';
  /** What the measured number is of, in words. */
  readonly of: string;
}

/** A bound, and the figure to hold against it. */
interface Claim {
  readonly at: string;
  readonly target: string;
  readonly of: string;
  readonly least?: number;
  readonly most?: number;
  readonly measured: number | undefined;
}

type Share = 'p50' | 'p95';
const MANDARIN = 'orama-mandarin';
const PAIRS = 'orama-pairs';

/** All targets, in the order in which they are told. */
export function targetsOf(results: Results): readonly Target[] {
  return [
    faster(results, 5000, MANDARIN, 30),
    faster(results, 5000, 'minisearch', 3),
    faster(results, 100_000, PAIRS, 200),
    ...lighter(results, 100_000, PAIRS, 1 / 8),
    ...belowPlain(results, 200_000, 0.6),
    ...belowPlain(results, 1_000_000, 0.35),
    ...smallAt(results, 1_000_000),
    growth(results, 5000, 1_000_000, 40),
    fasterBuilt(results, MANDARIN, 5),
    fasterBuilt(results, PAIRS, 5),
    fasterLoaded(results, 20),
    unblocked(results, 20),
    ...read(results),
    ...lookedUp(results),
    ...asked(results),
    ...checked(results),
  ].map(judge);
}

function judge({ at, target, of, least, most, measured }: Claim): Target {
  if (measured === undefined) return { at, target, measured, of, verdict: 'not measured' };
  const met = measured >= (least ?? Number.NEGATIVE_INFINITY) && measured <= (most ?? Number.POSITIVE_INFINITY);
  return { at, target, measured, of, verdict: met ? 'met' : 'not met' };
}

function faster(results: Results, size: number, peer: string, least: number): Claim {
  const theirs = time(findRow(results, peer, size), 'p50');
  const measured = quotient(theirs, time(findRow(results, 'ours', size), 'p50'));
  return { at: inWords(size), target: `p50 ≥ ${least} × faster than ${peer}`, of: '× faster', least, measured };
}

/** Memory of the index alone, and of the whole database with what Orama keeps of the documents. */
function lighter(results: Results, size: number, peer: string, most: number): readonly Claim[] {
  const [ours, theirs] = [findRow(results, 'ours', size), findRow(results, peer, size)];
  const share = (extra: number | undefined): number | undefined =>
    ours === undefined || theirs === undefined || extra === undefined
      ? undefined
      : (bytesPerPassage(ours) + extra) / (bytesPerPassage(theirs) + extra);
  const at = inWords(size);
  const target = `≤ 1/${1 / most} of the memory of ${peer}`;
  return [
    { at, target: `${target}, index`, of: 'of it', most, measured: share(0) },
    { at, target: `${target}, with documents`, of: 'of it', most, measured: share(ours?.plain?.documentBytes) },
  ];
}

/** Against the plain pass over the same terms, and, which is harder, over pairs alone, which scores otherwise. */
function belowPlain(results: Results, size: number, most: number): readonly Claim[] {
  const ours = findRow(results, 'ours', size);
  return [0, 1].map((variant) => {
    const measured = quotient(time(ours, 'p95'), ours?.plain?.timings[variant]?.p95);
    const over = variant === 0 ? 'same terms' : 'pairs alone';
    return { at: inWords(size), target: `p95 ≤ ${most} of the plain pass, ${over}`, of: 'of it', most, measured };
  });
}

function smallAt(results: Results, size: number): readonly Claim[] {
  const ours = findRow(results, 'ours', size);
  const posting = ours === undefined ? undefined : quotient(bytesPerPassage(ours) * size, ours.plain?.postings);
  const process = quotient(ours?.memory.peakRss, 1e9);
  const at = inWords(size);
  return [
    { at, target: 'a posting ≤ 3.5 bytes', of: 'bytes', most: 3.5, measured: posting },
    { at, target: 'the process ≤ 2.5 GB, texts elsewhere', of: 'GB at its worst', most: 2.5, measured: process },
  ];
}

function growth(results: Results, small: number, large: number, most: number): Claim {
  const at = (size: number): number | undefined => time(findRow(results, 'ours', size), 'p95');
  const target = `p95 at ${inWords(large)} ≤ ${most} × p95 at ${inWords(small)}`;
  return { at: 'growth', target, of: '× as long', most, measured: quotient(at(large), at(small)) };
}

/** At the size where it looks worst. */
function fasterBuilt(results: Results, peer: string, least: number): Claim {
  const ratios = ourRows(results).map((ours) =>
    quotient(findRow(results, peer, ours.size)?.buildSeconds, ours.buildSeconds),
  );
  return {
    at: 'build',
    target: `rate ≥ ${least} × that of ${peer}`,
    of: '× at worst',
    least,
    measured: smallest(ratios),
  };
}

/** At the size where it looks worst. */
function fasterLoaded(results: Results, least: number): Claim {
  const ratios = ourRows(results).map(loadRatio);
  return {
    at: 'start',
    target: `loading ≥ ${least} × faster than building`,
    of: '× at worst',
    least,
    measured: smallest(ratios),
  };
}

function unblocked({ eventLoop }: Results, most: number): Claim {
  const target = `indexing blocks the event loop ≤ ${most} ms`;
  return { at: 'serving', target, of: 'ms at worst', most, measured: eventLoop?.longest };
}

/** Of flat pages, against Readability on the same pages as HTML. */
function read({ reading }: Results): readonly Claim[] {
  const share = (ms: number | undefined): number | undefined => quotient(ms, reading?.readability);
  const of = 'of it';
  return [
    { at: 'reading', target: 'cleaning a page ≤ 1/4 of Readability', of, most: 1 / 4, measured: share(reading?.page) },
    {
      at: 'reading',
      target: 'the whole report ≤ 1/4 of Readability',
      of,
      most: 1 / 4,
      measured: share(reading?.report),
    },
    {
      at: 'reading',
      target: `memory after ${inWords(reading?.many ?? 10_000)} pages ≤ 1.05 × after the first 2,000`,
      of: '× as much',
      most: 1.05,
      measured: quotient(reading?.late, reading?.early),
    },
  ];
}

/** People against questions about them, over the same reports. */
function lookedUp({ people }: Results): readonly Claim[] {
  const share = (at: Share): number | undefined => quotient(people?.who[at], people?.ask[at]);
  const of = 'of it';
  const at = 'people';
  return [
    { at, target: 'p50 of looking one up ≤ that of a question', of, most: 1, measured: share('p50') },
    { at, target: 'p95 of looking one up ≤ that of a question', of, most: 1, measured: share('p95') },
    {
      at,
      target: 'p95 of a name not asked for before ≤ that of a question',
      of,
      most: 1,
      measured: quotient(people?.first.p95, people?.ask.p95),
    },
    {
      at,
      target: 'making the register blocks the event loop ≤ 50 ms',
      of: 'ms at worst',
      most: 50,
      measured: people?.longest.register,
    },
  ];
}

/** Whole questions, everything included, against searches alone. */
function asked({ questions }: Results): readonly Claim[] {
  const share = (figures: AskedFigures | undefined): number | undefined =>
    quotient(figures?.ask.p50, figures?.search.p50);
  const of = 'of it';
  return [
    {
      at: '5,000',
      target: 'p50 of a whole question ≤ 1/5 of orama-mandarin searching',
      of,
      most: 1 / 5,
      measured: share(questions?.small),
    },
    {
      at: '200,000',
      target: 'p50 of a whole question ≤ 3 × our own search',
      of: '× as long',
      most: 3,
      measured: share(questions?.large),
    },
  ];
}

/** Sentences against questions, over the same reports. */
function checked({ check }: Results): readonly Claim[] {
  const at = inWords(check?.passages ?? 200_000);
  return (['verbatim', 'near', 'pieced'] as const).map((kind) => ({
    at,
    target: `p95 of checking ${check?.length ?? 300} characters (${kind}) ≤ 5 × a question`,
    of: '× as long',
    most: 5,
    measured: quotient(check?.[kind].p95, check?.ask.p95),
  }));
}

/** How many times faster an index is loaded than it is built; undefined if it cannot be loaded. */
export function loadRatio({ buildSeconds, snapshot }: Measured): number | undefined {
  return snapshot.outcome === 'loaded' ? (buildSeconds * 1000) / snapshot.loadMs : undefined;
}

function ourRows(results: Results): readonly Measured[] {
  const rows = results.rows.filter((row) => row.outcome === 'measured');
  return rows.filter(({ contender }) => contender === 'ours');
}

function time(row: Measured | undefined, share: Share): number | undefined {
  const first: Timing | undefined = row?.timings[0];
  return first?.[share];
}

function quotient(dividend: number | undefined, divisor: number | undefined): number | undefined {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
}

function smallest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function inWords(size: number): string {
  return size.toLocaleString('en');
}
