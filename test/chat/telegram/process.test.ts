import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { floodPage, schoolPage } from '../../cli/support.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';

const MAIN = join(import.meta.dirname, '../../../dist/main.js');

interface RunningBot {
  readonly process: ChildProcess;
  /** Everything printed so far, on either stream. */
  readonly printed: () => string;
  /** Exit status, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Runs the bot as people do, in a folder of its own, where no report is held yet: it serves the bundled sample. */
async function runBot(
  telegram: FakeBotApi,
  folder: string,
  token = telegram.token,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const env = {
    ...process.env,
    BOT_TOKEN: token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    YINJU_DATA: undefined,
    LIMIT_QUESTIONS: '1000',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN, 'bot'], { env, cwd: folder });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, printed: () => output, ended };
}

async function stage(): Promise<{ telegram: FakeBotApi; folder: string }> {
  const telegram = await FakeBotApi.start();
  const folder = await mkdtemp(join(tmpdir(), 'yinju-bot-'));
  onTestFinished(async () => {
    await telegram.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { telegram, folder };
}

describe.skipIf(!existsSync(MAIN))('The bot as a process (skipped where dist/main.js is not built)', () => {
  it('serves the sample, answers each of its examples, leads to the context, and ends cleanly at SIGTERM', async () => {
    const { telegram, folder } = await stage();
    const bot = await runBot(telegram, folder);
    const user = telegram.user({ language_code: 'zh-hans' });
    const start = await user.says('/start');
    expect(start.text).toContain('虚构');
    const examples = start.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
    expect(examples).toHaveLength(3);
    for (const question of examples) {
      const reply = await user.says(question);
      expect(reply.entities?.[0]?.type).toBe('expandable_blockquote');
      const wider = await user.presses(reply, '上下文');
      expect(wider.message.text?.length).toBeGreaterThan(reply.text?.length ?? 0);
    }
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(telegram.updates.pending).toEqual([]);
  });

  it('keeps what a librarian added over a kill, what was only shown can still be added, and it ends cleanly at SIGINT', async () => {
    const { telegram, folder } = await stage();
    const settings = { LIBRARIANS: '9001' };
    const bot = await runBot(telegram, folder, telegram.token, settings);
    const librarian = telegram.user({ id: 9_001, language_code: 'zh-hans' });
    const sends = (name: string, page: string) =>
      librarian.shows({ document: telegram.files.upload(name, Buffer.from(page)) });
    await librarian.presses(await sends('flood.txt', floodPage()), '收录');
    const shown = await sends('school.txt', schoolPage());
    bot.process.kill('SIGKILL');
    await bot.ended;
    const again = await runBot(telegram, folder, telegram.token, settings);
    await librarian.presses(shown, '收录');
    expect((await librarian.says('/stats')).text).toContain('收录报道 2 篇');
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  it('names a wrong LIBRARIANS in one line and does not start', async () => {
    const { telegram, folder } = await stage();
    const bot = await runBot(telegram, folder, telegram.token, { LIBRARIANS: '@me, you', YINJU_LANGUAGE: 'en' });
    expect(await bot.ended).toBe(2);
    expect(bot.printed().trim().split('\n')).toEqual([expect.stringContaining('LIBRARIANS')]);
  });

  it('keeps its buttons working over a kill, and goes on from the last question', async () => {
    const { telegram, folder } = await stage();
    const first = await runBot(telegram, folder);
    const user = telegram.user({ language_code: 'zh-hans' });
    const reply = await user.says('高峰对转移群众有什么要求？');
    first.process.kill('SIGKILL');
    await first.ended;
    await runBot(telegram, folder);
    expect((await user.presses(reply, '上下文')).notice).toBeUndefined();
    // What was answered just before the kill may be answered once more: that is not what is waited for.
    user.sends({ text: '那学校呢？' });
    const isGoneOnWith = (text: unknown): boolean => String(text).startsWith('接上问：高峰·学校');
    await telegram.journal.next('the follow-up', ({ payload }) => isGoneOnWith(payload['text']), 0);
    const texts = telegram.journal.calls('sendMessage').map(({ payload }) => payload['text']);
    expect(texts.filter(isGoneOnWith)).toHaveLength(1);
  });

  it('killed twice in the middle of a batch, answers everyone, and at most once more for each kill', async () => {
    const { telegram, folder } = await stage();
    const users = Array.from({ length: 20 }, () => telegram.user());
    for (const user of users) user.sends({ text: '/help' });
    const replies = (): readonly unknown[] =>
      telegram.journal.calls('sendMessage').map(({ payload }) => payload['chat_id']);
    for (const enough of [4, 12]) {
      const bot = await runBot(telegram, folder);
      await telegram.journal.next(`${enough} replies`, () => replies().length >= enough, 0);
      bot.process.kill('SIGKILL');
      await bot.ended;
    }
    await runBot(telegram, folder);
    await vi.waitFor(() => expect(new Set(replies()).size).toBe(20), { timeout: 20_000 });
    for (const { person } of users)
      expect(replies().filter((chat) => chat === person.id).length).toBeLessThanOrEqual(3);
  });

  it('says in one line, without a stack and without the token, that the token is wrong', async () => {
    const { telegram, folder } = await stage();
    const bot = await runBot(telegram, folder, '4242:wrong-TOKEN');
    expect(await bot.ended).toBe(2);
    expect(bot.printed()).toContain('Telegram 不认这个 BOT_TOKEN（401）');
    expect(bot.printed()).not.toMatch(/wrong-TOKEN|\n\s+at /);
  });
});
