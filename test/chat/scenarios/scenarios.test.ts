import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { play } from './play.ts';
import { LIBRARIAN_ID, MAIN, type Stage } from './scene.ts';
import type { Table } from './step.ts';
import { ALERTS } from './tables/alerts.ts';
import { BAD_INPUT } from './tables/bad-input.ts';
import { GROUPS } from './tables/groups.ts';
import { INLINE } from './tables/inline.ts';
import { LANGUAGES } from './tables/languages.ts';
import { LIBRARIANS } from './tables/librarians.ts';
import { LONG_RESULTS } from './tables/long-results.ts';
import { PRIVATE_CHAT } from './tables/private-chat.ts';
import { VERDICTS } from './tables/verdicts.ts';

/** Over the bundled sample, which the bot serves as long as no report was added. */
const OVER_THE_SAMPLE: readonly Table[] = [
  ...PRIVATE_CHAT,
  ...LANGUAGES,
  ...GROUPS,
  ...INLINE,
  ...LONG_RESULTS,
  ...VERDICTS,
  ...BAD_INPUT,
];

describe.skipIf(!existsSync(MAIN))('Somebody and the bot as a process (skipped where it is not built)', () => {
  let stage: Stage;
  let bot: ChildProcess;

  beforeAll(async () => {
    const telegram = await FakeBotApi.start({ me: { supports_inline_queries: true, supports_guest_queries: true } });
    const folder = await mkdtemp(join(tmpdir(), 'yinju-scenarios-'));
    stage = { telegram, folder };
    const env = {
      ...process.env,
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      LIBRARIANS: String(LIBRARIAN_ID),
      YINJU_DATA: undefined,
      // A table is played in seconds.
      LIMIT_QUESTIONS: '1000',
    };
    bot = spawn(process.execPath, [MAIN, 'bot'], { env, cwd: folder, stdio: 'ignore' });
    const user = telegram.user();
    user.sends({ text: '防汛' });
    const isReady = ({ method }: { readonly method: string }): boolean => method === 'sendMessage';
    await telegram.journal.next('the answer to a first question', isReady, 0, 50_000);
  });

  afterAll(async () => {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await stage.telegram.stop();
    await rm(stage.folder, { recursive: true, force: true });
  });

  const plays = async (_: string, languageCode: string, steps: Table[2]): Promise<void> => {
    await play(stage, languageCode, steps);
    if (bot.exitCode !== null) throw new Error(`the bot ended with status ${bot.exitCode}`);
  };

  describe('over the sample', () => {
    it.concurrent.each(OVER_THE_SAMPLE)('%s', plays);
  });

  describe('while reports come and go', () => {
    it.concurrent.each([...LIBRARIANS, ...ALERTS])('%s', plays);
  });
});
