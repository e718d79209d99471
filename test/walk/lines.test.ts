import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from './lines.ts';
import { runsOf } from './transcript.ts';

const SIZE = 14;
const MOST = 330;

const text = fc
  .array(fc.constantFrom('会议', '要求', '，', '。”', '“', 'blackspots-86.txt', ' ', '\n', '第 3 段', '27路'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

const message = text.chain((words) =>
  fc
    .array(fc.record({ type: fc.constantFrom('bold', 'expandable_blockquote'), at: fc.nat(), length: fc.nat(40) }), {
      maxLength: 3,
    })
    .map((entities) => ({
      words,
      entities: entities.map(({ type, at, length }) => {
        const offset = at % words.length;
        return { type, offset, length: Math.min(length, words.length - offset) };
      }),
    })),
);

const lettersOf = (all: string): string => all.replace(/\s/g, '');

describe('A message of a walk', () => {
  it('is cut into runs and lines that lose nothing but blanks, none much wider than the bubble', () => {
    fc.assert(
      fc.property(message, ({ words: all, entities }) => {
        const runs = runsOf(all, entities);
        expect(runs.map((run) => run.text).join('')).toBe(all);
        const lines = linesOf(runs, SIZE, MOST);
        expect(lettersOf(lines.flatMap((line) => line.runs.map((run) => run.text)).join(''))).toBe(lettersOf(all));
        for (const line of lines) {
          const words = line.runs.map((run) => run.text).join('');
          expect(line.width).toBeCloseTo(widthOf(words, SIZE));
          // Marks that end a sentence may hang over.
          expect(widthOf(words.replace(/[，。”]+$/u, ''), SIZE)).toBeLessThanOrEqual(MOST);
          expect(line.runs.every(({ isQuoted }) => isQuoted === line.isQuoted)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['会议要求复课', [{ type: 'bold', offset: 4, length: 2 }], ['会议要求', '复课']],
    ['“复课。”', [{ type: 'expandable_blockquote', offset: 0, length: 5 }], ['“复课。”']],
    ['复课', [], ['复课']],
  ])('changes its style where an entity begins or ends: %s', (words, entities, cut) => {
    expect(runsOf(words, entities).map((run) => run.text)).toEqual(cut);
  });
});
