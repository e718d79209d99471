import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readUpdate } from '../../../src/chat/telegram/read-update.ts';
import { doorOf } from '../door.ts';
import { hostileText, hostileWords } from '../generators/text.ts';

const id = fc.oneof(fc.nat(2 ** 31), fc.constantFrom<unknown>(-1, 0, 2 ** 53, 1.5, '7', null, undefined, [], {}));

/** Any JSON, under the names that updates have. */
const { any } = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, 0, -1, 2 ** 53, 1.5, '', [], {}),
    hostileWords,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'id',
        'from',
        'chat',
        'type',
        'text',
        'entities',
        'message_id',
        'data',
        'offset',
        'length',
        'status',
        '__proto__',
        'is_bot',
      ),
      tie('any'),
      { maxKeys: 5 },
    ),
  ),
}));

const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'chosen_inline_result',
  'guest_message',
  'my_chat_member',
  'poll',
];

const message = fc.record(
  {
    message_id: id,
    chat: fc.oneof(any, fc.record({ id, type: fc.constantFrom('private', 'group', 'supergroup', 'channel', '') })),
    from: any,
    text: fc.oneof(hostileText, any),
    entities: any,
  },
  { requiredKeys: [] },
);

/** What may come as an update. */
export const rawUpdate = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, fc.constantFrom(...KINDS), fc.oneof(message, any))
      .map(([update_id, kind, body]) => ({ update_id, [kind]: body })),
  },
  { weight: 1, arbitrary: any },
);

/** What comes as an update, of any form: its number is kept, and what a reply needs is there where it is handled. */
export const updates = doorOf('updates', 260, async () => ({
  cases: rawUpdate,
  check: (given) => {
    // It comes as JSON, and is kept as JSON.
    const update: unknown = JSON.parse(JSON.stringify(given) ?? 'null');
    const read = readUpdate(update);
    if (read.kind === 'unreadable') return;
    assert.ok(Number.isSafeInteger(read.id) && read.id >= 0, 'a number that is none');
    if (read.kind !== 'update') return;
    const { message: said, callback_query: press, inline_query: query } = read.update;
    if (said) assert.ok(Number.isSafeInteger(said.chat.id) && Number.isSafeInteger(said.message_id));
    else if (press) assert.ok(typeof press.data === 'string' && Number.isSafeInteger(press.from.id));
    else if (query) assert.ok(typeof query.query === 'string' && typeof query.offset === 'string');
  },
}));
