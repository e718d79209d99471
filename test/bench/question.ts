import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import { createPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { contenderOf } from './contenders.ts';
import type { Corpus } from './corpus.ts';
import type { Material } from './material.ts';
import { PASSAGES, PeopledReports } from './peopled-reports.ts';
import type { AskedFigures, QuestionFigures } from './results.ts';
import { type Timed, timeWays } from './timing.ts';

/** What a question is compared with, and over how many passages. */
const PEER = 'orama-mandarin';
const SMALL = 5000;
const LARGE = 200_000;
/** As many passages as a question is answered from. */
const LOOKED_AT = 40;

/**
 * Asks whole questions, everything included, and searches for the same words, in turn: at first against stock Orama over
 * the same passages, then, in a collection forty times as large, against our own search.
 */
export async function measureQuestions({ corpus, questions }: Material): Promise<QuestionFigures> {
  const small = await collectionOf(corpus, SMALL);
  const peer = await peerOf(small.passages);
  const compared = await compare(small, { name: PEER, ask: (question) => peer.ask(question) }, questions);
  const large = await collectionOf(corpus, LARGE);
  const search: Timed = {
    name: 'our search',
    ask: (question) => large.index.search({ text: question, limit: LOOKED_AT }),
  };
  return { small: compared, large: await compare(large, search, questions) };
}

interface Collection {
  readonly library: Library;
  readonly index: PassageIndex;
  readonly reports: number;
  readonly passages: readonly string[];
}

async function collectionOf(corpus: Corpus, size: number): Promise<Collection> {
  const peopled = new PeopledReports(corpus);
  const reports = Array.from({ length: Math.ceil(size / PASSAGES) }, (_, i) => peopled.report(i));
  const index = createPassageIndex();
  await index.add(reports);
  const passages = reports.flatMap((report) => report.passages.map(({ start, end }) => report.text.slice(start, end)));
  const library = createLibrary(memorySource(reports), index, { sample: false });
  return { library, index, reports: reports.length, passages };
}

async function peerOf(passages: readonly string[]) {
  const index = contenderOf(PEER).create();
  await index.add(passages.map((text, number) => ({ number, text })));
  return index.ways[0];
}

async function compare(
  { library, reports, passages }: Collection,
  alone: Timed,
  questions: readonly string[],
): Promise<AskedFigures> {
  let answered = 0;
  for (const question of questions) if ((await library.ask(question)).outcome === 'answered') answered++;
  const whole: Timed = { name: 'whole question', ask: (question) => library.ask(question) };
  const [ask, search] = await timeWays([whole, alone], questions);
  if (ask === undefined || search === undefined) throw new Error('Two ways were timed, expected the figures of both.');
  return { reports, passages: passages.length, answered: answered / questions.length, ask, search };
}
