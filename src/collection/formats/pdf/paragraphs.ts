import { joinTexts, type Line, median, type Region } from './piece.ts';

/** Measures in sizes of the font. */
const EM = {
  /** A line that begins further in than this, seen from the margin, is indented. */
  indent: 1.2,
  /** A line that leaves more than this free, where the next word would have had its place, ends its paragraph. */
  free: 1.6,
  /** The width of a Latin letter, roughly. */
  latin: 0.55,
  /** Lines whose sizes differ by more are no lines of one paragraph. */
  otherSize: 0.12,
  /** Lines larger than the body by this are of a heading. */
  heading: 1.15,
} as const;

/** A distance between lines this many times the usual one parts paragraphs. */
const WIDE = 1.2;

/** What cannot be parted by the end of a line: a word, or a character, with the marks behind it. */
const FIRST_WORD = /^(?:[\x21-\x7e]{1,40}|.)[、，。；：！？…）》」』”’]{0,4}/u;

const SENTENCE_END = /[。！？…][”’」』）]{0,2}$/;

/** The distance between lines of one heading at most, in sizes of its font. */
const HEADING_LEADING = 1.8;

/** Lines that tell where the margins of a region are. */
const TELLING = 6;

/** Points within which margins are the same. */
const SLACK = 3;

interface Measure {
  readonly left: number;
  readonly right: number;
}

interface Usual {
  readonly size: number;
  readonly leading: number;
}

/** The outermost place that two lines share, or else the outermost: one line may stick out. */
function outermost(places: readonly number[], sign: 1 | -1): number {
  const out = places.map((place) => place * sign).toSorted((a, b) => b - a);
  const shared = out.find((place, i) => place - (out[i + 1] ?? Number.NEGATIVE_INFINITY) <= SLACK);
  return (shared ?? out[0] ?? 0) * sign;
}

function measureOf(region: Region, { size }: Usual): Measure {
  const body = region.filter((line) => Math.abs(line.size - size) <= size * EM.otherSize);
  const lines = body.length > 0 ? body : region;
  return {
    left: outermost(
      lines.map((line) => line.left),
      -1,
    ),
    right: outermost(
      lines.map((line) => line.right),
      1,
    ),
  };
}

/** The margins of every region; one of a few lines has those of the narrowest region that it fits into. */
function marginsOf(regions: readonly Region[], usual: Usual): readonly Measure[] {
  const own = regions.map((region) => measureOf(region, usual));
  const told = own
    .filter((_, i) => (regions[i]?.length ?? 0) >= TELLING)
    .toSorted((a, b) => a.right - a.left - (b.right - b.left));
  return own.map((measure, i) => {
    if ((regions[i]?.length ?? 0) >= TELLING) return measure;
    return told.find((m) => m.left <= measure.left + SLACK && m.right >= measure.right - SLACK) ?? measure;
  });
}

/** The size and the distance of lines that most of the text has. */
function usualOf(regions: readonly Region[]): Usual {
  const size = median(regions.flat().flatMap((line) => Array.from(line.text, () => line.size)));
  const gaps = regions.flatMap((region) => region.slice(1).map((line, i) => (region[i]?.y ?? line.y) - line.y));
  return { size, leading: median(gaps.filter((gap) => gap > 0)) };
}

/** Whether a line ends where it does since what comes next had no place in it. */
function isFull(line: Line, next: Line, { right }: Measure): boolean {
  const free = right - line.right;
  if (free <= line.size * EM.free || SENTENCE_END.test(line.text)) return free <= line.size * EM.free;
  const word = FIRST_WORD.exec(next.text)?.[0] ?? '';
  const latin = word.match(/[\x21-\x7e]/g)?.length ?? 0;
  return free <= line.size * (word.length - latin + latin * EM.latin + 1);
}

class Paragraphs {
  readonly texts: string[] = [];
  readonly #usual: Usual;
  #last: { readonly line: Line; readonly measure: Measure } | undefined;

  constructor(usual: Usual) {
    this.#usual = usual;
  }

  region(region: Region, measure: Measure): void {
    for (const [i, line] of region.entries()) {
      const goesOn = this.#goesOn(line, measure, region[i - 1]);
      if (goesOn) this.texts.push(joinTexts(this.texts.pop() ?? '', line.text));
      else this.texts.push(line.text);
      this.#last = { line, measure };
    }
  }

  #goesOn(line: Line, measure: Measure, above: Line | undefined): boolean {
    if (!this.#last) return false;
    const { line: before, measure: around } = this.#last;
    const { size, leading } = this.#usual;
    if (Math.abs(line.size - before.size) > size * EM.otherSize) return false;
    if (line.size >= size * EM.heading) return above !== undefined && above.y - line.y <= line.size * HEADING_LEADING;
    if (above && above.y - line.y > leading * WIDE) return false;
    return line.left - measure.left < line.size * EM.indent && isFull(before, line, around);
  }
}

/**
 * The paragraphs of a text whose lines are cut by the width of the page: a line goes on in the next one if it reaches
 * the margin and the next one is not indented, set apart or of another size; also from one column and page to the next.
 */
export function paragraphsOf(regions: readonly Region[]): readonly string[] {
  const usual = usualOf(regions);
  const paragraphs = new Paragraphs(usual);
  const margins = marginsOf(regions, usual);
  for (const [i, region] of regions.entries()) {
    const own = margins[i];
    if (own) paragraphs.region(region, own);
  }
  return paragraphs.texts;
}
