import { skeleton } from '../../src/text/fold.ts';
import type { MarkedLine } from './page-file.ts';

/** How well the body was cut out of the page. Rubbish and text are counted in letters. */
export interface TextScore {
  readonly paragraphs: { readonly right: number; readonly of: number };
  readonly rubbish: { readonly letters: number; readonly of: number };
  /** Paragraphs that are missing or altered, and rubbish that stayed. */
  readonly lost: readonly string[];
  readonly kept: readonly string[];
}

/** Shorter lines of rubbish (打印, 微信) may stand in a body by chance. */
const TELLING = 6;

const isRubbish = ({ mark }: MarkedLine): boolean => mark === '-' || mark === 'T' || mark === 'C';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Counts each text; a copy of a paragraph that stays besides it is one too many. */
function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Letters of a paragraph that are rubbish: all where it is a line of rubbish or lies in one, else those lines in it. */
function rubbishIn(paragraph: string, rubbish: readonly string[], body: readonly string[]): number {
  if (rubbish.includes(paragraph)) return paragraph.length;
  if (body.some((line) => line.includes(paragraph))) return 0;
  if (paragraph.length >= TELLING && rubbish.some((line) => line.includes(paragraph))) return paragraph.length;
  const inside = rubbish.filter((line) => line.length >= TELLING && paragraph.includes(line));
  const foreign = inside.filter((line) => !body.some((own) => own.includes(line)));
  return Math.min(paragraph.length, sum(foreign.map((line) => line.length)));
}

/**
 * Scores a cleaned text against the lines of its page, by folded letters: script, width, spaces and punctuation do not
 * count. A paragraph is right when it stands in the text whole and alone; a line that lies in no line of the page, or
 * is cut from a paragraph, is no rubbish.
 *
 * @param text paragraphs parted by \n; '' where the page was refused
 */
export function scoreText(lines: readonly MarkedLine[], text: string): TextScore {
  const folded = lines.map((line) => ({ ...line, text: skeleton(line.text) })).filter((line) => line.text !== '');
  const printed = text.split('\n');
  const paragraphs = printed.map(skeleton);
  const wanted = lines.filter(({ mark }) => mark === 'P').map((line) => line.text.trim());
  const body = folded.filter((line) => !isRubbish(line)).map((line) => line.text);
  const rubbish = [...new Set(folded.filter(isRubbish).map((line) => line.text))];
  const left = countOf(body);
  const there = countOf(paragraphs);
  const lost = wanted.filter((paragraph) => take(there, skeleton(paragraph)) === 0);
  const foreign = paragraphs.map((paragraph) => (take(left, paragraph) > 0 ? 0 : rubbishIn(paragraph, rubbish, body)));
  return {
    paragraphs: { right: wanted.length - lost.length, of: wanted.length },
    rubbish: { letters: sum(foreign), of: sum(paragraphs.map((paragraph) => paragraph.length)) },
    lost,
    kept: printed.filter((_, i) => (foreign[i] ?? 0) > 0),
  };
}

/** Takes one of a text away, and says how many there were. */
function take(counts: Map<string, number>, text: string): number {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count;
}
