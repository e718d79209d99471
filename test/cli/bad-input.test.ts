import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cliMessages } from '../../src/cli/messages.ts';
import { ENDINGS } from '../../src/collection/formats/formats.ts';
import { writePdf } from '../collection/formats/write-pdf.ts';
import { floodPage, type Ran, WorkFolder } from './support.ts';

/** An archive of 40 kB that unpacks to 40 MB. */
const bomb = zipSync({ 'a.txt': new Uint8Array(40 << 20) });

const scan = writePdf([[], []]);

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
  place.file('cut.pdf', '%PDF-1.7\n1 0 obj\n<<');
  place.file('cut.docx', Buffer.from('PK\u0003\u0004\u0014'));
  place.file('cut.zip', Buffer.from('PK\u0003\u0004\u0014'));
  place.file(
    'cut.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html',
  );
  place.file('scan.pdf', scan);
  place.file('bomb.zip', bomb);
  place.file('bare.zip', zipSync({ 'a.jpg': new Uint8Array(9) }));
  place.file('broken.jsonl', '{"id":"a","text":');
  mkdirSync(join(place.root, 'no-pages'));
  writeFileSync(join(place.root, 'no-pages', 'photo.jpg'), 'x');
  mkdirSync(join(place.root, 'foreign'));
  writeFileSync(join(place.root, 'foreign', 'collection.mdb'), 'somebody else wrote this '.repeat(1000));
  return place;
}

type Complaint = readonly [line: string, status: 1 | 2, complaint: RegExp];

/** Of each kind of trouble one, in a process of its own: what happens between the command line and the system. */
const IN_A_PROCESS: readonly Complaint[] = [
  ['frob', 2, /没有“frob”这个命令/],
  ['show nonsense --data none', 1, /没有编号为“nonsense”的报道/],
  ['add scan.pdf', 1, /scan\.pdf：.*扫描件/],
  ['bot', 2, /BOT_TOKEN/],
  ['list --data foreign', 2, /foreign\/collection\.mdb 不是引据的数据文件/],
];

/** What else may be wrong: told by the same command line, without the start of a process for each. */
const IN_THIS_PROCESS: readonly Complaint[] = [
  ['add binary.txt', 1, /binary\.txt：/],
  ['add bomb.zip', 1, /bomb\.zip：压缩包解开后太大/],
  ['add good.txt/under-a-file.txt', 1, /读不了/],
  ['list --frob', 2, /没有“--frob”这个选项/],
  ['show', 2, /缺少参数 ID/],
  ['add', 2, /缺少参数 PATH/],
  ['list --data', 2, /--data/],
  ['ask', 2, /内容是空的/],
  ['check --', 2, /SENTENCE/],
  ['show ../../etc/passwd --data none', 1, /没有编号为/],
  ['remove nonsense --data none', 1, /没有编号为“nonsense”的报道/],
  ['add gone.txt', 1, /gone\.txt：找不到这个文件/],
  ['add empty.txt', 1, /empty\.txt：文件是空的/],
  ['add spaces.txt', 1, /spaces\.txt：/],
  ['add menu.html', 1, /menu\.html：/],
  ['add broken.jsonl', 1, /broken\.jsonl:1：/],
  ['add cut.pdf', 1, /cut\.pdf：文件损坏或不完整/],
  ['add cut.docx', 1, /cut\.docx：文件损坏或不完整/],
  ['add cut.zip', 1, /cut\.zip：文件损坏或不完整/],
  ['add cut.mht', 1, /cut\.mht：文件损坏或不完整/],
  ['ask --batch gone.jsonl', 1, /gone\.jsonl：找不到这个文件/],
  ['ask --batch no-pages', 1, /no-pages：读不了/],
  ['add good.txt --data /dev/null/x', 2, /\/dev\/null\/x（ENOTDIR）/],
  ['list --data /dev/null/x', 2, /\/dev\/null\/x（ENOTDIR）/],
  ['add good.txt --data empty.txt', 2, /empty\.txt（ENOTDIR）/],
  ['ask 防汛 --data good.txt', 2, /good\.txt（ENOTDIR）/],
  ['add good.txt --data foreign', 2, /foreign\/collection\.mdb 不是引据的数据文件/],
];

function isOneClearLine(ran: Ran, status: number, complaint: RegExp): void {
  expect(ran.stderr).toMatch(complaint);
  const told = ran.stderr
    .trim()
    .split('\n')
    .filter((l) => !l.includes('示例') && !l.startsWith('已处理'));
  expect([told.length, ran.status]).toEqual([1, status]);
}

describe('bad input gets one clear line and the right status', () => {
  test.each(IN_A_PROCESS)('yinju %s, as a process', async (line, status, complaint) => {
    isOneClearLine(await workFolder().runProcess(line.split(' ')), status, complaint);
  });

  test.each(IN_THIS_PROCESS)('yinju %s', async (line, status, complaint) => {
    isOneClearLine(await workFolder().run(line.split(' ')), status, complaint);
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

test('an archive says which of its files is refused, and which were passed over', async () => {
  const place = workFolder();
  const text = strToU8(floodPage());
  place.file(
    'pages.zip',
    zipSync({ 'a/1.txt': text, '../2.txt': text, 'a/3.pdf': strToU8('%PDF-1.7'), '4.jpg': text }),
  );
  const { stdout, stderr, status } = await place.run(['add', 'pages.zip', 'bare.zip']);
  expect(stderr.trim().split('\n')).toEqual([
    '拒收 pages.zip/../2.txt：在压缩包里的路径指向包外',
    '拒收 pages.zip/a/3.pdf：文件损坏或不完整',
    'pages.zip：跳过 1 个其他类型的文件',
    '拒收 bare.zip：里面没有可读的文件（.txt .md .html .htm .mhtml .mht .docx .pdf .jsonl .zip）',
    'bare.zip：跳过 1 个其他类型的文件',
  ]);
  expect([stdout.trim(), status]).toEqual(['新加入 1 篇，拒收 3 篇', 1]);
});

test('every ending that is read is named where there is no file to read', () => {
  for (const { fileProblems } of Object.values(cliMessages)) {
    for (const ending of ENDINGS) expect(fileProblems['no-files']).toContain(ending);
    expect(new Set(Object.values(fileProblems)).size).toBe(Object.keys(fileProblems).length);
  }
});

test('what is refused harms nothing that is held', async () => {
  const place = workFolder();
  await place.run(['add', 'good.txt']);
  const before = await place.json('list');
  const { status } = await place.run([
    'add',
    'empty.txt',
    'binary.txt',
    'broken.jsonl',
    'gone.txt',
    'no-pages',
    'cut.pdf',
    'bomb.zip',
  ]);
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
