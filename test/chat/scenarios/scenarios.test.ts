import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeBotApi } from '../../fake-bot-api/fake-bot-api.ts';
import { play, type Step } from './play.ts';

const MAIN = join(import.meta.dirname, '../../../dist/main.js');

/** What people do with the bot over the bundled sample, and what they see. */
const SCENARIOS: readonly (readonly [title: string, languageCode: string, steps: readonly Step[]])[] = [
  [
    'asks, looks around, follows up, and starts anew',
    'zh-hans',
    [
      [{ says: '谁说的“闸门提不起来，预案写得再好也是一张纸”？' }, '闸门提不起来', '—— 高峰', '地点：', '[上下文]'],
      [{ presses: '上下文' }, '上下文（加粗的是引文）', '[收起上下文]'],
      [{ presses: '收起上下文' }, '—— 高峰'],
      [{ presses: '全部讲话' }, '高峰'],
      [{ says: '他还说了什么？' }, '接上问：高峰', '—— 高峰'],
      [{ says: '/new' }, '不再接着算'],
      [{ says: '他还说了什么？' }, '问题写全'],
    ],
  ],
  [
    'is told in the own script, with the quote in that of its report, and has it converted on request',
    'zh-hant',
    [
      [{ says: '學生退燒多久可以返校？' }, '学生退烧满24小时', '會議：', '[繁體]'],
      [{ presses: '繁體' }, '非原文', '學生退燒滿24小時'],
      [{ says: '公交27路坐一次多少錢？' }, '沒有'],
    ],
  ],
  [
    'checks what was forwarded, and what was pasted',
    'zh-hans',
    [
      [{ forwards: '通知发出去不算完，人坐到安置点的板凳上才算完' }, '有这句原话', '岑伯钧'],
      [{ says: '/check 通知发出去不算完，人坐到安置点的椅子上才算完。' }, '没有一字不差的原话', '椅子'],
    ],
  ],
  [
    'corrects the question, and is answered in place',
    'zh-hans',
    [
      [{ says: '铁桥路口早高峰一个小时过多少车？' }, '3800辆'],
      [{ editsTo: '学生退烧多久可以返校？' }, '24小时'],
    ],
  ],
  [
    'shares an excerpt, and whoever follows the link sees where it stands',
    'zh-hans',
    [
      [{ types: '提前转移' }, '高峰', '2024年4月23日', '四个提前'],
      [{ types: '' }, '2025年2月18日'],
      [{ followsLink: true }, '一字不差地在报道里', '上下文（加粗的是引文）'],
      [{ says: '/start p1tampered0-0-0000' }, '收录报道'],
    ],
  ],
  [
    'looks a person and a meeting up, and takes the result along',
    'zh-hans',
    [
      [{ says: '/who 高峰' }, '高峰', '职务', '省委副书记'],
      [{ says: '/meeting 鸣鹿' }, '2 次', '调度'],
      [{ presses: '1' }, '鳴鹿水庫'],
      [{ says: '/export' }, '[Markdown]', '[GB/T 7714]'],
    ],
  ],
  [
    'tells of an error, twice pressed, and follows somebody',
    'zh-hant',
    [
      [{ says: '鐵橋路口早高峰一個小時過多少車？' }, '3800辆'],
      [{ presses: '日期不對' }, '謝謝'],
      [{ says: '/follow 高峰' }, '已關注高峰的發言'],
      [{ says: '/following' }, '正在關注 1 項', '[✕ 高峰]'],
      [{ presses: '✕ 高峰' }, '不再關注'],
    ],
  ],
  [
    'chooses a language, sees what is stored, and has it removed',
    'en',
    [
      [{ says: '/lang' }, '[简体]', '[English]', '[繁體（台灣）]', '[繁體（香港）]'],
      [{ presses: '繁體' }, '[✓ 繁體（台灣）]'],
      [{ says: '/privacy' }, '/forget 立刻清除'],
      [{ says: '/forget' }, '已經清除'],
    ],
  ],
  [
    'sends what is no text, and what is for librarians',
    'zh-hans',
    [
      [{ sends: 'voice' }, '我只看得懂文字'],
      [{ sends: 'sticker' }, '我只看得懂文字'],
      [{ sends: 'poll' }, '我只看得懂文字'],
      [{ says: '/stats' }, '只有资料管理员可以用'],
      [{ says: '/fly' }, '没有这个命令'],
    ],
  ],
];

describe.skipIf(!existsSync(MAIN))(
  'Somebody in a chat with the bot as a process (skipped where it is not built)',
  () => {
    let telegram: FakeBotApi;
    let folder: string;
    let bot: ChildProcess;

    beforeAll(async () => {
      telegram = await FakeBotApi.start();
      folder = await mkdtemp(join(tmpdir(), 'yinju-scenarios-'));
      const env = {
        ...process.env,
        BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        YINJU_DATA: undefined,
      };
      bot = spawn(process.execPath, [MAIN, 'bot'], { env, cwd: folder, stdio: 'ignore' });
    });

    afterAll(async () => {
      bot.kill('SIGTERM');
      if (bot.exitCode === null) await once(bot, 'exit');
      await telegram.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it.each(SCENARIOS)('%s', async (_, languageCode, steps) => {
      await play(telegram, languageCode, steps);
      expect(bot.exitCode).toBeNull();
    });
  },
);
