import { createLibrary } from '../../src/answer/create-library.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import type { Material } from './material.ts';
import { PeopledReports } from './peopled-reports.ts';
import type { CheckFigures } from './results.ts';
import { timeWays } from './timing.ts';

/** Of 12 passages each: 200,000 in all. */
const REPORTS = 16_667;
const LENGTH = 300;
const ASKED = 100;
/** One letter in so many is another in a sentence that is near. */
const CHANGED = 15;
const PIECE = 25;

/** Checks sentences of 300 characters and asks questions, in turn, over the same reports. */
export async function measureChecks({ corpus, questions }: Material): Promise<CheckFigures> {
  const peopled = new PeopledReports(corpus);
  const reports = Array.from({ length: REPORTS }, (_, i) => peopled.report(i));
  const index = createPassageIndex();
  await index.add(reports);
  const library = createLibrary(memorySource(reports), index, { sample: false });
  const asked = questions.slice(0, ASKED);
  const sliceOf = (i: number, length: number): string => {
    const { text } = reports[(i * 7919) % REPORTS] ?? { text: '' };
    const start = (i * 131) % Math.max(1, text.length - length);
    return text.slice(start, start + length).replace(/\n/g, '');
  };
  const pieces = Array.from({ length: LENGTH / PIECE }, (_, i) => i);
  const sentences = new Map(
    asked.map((question, i) => {
      const verbatim = sliceOf(i, LENGTH);
      const near = Array.from(verbatim, (letter, at) => (at % CHANGED === 7 ? '囍' : letter)).join('');
      return [question, { verbatim, near, pieced: pieces.map((piece) => sliceOf(i * 97 + piece, PIECE)).join('，') }];
    }),
  );
  const checking = (kind: 'verbatim' | 'near' | 'pieced') => ({
    name: kind,
    ask: (question: string) => library.check(sentences.get(question)?.[kind] ?? ''),
  });
  const [ask, verbatim, near, pieced] = await timeWays(
    [
      { name: 'ask', ask: (question) => library.ask(question) },
      checking('verbatim'),
      checking('near'),
      checking('pieced'),
    ],
    asked,
  );
  if (!ask || !verbatim || !near || !pieced) throw new Error('Four ways were timed, expected the figures of all.');
  return { passages: index.size, length: LENGTH, ask, verbatim, near, pieced };
}
