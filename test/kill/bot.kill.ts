import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../collection/support.ts';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.ts';
import { seeded } from './seeded.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

const KILLS = 100;
const TERMS = 20;
const UPDATES = 2_000;
/** What people send: most of it is answered from the sample, so that the state is written too. */
const SAID = ['/help', '高峰对转移群众有什么要求？', '/list', '谁主持会议？'];
/** In milliseconds: from the first poll on, in which twenty messages are taken in, the reports loaded and most answered. */
const WHILE_ANSWERING = 1_500;
/** In milliseconds: in which the process starts. */
const WHILE_STARTING = 1_000;

/** A bot as a process, over a folder and a Telegram that stay from one to the next. */
class Bots {
  readonly telegram: FakeBotApi;
  /** What the bot that was started last has printed. */
  printed = '';
  readonly #folder = temporaryDirectory();

  private constructor(telegram: FakeBotApi) {
    this.telegram = telegram;
  }

  static async open(): Promise<Bots> {
    const telegram = await FakeBotApi.start();
    onTestFinished(() => telegram.stop());
    return new Bots(telegram);
  }

  start(): ChildProcess {
    const env = {
      ...process.env,
      BOT_TOKEN: this.telegram.token,
      TELEGRAM_API_ROOT: this.telegram.apiRoot,
      YINJU_DATA: undefined,
    };
    const child = spawn(process.execPath, [MAIN, 'bot'], { env, cwd: this.#folder });
    this.printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (this.printed += String(chunk)));
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  /** Resolves when the bot was given updates that wait for it. */
  async takesIn(from: number): Promise<void> {
    await this.telegram.journal.next('a poll', ({ method }) => method === 'getUpdates', from, 60_000);
  }

  /** How often each person was answered. */
  answers(): ReadonlyMap<unknown, number> {
    const counts = new Map<unknown, number>();
    for (const { payload, outcome } of this.telegram.journal.calls('sendMessage')) {
      if (outcome.ok) counts.set(payload['chat_id'], (counts.get(payload['chat_id']) ?? 0) + 1);
    }
    return counts;
  }
}

/** People who send one message each, so that a missing and a second answer cannot hide each other. */
class Crowd {
  readonly #telegram: FakeBotApi;
  readonly people: number[] = [];

  constructor(telegram: FakeBotApi) {
    this.#telegram = telegram;
  }

  send(count: number): void {
    for (let i = 0; i < count; i++) {
      const user = this.#telegram.user({ language_code: 'zh-hans' });
      user.sends({ text: SAID[this.people.length % SAID.length] ?? '' });
      this.people.push(user.person.id);
    }
  }
}

/** Waits until everybody has been answered; at most two minutes. Resolves to how many were not. */
async function lost(bots: Bots, crowd: Crowd): Promise<number> {
  const missing = (): number => {
    const answers = bots.answers();
    return crowd.people.filter((person) => !answers.has(person)).length;
  };
  for (let waited = 0; missing() > 0 && waited < 120_000; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return missing();
}

const doubled = (bots: Bots): number => [...bots.answers().values()].reduce((sum, count) => sum + count - 1, 0);

test(`${UPDATES} updates over ${KILLS} kills: none is lost, and what comes twice was being sent`, async () => {
  const bots = await Bots.open();
  const crowd = new Crowd(bots.telegram);
  const next = seeded('kills of the bot');
  /** When each process was killed. */
  const kills: number[] = [];
  for (let round = 0; round < KILLS; round++) {
    const from = bots.telegram.journal.length;
    const child = bots.start();
    const ended = once(child, 'exit');
    // Every fifth time it is killed as it starts, and what came before waits for it.
    const isStarting = round % 5 === 4;
    crowd.send(UPDATES / KILLS);
    if (!isStarting) await bots.takesIn(from);
    const moment = next() * (isStarting ? WHILE_STARTING : WHILE_ANSWERING);
    await new Promise((resolve) => setTimeout(resolve, moment));
    child.kill('SIGKILL');
    await ended;
    kills.push(performance.now());
  }
  bots.start();
  const missing = await lost(bots, crowd);
  const second = doubled(bots);
  /** How long before the next kill the first of two answers was given. */
  const windows = crowd.people.flatMap((person) => {
    const [first, ...others] = bots.telegram.journal
      .calls('sendMessage')
      .filter(({ payload, outcome }) => outcome.ok && payload['chat_id'] === person);
    if (first === undefined || others.length === 0) return [];
    return [(kills.find((kill) => kill > first.at) ?? Number.POSITIVE_INFINITY) - first.at];
  });
  const longest = Math.max(0, ...windows);
  console.log(
    `${crowd.people.length} updates, ${KILLS} kills: ${missing} lost, ${second} doubled, the first of two at most ${longest.toFixed(0)} ms before a kill`,
  );
  expect(missing).toBe(0);
  // Sent, and killed before that was noted.
  expect(longest).toBeLessThan(500);
});

test(`${TERMS} stops by SIGTERM: none is lost or doubled, and each ends in time`, async () => {
  const bots = await Bots.open();
  const crowd = new Crowd(bots.telegram);
  const next = seeded('stops of the bot');
  let longest = 0;
  for (let round = 0; round < TERMS; round++) {
    const from = bots.telegram.journal.length;
    const child = bots.start();
    const ended = once(child, 'exit');
    crowd.send(100);
    await bots.takesIn(from);
    await new Promise((resolve) => setTimeout(resolve, next() * WHILE_ANSWERING));
    const told = performance.now();
    child.kill('SIGTERM');
    const [status] = await ended;
    longest = Math.max(longest, performance.now() - told);
    expect([status, bots.printed]).toEqual([0, expect.any(String)]);
  }
  bots.start();
  const missing = await lost(bots, crowd);
  const second = doubled(bots);
  console.log(
    `${crowd.people.length} updates, ${TERMS} stops: ${missing} lost, ${second} doubled, the longest stop took ${longest.toFixed(0)} ms`,
  );
  expect([missing, second]).toEqual([0, 0]);
  expect(longest).toBeLessThan(10_000);
});
