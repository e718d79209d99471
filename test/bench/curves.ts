import { contenderOf } from './contenders.ts';
import { bytesPerPassage, type Measured, type Results } from './results.ts';

/** A figure at a size. */
export type Point = [passages: number, value: number];

/** A contender over the sizes. */
export interface Curve {
  readonly name: string;
  /** None for what is only a mark to hold the others against. */
  readonly color?: string;
  readonly stroke: 'bold' | 'plain' | 'dashed';
  /** The 95th percentile of a question. */
  readonly milliseconds: readonly Point[];
  /** Memory of the index for a passage. */
  readonly bytes: readonly Point[];
}

/** Of middling brightness, so that they stand out from white and from black. */
const COLORS: Readonly<Record<string, string>> = {
  ours: '#f0562b',
  'orama-mandarin': '#a371f7',
  'orama-pairs': '#4184e4',
  minisearch: '#2da44e',
  flexsearch: '#c69026',
};

/** The curves of a run: one for each contender, and the plain pass. */
export function curvesOf({ rows }: Results): readonly Curve[] {
  const measured = rows.filter((row) => row.outcome === 'measured');
  const names = [...new Set(measured.map(({ contender }) => contender))];
  const curves = names.map((name): Curve => {
    const own = measured.filter(({ contender }) => contender === name);
    const color = COLORS[name];
    return {
      name: contenderOf(name).title,
      ...(color === undefined ? {} : { color }),
      stroke: name === 'ours' ? 'bold' : 'plain',
      milliseconds: points(own, (row) => row.timings[0]?.p95),
      bytes: points(own, bytesPerPassage),
    };
  });
  const plain: Curve = {
    name: 'plain pass',
    stroke: 'dashed',
    milliseconds: points(measured, ({ plain }) => plain?.timings[0]?.p95),
    bytes: points(measured, ({ plain, size }) => plain && plain.bytes / size),
  };
  return [...curves, plain];
}

function points(rows: readonly Measured[], value: (row: Measured) => number | undefined): readonly Point[] {
  return rows.flatMap((row): Point[] => {
    const y = value(row);
    return y === undefined ? [] : [[row.size, y]];
  });
}
