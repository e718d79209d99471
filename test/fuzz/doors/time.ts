import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { exportFile } from '../../../src/chat/export/export-file.ts';
import { EXPORT_FORMATS } from '../../../src/chat/export/export-format.ts';
import { reportCitation } from '../../../src/chat/export/exported.ts';
import { parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { inlineAnswer } from '../../../src/chat/telegram/inline/inline-answer.ts';
import { namedPassage } from '../../../src/chat/telegram/named-passage.ts';
import { readUpdate } from '../../../src/chat/telegram/read-update.ts';
import { MARKUP, PIECES, PLACES } from '../../report/hostile-pages.ts';
import { doorOf } from '../door.ts';
import { piece } from '../generators/text.ts';
import { growth, MOST_GROWTH, muchOf, readWhole } from '../growth.ts';
import { sampleLibrary } from '../samples.ts';

const pieces = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.array(fc.oneof(piece, fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 3 }).map((some) => some.join('')),
);

/** Whatever is given may take time by its length, and no more: much of any piece, at every place of every door. */
export const time = doorOf('time', 3, async () => {
  const { reports, library } = await sampleLibrary();
  const [report] = reports;
  assert.ok(report);
  const pages = Object.entries({ ...PLACES, ...MARKUP }).map(
    ([name, place]) => [name, (bad: string) => readWhole(place(bad))] as const,
  );
  const WORKS: readonly (readonly [name: string, work: (bad: string) => unknown])[] = [
    ...pages,
    ['a question', (bad) => library.ask(bad)],
    ['a question in a talk', (bad) => library.ask(`那${bad}呢？`, { today: '2024-07-10', earlier: null })],
    ['a sentence', (bad) => library.check(bad)],
    ['a name', (bad) => library.who(bad)],
    ['words for excerpts', (bad) => library.excerpts(bad, { offset: 0, limit: 20 })],
    [
      'an inline query',
      (bad) => inlineAnswer({ query: bad, offset: bad }, library, { language: 'zh-Hans', username: 'b' }),
    ],
    ['a button', (bad) => [parseButtonData(`1${bad}`), parseButtonData(`1wc0.abcd.${bad}`)]],
    ['a start payload', (bad) => namedPassage(`p1${bad}`, library)],
    [
      'an update',
      (bad) => readUpdate({ update_id: 1, message: { message_id: 1, chat: { id: 1, type: bad }, text: bad } }),
    ],
    ...EXPORT_FORMATS.map((format) => {
      const entry = (words: string) => ({
        words,
        citation: { ...reportCitation({ ...report, title: words }), url: `https://a.example/${words}` },
      });
      return [
        `a file ${format}`,
        (bad: string) => exportFile({ what: bad, entries: [entry(bad)], on: '2024-07-10' }, format, 'en'),
      ] as const;
    }),
  ];
  return {
    cases: fc.tuple(
      fc.nat(WORKS.length - 1),
      pieces.filter((one) => one !== ''),
    ),
    check: async ([nth, one]) => {
      const [name, work] = WORKS[nth] ?? assert.fail('no such work');
      const grown = await growth((size) => work(muchOf(one, size)));
      assert.ok(grown < MOST_GROWTH, `${name}: twice as much takes ${grown.toFixed(1)} times as long`);
    },
  };
});
