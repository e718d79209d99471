import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { namedPassage } from '../../../src/chat/telegram/named-passage.ts';
import { passageRefOf } from '../../../src/chat/telegram/passage-ref.ts';
import { doorOf } from '../door.ts';
import { changed, ref } from '../generators/passage-names.ts';
import { sampleLibrary } from '../samples.ts';
import { areSlices } from '../whole-report.ts';

/** What links hand to `/start`: the words that were named as they still stand, or nothing. */
export const startPayloads = doorOf('start-payloads', 180, async () => {
  const { reports, library } = await sampleLibrary();
  const names = reports.flatMap((report) =>
    report.passages.flatMap(
      ({ start, end }) => passageRefOf({ report: report.id, start, end }, report.text.slice(start, end)) ?? [],
    ),
  );
  assert.ok(names.length > 50, 'there are passages with names');
  return {
    cases: changed(fc.oneof(fc.constantFrom(...names), ref)),
    check: async (payload) => {
      const standing = await namedPassage(payload, library);
      if (standing === undefined) return;
      areSlices([standing.quote], (id) => reports.find((report) => report.id === id));
      const { citation, text } = standing.quote;
      assert.equal(
        passageRefOf(citation, text)?.slice(0, 8),
        payload.slice(0, 8),
        'other words are shown than were named',
      );
    },
  };
});
