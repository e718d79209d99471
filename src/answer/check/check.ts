import { skeleton } from '../../text/fold.ts';
import type { Check, CheckedPart, Difference, Quote } from '../answer.ts';
import type { Held } from '../rank.ts';
import { isSaidBy, speakersOf, startOfLead } from './attribution.ts';
import { differenceOf } from './difference.ts';
import { type Finding, lookUp } from './look-up.ts';
import type { NearPlace } from './near.ts';
import { isSeveral, partsOf } from './parts.ts';
import { type Claim, readPasted } from './pasted-text.ts';
import { quotesOfPlace, quotesOfPlaces } from './quotes-of-places.ts';
import type { Place } from './verbatim.ts';

/** Words at least this much alike are near; below, they are not found. */
const NEAR = 0.6;
/** Several sentences are compared as one if they are this much alike, else one by one. */
const NEAR_AS_ONE = 0.8;
/** Places no less alike than this below the best are shown with it. */
const AS_GOOD = 0.005;
/** Letters of a sentence that is found verbatim from which on a text that holds it is near. */
const TELLING = 8;
const MOST_QUOTES = 5;

/** What is checked, and where. */
interface Asked {
  readonly sentence: string;
  readonly text: string;
  readonly claim?: Claim;
  readonly held: Held;
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** Letters that a sentence and a quote share, as a share of the longer: less than all where they are not the same. */
function alike(difference: Difference): number {
  const lettersIn = (kind: Difference[number][0]): number =>
    skeleton(difference.flatMap(([of, run]) => (of === kind ? [run] : [])).join(' ')).length;
  const same = lettersIn('same');
  const longer = same + Math.max(lettersIn('removed'), lettersIn('added'));
  return longer === 0 ? 0 : rounded(Math.min(0.999, same / longer));
}

const wordsOf = ({ sentence }: Asked, words: string): Pick<Check, 'words'> =>
  words === sentence.trim() ? {} : { words };

function verbatimCheck(asked: Asked, words: string, found: Extract<Finding, { kind: 'verbatim' }>): Check {
  const { sentence, held, claim } = asked;
  const prefers = (one: Quote): boolean => claim === undefined || isSaidBy(claim.asked, one, passageAround(one, held));
  const reports = new Set(found.places.map(({ report }) => report.id)).size;
  const quotes = quotesOfPlaces(found.places, held.source, 1, prefers);
  const counted = found.counted ? { reports } : {};
  return { sentence, ...wordsOf(asked, words), verdict: 'verbatim', similarity: 1, quotes, ...counted };
}

/** The text of the passage that a quote stands in. */
function passageAround({ citation }: Quote, { source }: Held): string {
  const report = source.get(citation.report);
  const passage = report?.passages.find(({ start, end }) => start <= citation.start && citation.start < end);
  return report && passage ? report.text.slice(passage.start, passage.end) : '';
}

/** The words against one place, and against no other. */
function nearCheck(asked: Asked, words: string, place: Place, others: readonly Place[] = []): Check {
  const quotes = quotesOfPlace(place, 0);
  const difference = differenceOf(words, quotes.map(({ text }) => text).join(''));
  const similarity = alike(difference);
  const further = others.filter(({ report }) => report !== place.report);
  const shown = [...quotes, ...quotesOfPlaces(further, asked.held.source, 0)].slice(
    0,
    Math.max(MOST_QUOTES, quotes.length),
  );
  return {
    sentence: asked.sentence,
    ...wordsOf(asked, words),
    verdict: 'near',
    similarity,
    quotes: shown.map((one) => ({ ...one, score: similarity, highlights: [] })),
    difference,
  };
}

function nearAmong(asked: Asked, words: string, near: readonly NearPlace[], least: number): Check | undefined {
  const [best, ...others] = near;
  if (best === undefined || best.similarity < least) return undefined;
  return nearCheck(
    asked,
    words,
    best,
    others.filter(({ similarity }) => similarity >= best.similarity - AS_GOOD),
  );
}

/** A place with the words right before it that name who speaks. */
function withLead({ report, span }: Place): Place {
  return { report, span: { start: startOfLead(report, span.start), end: span.end } };
}

/** Where a report itself says right before the words who says them, and how, but not as the text does: the difference. */
function againstLead(asked: Asked, places: readonly Place[]): Check | undefined {
  const led = places.map((place) => ({ place, whole: withLead(place) }));
  const [first] = led.filter(({ place, whole }) => whole.span.start < place.span.start);
  return first && nearCheck(asked, asked.text, first.whole);
}

/** A check of words that a text gives to somebody. */
async function checkClaim(asked: Asked, claim: Claim): Promise<Check | undefined> {
  const { held } = asked;
  const found = await lookUp(claim.words, held);
  const inWords =
    found.kind === 'verbatim'
      ? verbatimCheck(asked, claim.words, found)
      : nearAmong(asked, claim.words, found.near, NEAR);
  if (inWords === undefined) return undefined;
  const isTheirs = inWords.quotes.some((one) => isSaidBy(claim.asked, one, passageAround(one, held)));
  if (isTheirs)
    return claim.quoted || found.kind !== 'verbatim' ? inWords : (againstLead(asked, found.places) ?? inWords);
  const said = speakersOf(inWords.quotes);
  const words = inWords.verdict === 'verbatim' ? 'verbatim' : 'near';
  const misattributed = { asked: claim.asked, said, words } as const;
  const [first] = inWords.quotes;
  const report = first && held.source.get(first.citation.report);
  if (words === 'near' || !first || !report) return { ...inWords, misattributed };
  // The words are right; what is wrong is to whom they are given, and the difference is to show it.
  const place = withLead({ report, span: { start: first.citation.start, end: first.citation.end } });
  const { words: _, ...compared } = nearCheck(asked, asked.text, place);
  return { ...compared, ...wordsOf(asked, asked.text), misattributed };
}

interface CheckedWords extends CheckedPart {
  readonly difference: Difference;
}

async function checkPart(asked: Asked, words: string): Promise<CheckedWords> {
  const found = await lookUp(words, asked.held);
  if (found.kind === 'verbatim') {
    const { quotes } = verbatimCheck(asked, words, found);
    return { words, verdict: 'verbatim', similarity: 1, quotes, difference: [['same', words]] };
  }
  const near = nearAmong(asked, words, found.near, NEAR);
  if (near?.difference) {
    return { words, verdict: 'near', similarity: near.similarity, quotes: near.quotes, difference: near.difference };
  }
  const similarity = rounded(found.near[0]?.similarity ?? 0);
  return { words, verdict: 'not-found', similarity, quotes: [], difference: [['removed', words]] };
}

/** Runs of one kind put together. */
function joinedRuns(differences: readonly Difference[]): Difference {
  const runs: [Difference[number][0], string][] = [];
  for (const [kind, run] of differences.flat()) {
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1] += run;
    else runs.push([kind, run]);
  }
  return runs;
}

/** A text of which no place is like the whole: part by part. Undefined if too little of it is found. */
async function checkParts(asked: Asked, words: string): Promise<Check | undefined> {
  const texts = partsOf(words);
  if (texts.length < 2) return undefined;
  const parts: CheckedWords[] = [];
  for (const text of texts) parts.push(await checkPart(asked, text));
  const lengths = parts.map((part) => skeleton(part.words).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const alikeInAll = parts.reduce(
    (sum, { verdict, similarity }, i) => sum + (verdict === 'not-found' ? 0 : similarity * (lengths[i] ?? 0)),
    0,
  );
  const similarity = rounded(Math.min(0.999, alikeInAll / Math.max(1, all)));
  const tells =
    isSeveral(words) && parts.some(({ verdict }, i) => verdict === 'verbatim' && (lengths[i] ?? 0) >= TELLING);
  if (similarity < NEAR && !tells) return undefined;
  return {
    sentence: asked.sentence,
    ...wordsOf(asked, words),
    verdict: 'near',
    similarity,
    quotes: parts.flatMap(({ quotes }) => quotes.slice(0, 1)).slice(0, MOST_QUOTES),
    difference: joinedRuns(parts.map(({ difference }) => difference)),
    parts: parts.map(({ difference: _, ...part }) => part),
  };
}

/** That the words stand nowhere, with the place that comes nearest, if any has something of them. */
function notFound(asked: Asked, words: string, near: readonly NearPlace[]): Check {
  const [best] = near;
  const none = { sentence: asked.sentence, ...wordsOf(asked, words), verdict: 'not-found' } as const;
  if (best === undefined) return { ...none, similarity: 0, quotes: [] };
  const similarity = rounded(best.similarity);
  const [nearest] = quotesOfPlace(best, similarity);
  return { ...none, similarity, quotes: nearest ? [{ ...nearest, highlights: [] }] : [] };
}

async function checkText(asked: Asked): Promise<Check> {
  const { text, claim, held } = asked;
  const found = await lookUp(text, held);
  if (found.kind === 'verbatim') return verbatimCheck(asked, text, found);
  const claimed = claim && (await checkClaim(asked, claim));
  if (claimed) return claimed;
  const near = nearAmong(asked, text, found.near, isSeveral(text) ? NEAR_AS_ONE : NEAR);
  if (near) return near;
  const words = claim?.quoted === true ? claim.words : text;
  return (
    (await checkParts(asked, words)) ?? nearAmong(asked, text, found.near, NEAR) ?? notFound(asked, text, found.near)
  );
}

/**
 * Whether a text was said: in these very words, nearly, or not. Script, width, punctuation and blanks do not matter, nor
 * what surrounds a pasted sentence; to whom it gives the words does.
 */
export function check(sentence: string, held: Held): Promise<Check> {
  return checkText({ sentence, ...readPasted(sentence), held });
}
