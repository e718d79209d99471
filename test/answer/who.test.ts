import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import type { Who, WhoPerson } from '../../src/answer/who/who-answer.ts';
import type { Report } from '../../src/report/report.ts';
import { foldName } from '../../src/text/name.ts';
import { libraryOf, reportOf, sampleReports } from './support.ts';
import { type Guest, type Held, reportOn } from './who-support.ts';

const look = async (name: string, reports: readonly Report[]): Promise<Who> => (await libraryOf(reports)).who(name);

async function only(name: string, reports: readonly Report[]): Promise<WhoPerson> {
  const { persons } = await look(name, reports);
  const [person] = persons;
  if (person === undefined || persons.length > 1) throw new Error(`${persons.length} persons of ${name}; expected one`);
  return person;
}

const words = (quotes: readonly Quote[]): readonly string[] => quotes.map(({ text }) => text);

const mayor: Guest = { name: '祝南星', post: '市长', role: 'chair' };
const meeting = (id: string, date: string | null, held: Partial<Held> = {}): Report =>
  reportOn(id, { place: '云陂市', date, guests: [{ ...mayor, says: `这是${id}的话` }], ...held });

describe('What somebody said', () => {
  it('is all of it, the newest first, unknown years last', async () => {
    const reports = [
      meeting('b', '2031-02-01'),
      meeting('d', 'XXXX-09-01'),
      meeting('c', '2032-01-01'),
      meeting('a', '2030-12-31'),
    ];
    const { said, counts } = await only('祝南星', reports);
    expect(words(said)).toEqual(['c', 'b', 'a', 'd'].map((id) => `祝南星说，这是${id}的话。`));
    expect(counts).toMatchObject({ said: 4, saidIn: 4, meetings: 4 });
  });

  it('is not the meeting’s words, even if its chair is asked for', async () => {
    const { said, named } = await only('祝南星', [meeting('a', '2031-01-01', { stresses: '要落实祝南星的部署' })]);
    expect(words(said)).toEqual(['祝南星说，这是a的话。']);
    expect(named.map(({ speaker, text, highlights: [at] }) => [speaker.kind, text.slice(...(at ?? []))])).toEqual([
      ['report', '祝南星'],
      ['meeting', '祝南星'],
    ]);
  });

  it('counts once where an article is printed again, and names the reprint', async () => {
    const first = meeting('first', '2031-01-01');
    const again: Report = { ...first, id: reportOn('again', { guests: [] }).id, file: 'again.txt' };
    const { said, named, meetings, counts } = await only('祝南星', [first, again]);
    expect([said.length, named.length]).toEqual([1, 1]);
    expect(meetings).toMatchObject([{ report: 'first', date: '2031-01-01', role: 'chair', reprints: ['again'] }]);
    expect(counts).toMatchObject({ meetings: 1, reprints: 1 });
  });

  it('is quoted in parts where it is longer than a quote', async () => {
    const says = '要把堤防、校车、路灯、水渠的事一件一件办好，'.repeat(60);
    const { said } = await only('祝南星', [meeting('a', '2031-01-01', { guests: [{ ...mayor, says }] })]);
    expect(Math.max(...said.map(({ text }) => text.length))).toBeLessThanOrEqual(400);
    expect(words(said).join('')).toBe(`祝南星说，${says}。`);
  });
});

describe('Where others name somebody', () => {
  it('is told apart from the words of namesakes, and left open where nothing tells who is meant', async () => {
    const other = meeting('b', '2031-02-01', {
      place: '柏浦市',
      guests: [{ name: '祝南星', post: '市人民医院院长', says: '床位够用' }],
    });
    const naming = (id: string, says: string): Report =>
      meeting(id, '2031-03-01', { place: null, guests: [{ name: '岳长庚', says }] });
    const who = await look('祝南星', [
      meeting('a', '2031-01-01'),
      other,
      naming('c', '感谢云陂市市长祝南星的支持'),
      naming('d', '感谢祝南星的支持'),
    ]);
    expect(
      who.persons.map(({ posts, named }) => [posts[0]?.post, named.map(({ citation }) => citation.report)]),
    ).toEqual([
      ['市人民医院院长', ['b']],
      ['市长', ['c', 'a']],
    ]);
    expect(words(who.undecided)).toEqual(['岳长庚说，感谢祝南星的支持。']);
  });

  it('knows somebody who takes part in no meeting but stands there with a title', async () => {
    const report = meeting('a', '2031-01-01', { guests: [{ name: '岳长庚', says: '要按祝南星书记的要求修堤' }] });
    const { said, named, meetings } = await only('祝南星', [report]);
    expect([said, meetings]).toEqual([[], []]);
    expect(named).toMatchObject([{ text: '岳长庚说，要按祝南星书记的要求修堤。', speaker: { name: '岳长庚' } }]);
  });

  it('tells words that are only passed on', async () => {
    const report = meeting('a', '2031-01-01', { guests: [{ name: '岳长庚', says: '祝南星强调要修堤' }] });
    const passages = report.passages.map((p) => (p.speaker.kind === 'person' ? { ...p, relays: ['祝南星'] } : p));
    const { said, named } = await only('祝南星', [{ ...report, passages }]);
    expect(said).toEqual([]);
    expect(named).toMatchObject([
      { text: '岳长庚说，祝南星强调要修堤。', relays: ['祝南星'], speaker: { name: '岳长庚' } },
    ]);
  });

  it.each([
    ['早高峰期间公交加密', 0],
    ['流感高峰已过，门诊仍要留人', 0],
    ['高峰期要错开放学', 0],
    ['请省长高峰放心', 1],
    ['高峰同志的建议值得研究', 1],
    ['感谢高峰、岳长庚的支持', 1],
  ])('is no common word that looks like the name: %s', async (says, expected) => {
    const own = meeting('a', '2031-01-01', { guests: [{ name: '高峰', post: '省长' }] });
    const reports = [
      own,
      meeting('b', '2031-02-01', {
        guests: [
          { name: '高峰', post: '省长' },
          { name: '岳长庚', says },
        ],
      }),
    ];
    const { named } = await only('高峰', reports);
    expect(named.filter(({ speaker }) => speaker.kind === 'person')).toHaveLength(expected);
  });

  it('is not a longer name that holds it, and a short one with a space inside', async () => {
    const guests = [
      { name: '李波', post: '市长' },
      { name: '李波涛', post: '市教育局局长' },
      { name: '岳长庚', says: '市长李 波和局长李波涛都来了' },
    ];
    const { named } = await only('李波', [meeting('a', '2031-01-01', { guests })]);
    const found = named.find(({ speaker }) => speaker.kind === 'person');
    expect(found?.highlights.map(([start, end]) => found.text.slice(start, end))).toEqual(['李 波']);
  });

  it('is all that is told of somebody who was at no meeting', async () => {
    const text =
      '6月4日，云陂市召开防汛工作会议。会议传达了省委书记岳长庚的讲话精神。市长祝南星主持会议并讲话。祝南星强调，要把堤防巡查落实到人，险情在十分钟内上报。';
    const { posts, meetings, said, named } = await only('岳长庚', [reportOf(text)]);
    expect([posts, meetings, said]).toEqual([[], [], []]);
    expect(named.some((quote) => quote.text.includes('岳长庚'))).toBe(true);
  });
});

describe('A name that nobody has', () => {
  it.each(['', '   ', '会议', '防汛工作', '祝', '。', 'Smith', '祝南星祝南星'.repeat(200)])(
    'such as "%.12s" is nobody’s',
    async (name) => {
      expect(await look(name, [meeting('a', '2031-01-01')])).toMatchObject({
        name: name.trim(),
        persons: [],
        undecided: [],
      });
    },
  );
});

const guest: fc.Arbitrary<Guest> = fc.record(
  {
    name: fc.constantFrom('祝南星', '岳长庚', '高峰', '顧嵐', '顾岚', '木拉提·阿依登'),
    post: fc.constantFrom('市长', '市教育局局长', '云陂大学教授', '副省长', '租客代表'),
    says: fc.constantFrom('要修堤', '感谢市长祝南星', '高峰期要错开', '顧嵐同志已經到了', '木拉提·阿依登负责'),
  },
  { requiredKeys: ['name'] },
);
const held: fc.Arbitrary<Held> = fc.record({
  place: fc.constantFrom(null, '云陂市', '鹭洲县'),
  date: fc.constantFrom(null, '2031-01-01', '2031-06-01', 'XXXX-03-01'),
  outlet: fc.constantFrom('云陂日报', '鹭洲日报'),
  guests: fc.uniqueArray(guest, { maxLength: 4, selector: ({ name }) => foldName(name) }),
  stresses: fc.constantFrom('要落实祝南星的部署', '要错峰'),
});

/** What must hold of every person of a collection. */
async function checkEverybody(reports: readonly Report[]): Promise<void> {
  const library = await libraryOf(reports);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const names = new Set(reports.flatMap(({ people }) => people.map(({ name }) => foldName(name))));
  for (const name of names) {
    const { persons, undecided } = await library.who(name);
    const quotes = [...persons.flatMap(({ said, named }) => [...said, ...named]), ...undecided];
    for (const { text, citation } of [...quotes, ...persons.flatMap(postsAsQuotes)]) {
      expect(byId.get(citation.report)?.text.slice(citation.start, citation.end)).toBe(text);
    }
    const places = persons.flatMap(({ said }) => said.map(({ citation }) => `${citation.report} ${citation.start}`));
    expect(new Set(places).size).toBe(places.length);
    expect(persons.flatMap(({ said }) => said).every(({ speaker }) => isBy(speaker, name))).toBe(true);
    expect(persons.flatMap(({ named }) => named).every(({ speaker }) => !isBy(speaker, name))).toBe(true);
    for (const { counts, said, named } of persons)
      expect([counts.said, counts.named]).toEqual([said.length, named.length]);
  }
}

const postsAsQuotes = ({ posts }: WhoPerson): readonly Pick<Quote, 'text' | 'citation'>[] =>
  posts.map(({ post, citation }) => ({ text: post, citation }));

const isBy = (speaker: Quote['speaker'], name: string): boolean =>
  speaker.kind === 'person' && foldName(speaker.name) === name;

describe('Of everybody', () => {
  it('each passage is one person’s own, every quote and post is a slice of its report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(held, { maxLength: 6 }), async (meetings) => {
        const reports = meetings.map((one, i) => reportOn(`r${i}`, one));
        await checkEverybody(reports);
      }),
      { numRuns: 60 },
    );
  });

  it('in the sample collection, too, where each is told to be one', async () => {
    const reports = sampleReports();
    await checkEverybody(reports);
    const library = await libraryOf(reports);
    for (const { name } of reports.flatMap(({ people }) => people)) {
      expect([name, (await library.who(name)).persons.length]).toEqual([name, 1]);
    }
  });

  it('every passage with a person’s words is among what that person said', async () => {
    const reports = sampleReports();
    const library = await libraryOf(reports);
    const articles = new Set<string>();
    const spoken = reports.flatMap(({ passages }) =>
      passages.flatMap(({ speaker }) => (speaker.kind === 'person' ? [foldName(speaker.name)] : [])),
    );
    for (const name of new Set(spoken)) {
      const { persons } = await library.who(name);
      for (const { citation } of persons.flatMap(({ said }) => said)) articles.add(citation.report);
    }
    const silent = reports.filter(
      ({ id, passages }) => !articles.has(id) && passages.some(({ speaker }) => speaker.kind === 'person'),
    );
    // Only the two reprints are told of with their first prints.
    expect(silent.map(({ file }) => file)).toEqual([
      '2023-07-15-minglu-mirror.html',
      '2024-06-14-rent-three-repost.html',
    ]);
  });
});
