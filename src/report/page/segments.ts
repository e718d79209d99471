import { isNumbered, type LineKind, type ReadLine } from './line-kind.ts';
import { listItems } from './list-items.ts';
import { tableCells } from './table-cells.ts';

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

/** A day as letters and orders print it under the name of who signs. */
const SIGNED_DAY =
  /^(?:\d{4}|[一二三四五六七八九〇零○]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const SIGNER = /(?:政府|办公[室厅]|委员会|[厅局院会部委处所]|公司|中心|大学|学校|指挥部|小组|党组)$/;

/** How a letter ends that brings something: ……现予印发，请遵照执行。 */
const LETTER_END = /(?:印发|执行|落实|公布|通知)[^,.]{0,6}\.$/;

/** Whether a date is the day of a letter that goes on with what it brings: 某某县人民政府 / 2019年1月17日 / 第一章. */
function isSignedDay(lines: readonly ReadLine[], at: number): boolean {
  const above = lines[at - 1];
  if (!above || !SIGNED_DAY.test(lines[at]?.folded ?? '')) return false;
  return above.kind === 'label' ? SIGNER.test(above.folded) : LETTER_END.test(above.folded);
}

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
 * Cuts a page into runs of paragraphs. A few labels, captions, tables, lists and advertisements do not end a
 * run; a source line, a
 * tool bar, the head of a box, an editor's line or a list of headlines does. Each run begins and ends with prose.
 *
 * @example segments(lines).length // 2 for a page that prints its article twice
 */
export function segments(lines: readonly ReadLine[]): readonly Segment[] {
  const runs: { first: number; last: number; border: LineKind | undefined }[] = [];
  let open = false;
  let labels = 0;
  let border: LineKind | undefined;
  const cells = tableCells(lines);
  const items = listItems(lines);
  for (const [i, line] of lines.entries()) {
    const run = runs.at(-1);
    if (cells.has(i) || items.has(i) || (open && isSignedDay(lines, i))) continue;
    if (PARTS.has(line.kind)) {
      open = false;
      border = line.kind;
    } else if (line.kind === 'label' && !isNumbered(line)) {
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
