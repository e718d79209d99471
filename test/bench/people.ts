import { createLibrary } from '../../src/answer/create-library.ts';
import type { Library } from '../../src/answer/library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import type { Corpus } from './corpus.ts';
import { type Beat, beatWhile } from './event-loop-blocks.ts';
import { PeopledReports } from './peopled-reports.ts';
import { percentile } from './percentile.ts';
import type { PeopleFigures } from './results.ts';
import { timeWays } from './timing.ts';

const REPORTS = 10_000;
/** Names that are asked for, evenly spaced from the most frequent to the rarest. */
const ASKED = 200;
const TOPICS = ['防汛', '复工复产', '校园安全', '预算', '交通', '租房'];

/** Looks people up and asks what they said, in turn, over the same reports. */
export async function measurePeople(corpus: Corpus): Promise<PeopleFigures> {
  const peopled = new PeopledReports(corpus);
  const reports = Array.from({ length: REPORTS }, (_, i) => peopled.report(i));
  const index = createPassageIndex();
  await index.add(reports);
  const library = createLibrary(memorySource(reports), index, { sample: false });
  const names = Array.from({ length: ASKED }, (_, i) => peopled.name(Math.floor((i / ASKED) * peopled.names)));
  const byQuestion = new Map(names.map((name, i) => [`${name}对${TOPICS[i % TOPICS.length]}有什么要求？`, name]));
  // The first question fills what both need.
  await library.ask('会议有什么要求？');
  const start = performance.now();
  const making = await beatWhile(async () => void (await library.who(peopled.name(peopled.names - 1))));
  const register = performance.now() - start;
  let first: PeopleFigures['first'] = { p50: 0, p95: 0 };
  const looking = await beatWhile(async () => {
    first = await timeFirst(library, names);
  });
  const [ask, who] = await timeWays(
    [
      { name: 'ask', ask: (question) => library.ask(question) },
      { name: 'who', ask: (question) => library.who(byQuestion.get(question) ?? '') },
    ],
    [...byQuestion.keys()],
  );
  if (ask === undefined || who === undefined) throw new Error('Two ways were timed, expected the figures of both.');
  const longest = { register: longestOf(making), first: longestOf(looking) };
  return { reports: REPORTS, passages: index.size, names: names.length, ask, who, first, register, longest };
}

/** The longest turn of the event loop, counting no more than the processor time that the process had meanwhile. */
const longestOf = (beats: readonly Beat[]): number => Math.max(...beats.map(({ ms, cpuMs }) => Math.min(ms, cpuMs)));

/** Milliseconds for names that nobody has asked for yet. */
async function timeFirst(library: Library, names: readonly string[]): Promise<PeopleFigures['first']> {
  const times: number[] = [];
  for (const name of names) {
    const start = performance.now();
    await library.who(name);
    times.push(performance.now() - start);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
