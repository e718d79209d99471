import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { z } from 'zod';
import { fakeTelegram, SEVERAL_PROCESSES, startBot } from '../cli/bot-process.ts';
import { floodPage, type Ran, WorkFolder } from '../cli/support.ts';
import { inventedReports } from '../kill/invented-reports.ts';
import { SmallDisk } from './small-disk.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const REPORTS = 120;
const MB = 1024 * 1024;

/** A disk of 16 MB; a test ends here where there is none to be had. */
async function disk(context: TestContext): Promise<SmallDisk> {
  return (await SmallDisk.make(16)) ?? context.skip('this machine does not let a test mount a disk of its own');
}

/** What went wrong, without the lines that tell how far the work has come. */
const complaints = ({ stderr }: Ran): readonly string[] =>
  stderr.split('\n').filter((line) => line !== '' && !line.startsWith('已处理'));

const ONE_LINE = [expect.stringMatching(/磁盘空间不足（.*MB.*）。已经存下的都完好/)];

test('adding stops with one clear line when the disk is full, keeps what was added, and goes on once there is room', {
  timeout: SEVERAL_PROCESSES,
}, async (context) => {
  const place = new WorkFolder();
  const small = await disk(context);
  const data = small.path('data');
  place.file('reports.jsonl', inventedReports(REPORTS));
  small.fill(4 * MB + 200_000);
  const ran = await place.runProcess(['add', 'reports.jsonl', '--data', data]);
  expect([ran.status, complaints(ran)]).toEqual([2, ONE_LINE]);
  small.fill(0);
  const held = (await place.json('list', '--data', data)).length;
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(REPORTS);
  const asked = await place.run(['ask', '第3号水库的闸门什么时候检修完毕？', '--data', data]);
  expect([asked.status, asked.stdout]).toEqual([0, expect.stringContaining('闸门')]);
  small.empty();
  expect((await place.run(['add', 'reports.jsonl', '--data', data])).status).toBe(0);
  expect((await place.json('list', '--data', data)).length).toBe(REPORTS);
});

test('a disk without any room is told before a collection is made, and reading is not hindered by it', async (context) => {
  const place = new WorkFolder();
  const small = await disk(context);
  place.file('flood.txt', floodPage());
  small.fill(0);
  const none = await place.runProcess(['add', 'flood.txt', '--data', small.path('data')]);
  expect([none.status, complaints(none)]).toEqual([2, ONE_LINE]);
  small.empty();
  expect((await place.run(['add', 'flood.txt', '--data', small.path('data')])).status).toBe(0);
  const listed = await place.json('list', '--data', small.path('data'));
  small.fill(0);
  expect(await place.json('list', '--data', small.path('data'))).toEqual(listed);
  const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(listed);
  for (const words of [
    ['add', 'flood.txt'],
    ['set', id, 'place=云溪'],
    ['remove', id],
  ]) {
    const ran = await place.run([...words, '--data', small.path('data')]);
    expect([words, ran.status, complaints(ran)]).toEqual([words, 2, ONE_LINE]);
  }
  expect(await place.json('list', '--data', small.path('data'))).toEqual(listed);
});

test.skipIf(process.platform === 'win32')(
  'a limit that no look at the disk tells is told when it is met, and nothing is lost',
  async () => {
    const place = new WorkFolder();
    place.file('reports.jsonl', inventedReports(REPORTS));
    const add = ['reports.jsonl', '--data', 'data'];
    const limited = spawnSync('sh', ['-c', 'ulimit -f 500; exec "$@"', 'sh', process.execPath, MAIN, 'add', ...add], {
      cwd: place.root,
      env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8' },
      encoding: 'utf8',
    });
    expect([limited.status, limited.stderr.trim().split('\n').at(-1)]).toEqual([2, expect.stringMatching(/磁盘空间/)]);
    expect((await place.run(['add', ...add])).stderr).toBe('');
    expect((await place.json('list', '--data', 'data')).length).toBe(REPORTS);
  },
);

test('a bot answers on a full disk, tells a librarian what it could not keep, and keeps again once there is room', {
  timeout: SEVERAL_PROCESSES,
}, async (context) => {
  const place = new WorkFolder();
  const small = await disk(context);
  place.file('flood.txt', floodPage());
  await place.run(['add', 'flood.txt', '--data', small.path('data')]);
  const telegram = await fakeTelegram();
  const bot = await startBot({ place, telegram, data: small.path('data'), settings: { LIBRARIANS: '9001' } });
  const user = telegram.user({ language_code: 'zh-hans' });
  const librarian = telegram.user({ id: 9001, language_code: 'zh-hans' });
  const answered = expect.stringContaining('七座小型水库');
  expect((await user.says('小型水库什么时候完成检修？')).text).toEqual(answered);
  small.fill(0);
  expect((await user.says('小型水库什么时候完成检修？')).text).toEqual(answered);
  expect((await user.says('小型水库由谁值守？')).text).toEqual(answered);
  const page = Buffer.from(floodPage('6月6日'));
  expect((await librarian.shows({ document: telegram.files.upload('flood.txt', page) })).text).toContain('出了点问题');
  small.empty();
  const reply = await user.says('小型水库什么时候完成检修？');
  expect((await user.presses(reply, '上下文')).message.text).toContain('会议指出');
  expect(bot.exitCode).toBe(null);
});
