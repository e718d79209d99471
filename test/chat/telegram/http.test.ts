import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Api } from 'grammy';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BotFault } from '../../../src/chat/telegram/bot-fault.ts';
import { BotMetrics } from '../../../src/chat/telegram/http/bot-metrics.ts';
import { HTTP_LIMITS, type HttpLimits } from '../../../src/chat/telegram/http/http-server.ts';
import { startHttpService } from '../../../src/chat/telegram/http/http-service.ts';
import { HttpSide } from '../../../src/chat/telegram/http/http-side.ts';
import { keepWebhook, openWebhook } from '../../../src/chat/telegram/http/open-webhook.ts';
import { Readiness } from '../../../src/chat/telegram/http/readiness.ts';
import type { UpdateSink } from '../../../src/chat/telegram/inbox/update-sink.ts';
import { type Log, makeLog } from '../../../src/chat/telegram/log/log.ts';
import { redactor } from '../../../src/chat/telegram/log/redactor.ts';
import { UPDATE_KINDS } from '../../../src/chat/telegram/read-update.ts';
import { startUp } from '../../../src/chat/telegram/start-up.ts';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { IMPATIENT, startBot } from '../support/bot-stage.ts';
import { flood } from '../support/reports.ts';
import { Shelf } from '../support/shelf.ts';

const SECRET = 'a-secret-of-16_characters';
const PATH = '/bot/updates';

interface Gate {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function gate(): Gate {
  let open = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, resolve: () => open() };
}

/** A port that nobody listens at now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`);
  return address.port;
}

/** Takes updates in as it is told to. */
class Sink implements UpdateSink {
  readonly taken: unknown[] = [];
  get depth(): number {
    return this.taken.length;
  }

  next: () => Promise<'accepted' | 'full'> = () => Promise.resolve('accepted');

  /** Keeps the next that comes waiting. */
  hold(): { readonly arrived: Promise<void>; readonly release: () => void } {
    const arrived = gate();
    const released = gate();
    this.next = async () => {
      arrived.resolve();
      await released.promise;
      return 'accepted';
    };
    return { arrived: arrived.promise, release: released.resolve };
  }

  async accept(updates: readonly unknown[]): Promise<'accepted' | 'full'> {
    const outcome = await this.next();
    if (outcome === 'accepted') this.taken.push(...updates);
    return outcome;
  }
}

interface Served {
  readonly origin: string;
  readonly sink: Sink;
  readonly readiness: Readiness;
  readonly metrics: BotMetrics;
  readonly log: Log;
  readonly written: readonly string[];
  readonly close: (graceMs: number) => Promise<void>;
  /** Lets seconds pass. */
  readonly pass: (seconds: number) => void;
}

async function serve(limits: Partial<HttpLimits> = {}, path = PATH): Promise<Served> {
  let now = 0;
  const written: string[] = [];
  const log = makeLog({
    settings: { level: 'debug', format: 'text', questions: false },
    redact: redactor([SECRET]),
    personHash: String,
    write: (line) => written.push(line),
  });
  const sink = new Sink();
  const readiness = new Readiness(() => now);
  const metrics = new BotMetrics({ inbox: () => sink.taken.length, passages: () => Promise.resolve(41) });
  const http = {
    listen: { host: '127.0.0.1', port: 0 },
    webhook: { url: `https://bot.example.org${path}`, secret: SECRET },
  };
  const server = await startHttpService({ http, sink, readiness, metrics, log, limits: { ...HTTP_LIMITS, ...limits } });
  if (server === undefined) throw new Error('no server');
  const { origin, close } = server;
  onTestFinished(() => close(0));
  const pass = (seconds: number): void => {
    now += seconds * 1000;
  };
  return { origin, sink, readiness, metrics, log, written, close, pass };
}

const update = (id: number): object => ({
  update_id: id,
  message: { message_id: id, chat: { id: 1, type: 'private' } },
});

const JSON_TYPE = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };

function deliver(origin: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin + PATH, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
}

/** All that a server says to what is written to it, until it hangs up. */
async function raw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let said = '';
  socket.on('data', (chunk) => (said += String(chunk)));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return said;
}

const head = (length: number): string =>
  `POST ${PATH} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: ${SECRET}\r\nContent-Length: ${length}\r\n\r\n`;

/** What is sent, what it is answered with, how it differs from a delivery, and to which path. */
type Refused = readonly [what: string, status: number, request: RequestInit, path: string];

describe('The webhook', () => {
  it('answers a delivery as soon as it is safe, and not before', async () => {
    const { origin, sink } = await serve();
    const { arrived, release } = sink.hold();
    let isAnswered = false;
    const answer = deliver(origin, update(7)).finally(() => {
      isAnswered = true;
    });
    await arrived;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect(isAnswered).toBe(false);
    release();
    expect((await answer).status).toBe(200);
    expect(sink.taken).toEqual([update(7)]);
  });

  it.each<Refused>([
    ['no secret', 401, { headers: { 'content-type': 'application/json' } }, PATH],
    ['another secret', 401, { headers: { ...JSON_TYPE, 'x-telegram-bot-api-secret-token': `${SECRET}x` } }, PATH],
    [
      'another secret of the same length',
      401,
      { headers: { ...JSON_TYPE, 'x-telegram-bot-api-secret-token': SECRET.toUpperCase() } },
      PATH,
    ],
    [
      'another secret, with a body that is too large',
      401,
      { headers: { ...JSON_TYPE, 'x-telegram-bot-api-secret-token': 'x' }, body: 'x'.repeat(2_000_000) },
      PATH,
    ],
    ['a body that is too large', 413, { body: `"${'x'.repeat(1024 * 1024)}"` }, PATH],
    ['another method', 405, { method: 'PUT' }, PATH],
    ['a look at it', 405, { method: 'GET', body: null }, PATH],
    ['another type', 415, { headers: { ...JSON_TYPE, 'content-type': 'text/plain' } }, PATH],
    ['what is no JSON', 400, { body: '{"update_id":' }, PATH],
    ['an empty body', 400, { body: '' }, PATH],
    ['another path', 404, {}, '/bot'],
    ['a path below its own', 404, {}, `${PATH}/`],
    ['the path in another case', 404, {}, PATH.toUpperCase()],
  ])('refuses %s with %i, and says nothing more', async (_, status, request, path) => {
    const { origin, sink } = await serve();
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify(update(1)),
      ...request,
    });
    expect([answer.status, await answer.text()]).toEqual([status, '']);
    expect(sink.taken).toEqual([]);
    expect((await deliver(origin, update(2))).status).toBe(200);
  });

  it('refuses a body that grows too large without having said so', async () => {
    const { origin, sink } = await serve();
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 40; i++) controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
        controller.close();
      },
    });
    const request: RequestInit = { method: 'POST', headers: JSON_TYPE, body: chunks, duplex: 'half' };
    expect((await fetch(origin + PATH, request)).status).toBe(413);
    expect(sink.taken).toEqual([]);
  });

  it('takes a body of a megabyte', async () => {
    const { origin, sink } = await serve();
    const text = 'x'.repeat(1024 * 1024 - 30);
    expect((await deliver(origin, { update_id: 1, text })).status).toBe(200);
    expect(sink.taken).toHaveLength(1);
  });

  it.each([
    ['there is no room', () => Promise.resolve('full' as const)],
    ['it could not be kept', () => Promise.reject(new Error('no space left'))],
  ])('asks for the same again where %s', async (_, next) => {
    const { origin, sink } = await serve();
    sink.next = next;
    const answer = await deliver(origin, update(1));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    sink.next = () => Promise.resolve('accepted');
    expect((await deliver(origin, update(1))).status).toBe(200);
    expect(sink.taken).toEqual([update(1)]);
  });

  it('takes many at once', async () => {
    const { origin, sink } = await serve();
    const ids = Array.from({ length: 200 }, (_, i) => i);
    const answers = await Promise.all(ids.map((id) => deliver(origin, update(id))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(sink.taken).toHaveLength(200);
    expect(new Set(sink.taken.map((taken) => JSON.stringify(taken))).size).toBe(200);
  });

  it.each([
    ['its body', `${head(100)}{"update_id"`],
    ['its head', `POST ${PATH} HTTP/1.1\r\nHost: x\r\n`],
  ])('cuts off whoever is slow with %s, and serves others meanwhile', async (_, text) => {
    const { origin, sink } = await serve({ headersTimeout: 200, requestTimeout: 300, checkEvery: 50 });
    const slow = raw(origin, text);
    expect((await deliver(origin, update(2))).status).toBe(200);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 |^$/);
    expect(sink.taken).toEqual([update(2)]);
  });

  it('forgets a sender that is gone in the middle', async () => {
    const { origin, sink, close } = await serve();
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(`${head(100)}{"update_id"`);
    await once(socket, 'connect');
    socket.destroy();
    await close(2_000);
    expect(sink.taken).toEqual([]);
  });

  it('writes neither the secret nor what it is given into its log', async () => {
    const { origin, sink, written } = await serve();
    sink.next = () => Promise.reject(new Error(`cannot keep ${SECRET}`));
    await deliver(origin, { update_id: 1, text: '灯塔何时修好' });
    await deliver(origin, update(1), { 'x-telegram-bot-api-secret-token': 'guessed' });
    expect(written.length).toBeGreaterThan(1);
    expect(written.join('\n')).not.toMatch(new RegExp(`${SECRET}|guessed|灯塔`));
  });

  it('is told to Telegram at the start, with what it is to bring and the secret', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { origin, sink } = await serve();
    const { signal } = new AbortController();
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    telegram.updates.add({ poll: { id: 'before' } });
    telegram.failNext('setWebhook', 500, 'Internal Server Error');
    const webhook = { url: origin + PATH, secret: SECRET };
    const me = await startUp(api, telegram.apiRoot, IMPATIENT, signal, (on, until) => openWebhook(on, webhook, until));
    expect(me.id).toBe(telegram.me.id);
    expect(telegram.webhook.current).toEqual({
      url: webhook.url,
      secret_token: SECRET,
      max_connections: 40,
      allowed_updates: [...UPDATE_KINDS],
    });
    let tries = 0;
    sink.next = () => Promise.resolve(++tries % 2 === 1 ? 'full' : 'accepted');
    telegram.user().sends({ text: '/help' });
    await telegram.webhook.allTaken();
    expect(tries).toBe(4);
    expect(sink.taken).toMatchObject([{ poll: { id: 'before' } }, { message: { text: '/help' } }]);
  });

  it('ends the start in one sentence where Telegram refuses its address', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { signal } = new AbortController();
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    const webhook = { url: 'http://bot.example.org/updates', secret: SECRET };
    const started = startUp(api, telegram.apiRoot, IMPATIENT, signal, (on, until) => openWebhook(on, webhook, until));
    await expect(started).rejects.toThrow(
      /^Telegram 不接受这个 webhook（Bad Request: bad webhook: .*Correct WEBHOOK_URL in \.env\.$/,
    );
    expect(telegram.journal.calls('setWebhook')).toHaveLength(1);
  });

  it('is set again where somebody took it away, and is left alone else', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { readiness, log, written } = await serve();
    const stop = new AbortController();
    const { signal } = stop;
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    const webhook = { url: 'https://bot.example.org/updates', secret: SECRET };
    await openWebhook(api, webhook, signal);
    telegram.failNext('getWebhookInfo', 500, 'Internal Server Error');
    const kept = keepWebhook({ api, webhook, readiness, log, signal, lookEvery: 10 });
    const looks = (): number => telegram.journal.calls('getWebhookInfo').length;
    await vi.waitFor(() => expect(looks()).toBeGreaterThan(2));
    expect(telegram.journal.calls('setWebhook')).toHaveLength(1);
    telegram.webhook.delete();
    await vi.waitFor(() => expect(telegram.webhook.current?.url).toBe(webhook.url));
    readiness.loaded();
    expect(readiness.now()).toEqual({ ready: true });
    expect(written.filter((line) => line.includes('taken away'))).toHaveLength(1);
    stop.abort();
    await kept;
  });

  it('ends the bot where the token is taken back', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { readiness, log } = await serve();
    const { signal } = new AbortController();
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    telegram.failNext('getWebhookInfo', 401, 'Unauthorized');
    const webhook = { url: 'https://bot.example.org/updates', secret: SECRET };
    await expect(keepWebhook({ api, webhook, readiness, log, signal })).rejects.toThrow(BotFault);
  });
});

describe('The server', () => {
  it('finishes what is at hand when it closes, within its grace', async () => {
    const { origin, sink, close } = await serve();
    const { arrived, release } = sink.hold();
    const answer = deliver(origin, update(1));
    await arrived;
    const closed = close(5_000);
    await expect(deliver(origin, update(2))).rejects.toThrow();
    release();
    expect((await answer).status).toBe(200);
    await closed;
  });

  it('does not wait longer than its grace', async () => {
    const { origin, sink, close } = await serve();
    const { arrived } = sink.hold();
    const answer = deliver(origin, update(1)).catch(() => 'cut off');
    await arrived;
    await close(20);
    expect(await answer).toBe('cut off');
  });

  it('is not there where no address is told', async () => {
    const { sink, readiness, metrics, log } = await serve();
    expect(await startHttpService({ http: {}, sink, readiness, metrics, log })).toBeUndefined();
  });

  it('names the address that it cannot have', async () => {
    const { origin, sink, readiness, metrics, log } = await serve();
    const listen = { host: '127.0.0.1', port: Number(new URL(origin).port) };
    const second = startHttpService({ http: { listen }, sink, readiness, metrics, log });
    await expect(second).rejects.toThrow(`127.0.0.1:${listen.port}, EADDRINUSE`);
  });

  it.each([
    ['what is no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'a head that is too large',
      `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(40_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 |^$/,
    ],
    ['an address that is none', 'GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 404 /],
  ])('refuses %s, and goes on', async (_, text, expected) => {
    const { origin } = await serve();
    expect(await raw(origin, text)).toMatch(expected);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});

describe('The bot tells of its health:', () => {
  it('that it lives', async () => {
    const { origin } = await serve();
    const answer = await fetch(`${origin}/healthz`);
    expect([answer.status, await answer.text()]).toEqual([200, 'live\n']);
    expect((await fetch(`${origin}/healthz`, { method: 'POST' })).status).toBe(405);
  });

  it('whether it can answer, and what it lacks if not', async () => {
    const { origin, readiness, pass } = await serve();
    const ready = async (): Promise<readonly unknown[]> => {
      const answer = await fetch(`${origin}/readyz`);
      return [answer.status, (await answer.text()).trim()];
    };
    expect(await ready()).toEqual([503, 'the reports are not loaded yet']);
    readiness.loaded();
    expect(await ready()).toEqual([503, 'Telegram was not reached yet']);
    readiness.polled();
    expect(await ready()).toEqual([200, 'ready']);
    pass(90);
    expect(await ready()).toEqual([200, 'ready']);
    pass(1);
    expect(await ready()).toEqual([503, 'Telegram was reached last 91 s ago']);
    readiness.polled();
    readiness.stopping();
    expect(await ready()).toEqual([503, 'stopping']);
  });

  it('its figures, all explained and none told apart by people', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { origin, sink, metrics } = await serve();
    await deliver(origin, update(1));
    await deliver(origin, update(1), { 'x-telegram-bot-api-secret-token': 'x' });
    sink.next = () => Promise.resolve('full');
    await deliver(origin, update(2));
    metrics.answered({ isMissed: false, milliseconds: 20 });
    metrics.answered({ isMissed: true, milliseconds: 3_000 });
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    api.config.use(metrics.countErrors);
    for (const code of [400, 429, 429, 777]) {
      telegram.failNext('sendMessage', code, '灯塔何时修好');
      await api.sendMessage(1, '灯塔何时修好').catch(() => undefined);
    }
    telegram.resetNext('getMe', 'before');
    await api.getMe().catch(() => undefined);
    const answer = await fetch(`${origin}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = text.split('\n');
    for (const line of [
      'yinju_questions_total 2',
      'yinju_not_found_total 1',
      'yinju_answer_seconds_bucket{le="0.025"} 1',
      'yinju_answer_seconds_count 2',
      'yinju_telegram_errors_total{code="400"} 1',
      'yinju_telegram_errors_total{code="429"} 2',
      'yinju_telegram_errors_total{code="other"} 1',
      'yinju_telegram_errors_total{code="ECONNRESET"} 1',
      'yinju_webhook_deliveries_total{outcome="accepted"} 1',
      'yinju_webhook_deliveries_total{outcome="refused"} 1',
      'yinju_webhook_deliveries_total{outcome="full"} 1',
      'yinju_inbox_depth 1',
      'yinju_passages 41',
    ]) {
      expect(lines).toContain(line);
    }
    expect(text).toContain('yinju_process_resident_memory_bytes');
    const names = lines.filter((line) => /^[a-z]/.test(line)).map((line) => /^\w+/.exec(line)?.[0] ?? '');
    const explained = lines.flatMap((line) => /^# HELP (\w+) \S/.exec(line)?.slice(1) ?? []);
    expect(names.filter((name) => !name.startsWith('yinju_'))).toEqual([]);
    expect(names.filter((name) => !explained.some((known) => name.startsWith(known)))).toEqual([]);
    expect(text).not.toContain('灯塔');
  });
});

describe("The bot's side towards HTTP", () => {
  it('has updates brought where a webhook is told, and is ready once the reports are loaded', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { log, written } = await serve();
    const sink = new Sink();
    // The port must be known before the address can be told to Telegram.
    const port = await freePort();
    const webhook = { url: `http://127.0.0.1:${port}${PATH}`, secret: SECRET };
    const http = { listen: { host: '127.0.0.1', port }, webhook };
    const side = new HttpSide({ http, library: new Shelf([flood]), log });
    const stop = new AbortController();
    await side.open(stop.signal);
    onTestFinished(() => side.close(0));
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    await startUp(api, telegram.apiRoot, IMPATIENT, stop.signal, side.way);
    telegram.user().sends({ text: '/start' });
    side.takeInto(sink);
    const kept = side.keep(api, stop.signal);
    telegram.user().sends({ text: '/help' });
    await telegram.webhook.allTaken();
    expect(sink.taken).toMatchObject([{ message: { text: '/start' } }, { message: { text: '/help' } }]);
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200));
    expect(await side.metrics.text()).toContain('yinju_inbox_depth 2');
    expect(written.join('\n')).toContain(`HTTP is served at http://127.0.0.1:${port}`);
    stop.abort();
    await kept;
    await side.close(1_000);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it('has updates fetched where none is told, also after a time with one', async () => {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    const { log } = await serve();
    const { signal } = new AbortController();
    const api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
    await openWebhook(api, { url: 'https://bot.example.org/updates', secret: SECRET }, signal);
    const side = new HttpSide({ http: {}, library: new Shelf([flood]), log });
    await side.open(signal);
    await startUp(api, telegram.apiRoot, IMPATIENT, signal, side.way);
    expect([side.isWebhook, telegram.webhook.current]).toEqual([false, undefined]);
    await side.close(0);
  });
});

describe('The bot whose updates are brought', () => {
  it('answers, tells of itself, and finishes when it is stopped', async () => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const webhook = { url: origin + PATH, secret: SECRET };
    const http = { listen: { host: '127.0.0.1', port }, webhook };
    const { telegram, stop } = await startBot(new Shelf([flood]), { settings: { http } });
    const users = Array.from({ length: 5 }, () => telegram.user());
    for (const user of users) user.sends({ text: '/help' });
    expect((await telegram.user().says('谁主持防汛工作会议？')).text).toBeDefined();
    for (const user of users) await user.hears(0);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    const figures = await (await fetch(`${origin}/metrics`)).text();
    expect(figures).toContain('yinju_questions_total 1');
    expect(figures).toContain('yinju_webhook_deliveries_total{outcome="accepted"} 6');
    await telegram.webhook.allTaken();
    await stop();
    expect(telegram.journal.calls('getUpdates')).toEqual([]);
    expect(telegram.journal.calls('sendMessage')).toHaveLength(6);
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  });

  it('answers over a restart what was brought before and not answered yet', async () => {
    const port = await freePort();
    const webhook = { url: `http://127.0.0.1:${port}${PATH}`, secret: SECRET };
    const settings = { http: { listen: { host: '127.0.0.1', port }, webhook } };
    const first = await startBot(new Shelf([flood]), { settings });
    await first.telegram.user().says('/help');
    await first.stop();
    const waiting = first.telegram.user();
    waiting.sends({ text: '/help' });
    await startBot(new Shelf([flood]), { telegram: first.telegram, state: first.state, settings });
    expect((await waiting.hears(0)).text).toContain('直接发一句问题');
    expect(first.telegram.journal.calls('sendMessage')).toHaveLength(2);
  });

  it('is only told of, where they are fetched and an address is told', async () => {
    const port = await freePort();
    const http = { listen: { host: '127.0.0.1', port } };
    const { telegram } = await startBot(new Shelf([flood]), { settings: { http } });
    await telegram.user().says('/help');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}${PATH}`, { method: 'POST' })).status).toBe(404);
  });
});
