import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asReportId, type Passage, type Report, type Speaker } from '../../src/report/report.ts';
import { createPassageIndex, loadPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts';
import { foldName } from '../../src/text/name.ts';

interface Said {
  readonly by?: Speaker;
  readonly words: string;
}

const person = (name: string, post?: string): Speaker => ({ kind: 'person', name, ...(post && { post }) });

/** A report with one paragraph, and one passage, for each thing said. */
function report(id: string, title: string, said: readonly Said[], more: Partial<Report> = {}): Report {
  const text = said.map(({ words }) => words).join('\n');
  let start = 0;
  const passages = said.map(({ by, words }, i): Passage => {
    const passage = { start, end: start + words.length, paragraph: i + 1, speaker: by ?? { kind: 'report' as const } };
    start += words.length + 1;
    return passage;
  });
  return {
    id: asReportId(id),
    file: `${id}.txt`,
    url: null,
    sha256: '',
    script: 'simplified',
    title,
    text,
    meeting: { name: null, date: null, place: null },
    published: { date: null, outlet: null, reporters: [], correspondents: [], editor: null },
    people: [],
    passages,
    repairs: [],
    ...more,
  };
}

const FLOODS = report(
  'floods',
  '清岚省召开防汛工作会议',
  [
    { words: '清岚省防汛工作会议在云桥市召开。' },
    { by: person('沈望舟', '省长'), words: '沈望舟指出，要在六月十五日前完成堤坝加固。' },
    { by: person('顧曉嵐'), words: '顾晓岚说，转移群众要做到不漏一户。' },
    { by: { kind: 'meeting', name: '会议' }, words: '会议强调，各地要备足防汛物资。' },
  ],
  { meeting: { name: '全省防汛工作会议', date: '2031-05-20', place: '云桥市' } },
);
const SCHOOLS = report('schools', '云桥市部署开学工作', [
  { by: person('沈望舟', '省长'), words: '沈望舟要求，学校要备足口罩，错峰开学。' },
  { words: '全市二百所学校分三批开学。' },
]);
const ROADS = report('roads', '清岚省通報道路安全', [{ words: '會議通報，全省超速駕駛下降百分之三十。' }]);

async function indexOf(...reports: readonly Report[]): Promise<PassageIndex> {
  const index = createPassageIndex();
  await index.add(reports);
  return index;
}

const named = (hits: readonly { report: string; passage: number }[]): string[] =>
  hits.map((hit) => `${hit.report} ${hit.passage}`);

describe('the passage index', () => {
  it.each([
    ['堤坝什么时候加固完？', 'floods 1'],
    ['6月15日前要完成什么', 'floods 1'],
    ['防汛物資', 'floods 3'],
    ['多少所学校开学', 'schools 1'],
    ['超速驾驶下降30%', 'roads 0'],
    ['超速駕駛', 'roads 0'],
  ])('answers %s with passage %s first', async (text, first) => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    expect(named(await index.search({ text }))[0]).toBe(first);
  });

  it('knows who speaks, when and where from around the passage', async () => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    for (const text of ['省长', '2031年5月20日', '云桥市']) expect(await index.search({ text })).not.toEqual([]);
    expect(named(await index.search({ text: '省长' }))).toEqual(expect.arrayContaining(['floods 1', 'schools 0']));
  });

  it('keeps to the reports and the speaker asked for', async () => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    const reports = new Set([SCHOOLS.id, ROADS.id]);
    for (const hit of await index.search({ text: '备足开学物资', reports })) expect(reports).toContain(hit.report);
    expect(named(await index.search({ text: '备足', speaker: '沈望舟' }))).toEqual(['schools 0']);
    expect(named(await index.search({ text: '转移群众', speaker: '顾晓岚' }))).toEqual(['floods 2']);
    expect(await index.search({ text: '备足', speaker: '会议' })).toEqual([]);
    expect(await index.search({ text: '备足', speaker: '顾晓岚', reports })).toEqual([]);
    expect(await index.search({ text: '备足', reports: new Set() })).toEqual([]);
  });

  it('knows a speaker by name whatever spaces and script the page writes it in', async () => {
    const index = await indexOf(report('spaced', '', [{ by: person('顧　嵐'), words: '顧　嵐說，河道要清淤。' }]));
    expect(named(await index.search({ text: '清淤', speaker: foldName('顾岚') }))).toEqual(['spaced 0']);
  });

  it('gives as many hits as are asked for, best first', async () => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    const all = await index.search({ text: '会议要求备足物资' });
    expect(all.map((hit) => hit.score)).toEqual(all.map((hit) => hit.score).toSorted((a, b) => b - a));
    expect(await index.search({ text: '会议要求备足物资', limit: 2 })).toEqual(all.slice(0, 2));
    expect(await index.search({ text: '会议', limit: 0 })).toEqual([]);
  });

  it('forgets what is removed and replaces what comes again', async () => {
    const index = await indexOf(FLOODS, SCHOOLS);
    expect(index.size).toBe(6);
    await index.remove([FLOODS.id, ROADS.id]);
    expect(index.size).toBe(2);
    expect(await index.search({ text: '堤坝加固' })).toEqual([]);
    await index.add([report('schools', '云桥市部署春耕', [{ words: '各县要抓好春耕备耕。' }])]);
    expect(index.size).toBe(1);
    expect(await index.search({ text: '错峰' })).toEqual([]);
    expect(named(await index.search({ text: '春耕' }))).toEqual(['schools 0']);
  });

  it('is brought to hold just the reports given, and touches only those that differ', async () => {
    const index = await indexOf(FLOODS, SCHOOLS);
    expect(await index.update([FLOODS, SCHOOLS])).toBe(0);
    const otherSpeaker = { ...FLOODS, passages: FLOODS.passages.map((p) => ({ ...p, speaker: person('韩一舟') })) };
    expect(await index.update([otherSpeaker, ROADS])).toBe(3);
    expect(named(await index.search({ text: '备足', speaker: '韩一舟' }))).toEqual(['floods 3']);
    expect(await index.search({ text: '错峰' })).toEqual([]);
    expect(named(await index.search({ text: '超速' }))).toEqual(['roads 0']);
    expect(await index.update([])).toBe(2);
    expect(index.size).toBe(0);
  });

  it.each<readonly [string, Partial<Report>]>([
    ['title', { title: '清岚省部署防汛' }],
    ['text', { text: FLOODS.text.replace('备足', '储足') }],
    ['passages', { passages: FLOODS.passages.slice(1) }],
    ['meeting', { meeting: { name: '全省防汛会议', date: null, place: null } }],
    ['people', { people: [{ name: '沈望舟', post: null, role: 'chair' }] }],
  ])('takes a report with another %s for another one', async (_what, other) => {
    const index = await indexOf(FLOODS);
    expect(await index.update([{ ...FLOODS, ...other }])).toBe(1);
    expect(await index.update([{ ...FLOODS, ...other }])).toBe(0);
  });

  it('scores after removals as if the removed had never come', async () => {
    const changed = await indexOf(FLOODS, ROADS, SCHOOLS);
    await changed.remove([ROADS.id]);
    const fresh = await indexOf(FLOODS, SCHOOLS);
    const query = { text: '学校要备足什么物资' };
    const scores = async (index: PassageIndex) => (await index.search(query)).map((hit) => hit.score.toFixed(9));
    expect(await scores(changed)).toEqual(await scores(fresh));
    expect(changed.idf('备足')).toBeCloseTo(fresh.idf('备足'), 12);
  });

  it('takes changes in the order in which they were asked for', async () => {
    const index = createPassageIndex();
    await Promise.all([
      index.add([FLOODS]),
      index.remove([FLOODS.id]),
      index.add([FLOODS, SCHOOLS]),
      index.add([FLOODS]),
    ]);
    expect(index.size).toBe(6);
  });

  it('lets other work through while it adds', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      report(`r${i}`, '防汛', [{ words: '堤坝加固要按时完成。'.repeat(30) }]),
    );
    let turns = 0;
    let adding = true;
    const turn = () => {
      turns++;
      if (adding) setImmediate(turn);
    };
    setImmediate(turn);
    await createPassageIndex().add(many);
    adding = false;
    expect(turns).toBeGreaterThan(3);
  });

  it('tells of every run of Han characters without numbers which reports have it, in either script', async () => {
    const all = [FLOODS, SCHOOLS, ROADS];
    const index = await indexOf(...all);
    for (const { id, text, title } of all) {
      for (const [run] of `${title}\n${text}`.matchAll(
        /(?:(?![一二三四五六七八九十百千万亿〇零两])\p{Script=Han}){2,}/gu,
      )) {
        for (let at = 0; at + 2 <= run.length; at++) {
          for (const words of [run.slice(at, at + 2), run.slice(at, at + 5)]) {
            expect(index.reportsHolding(words), words).toContain(id);
          }
        }
      }
    }
    expect(index.reportsHolding('超速驾驶')).toEqual(['roads']);
    expect(index.reportsHolding('火星')).toEqual([]);
  });

  it('rates a rare term above a common one, and an unknown one highest', async () => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    expect(index.idf('开学')).toBeGreaterThan(0);
    expect(index.idf('堤坝')).toBeGreaterThan(index.idf('防汛'));
    expect(index.idf('火星')).toBeGreaterThan(index.idf('堤坝'));
    expect(createPassageIndex().idf('堤坝')).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n'],
    ['punctuation', '？！……'],
    ['question words', '什么时候怎么样呢？'],
    ['lone surrogates', '\ud800\udc00\udc00'],
    ['an unknown word', 'harvest'],
  ])('finds nothing for a question of %s', async (_case, text) => {
    expect(await (await indexOf(FLOODS)).search({ text })).toEqual([]);
    expect(await createPassageIndex().search({ text })).toEqual([]);
  });

  it('reads a question of ten thousand characters', async () => {
    const index = await indexOf(FLOODS, SCHOOLS);
    expect(named(await index.search({ text: '堤坝加固'.repeat(2500) }))[0]).toBe('floods 1');
  });

  it('takes a report without passages, and one with nothing but odd characters', async () => {
    const index = await indexOf(
      report('empty', '', []),
      report('odd', '\ud800', [{ words: '\ue000，\udc00' }]),
      SCHOOLS,
    );
    expect(named(await index.search({ text: '错峰开学' }))[0]).toBe('schools 0');
    await index.remove([asReportId('empty'), asReportId('odd')]);
    expect(index.size).toBe(2);
  });
});

describe('a snapshot of the passage index', () => {
  it('gives the same index back, which can be changed on', async () => {
    const index = await indexOf(FLOODS, SCHOOLS, ROADS);
    const loaded = await loadPassageIndex(await index.save());
    if (loaded.outcome !== 'loaded') throw new Error(loaded.reason);
    const query = { text: '学校与堤坝' };
    expect(loaded.index.size).toBe(index.size);
    expect(await loaded.index.search(query)).toEqual(await index.search(query));
    await loaded.index.remove([FLOODS.id]);
    await loaded.index.add([ROADS]);
    expect(loaded.index.size).toBe(3);
    expect(named(await loaded.index.search({ text: '超速' }))).toEqual(['roads 0']);
  });

  it('knows which reports it holds, so that only what has changed since is indexed', async () => {
    const loaded = await loadPassageIndex(await (await indexOf(FLOODS, SCHOOLS)).save());
    if (loaded.outcome !== 'loaded') throw new Error(loaded.reason);
    expect(await loaded.index.update([FLOODS, { ...SCHOOLS, title: '开学' }, ROADS])).toBe(2);
    expect(await loaded.index.update([FLOODS, { ...SCHOOLS, title: '开学' }, ROADS])).toBe(0);
  });

  it('is unusable, and says why, when its bytes are not what was saved', async () => {
    const whole = await (await indexOf(FLOODS)).save();
    const changed = whole.slice();
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    const otherVersion = whole.slice();
    otherVersion[11] = 99;
    const notOurs = new TextEncoder().encode('{"documents":[]}'.repeat(9));
    for (const bytes of [new Uint8Array(), whole.slice(0, 20), whole.slice(0, -1), changed, otherVersion, notOurs]) {
      const loaded = await loadPassageIndex(bytes);
      expect(loaded.outcome).toBe('unusable');
      if (loaded.outcome === 'unusable') expect(loaded.reason).not.toBe('');
    }
  });

  it('is unusable wherever it is cut off or changed', async () => {
    const whole = await (await indexOf(SCHOOLS)).save();
    const step = Math.ceil(whole.length / 60);
    for (let at = 0; at < whole.length; at += step) {
      expect((await loadPassageIndex(whole.subarray(0, at))).outcome).toBe('unusable');
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 255;
      expect((await loadPassageIndex(changed)).outcome).toBe('unusable');
    }
  });

  it('is unusable when it is whole but holds something else', async () => {
    const whole = Buffer.from(await (await indexOf(SCHOOLS)).save());
    const body = Buffer.from([0xff, 0x0f, 0x6f, 0x7b, 0x00]); // an empty object, as V8 serializes it
    const header = Buffer.from(whole.subarray(0, 28));
    header.writeUInt32LE(crc32(body), 16);
    header.writeUInt32LE(body.length, 20);
    expect((await loadPassageIndex(Buffer.concat([header, body]))).outcome).toBe('unusable');
  });
});
