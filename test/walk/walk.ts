import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeenMessage } from '../fake-bot-api/chats.ts';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.ts';
import type { FakeUser } from '../fake-bot-api/fake-user.ts';
import { runsOf, type Said, type Talk } from './transcript.ts';

/** What a person does: writes, or presses a button of the bot's last message whose label holds these words. */
export type Step = { readonly says: string } | { readonly presses: string };

/** A talk to be walked through. */
export interface Script {
  readonly title: string;
  /** As Telegram tells it of the person. */
  readonly languageCode: string;
  readonly steps: readonly Step[];
}

/** Scripts as people of either script talk; the collection is the bundled sample. */
export const SCRIPTS: readonly Script[] = [
  {
    title: '简体',
    languageCode: 'zh-hans',
    steps: [
      { says: '铁桥路口早高峰一个小时过多少车？' },
      { says: '谁说的“闸门提不起来，预案写得再好也是一张纸”？' },
      { presses: '上下文' },
      { says: '他还说了什么？' },
    ],
  },
  {
    title: '繁體',
    languageCode: 'zh-hant',
    steps: [
      { says: '學生退燒多久可以返校？' },
      { presses: '繁體' },
      { says: '公交27路坐一次多少錢？' },
      { says: '通知發出去不算完，人坐到安置點的椅子上才算完。' },
    ],
  },
];

const saidByBot = ({ text = '', entities = [], reply_markup }: SeenMessage): Said => ({
  by: 'bot',
  runs: runsOf(text, entities),
  buttons: (reply_markup?.inline_keyboard ?? []).map((row) => row.map((button) => button.text)),
});

async function play(user: FakeUser, { title, steps }: Script): Promise<Talk> {
  const said: Said[] = [];
  let last: SeenMessage | undefined;
  for (const step of steps) {
    if ('says' in step) {
      said.push({ by: 'person', runs: runsOf(step.says, []), buttons: [] });
      last = await user.says(step.says);
      said.push(saidByBot(last));
    } else if (last !== undefined) {
      last = (await user.presses(last, step.presses)).message;
      // In place, as Telegram shows it.
      said.splice(-1, 1, saidByBot(last));
    }
  }
  return { title, said };
}

async function stopped(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null) return;
  bot.kill('SIGTERM');
  await once(bot, 'exit');
}

/**
 * Talks to the built bot, a process of its own, as people would through Telegram, and gives back what both sides saw.
 *
 * @param main the path of the built program
 */
export async function walk(main: string, scripts: readonly Script[] = SCRIPTS): Promise<readonly Talk[]> {
  const telegram = await FakeBotApi.start();
  const folder = await mkdtemp(join(tmpdir(), 'yinju-walk-'));
  const env = { ...process.env, BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, YINJU_DATA: undefined };
  const bot = spawn(process.execPath, [main, 'bot'], { env, cwd: folder, stdio: 'ignore' });
  try {
    const talks: Talk[] = [];
    for (const script of scripts) talks.push(await play(telegram.user({ language_code: script.languageCode }), script));
    return talks;
  } finally {
    await stopped(bot);
    await telegram.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
