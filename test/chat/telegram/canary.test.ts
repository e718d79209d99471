import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../../fake-bot-api/fake-user.ts';
import type { Call } from '../../fake-bot-api/journal.ts';

const MAIN = join(import.meta.dirname, '../../../dist/main.js');

/** The half of the fake's token that makes it secret. */
const CANARY = 'fake-TOKEN_never-to-be-seen';
const QUESTION = '蓝鲸灯塔何时修好';
const PERSON = 7_123_456_789;

/** Runs inside the bot's process: all that a library or Node may do behind the program's back, the last of it deadly. */
const INSIDE = `
  process.on('SIGUSR2', () => {
    const url = process.env.TELEGRAM_API_ROOT + '/bot' + process.env.BOT_TOKEN + '/getMe';
    const error = Object.assign(new Error('request to ' + url + ' failed'), { payload: { chat_id: ${PERSON}, text: '${QUESTION}' } });
    console.error('Error in middleware', 1, error, { text: '${QUESTION}', url });
    console.log(url, '${QUESTION}');
    process.stderr.write('grammy:error ' + url + '\\n');
    process.stdout.write(Buffer.from('still alive\\n'));
    process.emitWarning('slow: ' + url + ' for ${PERSON}');
    setImmediate(() => Promise.reject(new Error('${QUESTION} of ${PERSON}', { cause: error })));
  });`;

interface Ran {
  readonly process: ChildProcess;
  readonly printed: () => string;
  readonly ended: Promise<number | null>;
}

function run(folder: string, settings: Readonly<Record<string, string>>, inside = ''): Ran {
  const node = inside === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(inside)}`];
  const env = { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', DEBUG: 'grammy*', ...settings };
  const child = spawn(process.execPath, [...node, MAIN, 'bot'], { env, cwd: folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  return { process: child, printed: () => printed, ended };
}

async function folderOfItsOwn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yinju-canary-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** What of the secrets stands in a text, or in the bytes of a file. */
const found = (bytes: string | Buffer, secrets: readonly (string | number)[]): readonly string[] =>
  secrets.map(String).filter((secret) => bytes.includes(secret));

/** No file holds the token, and none but the collection's what people wrote or who they are. */
function expectCleanFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) {
    const path = relative(folder, join(parentPath, name));
    const secrets = path.startsWith('index') ? [CANARY] : [CANARY, QUESTION, PERSON];
    expect([path, found(readFileSync(join(folder, path)), secrets)]).toEqual([path, []]);
  }
}

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

/** Waits long: the first answer of a process that shares its core with other tests takes its time. */
async function says(telegram: FakeBotApi, user: FakeUser, text: string): Promise<void> {
  const from = telegram.journal.length;
  user.sends({ text });
  const isHis = ({ outcome, payload, method }: Call): boolean =>
    method === 'sendMessage' && outcome.ok && payload['chat_id'] === user.person.id;
  await telegram.journal.next(`a message for ${user.person.id}`, isHis, from, 45_000);
}

/** Everything that Telegram can do to a bot which goes on after it. */
async function torment(telegram: FakeBotApi): Promise<void> {
  const user = telegram.user({ id: PERSON, language_code: 'zh-hans' });
  const goesOn = (): Promise<void> => says(telegram, telegram.user(), '/help');
  const asks = (): Promise<void> => says(telegram, user, QUESTION);
  await asks();
  telegram.failNext(
    'sendMessage',
    400,
    `Bad Request: /bot${telegram.token}/sendMessage cannot ${QUESTION} of ${PERSON}`,
  );
  await asks();
  telegram.failNext('sendMessage', 429, 'Too Many Requests: retry after 1', 1);
  await asks();
  for (const when of ['before', 'after'] as const) {
    telegram.resetNext('sendMessage', when);
    await asks();
  }
  telegram.failNext('sendMessage', 500, 'Internal Server Error');
  telegram.failNext('getUpdates', 409, 'Conflict: terminated by other getUpdates request');
  telegram.resetNext('getUpdates', 'before');
  await asks();
  telegram.failNext('getFile', 400, `Bad Request: no file for ${telegram.token}`);
  user.sends({ document: telegram.files.upload(`${QUESTION}.txt`, Buffer.from(QUESTION)) });
  telegram.files.lose(true);
  user.sends({ document: telegram.files.upload('page.txt', Buffer.from(QUESTION)) });
  for (const raw of [null, QUESTION, { message: { text: QUESTION, from: { id: PERSON } } }])
    telegram.updates.addRaw(raw);
  telegram.updates.add({ message: { text: QUESTION, chat: { id: PERSON } } });
  telegram.updates.add({ channel_post: { message_id: 1, text: QUESTION, chat: { id: PERSON, type: 'channel' } } });
  await goesOn();
  user.types(QUESTION);
  telegram.chats.block(PERSON);
  user.sends({ text: QUESTION });
  await goesOn();
  telegram.fallIll(true);
  user.sends({ text: QUESTION });
  const from = telegram.journal.length;
  telegram.fallIll(false);
  await telegram.journal.next('another poll', ({ method }) => method === 'getUpdates', from);
  await goesOn();
}

describe.skipIf(!existsSync(MAIN))('Neither the token nor what people write or who they are is printed or kept', () => {
  it('whatever Telegram, the network and Node do to the bot', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const folder = await folderOfItsOwn();
    const settings = { BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, LIBRARIANS: String(PERSON) };
    const bot = run(folder, { ...settings, LOG_LEVEL: 'debug' }, INSIDE);
    await torment(telegram);
    bot.process.kill('SIGUSR2');
    expect(await bot.ended).toBe(1);
    expect(bot.printed()).toContain('still alive');
    expect(bot.printed()).toContain('nobody has caught this');
    expect(bot.printed()).toContain('a warning of Node');
    expect(found(bot.printed(), [CANARY, QUESTION, PERSON])).toEqual([]);
    expect(bot.printed()).not.toMatch(/\n\s+at /);
    expectCleanFiles(folder);
  }, 90_000);

  it('whatever keeps the bot from starting', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { token, apiRoot } = telegram;
    // Proxies in between that repeat the address they were asked for, or send elsewhere.
    const errs = await answering((request, response) =>
      response.writeHead(200).end(`{"ok":false,"error_code":407,"description":"no way to ${request.url}"}`),
    );
    const leads = await answering((request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:1${request.url}` }).end(),
    );
    const starts = [
      { TELEGRAM_API_ROOT: errs },
      { TELEGRAM_API_ROOT: leads },
      { TELEGRAM_API_ROOT: `http://somebody:${CANARY}@127.0.0.1:1/bot${token}` },
      { TELEGRAM_API_ROOT: apiRoot.replace('http:', 'https:') },
      { TELEGRAM_API_ROOT: token },
      { TELEGRAM_API_ROOT: apiRoot, BOT_TOKEN: `1${token}` },
      { TELEGRAM_API_ROOT: apiRoot, WEBHOOK_URL: `https://bot.example.org/${token}` },
    ];
    const ran = await Promise.all(
      starts.map(async (settings) => {
        const bot = run(await folderOfItsOwn(), { BOT_TOKEN: token, ...settings });
        return { settings, status: await bot.ended, printed: bot.printed() };
      }),
    );
    for (const { settings, status, printed } of ran) {
      const seen = {
        settings,
        isRefused: status === 1 || status === 2,
        isTold: printed !== '',
        found: found(printed, [CANARY]),
      };
      expect(seen).toEqual({ settings, isRefused: true, isTold: true, found: [] });
    }
  }, 90_000);
});
