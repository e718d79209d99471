import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floodPage, WorkFolder } from './support.ts';

/** Files that the cases name. */
function workFolder(): WorkFolder {
  const place = new WorkFolder();
  place.file('good.txt', floodPage());
  place.file('empty.txt', '');
  place.file('spaces.txt', ' \n\t\n　\n');
  place.file(
    'binary.txt',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
  );
  place.file('menu.html', '<html><body><a href="/">首页</a><a href="/b">登录</a></body></html>');
  place.file('broken.jsonl', '{"id":"a","text":');
  mkdirSync(join(place.root, 'no-pages'));
  writeFileSync(join(place.root, 'no-pages', 'photo.jpg'), 'x');
  mkdirSync(join(place.root, 'foreign'));
  writeFileSync(join(place.root, 'foreign', 'collection.mdb'), 'somebody else wrote this '.repeat(1000));
  return place;
}

describe('bad input to the real process gets one clear line and the right status', () => {
  test.each<readonly [string, 1 | 2, RegExp]>([
    ['frob', 2, /没有“frob”这个命令/],
    ['list --frob', 2, /没有“--frob”这个选项/],
    ['show', 2, /缺少参数 ID/],
    ['add', 2, /缺少参数 PATH/],
    ['list --data', 2, /--data/],
    ['ask', 2, /内容是空的/],
    ['check --', 2, /SENTENCE/],
    ['show nonsense', 1, /没有编号为“nonsense”的报道/],
    ['show ../../etc/passwd', 1, /没有编号为/],
    ['remove nonsense', 1, /没有编号为“nonsense”的报道/],
    ['add gone.txt', 1, /gone\.txt：找不到这个文件/],
    ['add empty.txt', 1, /empty\.txt：文件是空的/],
    ['add spaces.txt', 1, /spaces\.txt：/],
    ['add binary.txt', 1, /binary\.txt：/],
    ['add menu.html', 1, /menu\.html：/],
    ['add broken.jsonl', 1, /broken\.jsonl:1：/],
    ['add good.txt/under-a-file.txt', 1, /读不了/],
    ['ask --batch gone.jsonl', 1, /gone\.jsonl：找不到这个文件/],
    ['ask --batch no-pages', 1, /no-pages：读不了/],
    ['bot', 2, /BOT_TOKEN/],
    ['add good.txt --data /dev/null/x', 2, /\/dev\/null\/x（ENOTDIR）/],
    ['list --data /dev/null/x', 2, /\/dev\/null\/x（ENOTDIR）/],
    ['add good.txt --data empty.txt', 2, /empty\.txt（ENOTDIR）/],
    ['ask 防汛 --data good.txt', 2, /good\.txt（ENOTDIR）/],
    ['list --data foreign', 2, /foreign\/collection\.mdb 不是引据的数据文件/],
    ['add good.txt --data foreign', 2, /foreign\/collection\.mdb 不是引据的数据文件/],
  ])('yinju %s', async (line, status, complaint) => {
    const ran = await workFolder().runProcess(line.split(' '));
    expect(ran.stderr).toMatch(complaint);
    const told = ran.stderr
      .trim()
      .split('\n')
      .filter((l) => !l.includes('示例'));
    expect([told.length, ran.status]).toEqual([1, status]);
  });

  test('a folder without pages says what it passed over', async () => {
    const { stderr, status } = await workFolder().run(['add', 'no-pages']);
    expect(stderr.trim().split('\n')).toEqual([
      '拒收 no-pages：里面没有可读的文件（.txt .md .html .htm .mhtml .mht .docx .pdf .jsonl .zip）',
      'no-pages：跳过 1 个其他类型的文件',
    ]);
    expect(status).toBe(1);
  });

  test('settings that are wrong are told one by one', async () => {
    const environment = { YINJU_LANGUAGE: 'fr', TELEGRAM_API_ROOT: 'telegram' };
    const { stderr, status } = await workFolder().run(['list'], { environment });
    expect([stderr.trim().split('\n').length, status]).toEqual([2, 2]);
  });

  test('a file name cannot pass for a second line', async () => {
    const { stderr } = await workFolder().run(['add', 'a\nb\u001b[31m.txt']);
    expect(stderr).toBe('拒收 a b [31m.txt：找不到这个文件\n');
  });
});

test('a question of 10,000 characters is answered', async () => {
  const { stdout, status } = await workFolder().run(['ask', '汛'.repeat(10_000), '--json']);
  expect([JSON.parse(stdout).outcome, status]).toEqual(['not-found', 0]);
});

test('what is refused harms nothing that is held', async () => {
  const place = workFolder();
  await place.run(['add', 'good.txt']);
  const before = await place.json('list');
  const { status } = await place.run(['add', 'empty.txt', 'binary.txt', 'broken.jsonl', 'gone.txt', 'no-pages']);
  expect([status, await place.json('list')]).toEqual([1, before]);
});

test('an input that is refused does not stop the others', async () => {
  const outcomes = await workFolder().json('add', 'gone.txt', 'good.txt', 'empty.txt');
  expect(outcomes).toMatchObject([
    { file: 'gone.txt', outcome: 'refused', reason: 'missing' },
    { file: 'good.txt', outcome: 'added' },
    { file: 'empty.txt', outcome: 'refused', reason: 'empty' },
  ]);
});

test('foreign files beside the collection are left alone', async () => {
  const place = workFolder();
  mkdirSync(join(place.root, 'data'));
  place.file('data/notes.txt', 'mine');
  expect((await place.run(['add', 'good.txt', '--data', 'data'])).status).toBe(0);
  expect((await place.json('list', '--data', 'data')).length).toBe(1);
});
