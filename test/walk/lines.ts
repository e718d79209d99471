import type { Run } from './transcript.ts';

/** A line of a bubble: its runs, and how wide they are in pixels. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly isQuoted: boolean;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}\u{ff00}-\u{ffef}“”‘’—…]/u;
/** Marks that begin no line. */
const STAYS = /^[，。；：！？、”’）》」』]$/u;

/** Width of a text in pixels, as most fonts have it: Han characters are square, others about half of that. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, one) => sum + (WIDE.test(one) ? size : size * 0.56), 0);
}

/** What may not be torn apart: a Han character with the marks behind it, a word, a blank. */
const PIECE =
  /[\p{Script=Han}“‘（《「『][，。；：！？、”’）》」』]*|[，。；：！？、”’）》」』]|[^\s\p{Script=Han}“‘（《「『，。；：！？、”’）》」』]{1,24}|\s/gu;

/** What a quotation is set in from the left. */
export const INDENT = 12;

/** Breaks runs into lines no wider than `most` pixels; a quotation begins and ends with a line. */
export function linesOf(runs: readonly Run[], size: number, most: number): readonly Line[] {
  const lines: { runs: Run[]; width: number; isQuoted: boolean }[] = [];
  const open = (isQuoted: boolean): void => void lines.push({ runs: [], width: 0, isQuoted });
  const put = (run: Run, piece: string): void => {
    const width = widthOf(piece, size);
    const last = lines.at(-1);
    const isFull = (last?.width ?? 0) + width > most - (run.isQuoted ? INDENT : 0);
    if (last === undefined || last.isQuoted !== run.isQuoted || (isFull && !STAYS.test(piece))) open(run.isQuoted);
    const line = lines.at(-1);
    if (line === undefined || (line.runs.length === 0 && piece === ' ')) return;
    line.runs.push({ ...run, text: piece });
    line.width += width;
  };
  for (const run of runs) {
    // The line break before a quotation ends the line before it.
    if (run.isQuoted && lines.at(-1)?.runs.length === 0) lines.pop();
    for (const piece of run.text.match(PIECE) ?? []) {
      if (piece === '\n') open(run.isQuoted);
      else put(run, piece);
    }
  }
  return lines;
}
