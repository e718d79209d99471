import type { Features, PageLanguage, Surroundings } from './plausibility.ts';
import type { ShiftedRun } from './shifted-run.ts';
import { originals } from './unshift.ts';
import { FEATURES, WEIGHTS } from './weights.ts';

/** What a run came to: what stood there, that nobody can tell, or that nothing is wrong there. */
export type Restoration =
  | { readonly outcome: 'restored'; readonly text: string }
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'sound' };

/** How many beginnings and how many last characters are tried with one another. */
const TRIED = 12;

/** Characters beside a run's ends that are looked at with it. */
const NEAR = 4;

function scoreOf(features: Features): number {
  return FEATURES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
}

/** The likeliest few of several texts, by their ends alone. */
function likeliest(texts: readonly string[], score: (text: string) => number): readonly string[] {
  if (texts.length <= TRIED) return texts;
  return texts
    .map((text) => ({ text, score: score(text) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, TRIED)
    .map(({ text }) => text);
}

/**
 * All texts worth comparing that may have stood in a run. Its two ends are far from each other as a rule, so that the
 * likeliest of each are found apart.
 */
export function candidatesFor(run: ShiftedRun, around: Surroundings, page: PageLanguage): readonly string[] {
  const { heads, lasts } = originals(run);
  const middle = heads[0] ?? '';
  const begins = likeliest(heads, (text) =>
    scoreOf(
      page.featuresOf(text.slice(0, NEAR), { left: around.left.slice(-2), right: middle.charAt(NEAR), open: '' }),
    ),
  );
  const ends = likeliest(lasts, (text) =>
    scoreOf(
      page.featuresOf(text, { ...around, left: (around.left + middle).slice(-3), right: around.right.slice(0, 2) }),
    ),
  );
  return begins.flatMap((begin) => ends.map((end) => begin + end));
}

/** What speaks against a lost byte that is none, on a page that is damaged: a question mark right before a mark. */
const NO_LOSS = -4;

/** How sure it must be what stood there. Of the restorations above it, more than 99 of 100 are right. */
const SURE = 0.97;

/** Rarity of a stretch's characters, on average, from which on it is no text. */
const NO_TEXT = 0.5;

/** Characters that a run must show before it can be taken for sound text behind a question mark. */
const LEGIBLE = 2;

/** What stands there now, without the lost byte and the pinyin. */
function bare(text: string): string {
  return text.replace(/\([^()]{1,10}\)|[?\ufffd]/gu, '');
}

/** Whether a run may be none: somebody may have put a question mark before a comma, but not a bracket behind it. */
function mayBeSound(run: ShiftedRun, asItStands: string): boolean {
  return run.beginning.kind === 'cut' && (asItStands.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEGIBLE;
}

/**
 * Chooses what most likely stood in a run (`written` is what stands there now): the softmax over everything that may
 * have stood there, by how well it reads between its surroundings and on its page.
 *
 * @example restore(run, '?qū)嵉目简?', { left: '一次實打', right: '。', open: '' }, page) // { outcome: 'restored', text: '實的考驗' }
 */
export function restore(run: ShiftedRun, written: string, around: Surroundings, page: PageLanguage): Restoration {
  const asItStands = bare(written);
  const now = page.featuresOf(asItStands, around);
  let best = { text: '', score: Number.NEGATIVE_INFINITY };
  const scored = candidatesFor(run, around, page).map((text) => ({
    text,
    score: scoreOf(page.featuresOf(text, around)),
  }));
  for (const one of scored) if (one.score > best.score) best = one;
  if (mayBeSound(run, asItStands)) {
    const reads =
      scored.length === 0
        ? now.rarity <= NO_TEXT * asItStands.length
        : scoreOf({ ...now, odd: 0 }) + NO_LOSS > best.score;
    if (reads) return { outcome: 'sound' };
  }
  if (scored.length === 0) return { outcome: 'lost' };
  const probability = 1 / scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return probability >= SURE ? { outcome: 'restored', text: best.text } : { outcome: 'lost' };
}
