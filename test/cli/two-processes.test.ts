import { once } from 'node:events';
import { expect, test } from 'vitest';
import { inventedReports } from '../kill/invented-reports.ts';
import { fakeTelegram, SEVERAL_PROCESSES, settingsFor, startBot } from './bot-process.ts';
import { ended, floodPage, schoolPage, WorkFolder } from './support.ts';

test('a second process that adds is told of the first, both are done, and readers work meanwhile', {
  timeout: SEVERAL_PROCESSES,
}, async () => {
  const place = new WorkFolder();
  place.file('many.jsonl', inventedReports(250));
  place.file('flood.txt', floodPage());
  // All that the second needs is loaded before, so that the first is still at it.
  await place.run(['add', 'flood.txt', '--data', 'elsewhere']);
  const first = place.start(['add', 'many.jsonl', '--data', 'data', '--json']);
  const end = ended(first);
  await once(first.stdout ?? expect.fail('no output'), 'data');
  const second = await place.run(['add', 'flood.txt', '--data', 'data']);
  expect([second.status, second.stderr.split('\n').filter((line) => line !== '')]).toEqual([
    0,
    [expect.stringMatching(new RegExp(`^另一个进程（${first.pid}，收录报道，始于 .*）也在写入 data：`))],
  ]);
  expect((await place.run(['ask', '七座小型水库什么时候完成检修？', '--data', 'data'])).stdout).toContain('五月底前');
  first.stdout?.resume();
  expect(await end).toBe(0);
  expect((await place.json('list', '--data', 'data')).length).toBe(251);
  place.file('school.txt', schoolPage());
  expect((await place.run(['add', 'school.txt', '--data', 'data'])).stderr, 'the first has gone').toBe('');
});

test('a second bot on one collection is refused and told of the first, until that has ended, by whatever means', {
  timeout: SEVERAL_PROCESSES,
}, async () => {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  const telegram = await fakeTelegram();
  const first = await startBot({ place, telegram, data: 'data' });
  const end = once(first, 'exit');
  const user = telegram.user({ language_code: 'zh-hans' });
  expect(await place.runProcess(['bot', '--data', 'data'], { environment: settingsFor(telegram) })).toMatchObject({
    status: 2,
    stderr: `已有一个机器人（进程 ${first.pid}）在用 data：请先停掉它，或用 --data 另指一个目录。\n`,
  });
  const added = await place.run(['add', 'flood.txt', '--data', 'data']);
  expect([added.status, added.stderr]).toEqual([0, expect.stringContaining(`${first.pid}，运行机器人`)]);
  expect((await user.says('七座小型水库什么时候完成检修？')).text).toContain('五月底前');
  first.kill('SIGKILL');
  await end;
  await startBot({ place, telegram, data: 'data' });
  expect((await user.says('七座小型水库什么时候完成检修？')).text).toContain('五月底前');
});
