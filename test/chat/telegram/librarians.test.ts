import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { CollectionDesk } from '../../../src/cli/librarian-desk.ts';
import { ServingLibrary } from '../../../src/cli/serving-library.ts';
import { Shelf } from '../../../src/cli/shelf.ts';
import type { Collection } from '../../../src/collection/collection.ts';
import { Extractor } from '../../../src/collection/formats/extractor.ts';
import { PageThread } from '../../../src/collection/thread/page-thread.ts';
import { floodPage, schoolPage, WorkFolder } from '../../cli/support.ts';
import type { Content, SeenMessage } from '../../fake-bot-api/chats.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import type { Call } from '../../fake-bot-api/journal.ts';
import { type Before, type Stage, startBot } from '../support/bot-stage.ts';
import { shown } from '../support/shown.ts';

const LIBRARIAN = 9_001;
const OTHER_LIBRARIAN = 9_002;
const FLOOD = '岳明川对沿河村的转移名单有什么要求？';
const SCHOOL = '校车司机和校车线路有什么要求？';
const NOT_YOURS = '这个按钮只有资料管理员可以用。';

interface Desk extends Stage {
  readonly collection: Collection;
  readonly user: FakeUser;
  readonly librarian: FakeUser;
  /** A file as messages carry it. */
  readonly file: (name: string, content: string | Uint8Array, told?: number) => Content;
}

/** The same for all tests: a page leaves nothing behind in them, and to start them takes longer than to read it. */
const threads = { extractor: new Extractor(), pages: new PageThread() };
afterAll(() => Promise.all([threads.extractor.close(), threads.pages.close()]));

/** A bot over a real collection in a folder of its own. */
async function start(before: Before & { readonly data?: string } = {}): Promise<Desk> {
  const shelf = new Shelf({ directory: before.data ?? join(new WorkFolder().root, 'data'), tell: () => undefined });
  const collection = shelf.open();
  const library = new ServingLibrary(shelf, () => undefined);
  const librarianDesk = new CollectionDesk(collection, threads, shelf);
  const stage = await startBot(library, {
    ...before,
    settings: { librarians: [LIBRARIAN, OTHER_LIBRARIAN], librarianDesk },
  });
  onTestFinished(async () => {
    await stage.stop();
    await shelf.close();
  });
  const user = stage.telegram.user({ language_code: 'zh-hans' });
  const librarian = stage.telegram.user({ id: LIBRARIAN, language_code: 'zh-hans' });
  const file = (name: string, content: string | Uint8Array, told?: number): Content => ({
    document: stage.telegram.files.upload(name, Buffer.from(content), told),
  });
  return { ...stage, collection, user, librarian, file };
}

/** The id that stands at the end of what was told. */
const idIn = (message: SeenMessage): string => /（([0-9a-f]{12})）/.exec(message.text ?? '')?.[1] ?? '';

async function adds({ librarian, file }: Desk, name = 'flood.txt', content = floodPage()): Promise<string> {
  const read = await librarian.shows(file(name, content));
  return idIn((await librarian.presses(read, '收录')).message);
}

describe('A librarian who sends a file', () => {
  it('sees what was read of it, nothing being kept, and at a press it is held and can be asked at once', async () => {
    const stage = await start();
    const { librarian, user, file, collection } = stage;
    const read = await librarian.shows(file('flood.txt', floodPage()));
    expect(shown(read)).toMatchInlineSnapshot(`
      "读到的是这样，还没有收录：

      *云溪区召开防汛工作会议*
      会议：防汛工作会议
      会议日期：2023年5月6日
      地点：云溪区
      刊发：云溪日报，2023年5月7日
      人物：岳明川，区委书记
      分成 3 段，略去 5 行。
      正文之外的内容 · 标题，已单独列出 · 来源、日期行 · 文末功能、评论区或网站声明（2 行）
      (收录) (不要)"
    `);
    expect(collection.all()).toEqual([]);
    const { message } = await librarian.presses(read, '收录');
    expect(shown(message)).toMatch(/^已收录：.+（[0-9a-f]{12}）$/);
    expect(collection.all()).toMatchObject([{ id: idIn(message), file: 'flood.txt' }]);
    expect((await user.says(FLOOD)).entities?.[0]?.type).toBe('expandable_blockquote');
    expect([...stage.state.entries('draft/')]).toEqual([]);
    expect(
      (await librarian.pressesData(read, read.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '')).notice,
    ).toContain('已经处理过');
  });

  const PAGES = 150;

  it('may add hundreds of pages, and whoever asks meanwhile is answered, in order and every time', async () => {
    const stage = await start();
    const { telegram, librarian, file, collection } = stage;
    await adds(stage);
    await adds(stage, 'school.txt', schoolPage());
    const lines = Array.from({ length: PAGES }, (_, n) =>
      JSON.stringify({ id: `${n}`, title: `第${n}号水库通报`, text: `第${n}号水库每${n + 2}天检修一次闸门。` }),
    );
    const read = await librarian.shows(file('many.jsonl', lines.join('\n')));
    const { journal } = telegram;
    const from = journal.length;
    // It takes longer than a press is waited for.
    librarian.presses(read, '收录').catch(() => undefined);
    let isAdded = false;
    const isTold = ({ method, payload }: Call): boolean =>
      method === 'editMessageText' && payload['chat_id'] === LIBRARIAN && String(payload['text']).includes('已收录：');
    const adding = journal.next('what was added', isTold, from, 90_000).finally(() => {
      isAdded = true;
    });
    const heard = (user: FakeUser): readonly string[] =>
      journal.calls('sendMessage').flatMap(({ payload }) => {
        const kind = ['转移名单', '校车'].find((words) => String(payload['text']).includes(words));
        return kind !== undefined && payload['chat_id'] === user.person.id ? [kind] : [];
      });
    const held: number[] = [];
    const asking = Array.from({ length: 2 }, async () => {
      const user = telegram.user({ language_code: 'zh-hans' });
      const asked: string[] = [];
      while (!isAdded) {
        user.sends({ text: FLOOD });
        user.sends({ text: SCHOOL });
        asked.push('转移名单', '校车');
        await vi.waitFor(() => expect(heard(user)).toEqual(asked), { timeout: 30_000, interval: 50 });
        held.push(collection.all().length);
      }
    });
    await Promise.all([adding, ...asking]);
    expect(collection.all().length).toBe(2 + PAGES);
    expect(held.some((reports) => reports > 2 && reports < 2 + PAGES)).toBe(true);
  }, 120_000);

  it('may let go of it', async () => {
    const { librarian, file, collection } = await start();
    const read = await librarian.shows(file('flood.txt', floodPage()));
    expect((await librarian.presses(read, '不要')).message.text).toBe('好，没有收录。');
    expect(collection.all()).toEqual([]);
  });

  it('is told that it is held already, or a reprint', async () => {
    const stage = await start();
    await adds(stage);
    const again = await stage.librarian.shows(stage.file('flood.txt', floodPage()));
    expect(again.text).toContain('这一篇已经收录过。');
    const reprint = await stage.librarian.shows(stage.file('again.txt', `转载\n\n${floodPage()}`));
    expect(reprint.text).toMatch(/是《.+》的转载。/);
    expect((await stage.librarian.presses(reprint, '收录')).message.text).toMatch(/^已收录，是转载/);
  });

  it('can add it after a restart of the bot', async () => {
    const stage = await start();
    const read = await stage.librarian.shows(stage.file('flood.txt', floodPage()));
    await stage.stop();
    const again = await start({ telegram: stage.telegram, state: stage.state });
    expect((await again.librarian.presses(read, '收录')).message.text).toMatch(/^已收录/);
  });

  it.each([
    ['nothing that is a report', 'photo.bin', new Uint8Array([0, 1, 2, 3, 255, 254]), undefined, /^photo\.bin：/],
    ['more than 20 MB', 'big.html', 'x', 21 * 1024 * 1024, /超过 20 MB/],
    ['more bytes than Telegram told', 'sly.html', new Uint8Array(21 * 1024 * 1024), 5, /超过 20 MB/],
  ])('is told in a line that it is %s', async (_, name, content, told, line) => {
    const { librarian, file, collection } = await start();
    const reply = await librarian.shows(file(name, content, told));
    expect(reply.text).toMatch(line);
    expect(reply.reply_markup).toBeUndefined();
    expect(collection.all()).toEqual([]);
  });

  it('is told that it could not be fetched, and may try again; the token stands nowhere', async () => {
    const { librarian, file, telegram, log } = await start();
    const read = await librarian.shows(file('flood.txt', floodPage()));
    telegram.files.lose(true);
    const from = telegram.journal.length;
    await librarian.presses(read, '收录');
    expect((await librarian.hears(from)).text).toBe('文件没能取下来，请过一会儿再试。');
    telegram.files.lose(false);
    expect((await librarian.presses(read, '收录')).message.text).toMatch(/^已收录/);
    expect(log.join('\n')).toContain('status 404');
    expect(log.join('\n')).not.toContain('never-to-be-seen');
    expect(JSON.stringify(telegram.journal.calls('sendMessage'))).not.toContain('never-to-be-seen');
  });
});

describe('A librarian', () => {
  it('forwards or pastes a report, or writes it behind /add, and adds it', async () => {
    const { librarian, collection } = await start();
    const forwarded = { text: floodPage(), forward_origin: { type: 'hidden_user', sender_user_name: '某', date: 1 } };
    const read = await librarian.shows(forwarded);
    expect(read.text).toContain('读到的是这样');
    await librarian.presses(read, '不要');
    const typed = await librarian.says(`/add ${floodPage()}`);
    await librarian.presses(typed, '收录');
    expect(collection.all()).toMatchObject([{ file: expect.stringMatching(/^telegram-[0-9a-f]{8}\.txt$/) }]);
    expect((await librarian.says('/add')).text).toContain('20 MB');
  });

  it('asks as everybody does', async () => {
    const stage = await start();
    await adds(stage);
    expect((await stage.librarian.says(FLOOD)).entities?.[0]?.type).toBe('expandable_blockquote');
  });

  it('finds the commands that are theirs in the menu, and nobody else does', async () => {
    const { librarian, user, telegram } = await start();
    const menuOf = async (who: FakeUser): Promise<string> => {
      const from = telegram.journal.length;
      await who.says('/start');
      return JSON.stringify(
        (
          await telegram.journal.next(
            'a menu',
            ({ payload }) => JSON.stringify(payload['scope'] ?? '').includes('"chat"'),
            from,
          )
        ).payload,
      );
    };
    expect(await menuOf(librarian)).toContain('收录报道');
    expect(await menuOf(user)).not.toContain('收录报道');
  });

  it('takes a report out once sure', async () => {
    const stage = await start();
    const { librarian, collection } = stage;
    const id = await adds(stage);
    const kept = await librarian.says(`/remove ${id}`);
    expect((await librarian.presses(kept, '留着')).message.text).toMatch(/留着。$/);
    const sure = await librarian.says(`/remove ${id}`);
    expect((await librarian.presses(sure, '删去')).message.text).toMatch(/^已删去/);
    expect(collection.all()).toEqual([]);
    expect((await librarian.says(`/remove ${id}`)).text).toBe(`没有收录编号为 ${id} 的报道。`);
    expect((await librarian.says('/remove ../x')).text).toBe('没有收录编号为 ../x 的报道。');
  });

  it('corrects facts as the command line does', async () => {
    const stage = await start();
    const { librarian, collection } = stage;
    const id = await adds(stage);
    const told = await librarian.says(`/set ${id} 地点=新 河 市 date=2031-07-01`);
    expect(told.text).toContain('新 河 市');
    expect(collection.all()[0]?.meeting).toMatchObject({ place: '新 河 市', date: '2031-07-01' });
    expect((await librarian.says(`/set ${id} date=昨天`)).text).toContain('昨天');
    expect((await librarian.says('/set abcdef012345 date=2031-07-01')).text).toContain('没有收录编号为');
    expect((await librarian.says('/set')).text).toContain('/set 编号');
  });
});

describe('Nobody else', () => {
  it('adds, corrects or takes out anything, whatever they send, type or press', async () => {
    const stage = await start();
    const { librarian, user, file, collection } = stage;
    const id = await adds(stage);
    const read = await librarian.shows(file('other.txt', `${floodPage()}\n别的。`));
    const sure = await librarian.says(`/remove ${id}`);
    expect((await user.shows(file('flood.txt', floodPage()))).text).toMatch(/^谢谢你发来文件/);
    for (const command of [`/add ${floodPage()}`, `/remove ${id}`, `/set ${id} date=2031-07-01`]) {
      expect((await user.says(command)).text).toContain('只有资料管理员');
    }
    const before = await user.says('/help');
    for (const message of [read, sure]) {
      for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
        expect((await user.pressesData(before, button.callback_data ?? '')).notice).toBe(NOT_YOURS);
      }
    }
    expect(collection.all()).toHaveLength(1);
  });

  it('decides on what a librarian sent, not even another librarian', async () => {
    const stage = await start();
    const read = await stage.librarian.shows(stage.file('flood.txt', floodPage()));
    const other = stage.telegram.user({ id: OTHER_LIBRARIAN, language_code: 'zh-hans' });
    const data = read.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
    expect((await other.pressesData(await other.says('/add'), data)).notice).toContain('已经处理过');
    expect(stage.collection.all()).toEqual([]);
  });
});
