import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ended, floodPage, jsonLines, schoolPage, WorkFolder } from './support.ts';

const QUESTION = '岳明川对沿河村的转移名单有什么要求？';

const added = z.object({
  file: z.string(),
  outcome: z.string(),
  report: z.string().optional(),
  of: z.string().optional(),
});
const quote = z.strictObject({
  text: z.string(),
  highlights: z.array(z.tuple([z.number(), z.number()])),
  speaker: z.object({ kind: z.string(), name: z.string().optional(), post: z.string().optional() }),
  citation: z.object({
    report: z.string(),
    file: z.string(),
    title: z.string(),
    meetingDate: z.string().nullable(),
    publishedDate: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    paragraph: z.number(),
    start: z.number(),
    end: z.number(),
  }),
  score: z.number().min(0).max(1),
});
const answer = z.strictObject({
  id: z.string().optional(),
  question: z.string(),
  outcome: z.enum(['answered', 'not-found']),
  quotes: z.array(quote).max(5),
  note: z.string().optional(),
  understood: z.strictObject({ asked: z.string(), person: z.string() }).optional(),
  choices: z.array(z.object({ name: z.string(), post: z.string().nullable() })).optional(),
  nearest: z.array(quote).max(3),
});
const shown = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  text: z.string(),
  passages: z.array(z.unknown()),
});

async function withTwoReports(): Promise<WorkFolder> {
  const place = new WorkFolder();
  place.file('flood.txt', floodPage());
  place.file('school.txt', schoolPage());
  await place.run(['add', 'flood.txt', 'school.txt']);
  return place;
}

describe('add', () => {
  test('tells what each input came to, and repeated it changes nothing', async () => {
    const place = new WorkFolder();
    place.file('flood.txt', floodPage());
    place.file('school.txt', schoolPage());
    const first = z.array(added).parse(await place.json('add', 'flood.txt', 'school.txt'));
    expect(first.map((line) => [line.file, line.outcome])).toEqual([
      ['flood.txt', 'added'],
      ['school.txt', 'added'],
    ]);
    const again = await place.json('add', 'flood.txt', 'school.txt');
    expect(again).toEqual(first.map((line) => ({ ...line, outcome: 'unchanged' })));
  });

  test('takes a changed file as an update and a moved one as unchanged', async () => {
    const place = await withTwoReports();
    place.file('flood.txt', floodPage('5月16日'));
    expect(await place.json('add', 'flood.txt')).toMatchObject([{ outcome: 'updated' }]);
    renameSync(join(place.root, 'flood.txt'), join(place.root, 'moved.txt'));
    expect(await place.json('add', 'moved.txt')).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('reads standard input, and knows a reprint', async () => {
    const place = await withTwoReports();
    const { stdout, status } = await place.runProcess(['add', '-', '--json'], {
      input: floodPage().replaceAll('云溪新闻网', '沿河在线').replace('来源：云溪日报', '来源：沿河晚报'),
    });
    const [line] = z.array(added).parse(jsonLines(stdout));
    expect([line?.file, line?.outcome, status]).toEqual(['-', 'reprint', 0]);
    expect(z.array(added).parse(await place.json('add', 'flood.txt'))[0]?.report).toBe(line?.of);
  });

  test('reads the documents of a .jsonl file under their own ids', async () => {
    const place = new WorkFolder();
    const document = { id: 'doc-7', title: '云溪区供水办法', text: '居民用水每月不超过二十吨的，按第一档价格收费。' };
    place.file('documents.jsonl', `${JSON.stringify(document)}\n`);
    expect(await place.json('add', 'documents.jsonl')).toMatchObject([{ file: 'doc-7', outcome: 'added' }]);
    expect(await place.json('list')).toMatchObject([{ file: 'doc-7', title: '云溪区供水办法' }]);
  });

  test('for people sums up in one line', async () => {
    const place = new WorkFolder();
    place.file('flood.txt', floodPage());
    expect((await place.run(['add', 'flood.txt'])).stdout).toBe('新加入 1 篇\n');
    expect((await place.run(['add', 'flood.txt'], { environment: { LANG: 'en_US.UTF-8' } })).stdout).toBe(
      '1 unchanged\n',
    );
  });
});

describe('list, show and remove', () => {
  test('list has a line for each report, newest meeting first, and show has the whole of it', async () => {
    const place = await withTwoReports();
    const listed = z
      .array(z.object({ id: z.string(), file: z.string(), passages: z.number() }))
      .parse(await place.json('list'));
    expect(listed.map((line) => line.file)).toEqual(['school.txt', 'flood.txt']);
    for (const { id, file, passages } of listed) {
      const [report] = z.array(shown).parse(await place.json('show', id));
      expect(report).toMatchObject({ id, file });
      expect(report?.passages.length).toBe(passages);
    }
  });

  test('list and show tell which reports are reprints, and of which', async () => {
    const place = await withTwoReports();
    const reprint = floodPage().replaceAll('云溪新闻网', '沿河在线').replace('来源：云溪日报', '来源：沿河晚报');
    place.file('reprint.txt', reprint);
    await place.run(['add', 'reprint.txt']);
    const listed = z
      .array(z.object({ id: z.string(), file: z.string(), reprintOf: z.string().optional() }))
      .parse(await place.json('list'));
    const idOf = (file: string) => listed.find((line) => line.file === file)?.id ?? expect.fail(`no ${file}`);
    expect(listed.filter((line) => line.reprintOf !== undefined)).toEqual([
      { id: idOf('reprint.txt'), file: 'reprint.txt', reprintOf: idOf('flood.txt') },
    ]);
    expect(await place.json('show', idOf('reprint.txt'))).toMatchObject([{ reprintOf: idOf('flood.txt') }]);
    expect(await place.json('show', idOf('flood.txt'))).toMatchObject([{ reprints: [idOf('reprint.txt')] }]);
  });

  test.each([
    ['zh_CN.UTF-8', '云溪区召开防汛工作会议（转载）'],
    ['zh_TW.UTF-8', '云溪区召开防汛工作会议（轉載）'],
    ['en_US.UTF-8', '云溪区召开防汛工作会议 (reprint)'],
  ])('list for people marks a reprint in the language of the system, %s', async (LANG, marked) => {
    const place = await withTwoReports();
    place.file('reprint.txt', floodPage().replaceAll('云溪新闻网', '沿河在线'));
    await place.run(['add', 'reprint.txt']);
    const { stdout } = await place.run(['list'], { environment: { LANG } });
    const titles = stdout.split('\n').filter((line) => line.includes('防汛'));
    expect(titles.filter((line) => line.includes(marked)).length).toBe(1);
    expect(titles.length).toBe(2);
  });

  test('colours are shown where the output can, unless the environment or the settings file turns them off', async () => {
    const place = await withTwoReports();
    const isColored = async (environment: Readonly<Record<string, string>>): Promise<boolean> =>
      (await place.run(['list'], { colors: true, environment })).stdout.includes('\u001b[');
    expect([await isColored({}), await isColored({ NO_COLOR: '1' })]).toEqual([true, false]);
    place.file('.env', 'NO_COLOR=yes\n');
    expect([await isColored({}), await isColored({ NO_COLOR: '' })]).toEqual([false, true]);
  });

  test('remove takes a report out, and a second time finds nothing', async () => {
    const place = await withTwoReports();
    const [first] = z.array(z.object({ id: z.string() })).parse(await place.json('list'));
    const id = first?.id ?? expect.fail('nothing is listed');
    expect((await place.run(['remove', id])).status).toBe(0);
    const again = await place.run(['remove', id]);
    expect([again.status, again.stderr]).toEqual([1, `没有编号为“${id}”的报道。用 yinju list 查看全部。\n`]);
    expect((await place.json('list')).length).toBe(1);
  });
});

async function idOf(place: WorkFolder, file: string): Promise<string> {
  const listed = z.array(z.object({ id: z.string(), file: z.string() })).parse(await place.json('list'));
  return listed.find((line) => line.file === file)?.id ?? expect.fail(`no ${file}`);
}

describe('why each passage has its speaker', () => {
  const REASONS = [
    ['zh-Hans', '本段写明谁在说：“'],
    ['zh-Hant', '本段寫明誰在說：「'],
    ['en', 'it is said by the subject of this verb: “'],
  ] as const;

  test.each(REASONS)('show --why tells the words that decided, in %s', async (language, reason) => {
    const place = await withTwoReports();
    const environment = { YINJU_LANGUAGE: language };
    const { stdout, status } = await place.run(['show', await idOf(place, 'flood.txt'), '--why'], { environment });
    expect(status).toBe(0);
    expect(stdout).toContain(reason);
  });

  test('in JSON each passage has its words, and those that decided', async () => {
    const place = await withTwoReports();
    const passage = z.object({
      text: z.string(),
      why: z.object({ words: z.string(), paragraph: z.number() }).optional(),
    });
    const told = z.array(z.object({ text: z.string(), passages: z.array(passage) }));
    const [report] = told.parse(await place.json('show', await idOf(place, 'flood.txt'), '--why'));
    const reasons = report?.passages.flatMap(({ why }) => why?.words ?? []) ?? [];
    expect(reasons.length).toBeGreaterThan(0);
    expect(report?.passages.every(({ text }) => report.text.includes(text))).toBe(true);
  });
});

describe('what became of the page', () => {
  const MARKED = [
    ['zh-Hans', '没有收进正文的内容，共 5 行', '来源、日期行', '正文第 1～3 段在这里'],
    ['zh-Hant', '沒有收進正文的內容，共 5 行', '來源、日期行', '正文第 1～3 段在這裡'],
    ['en', 'Left out of the text, 5 lines', 'source and date', 'paragraphs 1 to 3 of the text are here'],
  ] as const;

  test.each(MARKED)('show tells what was left out and why, in %s', async (language, heading, reason, here) => {
    const place = await withTwoReports();
    const environment = { YINJU_LANGUAGE: language };
    const { stdout, status } = await place.run(['show', await idOf(place, 'flood.txt')], { environment });
    const told = stdout.slice(stdout.indexOf(heading));
    expect(status).toBe(0);
    expect(told).toMatch(new RegExp(`^${heading}[\\s\\S]*${reason}[\\s\\S]*${here}`));
    for (const line of floodPage().split('\n')) expect(stdout).toContain(line);
  });

  test('show --raw has every line of the page, numbered and whole, with its fate', async () => {
    const place = await withTwoReports();
    const { stdout } = await place.run(['show', await idOf(place, 'flood.txt'), '--raw']);
    const lines = stdout.split('\n').filter((line) => line.includes(' │ '));
    expect(lines.map((line) => line.replace(/^.*? │ /, ''))).toEqual(floodPage().split('\n'));
    expect(lines[2]).toMatch(/^3 {2}× 来源日期 +│/);
    expect(lines[3]).toMatch(/^4 {2}第 1 段 +│/);
  });

  test('in JSON the lines come with --raw, and the kept ones are the text', async () => {
    const place = await withTwoReports();
    const id = await idOf(place, 'flood.txt');
    expect(await place.json('show', id)).not.toMatchObject([{ lines: expect.anything() }]);
    const line = z.object({ number: z.number(), text: z.string(), fate: z.enum(['kept', 'left-out']) });
    const raw = z.object({ text: z.string(), lines: z.array(line) });
    const [report] = z.array(raw).parse(await place.json('show', id, '--raw'));
    const kept = report?.lines.filter(({ fate }) => fate === 'kept').map(({ text }) => text);
    expect(kept?.join('\n')).toBe(report?.text);
    expect(report?.lines.map(({ text }) => text)).toEqual(floodPage().split('\n'));
  });

  test('the bundled sample is accounted for as well', async () => {
    const place = new WorkFolder();
    const [first] = z.array(z.object({ id: z.string() })).parse(await place.json('list'));
    const { stdout, status } = await place.run(['show', first?.id ?? '', '--raw']);
    expect([status, stdout.includes(' │ ')]).toEqual([0, true]);
  });
});

describe('set', () => {
  test('corrects facts, which show marks, JSON names and answers cite', async () => {
    const place = await withTwoReports();
    const id = await idOf(place, 'flood.txt');
    expect(await place.json('set', id, 'date=2022年4月30日', 'title=防汛会议纪要', 'outlet=')).toEqual([
      {
        report: id,
        outcome: 'corrected',
        changes: [
          { field: 'title', from: '云溪区召开防汛工作会议', to: '防汛会议纪要' },
          { field: 'meeting.date', from: '2023-05-06', to: '2022-04-30' },
          { field: 'published.outlet', from: '云溪日报', to: '' },
        ],
        corrected: ['title', 'meeting.date', 'published.outlet'],
      },
    ]);
    expect(await place.json('show', id)).toMatchObject([
      { title: '防汛会议纪要', corrected: ['title', 'meeting.date', 'published.outlet'] },
    ]);
    const { stdout } = await place.run(['show', id]);
    for (const marked of ['防汛会议纪要（人工更正）', '2022年4月30日（人工更正）', '刊发：未载明（人工更正）']) {
      expect(stdout).toContain(marked);
    }
    const [given] = z.array(answer).parse(await place.json('ask', QUESTION));
    expect(given?.quotes[0]?.citation).toMatchObject({
      report: id,
      title: '防汛会议纪要',
      meetingDate: '2022-04-30',
      outlet: null,
    });
  });

  test('is found by the corrected title from then on, not by the former', async () => {
    const place = await withTwoReports();
    const id = await idOf(place, 'flood.txt');
    await place.json('ask', QUESTION);
    await place.run(['set', id, 'title=砚山灌渠清淤纪要']);
    const [given] = z.array(answer).parse(await place.json('ask', '砚山灌渠清淤'));
    expect([...(given?.quotes ?? []), ...(given?.nearest ?? [])][0]?.citation.report).toBe(id);
  });

  test('stays when the file has new bytes, and goes by --reset or with the report', async () => {
    const place = await withTwoReports();
    const id = await idOf(place, 'flood.txt');
    await place.run(['set', id, 'date=2022-04-30', 'place=沿河村']);
    place.file('flood.txt', floodPage('5月3日'));
    await place.run(['add', 'flood.txt']);
    expect(await place.json('show', id)).toMatchObject([{ meeting: { date: '2022-04-30', place: '沿河村' } }]);
    const { stdout } = await place.run(['set', id, '--reset', '日期']);
    expect(stdout).toBe('已更正《云溪区召开防汛工作会议》：\n  meeting.date：2022-04-30 → 2023-05-03（撤销更正）\n');
    await place.run(['remove', id]);
    await place.run(['add', 'flood.txt']);
    const [again] = z.array(z.object({ corrected: z.unknown() })).parse(await place.json('show', id));
    expect(again?.corrected).toBeUndefined();
  });

  test.each([
    ['zh-Hans', 'frob=1', '没有“frob”这个字段，可以更正的有：title、'],
    ['zh-Hant', 'date=昨天', '「date」不能是「昨天」：應為日期，如 2020-02-28'],
    ['en', 'url=x', '"url" cannot be "x": it must be an address that begins with http'],
    ['en', 'title=', '"title" cannot be "": it must be a title, not empty.'],
    ['en', 'date', '"date" has no value: write date=VALUE'],
  ])('in %s says what is wrong with %s in one line', async (language, change, said) => {
    const place = await withTwoReports();
    const id = await idOf(place, 'flood.txt');
    const { stdout, stderr, status } = await place.run(['set', id, 'place=甲地', change], {
      environment: { YINJU_LANGUAGE: language },
    });
    expect([stdout, stderr.trim().split('\n').length, status]).toEqual(['', 1, 2]);
    expect(stderr.startsWith(said)).toBe(true);
    expect(await place.json('show', id)).not.toMatchObject([{ meeting: { place: '甲地' } }]);
  });

  test('of a report that is not held, or of the sample, says so', async () => {
    const place = new WorkFolder();
    const [first] = z.array(z.object({ id: z.string() })).parse(await place.json('list'));
    const sample = await place.run(['set', first?.id ?? '', 'place=甲地']);
    expect([sample.status, sample.stderr]).toEqual([
      1,
      '自带的示例不能更正，加入自己的报道以后再更正：yinju add 路径\n',
    ]);
    const unknown = await place.run(['set', '0123', 'place=甲地']);
    expect([unknown.status, unknown.stderr]).toEqual([1, '没有编号为“0123”的报道。用 yinju list 查看全部。\n']);
  });
});

describe('ask', () => {
  test('quotes what a report says, word for word', async () => {
    const place = await withTwoReports();
    const [given] = z.array(answer).parse(await place.json('ask', QUESTION));
    expect(given?.outcome).toBe('answered');
    for (const { text, citation } of given?.quotes ?? []) {
      const [report] = z.array(shown).parse(await place.json('show', citation.report));
      expect(report?.text.slice(citation.start, citation.end)).toBe(text);
    }
  });

  test('answers a batch in order, each line by itself', async () => {
    const place = await withTwoReports();
    place.file('q.jsonl', ['b', 'a', 3].map((id) => JSON.stringify({ id, question: QUESTION })).join('\n'));
    const { stdout, status } = await place.run(['ask', '--batch', 'q.jsonl', '--json']);
    const answers = z.array(answer).parse(jsonLines(stdout));
    expect([answers.map((line) => line.id), status]).toEqual([['b', 'a', '3'], 0]);
    const [alone] = z.array(answer).parse(await place.json('ask', QUESTION));
    for (const { id: _id, ...rest } of answers) expect(rest).toEqual(alone);
  });

  test('a broken line of a batch is told, and the others are answered', async () => {
    const place = await withTwoReports();
    place.file('q.jsonl', `{"id":"a","question":"防汛"}\nnonsense\n{"id":"b"}\n\n{"id":"c","question":"开学"}\n`);
    const { stdout, stderr, status } = await place.run(['ask', '--batch', 'q.jsonl', '--json']);
    expect(
      z
        .array(answer)
        .parse(jsonLines(stdout))
        .map((line) => line.id),
    ).toEqual(['a', 'c']);
    expect(stderr.trim().split('\n')).toEqual([2, 3].map((n) => `q.jsonl 第 ${n} 行不是 {"id","question"}，已跳过。`));
    expect(status).toBe(1);
  });

  test('the note comes in the language of the question', async () => {
    const place = new WorkFolder();
    const [first, second] = z
      .array(answer)
      .parse([
        ...(await place.json('ask', '會議強調什麼', '--data', 'none')),
        ...(await place.json('ask', '会议强调什么', '--data', 'none')),
      ]);
    expect(first?.note).toBeTruthy();
    expect(second?.note).toBeTruthy();
    expect(first?.note).not.toBe(second?.note);
  });
});

test('the language that is set goes before the script of what is asked', async () => {
  const place = new WorkFolder();
  const environment = { YINJU_LANGUAGE: 'en' };
  for (const words of [
    ['ask', '會議強調什麼'],
    ['check', '會議強調什麼'],
  ]) {
    const { stdout } = await place.run([...words, '--data', 'none'], { environment });
    expect(stdout).not.toBe('');
    expect(stdout).not.toMatch(/[^\p{ASCII}“”‘’—…]/u);
  }
});

test('check knows a sentence that was said', async () => {
  const place = await withTwoReports();
  expect(await place.json('check', '校车司机要逐人体检')).toMatchObject([{ verdict: 'verbatim', similarity: 1 }]);
});

describe('with nothing added yet', () => {
  test('reading commands serve the sample and say so, and make no directory', async () => {
    const place = new WorkFolder();
    const { stdout, stderr, status } = await place.run(['list', '--json']);
    expect(jsonLines(stdout).length).toBeGreaterThan(10);
    expect([stderr.includes('示例'), status]).toEqual([true, 0]);
    expect((await place.run(['add', 'nothing-here.txt', '--data', 'index'])).status).toBe(1);
    expect((await place.run(['list', '--json'])).stdout).toBe(stdout);
  });

  test('a named directory is served as it is: empty', async () => {
    const place = new WorkFolder();
    expect(await place.json('list', '--data', 'mine')).toEqual([]);
    const environment = { YINJU_DATA: 'mine' };
    expect((await place.run(['list', '--json'], { environment })).stdout).toBe('');
    expect(await place.json('ask', '防汛', '--data', 'mine')).toMatchObject([
      { outcome: 'not-found', quotes: [], nearest: [] },
    ]);
  });
});

describe('talking in the terminal', () => {
  test('start without a token greets, answers what is piped in, and ends with the input', async () => {
    const place = await withTwoReports();
    const { stdout, status } = await place.runProcess(['start'], { input: `${QUESTION}\n` });
    expect(stdout).toContain('BOT_TOKEN');
    expect(stdout).toContain('把老人和孩子送到安置点');
    expect(status).toBe(0);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly', async (signal) => {
    const place = new WorkFolder();
    const child = place.start(['chat', '--data', 'none']);
    const status = ended(child);
    child.stdout?.once('data', () => child.kill(signal));
    expect(await status).toBe(0);
  });
});

describe.each([
  ['SIGINT', 'ask --batch - --json', 130],
  ['SIGTERM', 'ask --batch -', 143],
] as const)('%s ends %s', (signal, line, status) => {
  test(`at once, with ${status}`, async () => {
    const place = new WorkFolder();
    const child = place.start([...line.split(' '), '--data', 'none']);
    const ends = ended(child);
    child.stdout?.once('data', () => child.kill(signal));
    child.stdin?.write(`${JSON.stringify({ id: 'a', question: QUESTION })}\n`);
    expect(await ends).toBe(status);
  });
});

test('a reader of the output that leaves early is no error', async () => {
  const place = await withTwoReports();
  const child = place.start(['list', '--json']);
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  child.stdout?.destroy();
  expect(await ended(child)).toBe(0);
  expect(stderr).not.toContain('EPIPE');
});
