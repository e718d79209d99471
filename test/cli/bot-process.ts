import type { ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.ts';
import type { WorkFolder } from './support.ts';

/** What a bot as a process is started with. */
export interface BotStart {
  readonly place: WorkFolder;
  readonly telegram: FakeBotApi;
  /** The collection. */
  readonly data: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A stand-in for Telegram, gone when the test is over. */
export async function fakeTelegram(): Promise<FakeBotApi> {
  const telegram = await FakeBotApi.start();
  onTestFinished(() => telegram.stop());
  return telegram;
}

export const settingsFor = ({ token, apiRoot }: FakeBotApi): Readonly<Record<string, string>> => ({
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
});

/** Starts the bot as a process, which ends with the test, and waits until it listens, however busy the machine is. */
export async function startBot({ place, telegram, data, settings = {} }: BotStart): Promise<ChildProcess> {
  const bot = place.start(['bot', '--data', data], { ...settingsFor(telegram), ...settings });
  onTestFinished(() => void bot.kill('SIGKILL'));
  await new Promise<void>((listens, fails) => {
    let said = '';
    bot.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('is listening')) listens();
    });
    bot.once('exit', () => fails(new Error(`the bot has ended before it listened: ${said}`)));
  });
  return bot;
}

/** Milliseconds for a test that starts several processes, on a machine that is busy with others. */
export const SEVERAL_PROCESSES = 90_000;
