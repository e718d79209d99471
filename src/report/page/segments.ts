import type { LineKind, ReadLine } from './line-kind.ts';

/** A run of paragraphs with nothing between that parts an article: line numbers, both ends included. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** The line that parts it from what is before; undefined at the head of the page or after a row of labels. */
  readonly border: LineKind | undefined;
  readonly weight: number;
}

/** More labels than this in a row are a list of headlines, not sub-headings. */
const LABELS_IN_A_ROW = 3;

/** How much the text in a box of other pieces, after the article's end, or outside the found article counts. */
const DOUBTED = 0.3;

/** Paragraphs shorter than this, on average, are more likely comments and blurbs than a report. */
const USUAL_LETTERS = 30;

const PARTS: ReadonlySet<LineKind> = new Set(['stamp', 'tool', 'box', 'editor', 'end']);

/** Under these lines stand other pieces. */
const OTHERS: ReadonlySet<LineKind> = new Set(['box', 'editor', 'end']);

function weigh(lines: readonly ReadLine[], first: number, last: number, border: LineKind | undefined): number {
  const seen = new Set<string>();
  let letters = 0;
  for (const line of lines.slice(first, last + 1)) {
    if (line.kind !== 'prose' || seen.has(line.skeleton)) continue;
    seen.add(line.skeleton);
    letters += line.aside ? line.letters * DOUBTED : line.letters;
  }
  const doubt = border !== undefined && OTHERS.has(border) ? DOUBTED : 1;
  return seen.size === 0 ? 0 : letters * Math.min(1, letters / seen.size / USUAL_LETTERS) * doubt;
}

/**
 * Cuts a page into runs of paragraphs. A few labels, captions and advertisements do not end a run; a source line, a
 * tool bar, the head of a box, an editor's line or a list of headlines does. Each run begins and ends with prose.
 *
 * @example segments(lines).length // 2 for a page that prints its article twice
 */
export function segments(lines: readonly ReadLine[]): readonly Segment[] {
  const runs: { first: number; last: number; border: LineKind | undefined }[] = [];
  let open = false;
  let labels = 0;
  let border: LineKind | undefined;
  for (const [i, line] of lines.entries()) {
    const run = runs.at(-1);
    if (PARTS.has(line.kind)) {
      open = false;
      border = line.kind;
    } else if (line.kind === 'label') {
      labels++;
      if (labels > LABELS_IN_A_ROW) open = false;
    }
    if (line.kind !== 'prose') continue;
    if (open && run) run.last = i;
    else runs.push({ first: i, last: i, border });
    open = true;
    labels = 0;
    border = undefined;
  }
  return runs.map((run) => ({ ...run, weight: weigh(lines, run.first, run.last, run.border) }));
}
