import { variantsOf } from './variant-table.ts';

/** Words of a question, and what reports may say in their place. All folded. */
export interface Variants {
  readonly words: string;
  readonly others: readonly string[];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Offsets in a text at which a word begins or ends. */
function seamsIn(text: string): ReadonlySet<number> {
  const seams = new Set<number>([text.length]);
  for (const { index } of segmenter.segment(text)) seams.add(index);
  return seams;
}

/** The longest words that are looked up, in characters. */
const LONGEST = 7;

/** Whether a stretch is a word there: one character, or two, may be a piece of a longer word. */
const isWord = (seams: ReadonlySet<number>, start: number, end: number): boolean =>
  end - start > 2 || (seams.has(start) && seams.has(end));

/**
 * The words of a folded question for which reports have others, the longest first at each place, none over another.
 *
 * @example variantsIn('娃啥时候上学') // [{ words: '娃', others: ['学生', '儿童'] }, …]
 */
export function variantsIn(folded: string): readonly Variants[] {
  const found: Variants[] = [];
  const seams = seamsIn(folded);
  for (let start = 0; start < folded.length; start++) {
    for (let length = Math.min(LONGEST, folded.length - start); length > 0; length--) {
      const words = folded.slice(start, start + length);
      const others = variantsOf(words);
      if (others === undefined || !isWord(seams, start, start + length)) continue;
      if (!found.some((one) => one.words === words)) found.push({ words, others });
      start += length - 1;
      break;
    }
  }
  return found;
}
