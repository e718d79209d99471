import type { Features, PageLanguage, Surroundings } from './plausibility.ts';
import type { ShiftedRun } from './shifted-run.ts';
import { originals, UNKNOWN } from './unshift.ts';
import { FEATURES, WEIGHTS } from './weights.ts';

/** What a run came to: what stood there, that nobody can tell, or that nothing is wrong there. */
export type Restoration =
  /** `gaps` are the offsets in `text` of characters that nobody can tell: there it has question marks. */
  | { readonly outcome: 'restored'; readonly text: string; readonly gaps: readonly number[] }
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

const HAN = /\p{Script=Han}/u;

/** What stands there now, without the lost byte and the pinyin. */
function bare(text: string): string {
  return text.replace(/\([^()]{1,10}\)|[?\ufffd]/gu, '');
}

/** Whether a run may be none: somebody may have put a question mark before a comma, but not a bracket behind it. */
function mayBeSound(run: ShiftedRun, asItStands: string): boolean {
  return (
    run.beginning.kind === 'cut' && Array.from(asItStands).filter((character) => HAN.test(character)).length >= LEGIBLE
  );
}

/** A text that may have stood in a run, with its score or, in a softmax over all of them, its probability. */
interface Weighed {
  readonly text: string;
  readonly weight: number;
}

function bestOf(weighed: readonly Weighed[]): Weighed {
  return weighed.reduce((best, one) => (one.weight > best.weight ? one : best), { text: '', weight: -Infinity });
}

function softmax(scored: readonly Weighed[]): readonly Weighed[] {
  const most = bestOf(scored).weight;
  const powers = scored.map(({ text, weight }) => ({ text, weight: Math.exp(weight - most) }));
  const all = powers.reduce((sum, { weight }) => sum + weight, 0);
  return powers.map(({ text, weight }) => ({ text, weight: weight / all }));
}

/** Character by character, what all that may have stood there agree on; question marks where they do not. */
function agreed(likely: readonly Weighed[]): string {
  return Array.from(bestOf(likely).text, (character, i) => {
    const sure = likely.reduce((sum, { text, weight }) => (text[i] === character ? sum + weight : sum), 0);
    return sure >= SURE ? character : UNKNOWN;
  }).join('');
}

function gapsIn(text: string): readonly number[] {
  return Array.from(text, (character, i) => (character === UNKNOWN ? i : -1)).filter((at) => at >= 0);
}

/** Whether a text with gaps is worth more than what stands there: most of it is known, and it is language. */
function isWorthMore(text: string, asItStands: string, around: Surroundings, page: PageLanguage): boolean {
  const known = text.replaceAll(UNKNOWN, '');
  const features = page.featuresOf(known, around);
  return (
    known.length * 2 > text.length &&
    HAN.test(known) &&
    features.rarity <= NO_TEXT * known.length &&
    scoreOf(features) > scoreOf({ ...page.featuresOf(asItStands, around), odd: 0 })
  );
}

/**
 * Chooses what most likely stood in a run (`written` is what stands there now): the softmax over everything that may
 * have stood there, by how well it reads between its surroundings and on its page. Where the whole is not certain, what
 * is certain of it is restored, with gaps.
 *
 * @example restore(run, '?qū)嵉目简?', { left: '一次實打', right: '。', open: '' }, page) // { outcome: 'restored', text: '實的考驗', gaps: [] }
 */
export function restore(run: ShiftedRun, written: string, around: Surroundings, page: PageLanguage): Restoration {
  const asItStands = bare(written);
  const scored = candidatesFor(run, around, page).map((text) => ({
    text,
    weight: scoreOf(page.featuresOf(text, around)),
  }));
  if (mayBeSound(run, asItStands)) {
    const now = page.featuresOf(asItStands, around);
    const reads =
      scored.length === 0
        ? now.rarity <= NO_TEXT * asItStands.length
        : scoreOf({ ...now, odd: 0 }) + NO_LOSS > bestOf(scored).weight;
    if (reads) return { outcome: 'sound' };
  }
  if (scored.length === 0) return { outcome: 'lost' };
  const likely = softmax(scored);
  const best = bestOf(likely);
  const text = best.weight >= SURE ? best.text : agreed(likely);
  const gaps = gapsIn(text);
  if (gaps.length > 0 && !isWorthMore(text, asItStands, around, page)) return { outcome: 'lost' };
  return { outcome: 'restored', text, gaps };
}
