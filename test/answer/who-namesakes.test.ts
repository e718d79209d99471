import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRegister } from '../../src/answer/who/register.ts';
import { memorySource } from '../../src/collection/memory-source.ts';
import type { Report } from '../../src/report/report.ts';
import { type Guest, reportOn } from './who-support.ts';

/** One mention of the name: post, place, day; the paper and those who were there too, where it matters. */
type Mention = readonly [
  post: string | undefined,
  place: string | null,
  day: string | null,
  more?: { readonly outlet?: string; readonly with?: readonly Guest[] },
];

const governor = { name: '岳长庚', post: '省委副书记、省长' };

function reports(mentions: readonly Mention[]): readonly Report[] {
  return mentions.map(([post, place, date, more], i) => {
    const guests = [{ name: '祝南星', ...(post === undefined ? {} : { post }) }, ...(more?.with ?? [])];
    return reportOn(`r${i}`, { place, date, outlet: more?.outlet ?? null, guests });
  });
}

/** The persons of the name, each by the numbers of the mentions. */
async function persons(of: readonly Report[], name = '祝南星'): Promise<readonly string[]> {
  const found = await (await makeRegister(memorySource(of))).named(name);
  return found
    .map(({ appearances }) =>
      appearances
        .map(({ report }) => report.id.slice(1))
        .toSorted()
        .join(''),
    )
    .toSorted();
}

const ONE: readonly (readonly [string, readonly Mention[]])[] = [
  [
    'the same post',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市长', '云陂市', '2031-05-01'],
    ],
  ],
  [
    'a promotion in the same place',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市委书记', '云陂市', '2032-01-01'],
    ],
  ],
  [
    'one who leads and heads a bureau',
    [
      ['副市长、市公安局局长', '云陂市', '2031-01-01'],
      ['云陂市市长', null, '2032-01-01'],
    ],
  ],
  [
    'posts one after the other in one government',
    [
      ['市教育局局长', '云陂市', '2031-01-01'],
      ['副市长', '云陂市', '2032-01-01'],
    ],
  ],
  [
    'a place named in the post or only by the meeting',
    [
      ['云陂市委书记', '青陵省', '2031-01-01'],
      ['市委书记', '云陂市', '2031-02-01'],
    ],
  ],
  [
    'a place that a report leaves out',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市长、领导小组组长', null, '2031-02-01'],
    ],
  ],
  [
    'a university, named or at home',
    [
      ['云陂大学公共卫生学院教授', '鹭洲', '2031-01-01'],
      ['公共卫生学院教授', '云陂大学', '2031-02-01'],
    ],
  ],
  [
    'no post, at a meeting in the same place',
    [
      ['市长', '云陂市', '2031-01-01'],
      [undefined, '云陂市', '2031-02-01'],
    ],
  ],
  [
    'people without an office in one town',
    [
      ['外卖骑手、江湾小区租客', '云陂市', '2031-01-01'],
      ['租客代表', '云陂市', '2031-09-01'],
      ['外卖骑手代表', '云陂市', '2032-01-01'],
    ],
  ],
  [
    'an office of a province, wherever it meets',
    [
      ['副省长', '云陂市', '2031-01-01'],
      ['副省长', '鹭洲县', '2031-02-01'],
    ],
  ],
  [
    'a move upwards in the same company',
    [
      ['鹭洲县委书记', '鹭洲县', '2031-01-01', { with: [governor] }],
      ['省水利厅厅长', '云陂市', '2032-01-01', { with: [governor] }],
    ],
  ],
];

const SEVERAL: readonly (readonly [string, readonly Mention[], readonly string[]])[] = [
  [
    'a head of a bureau and a scholar elsewhere',
    [
      ['教育局局长', '鹭洲县', '2031-01-01'],
      ['院士', '云陂市', '2031-02-01'],
    ],
    ['0', '1'],
  ],
  [
    'two mayors',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市长', '柏浦市', '2032-01-01'],
      ['市长', '云陂市', '2033-01-01'],
    ],
    ['02', '1'],
  ],
  [
    'the same bureau of two counties',
    [
      ['县教育局局长', '鹭洲县', '2031-01-01'],
      ['县教育局局长', '苇塘县', '2031-01-02'],
    ],
    ['0', '1'],
  ],
  [
    'two bureaus of one city at the same time',
    [
      ['市教育局局长', '云陂市', '2031-01-01'],
      ['市水利局局长', '云陂市', '2031-02-01'],
      ['市教育局局长', '云陂市', '2031-03-01'],
    ],
    ['02', '1'],
  ],
  [
    'a move that nothing vouches for',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市委书记', '柏浦市', '2033-01-01'],
    ],
    ['0', '1'],
  ],
  [
    'a move downwards',
    [
      ['云陂市市长', '云陂市', '2031-01-01', { with: [governor] }],
      ['鹭洲县教育局局长', '鹭洲县', '2032-01-01', { with: [governor] }],
    ],
    ['0', '1'],
  ],
  [
    'no post, in another town',
    [
      ['市长', '云陂市', '2031-01-01'],
      [undefined, '鹭洲县', '2031-02-01'],
    ],
    ['0', '1'],
  ],
  [
    'no post, where two may be meant: the one of the same paper',
    [
      ['市长', '云陂市', '2031-01-01', { outlet: '云陂日报' }],
      ['市长', '柏浦市', '2031-01-01', { outlet: '柏浦日报' }],
      [undefined, null, '2031-02-01', { outlet: '柏浦日报' }],
    ],
    ['0', '12'],
  ],
  [
    'no post, where nothing tells which of two',
    [
      ['市长', '云陂市', '2031-01-01'],
      ['市长', '柏浦市', '2031-01-01'],
      [undefined, null, '2031-02-01'],
    ],
    ['0', '1', '2'],
  ],
];

describe('One person are', () => {
  it.each(ONE)('%s', async (_, mentions) => {
    expect(await persons(reports(mentions))).toHaveLength(1);
  });

  it('names in either script, and with a space inside or not', async () => {
    const simplified = reportOn('r0', {
      place: '云陂市',
      date: '2031-01-01',
      guests: [{ name: '吕岚', post: '市长' }],
    });
    const traditional = reportOn('r1', {
      place: '雲陂市',
      date: '2031-02-01',
      guests: [{ name: '呂嵐', post: '市長' }],
    });
    for (const name of ['吕岚', '呂嵐', '吕　岚', ' 呂岚 '])
      expect(await persons([simplified, traditional], name)).toEqual(['01']);
  });
});

describe('Kept apart are', () => {
  it.each(SEVERAL)('%s', async (_, mentions, expected) => {
    expect(await persons(reports(mentions))).toEqual(expected);
  });
});

const mention = fc.tuple(
  fc.constantFrom(undefined, '市长', '市委书记', '市教育局局长', '副省长', '云陂大学教授', '租客代表'),
  fc.constantFrom(null, '云陂市', '柏浦市', '鹭洲县', '云陂大学'),
  fc.constantFrom(null, '2031-01-01', '2031-06-01', '2032-01-01', 'XXXX-03-01'),
  fc.record({
    outlet: fc.constantFrom('云陂日报', '柏浦日报'),
    with: fc.constantFrom<readonly Guest[]>([], [governor]),
  }),
);

describe('The register', () => {
  it('does not hang on the order in which reports came, and loses nobody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mention, { maxLength: 9 }), fc.integer(), async (mentions, seed) => {
        const inOrder = reports(mentions);
        const shuffled = inOrder.toSorted(
          (a, b) => ((Number(a.id.slice(1)) * seed) % 7) - ((Number(b.id.slice(1)) * seed) % 7),
        );
        const told = await persons(inOrder);
        expect(await persons(shuffled)).toEqual(told);
        expect([...told.join('')].toSorted()).toEqual(mentions.map((_, i) => `${i}`));
      }),
      { numRuns: 200 },
    );
  });

  it('gives every post where its report prints it, from the first day to the last', async () => {
    const of = reports([
      ['市委副书记、市长', '云陂市', '2031-03-01'],
      ['云陂市委副书记、市长', null, '2031-01-01'],
      ['市委书记', '云陂市', 'XXXX-05-01'],
      ['市委书记', '云陂市', '2032-01-01'],
    ]);
    const [person] = await (await makeRegister(memorySource(of))).named('祝南星');
    expect(person?.posts.map(({ post, from, to, reports: count }) => [post, from, to, count])).toEqual([
      ['云陂市委副书记、市长', '2031-01-01', '2031-03-01', 2],
      ['市委书记', '2032-01-01', '2032-01-01', 2],
    ]);
    for (const { post, citation } of person?.posts ?? []) {
      const report = of.find(({ id }) => id === citation.report);
      expect(report?.text.slice(citation.start, citation.end)).toBe(post);
    }
  });
});
