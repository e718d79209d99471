import type { Check, CheckedPart } from '../answer/answer.ts';
import { speakerInWords } from './citation-lines.ts';
import { shorten } from './cut-text.ts';
import { type Language, messages } from './messages.ts';

/** What is said about a check above its quotes, the same in every chat. */
export interface CheckInWords {
  /** One sentence, the most important first: whose words they are not, whether they were said. */
  readonly verdict: string;
  /** What else must be known. */
  readonly remarks: readonly string[];
  /** Whether the difference shows anything. */
  readonly differs: boolean;
}

/** Characters of the words compared that are given again. */
const MOST_WORDS = 80;

/** Similarity in percent. Only the very words are 100 % alike: what differs by less than half a percent is 99. */
function percentAlike({ similarity, verdict }: Check): number {
  return verdict === 'verbatim' ? 100 : Math.min(99, Math.round(similarity * 100));
}

function partsInWords(parts: readonly CheckedPart[], language: Language): string {
  const m = messages[language].check;
  const count = (verdict: CheckedPart['verdict']): number => parts.filter((part) => part.verdict === verdict).length;
  if (count('verbatim') === parts.length) return m.apart(parts.length);
  return m.parts(count('verbatim'), count('near'), count('not-found'));
}

function verdictOf(check: Check, language: Language): string {
  const m = messages[language].check;
  const percent = percentAlike(check);
  if (check.misattributed !== undefined) {
    const { asked, said, words } = check.misattributed;
    const speakers = said.map((speaker) => speakerInWords(speaker, language));
    return words === 'verbatim' ? m.saidByOther(asked, speakers) : m.nearByOther(asked, speakers, percent);
  }
  if (check.parts !== undefined) return partsInWords(check.parts, language);
  switch (check.verdict) {
    case 'verbatim':
      return m.verbatim(check.reports);
    case 'near':
      return m.near(percent);
    case 'not-found':
      return m.notFound;
  }
}

/** Whether a stretch of one report, quoted in several quotes, holds words of more than one. */
function hasSeveralVoices({ quotes }: Check): boolean {
  const [first, second] = quotes;
  if (!first || !second || first.citation.report !== second.citation.report) return false;
  return second.citation.start >= first.citation.end && second.citation.start - first.citation.end < 3;
}

/**
 * A check in words.
 *
 * @example checkInWords(check, 'zh-Hans').verdict // '有这句原话：'
 */
export function checkInWords(check: Check, language: Language): CheckInWords {
  const m = messages[language].check;
  const words = check.words === undefined ? [] : [m.compared(shorten(check.words, MOST_WORDS))];
  const voices = check.parts === undefined && hasSeveralVoices(check) ? [m.severalVoices] : [];
  const nearest = check.verdict === 'not-found' && check.quotes.length > 0 ? [m.nearest(percentAlike(check))] : [];
  const differs = (check.difference ?? []).some(([kind]) => kind !== 'same');
  return { verdict: verdictOf(check, language), remarks: [...words, ...voices, ...nearest], differs };
}
