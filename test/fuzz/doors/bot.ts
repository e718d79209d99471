import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Source } from '../../../src/report/page/page.ts';
import { BotUnderFire } from '../bot-under-fire.ts';
import { doorOf } from '../door.ts';
import { hostileHtml } from '../generators/html.ts';
import { edits } from '../generators/mutation.ts';
import { hostileText, hostileWords } from '../generators/text.ts';
import { samplePages } from '../samples.ts';
import { WatchedTree } from '../watched-tree.ts';
import { buttonsData } from './callback-data.ts';
import { rawUpdate } from './updates.ts';

/** Documents that put into every fact whatever a line of .jsonl can hold. */
const PLANTED: readonly Source[] = [
  ['../../etc/passwd', '<b>堤防</b>整修[x](javascript:alert(1))', 'javascript:alert(1)'],
  ['=1+1\u202e', '**堤防**整修工作会议\u2066召开', 'https://news.example/"><script>'],
  ['堤防\n加入 9 篇', '堤防整修\n工作会议{\\input{x}}', 'tg://user?id=1'],
].map(([file = '', title = '', url = '']) => ({
  file,
  bytes: Buffer.from(
    `澜江日报讯（记者 林一川）2月28日，云江市召开${title}。市长周明远强调，要把堤防整修落实到每一个村镇。`,
  ),
  document: true,
  title,
  url,
}));

const COMMANDS = [
  '/check',
  '/who',
  '/meeting',
  '/list',
  '/export',
  '/follow',
  '/following',
  '/new',
  '/lang',
  '/privacy',
  '/forget',
  '/start',
  '/remove',
  '/set',
  '/stats',
  '/verdicts',
  '/add',
  '/ask',
];

/** What may be asked that Telegram can carry: no half characters come over its wire, nor an empty text. */
const sent = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  text
    .map((words) =>
      words
        .replace(/\p{Cs}/gu, '')
        .replaceAll('\u0000', '')
        .trim()
        .slice(0, 4096),
    )
    .filter((words) => words !== '');

const ASKED = [
  '堤防整修',
  '谁说的堤防整修',
  '周明远说了什么？',
  '铁桥路口早高峰一个小时过多少车？',
  '那学校呢？',
  '还有吗？',
];
const typed = sent(
  fc.oneof(
    edits(fc.constantFrom(...ASKED)),
    fc.constantFrom(...ASKED),
    hostileText,
    fc
      .tuple(fc.constantFrom(...COMMANDS), fc.oneof(hostileWords, fc.constantFrom(...ASKED)))
      .map(([command, words]) => `${command} ${words}`),
  ),
);

type Attack =
  | { readonly kind: 'says' | 'edits' | 'types' | 'summons' | 'manages'; readonly text: string }
  | { readonly kind: 'presses'; readonly data: string }
  | { readonly kind: 'raw'; readonly update: unknown }
  | { readonly kind: 'sends'; readonly name: string; readonly bytes: Uint8Array };

const attack: fc.Arbitrary<Attack> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'says' as const,
      'says' as const,
      'edits' as const,
      'types' as const,
      'summons' as const,
      'manages' as const,
    ),
    text: typed,
  }),
  fc.record({ kind: fc.constant('presses' as const), data: sent(buttonsData) }),
  fc.record({ kind: fc.constant('raw' as const), update: rawUpdate }),
  fc.record({
    kind: fc.constant('sends' as const),
    name: fc.oneof(
      hostileWords,
      fc.constantFrom('../../canary.txt', '/etc/passwd', 'a.zip', 'a\n.html', '\u202etxt.a'),
    ),
    bytes: fc
      .oneof(hostileHtml, hostileText)
      .chain((page) =>
        fc.constantFrom(Buffer.from(page), zipSync({ '../canary.txt': strToU8(page), 'a.html': strToU8(page) })),
      ),
  }),
);

function strike({ user, librarian, telegram }: BotUnderFire, one: Attack): unknown {
  switch (one.kind) {
    case 'says':
      return user.sends({ text: one.text });
    case 'manages':
      return librarian.sends({ text: one.text });
    case 'edits':
      return user.edits(telegram.chats.say(user.ownChat, { from: user.person, text: '堤防整修' }), { text: one.text });
    case 'types':
      return user.types(one.text.slice(0, 256), one.text.slice(0, 3));
    case 'summons': {
      const chat = { id: -1_000_000_000_077, type: 'supergroup', title: '别处' };
      telegram.inline.open('guest');
      return telegram.updates.add({
        guest_message: {
          message_id: 1,
          date: 1_893_456_000,
          chat,
          from: user.person,
          text: one.text,
          guest_query_id: 'guest',
        },
      });
    }
    case 'presses':
      telegram.openQueries.add('query');
      return telegram.updates.add({
        callback_query: {
          id: 'query',
          from: user.person,
          chat_instance: '1',
          data: one.data,
          message: telegram.chats.say(user.ownChat, { from: telegram.me, text: '引文' }),
        },
      });
    case 'raw':
      return telegram.updates.add(typeof one.update === 'object' ? { ...one.update } : {});
    case 'sends':
      return librarian.sends({ document: telegram.files.upload(one.name, Buffer.from(one.bytes)) });
  }
}

/** The whole bot over a stand-in for Telegram: whatever comes, it goes on, and sends nothing but safe messages. */
export const bot = doorOf('bot', 6, async () => {
  const tree = new WatchedTree();
  const under = await BotUnderFire.start(tree, [...PLANTED, ...samplePages().slice(0, 4)]);
  return {
    cases: attack,
    check: (one) => under.stands(() => strike(under, one), { formless: one.kind === 'raw' }),
    close: async () => {
      await under.close();
      tree.remove();
    },
  };
});
