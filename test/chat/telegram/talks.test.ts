import type { Chat } from 'grammy/types';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Earlier } from '../../../src/answer/conversation/earlier.ts';
import type { Library } from '../../../src/answer/library.ts';
import { TalkMemory } from '../../../src/chat/telegram/talk-memory.ts';
import { LmdbState } from '../../../src/collection/lmdb-state.ts';
import { openStore } from '../../../src/collection/store.ts';
import { asReportId } from '../../../src/report/report.ts';
import { libraryOf, sampleReports } from '../../answer/support.ts';
import { temporaryDirectory } from '../../collection/support.ts';
import { startBot } from '../support/bot-stage.ts';
import { plainLog } from '../support/plain-log.ts';
import { shown } from '../support/shown.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(sampleReports());
});

const MOVED = '高峰对鸣鹿水库下游群众转移提出了什么要求？';

describe('A talk with the bot', () => {
  it('goes on from the last question, and shows what it took over in the asker’s script', async () => {
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    await user.says(MOVED);
    const simplified = shown(await user.says('那学校呢？'));
    const traditional = shown(await user.says('他還說了什麼？'));
    expect(simplified).toMatch(/^接上问：高峰·学校\n\n▎/);
    expect(simplified).toContain('*—— 高峰，');
    expect(traditional).toMatch(/^接上問：高峰\n\n▎/);
  });

  it('keeps what it took over above every quote that its buttons lead to', async () => {
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    await user.says(MOVED);
    const turned = await user.presses(await user.says('那学校呢？'), '下一条');
    expect(turned.message.text).toMatch(/^接上问：高峰·学校\n\n/);
  });

  it('does not show again the quotes that somebody leafed to', async () => {
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    const first = await user.says(MOVED);
    const second = (await user.presses(first, '下一条')).message;
    const third = await user.says('还有吗？');
    const quoteOf = (text: string): string => /▎(?<words>[^\n]+)/.exec(text)?.groups?.['words'] ?? '';
    const quotes = [first, second, third].map((message) => quoteOf(shown(message)));
    expect(new Set(quotes).size).toBe(3);
  });

  it('ends with /new, which says so in one line', async () => {
    const { telegram, state } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hant' });
    await user.says(MOVED);
    expect(state.get(`talk/${user.person.id}/${user.person.id}`)).toBeDefined();
    const forgotten = (await user.says('/new')).text;
    expect(forgotten).toMatch(/^[^\n]+$/);
    expect(state.get(`talk/${user.person.id}/${user.person.id}`) ?? undefined).toBeUndefined();
    expect((await user.says('那學校呢？')).text).toContain('請把問題寫全');
  });

  it('is in the help, the menu and what is told of storage', async () => {
    const { telegram } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    expect((await user.says('/help')).text).toContain('/new');
    expect((await user.says('/privacy')).text).toContain('30 分钟');
    for (const chat of [user.ownChat, telegram.group()]) {
      expect(telegram.menus.seenIn(chat, 'zh').map(({ command }) => command)).toContain('new');
    }
  });

  it('is everybody’s own in a group', async () => {
    const { telegram } = await startBot(library);
    const group: Chat = { id: -500, type: 'supergroup', title: 'a group' };
    const [one, other] = [telegram.user({ language_code: 'zh-hans' }), telegram.user({ language_code: 'zh-hans' })];
    const mention = (text: string) => ({
      text: `@${telegram.me.username} ${text}`,
      entities: [{ type: 'mention', offset: 0, length: telegram.me.username.length + 1 }],
    });
    await one.shows(mention(MOVED), group);
    expect((await other.shows(mention('那学校呢？'), group)).text).toContain('请把问题写全');
    expect((await one.shows(mention('那学校呢？'), group)).text).toContain('接上问：高峰·学校');
  });

  it('goes on over a restart, from what it kept', async () => {
    const first = await startBot(library);
    const user = first.telegram.user({ language_code: 'zh-hans' });
    await user.says(MOVED);
    await first.stop();
    await startBot(library, { telegram: first.telegram, state: first.state });
    expect((await user.says('那学校呢？')).text).toContain('接上问：高峰·学校');
  });

  it('leaves aside what it cannot read, says so in the log, and answers', async () => {
    const { telegram, state, log } = await startBot(library);
    const user = telegram.user({ language_code: 'zh-hans' });
    await state.put(`talk/${user.person.id}/${user.person.id}`, { version: 1, now: '乱' });
    expect((await user.says('那学校呢？')).text).toContain('请把问题写全');
    expect((await user.says(MOVED)).text).toContain('高峰');
    expect(log.filter((line) => line.includes('remembered of a talk'))).not.toEqual([]);
    expect(log.join()).not.toContain('乱');
  });
});

const earlier: Earlier = {
  question: '某人对某事有什么要求？',
  person: '某人',
  answered: { report: asReportId('r1'), start: 0, end: 5, speaker: '某人', date: '2031-06-04', score: 0.9 },
  offered: [{ report: asReportId('r1'), start: 0, end: 5, score: 0.9 }],
  seen: 1,
  given: [],
};
const later: Earlier = { ...earlier, question: '某人对别的事有什么要求？' };
const talker = { chat: 1, user: 2 };

/** A memory on disk, at a time that a test sets. */
function memoryAt(start: number) {
  const folder = temporaryDirectory();
  const clock = { now: start };
  const log: string[] = [];
  let store = openStore(folder);
  const open = (): TalkMemory =>
    new TalkMemory(
      new LmdbState(store, () => clock.now),
      plainLog((line) => log.push(line)),
    );
  const reopen = async (): Promise<TalkMemory> => {
    await store.environment.close();
    store = openStore(folder);
    return open();
  };
  return { clock, log, open, reopen, onDisk: (): string => JSON.stringify([...store.state.getRange({})]) };
}

describe('The memory of talks', () => {
  it('is there again after the collection was closed and opened', async () => {
    const memory = memoryAt(0);
    await memory.open().keep(talker, 7, earlier);
    expect((await memory.reopen()).recall(talker, 8)).toEqual(earlier);
  });

  it('goes on for half an hour, and no longer', async () => {
    const { clock, open } = memoryAt(1_000);
    await open().keep(talker, 7, earlier);
    clock.now += 30 * 60_000 - 1;
    expect(open().recall(talker, 8)).toEqual(earlier);
    clock.now += 1;
    expect(open().recall(talker, 8)).toBeNull();
  });

  it('gives an update that is handled once more after a kill what it went on from before', async () => {
    const memory = memoryAt(0).open();
    await memory.keep(talker, 7, earlier);
    await memory.keep(talker, 8, later);
    expect([memory.recall(talker, 8), memory.recall(talker, 9)]).toEqual([earlier, later]);
  });

  it('holds one note a talker, in place of the one before', async () => {
    const { open, onDisk } = memoryAt(0);
    const memory = open();
    for (let update = 1; update <= 20; update++) await memory.keep(talker, update, earlier);
    await memory.keep({ chat: 1, user: 3 }, 21, later);
    expect(onDisk().split('"talk/')).toHaveLength(3);
    expect(memory.recall({ chat: 2, user: 2 }, 22)).toBeNull();
  });

  it('forgets for good: nothing of the question is left on disk', async () => {
    const { open, onDisk } = memoryAt(0);
    await open().keep(talker, 7, earlier);
    await open().forget(talker);
    expect(open().recall(talker, 8)).toBeNull();
    expect(onDisk()).not.toContain('某人');
  });

  it('keeps nothing that is larger than it may be', async () => {
    const { open, onDisk } = memoryAt(0);
    await open().keep(talker, 7, { ...earlier, question: '长'.repeat(5_000) });
    expect(open().recall(talker, 8)).toBeNull();
    expect(onDisk()).not.toContain('长');
  });
});
