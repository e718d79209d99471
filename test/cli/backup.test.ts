import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fakeTelegram, SEVERAL_PROCESSES, startBot } from './bot-process.ts';
import { floodPage, schoolPage, WorkFolder } from './support.ts';

test('a backup is made and restored under a bot that serves, which goes on with it; the token is not in it', {
  timeout: SEVERAL_PROCESSES,
}, async () => {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  place.file('school.txt', schoolPage());
  await place.run(['add', 'flood.txt', '--data', 'data']);
  const telegram = await fakeTelegram();
  const bot = await startBot({ place, telegram, data: 'data' });
  const user = telegram.user({ language_code: 'zh-hans' });
  const [floodQuestion, schoolQuestion] = ['七座小型水库什么时候完成检修？', '校车线路要试跑几遍？'];
  expect((await user.says(floodQuestion)).text).toContain('五月底前');
  const saved = await place.run(['backup', 'all.bak', '--data', 'data']);
  expect([saved.status, saved.stdout]).toEqual([0, '已把 1 篇报道备份到 all.bak\n']);
  expect(readFileSync(join(place.root, 'all.bak')).includes(telegram.token)).toBe(false);
  const [listed] = await place.json('list', '--data', 'data');
  await place.run(['remove', String(Object(listed).id), '--data', 'data']);
  await place.run(['add', 'school.txt', '--data', 'data']);
  expect((await user.says(schoolQuestion)).text).toContain('试跑两遍');
  const back = await place.run(['restore', 'all.bak', '--data', 'data']);
  expect([back.status, back.stdout]).toEqual([0, expect.stringMatching(/恢复 1 篇.*\n恢复前的数据存为 (.*)\n/)]);
  expect(back.stdout).toContain(`正在运行的进程（${bot.pid}）会自动改用`);
  expect((await user.says(floodQuestion)).text).toContain('五月底前');
  expect((await user.says(schoolQuestion)).text).not.toContain('试跑两遍');
  expect(await place.json('list', '--data', 'data')).toEqual([listed]);
  const [kept = ''] = readdirSync(join(place.root, 'data')).filter((name) => name.startsWith('before-'));
  expect((await place.run(['restore', `data/${kept}`, '--data', 'data'])).status).toBe(0);
  expect((await user.says(schoolQuestion)).text).toContain('试跑两遍');
});

test('what is no backup is refused in a line, what is in the way is not overwritten, and nothing is nothing to keep', async () => {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  expect((await place.run(['backup', 'all.bak', '--data', 'data'])).status).toBe(1);
  await place.run(['add', 'flood.txt', '--data', 'data']);
  expect(await place.run(['restore', 'flood.txt', '--data', 'data'])).toMatchObject({
    status: 1,
    stderr: 'flood.txt 不是引据的备份，没有恢复，原有数据没有改动。\n',
  });
  expect(await place.run(['backup', 'flood.txt', '--data', 'data'])).toMatchObject({
    status: 1,
    stderr: 'flood.txt 已经存在，而且不是引据的备份，没有覆盖；请换一个文件名。\n',
  });
  expect(readFileSync(join(place.root, 'flood.txt'), 'utf8')).toBe(floodPage());
  expect(await place.json('backup', 'all.bak', '--data', 'data')).toMatchObject([{ file: 'all.bak', reports: 1 }]);
  expect(await place.json('backup', 'all.bak', '--data', 'data')).toMatchObject([{ outcome: 'backed-up' }]);
  expect(await place.json('restore', 'all.bak', '--data', 'new')).toMatchObject([{ outcome: 'restored', reports: 1 }]);
});
