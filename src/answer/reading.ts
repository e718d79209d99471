import { LRUCache } from 'lru-cache';
import type { Report } from '../report/report.ts';
import { comparableNumbers } from '../search/comparable-number.ts';
import { fold } from '../text/fold.ts';
import { type Unit, unitsOf } from './unit.ts';

/** A report as questions are held against it: its units, folded. */
export interface Reading {
  readonly report: Report;
  readonly units: readonly Unit[];
  /** The folded words of all units, one a line: to look through one text is much faster than through many. */
  readonly whole: string;
  /** Where each unit begins in `whole`. */
  readonly starts: Uint32Array;
  /** The title, the meeting's name and its place, folded: what stands around all its words. */
  readonly around: string;
  /** For each unit the comparable forms of its numbers: a question for 14天 finds 十四天. */
  numbers(unit: number): ReadonlySet<string>;
}

/**
 * Characters of reports whose readings are kept: those that are asked about come again at once. A reading takes some 13
 * bytes a character, 24 with all its runs, by reckoning: 100 MB at most.
 */
const KEPT = 4_000_000;
const kept = new LRUCache<Report, Reading>({ maxSize: KEPT, sizeCalculation: ({ report }) => report.text.length + 1 });

function startsOf(units: readonly Unit[]): Uint32Array {
  const starts = new Uint32Array(units.length);
  let start = 0;
  for (const [i, { folded }] of units.entries()) {
    starts[i] = start;
    start += folded.length + 1;
  }
  return starts;
}

function read(report: Report): Reading {
  const units = unitsOf(report);
  const numbers: ReadonlySet<string>[] = [];
  return {
    report,
    units,
    whole: units.map(({ folded }) => folded).join('\n'),
    starts: startsOf(units),
    around: fold(`${report.title}\n${report.meeting.name ?? ''}\n${report.meeting.place ?? ''}`),
    numbers(unit) {
      numbers[unit] ??= new Set(
        comparableNumbers(units[unit]?.folded ?? '').flatMap(({ value, counted }) => [value ?? '', counted ?? '']),
      );
      return numbers[unit];
    },
  };
}

/** The reading of a report; made once as long as it is kept. */
export function readingOf(report: Report): Reading {
  const known = kept.get(report);
  if (known !== undefined) return known;
  const made = read(report);
  kept.set(report, made);
  return made;
}
