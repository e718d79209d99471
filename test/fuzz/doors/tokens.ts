import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { buttonData, parseButtonData } from '../../../src/chat/telegram/callback-data.ts';
import { inlineAnswer } from '../../../src/chat/telegram/inline/inline-answer.ts';
import { offsetOf, readOffset } from '../../../src/chat/telegram/inline/inline-offset.ts';
import { namedPassage } from '../../../src/chat/telegram/named-passage.ts';
import { passageRefOf } from '../../../src/chat/telegram/passage-ref.ts';
import { doorOf } from '../door.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText, hostileWords } from '../generators/text.ts';
import { isSafeMessage } from '../safe-message.ts';
import { sampleLibrary } from '../samples.ts';
import { areSlices } from '../whole-report.ts';

const TOKEN = fc.stringMatching(/^[A-Za-z0-9_-]{12}$/);
const NUMBER = fc.oneof(fc.nat(9), fc.nat(99_999), fc.constantFrom('00', '-1', '1e3', '０', '99999999999999999999'));
const ref = fc.stringMatching(/^p1[A-Za-z0-9_-]{6}[0-9a-z]{1,6}-[0-9a-z]{1,4}-[0-9a-f]{4,48}$/);

/** Data as buttons of ours carry them, of every kind. */
const REAL = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'v', 's'), TOKEN, NUMBER, NUMBER).map(([k, id, a, b]) => `1${k}${id}.${a}.${b}`),
  fc.tuple(TOKEN, NUMBER).map(([id, n]) => `1c${id}.${n}`),
  fc.tuple(fc.constantFrom('e', 'l', 'k'), NUMBER).map(([k, n]) => `1${k}${n}`),
  fc.tuple(fc.constantFrom(...'csmnu'), NUMBER, hostileWords).map(([k, n, name]) => `1w${k}${n}.abcd.${name}`),
  fc.tuple(NUMBER, hostileWords).map(([n, words]) => `1t${n}.${words}`),
  fc.tuple(NUMBER, hostileWords, hostileWords).map(([n, id, words]) => `1m${n}.${id}.0.${words}`),
  fc.constantFrom('1om', '1oc', '1ns', '1na', '1nz', '1ox', '1dAAAAAAAAAAAA.y', '1ry0a0a0a', '1rn../../etc/passwd'),
  fc.tuple(fc.constantFrom('1p3.', '1fo', '1fs', '1jos0.', '1jxa9.', '1p99.'), ref).map(([head, name]) => head + name),
);

/** What buttons may carry: as ours do, changed, or anything. */
export const buttonsData = fc.oneof(
  { weight: 3, arbitrary: REAL },
  { weight: 3, arbitrary: edits(REAL) },
  { weight: 1, arbitrary: hostileText },
);

/** What buttons carry, which anybody may send who writes a program: read as what it says, or as nothing. */
export const callbackData = doorOf('callback-data', 300, async () => ({
  cases: buttonsData,
  check: (carried) => {
    const press = parseButtonData(carried);
    if (press === undefined) return;
    const again = buttonData(press);
    assert.deepEqual(parseButtonData(again), press, 'what is read is written as something else');
    assert.ok(again.length <= carried.length, 'what is written is longer than what was read');
    if ('report' in press) assert.match(press.report, /^[A-Za-z0-9_-]{1,56}$/, 'a report is called by what is no name');
  },
}));

const changed = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: names },
    { weight: 3, arbitrary: edits(names) },
    { weight: 1, arbitrary: hostileWords },
  );

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
