import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { inlineAnswer } from '../../../src/chat/telegram/inline/inline-answer.ts';
import { offsetOf, readOffset } from '../../../src/chat/telegram/inline/inline-offset.ts';
import { doorOf } from '../door.ts';
import { edits } from '../generators/mutation.ts';
import { changed, ref } from '../generators/passage-names.ts';
import { isSafeMessage } from '../safe-message.ts';
import { sampleLibrary } from '../samples.ts';

/** What is typed behind the bot's name, and the places that lists are asked from. */
export const inlineQueries = doorOf('inline-queries', 12, async () => {
  const { reports, library } = await sampleLibrary();
  const words = reports.map((report) => report.title);
  const offsets = edits(fc.constantFrom(offsetOf('AAAAAA', 20), '', '0', offsetOf('______', 999)));
  const typed = fc.oneof(
    changed(fc.constantFrom(...words)),
    ref.map((name) => `#${name}`),
    fc.constant(''),
  );
  return {
    cases: fc.tuple(typed, fc.oneof(fc.constant(''), offsets), fc.constantFrom('zh-Hans', 'zh-Hant', 'en')),
    check: async ([query, offset, language]) => {
      assert.ok(readOffset(offset).at >= 0 && readOffset(offset).at < 1000);
      const { results, next } = await inlineAnswer({ query, offset }, library, { language, username: 'yinju_bot' });
      assert.ok(results.length <= 50, 'more results than Telegram takes');
      assert.equal(new Set(results.map(({ id }) => id)).size, results.length, 'a result comes twice');
      assert.ok(Buffer.byteLength(next ?? '') <= 64, 'the next place is too long');
      for (const { id, input_message_content: content } of results) {
        assert.match(id, /^[A-Za-z0-9_-]{1,64}$/);
        assert.ok('message_text' in content);
        isSafeMessage({ text: content.message_text, entities: content.entities ?? [] });
      }
    },
  };
});
