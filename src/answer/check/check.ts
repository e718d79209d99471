import type { Check, CheckedPart, Difference } from '../answer.ts';
import type { Held } from '../rank.ts';
import { LONGEST_QUOTE } from '../unit.ts';
import { isSaidBy, speakersOf, startOfLead } from './attribution.ts';
import { comparedLetters } from './letters.ts';
import { lookUp } from './look-up.ts';
import { isSeveral, partsOf } from './parts.ts';
import { type Claim, readPasted } from './pasted-text.ts';
import type { Place } from './verbatim.ts';

import {
  type Asked,
  MOST_QUOTES,
  NEAR,
  nearAmong,
  nearCheck,
  notFound,
  passageAround,
  rounded,
  verbatimCheck,
  wordsOf,
} from './verdicts.ts';

/** Several sentences are compared as one if they are this much alike, else one by one. */
const NEAR_AS_ONE = 0.8;
/** Letters of a sentence that is found verbatim from which on a text that holds it is near. */
const TELLING = 8;

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
  if (isTheirs && claim.quoted) return inWords;
  // Who says it is a part of the words then, where a report has that part, too.
  if (isTheirs) return found.kind === 'verbatim' ? (againstLead(asked, found.places) ?? inWords) : undefined;
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

/** The parts of a text, those put together again that stand together in a report. */
async function checkedParts(asked: Asked, words: string): Promise<readonly CheckedWords[]> {
  const parts: CheckedWords[] = [];
  for (const text of partsOf(words)) {
    const part = await checkPart(asked, text);
    const last = parts.at(-1);
    const isRun = last?.verdict === 'verbatim' && part.verdict === 'verbatim' && last.words.length < LONGEST_QUOTE;
    const both = isRun && (await checkPart(asked, last.words + text));
    if (both && both.verdict === 'verbatim') parts[parts.length - 1] = both;
    else parts.push(part);
  }
  return parts;
}

/** A text of which no place is like the whole: part by part. Undefined if too little of it is found. */
async function checkParts(asked: Asked, words: string): Promise<Check | undefined> {
  const parts = await checkedParts(asked, words);
  if (parts.length < 2) return undefined;
  const lengths = parts.map((part) => comparedLetters(part.words).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const found = parts.map(({ verdict, similarity }, i) =>
    verdict === 'not-found' ? 0 : similarity * (lengths[i] ?? 0),
  );
  const share = found.reduce((sum, letters) => sum + letters, 0) / Math.max(1, all);
  const isTold = ({ verdict }: CheckedPart, i: number): boolean =>
    verdict === 'verbatim' && (lengths[i] ?? 0) >= TELLING;
  if (share < NEAR && !(isSeveral(words) && parts.some(isTold))) return undefined;
  return {
    sentence: asked.sentence,
    ...wordsOf(asked, words),
    verdict: 'near',
    similarity: rounded(Math.min(0.999, share)),
    quotes: parts.flatMap(({ quotes }) => quotes.slice(0, 1)).slice(0, MOST_QUOTES),
    difference: joinedRuns(parts.map(({ difference }) => difference)),
    parts: parts.map(({ difference: _, ...part }) => part),
  };
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
