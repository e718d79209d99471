import { alignedTable, short } from '../bench/table.ts';
import { type BotName, type Memory, type Results, rateOf } from './results.ts';

const NAMES = ['ours', 'echo'] as const satisfies readonly BotName[];

/** What was measured with a full queue, and the ratio that counts. */
export function ratesTable({ workloads }: Results): string {
  const rows = workloads.map(({ workload, ours, echo }) => [
    workload,
    short(rateOf(ours)),
    short(rateOf(echo)),
    `${short(rateOf(ours) / rateOf(echo))}`,
    short(ours.cpuMs),
    short(echo.cpuMs),
  ]);
  return alignedTable(['updates/s', 'ours', 'echo', 'ratio', 'ours CPU ms', 'echo CPU ms'], rows);
}

/** Milliseconds from an update to its answer. */
export function latencyTable({ workloads }: Results): string {
  const rows = workloads.flatMap((figures) =>
    NAMES.flatMap((name) =>
      figures[name].atRates.map(({ share, outcome: { p50, p95, p99, unanswered } }) => [
        `${figures.workload}, ${name}, ${share * 100} %`,
        short(p50 ?? undefined),
        short(p95 ?? undefined),
        short(p99 ?? undefined),
        String(unanswered),
      ]),
    ),
  );
  return alignedTable(['latency, ms', 'p50', 'p95', 'p99', 'unanswered'], rows);
}

/** Memory over the updates, with how far it goes from its middle after the first sample. */
export function memoryTable({ memory }: Results): string {
  if (memory === undefined) return '';
  return alignedTable(
    ['memory, MB', 'start', 'least', 'most', 'swing'],
    NAMES.map((name) => [name, ...memoryCells(memory[name])]),
  );
}

const megabytes = (bytes: number): string => short(bytes / 1e6);

function memoryCells({ start, after }: Memory): readonly string[] {
  const [, ...warm] = after;
  const [least, most] = [Math.min(...warm), Math.max(...warm)];
  return [megabytes(start), megabytes(least), megabytes(most), `±${short(((most - least) / (most + least)) * 100)} %`];
}
