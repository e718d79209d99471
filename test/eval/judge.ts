import type { Answer, Quote } from '../../src/answer/answer.ts';
import { skeleton } from '../../src/text/fold.ts';
import { foldName } from '../../src/text/name.ts';
import type { LabelledQuestion } from './question-file.ts';

/** The longest quote that counts, in characters. */
const LONGEST = 400;

/** What one answer was worth; a measure is left out where the question does not ask for it. */
export interface Verdict {
  readonly question: LabelledQuestion;
  /** The first quote answers; one of the first three does; every place is among the quotes. */
  readonly first?: boolean;
  readonly three?: boolean;
  readonly all?: boolean;
  /** Nothing was given where the reports do not say it. */
  readonly abstained?: boolean;
  /** Something was given where they do. */
  readonly answered?: boolean;
  /** No words were put in the mouth of somebody else. */
  readonly trapAvoided?: boolean;
  /** The quote that answers names the right speaker. */
  readonly speaker?: boolean;
  /** The score of the first quote, and its length in characters. */
  readonly score?: number;
  readonly length?: number;
  /** In words, for a list of misses. */
  readonly given: string;
}

const holds = (quote: Quote, words: string): boolean =>
  quote.text.length <= LONGEST && skeleton(quote.text).includes(skeleton(words));

const nameOf = (file: string): string => file.replace(/\.txt$/, '');

const isOf = ({ citation }: Quote, files: readonly string[] | undefined): boolean =>
  files === undefined || files.map(nameOf).includes(nameOf(citation.file));

/** One name may be a part of the other. */
function isSameName(one: string, other: string): boolean {
  const [told, wanted] = [foldName(one), foldName(other)];
  return told.includes(wanted) || wanted.includes(told);
}

/** Whether a quote names the speaker whom the label names, if only as one whose words are passed on. */
function isSaidBy({ speaker, relays = [] }: Quote, name: string): boolean {
  if (name === '会议') return speaker.kind === 'meeting';
  if (name === '报道') return speaker.kind === 'report';
  if (relays.some((relayed) => isSameName(relayed, name))) return true;
  return speaker.kind === 'person' && isSameName(speaker.name, name);
}

/** Whether a quote puts its words in somebody's mouth, and not those of another whom he or she passes on. */
const isGivenTo = ({ speaker, relays = [] }: Quote, name: string): boolean =>
  speaker.kind === 'person' && isSameName(speaker.name, name) && relays.length === 0;

function inWords({ outcome, quotes: [first] }: Answer): string {
  if (outcome === 'not-found' || first === undefined) return 'nothing';
  const who = first.speaker.kind === 'person' ? first.speaker.name : first.speaker.kind;
  return `${first.citation.file} ${who} (${first.score}): ${first.text.slice(0, 70)}`;
}

/** Holds an answer against what a careful reader knows. */
export function judge(question: LabelledQuestion, answer: Answer): Verdict {
  const { gold, goldAll, file, speaker, notSpeaker, abstain } = question;
  const { quotes } = answer;
  const given = inWords(answer);
  const avoided = notSpeaker !== undefined && !quotes.some((one) => isOf(one, file) && isGivenTo(one, notSpeaker));
  const trap = notSpeaker === undefined ? {} : { trapAvoided: avoided };
  if (abstain === true && notSpeaker === undefined) {
    return { question, abstained: answer.outcome === 'not-found', ...scoreOf(quotes[0]), given };
  }
  const answers = (one: Quote): boolean =>
    isOf(one, file) && (gold ?? goldAll ?? []).some((words) => holds(one, words));
  if (goldAll !== undefined) {
    const all = goldAll.every((words) => quotes.some((one) => isOf(one, file) && holds(one, words)));
    return { question, all, answered: answer.outcome === 'answered', ...trap, given };
  }
  if (gold === undefined) return { question, ...trap, given };
  const right = quotes.slice(0, 3).find(answers);
  return {
    question,
    first: quotes[0] !== undefined && answers(quotes[0]),
    three: right !== undefined,
    answered: answer.outcome === 'answered',
    ...(right === undefined || speaker === undefined ? {} : { speaker: isSaidBy(right, speaker) }),
    ...trap,
    ...scoreOf(quotes[0]),
    given,
  };
}

const scoreOf = (first: Quote | undefined): Pick<Verdict, 'score' | 'length'> =>
  first === undefined ? {} : { score: first.score, length: first.text.length };
