import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/answer/check/difference.ts';
import { skeleton } from '../../src/text/fold.ts';
import { libraryOf, reportOf } from './support.ts';

const report = reportOf(
  [
    '5月2日，海湾市召开渔港建设会议。市长梁海生主持会议。',
    '会议指出，渔港要在9月底前完成清淤，清淤深度不少于4米。会议强调，渔民安置房要优先供应，一户也不能落下。',
    '市海洋局局长顾潮平说：“泊位不够，船就进不来。”',
  ].join('\n'),
  'harbour',
);

describe('A sentence that a report has', () => {
  it.each([
    ['as it stands', '渔港要在9月底前完成清淤，清淤深度不少于4米。'],
    ['in the other script', '漁港要在9月底前完成清淤，清淤深度不少於4米'],
    ['with other punctuation and width', '渔港要在９月底前完成清淤 清淤深度不少于４米!'],
  ])('is verbatim %s', async (_, sentence) => {
    const check = await (await libraryOf([report])).check(sentence);
    expect(check).toMatchObject({ verdict: 'verbatim', similarity: 1 });
    expect(check.quotes[0]?.text).toBe('渔港要在9月底前完成清淤，清淤深度不少于4米。');
    expect(check.quotes[0]?.speaker.kind).toBe('meeting');
  });

  it('names the person who said it', async () => {
    const check = await (await libraryOf([report])).check('泊位不够，船就进不来');
    expect(check.quotes[0]?.speaker).toEqual({ kind: 'person', name: '顾潮平', post: '市海洋局局长' });
  });
});

describe('A sentence that differs a little', () => {
  it('is near, with the difference character by character', async () => {
    const check = await (await libraryOf([report])).check('渔港要在8月底前完成清淤，清淤深度不少于4米。');
    expect(check.verdict).toBe('near');
    expect(check.similarity).toBeGreaterThan(0.8);
    expect(check.similarity).toBeLessThan(1);
    expect(check.difference).toContainEqual(['removed', '8']);
    expect(check.difference).toContainEqual(['added', '9']);
  });

  it('is never called verbatim, however short the change', async () => {
    const library = await libraryOf([report]);
    for (const sentence of ['渔民安置房要优先供应，一户也能落下', '渔民安置房不要优先供应，一户也不能落下']) {
      expect((await library.check(sentence)).verdict).toBe('near');
    }
  });
});

describe('A number', () => {
  const budget = reportOf('会议指出，全市财政收入增长35%。会议指出，下降5个百分点。', 'budget');

  it.each([
    ['全市财政收入增长35%', 'verbatim'],
    ['全市财政收入增长３５％', 'verbatim'],
    ['全市财政收入增长3.5%', 'near'],
    ['全市财政收入增长35', 'verbatim'],
  ])('is not the same with other marks in it: %s is %s', async (sentence, verdict) => {
    expect((await (await libraryOf([budget])).check(sentence)).verdict).toBe(verdict);
  });
});

describe('A sentence that runs from one speaker’s words into another’s', () => {
  it('gives each speaker no more than what is theirs', async () => {
    const { verdict, quotes } = await (await libraryOf([report])).check(
      '渔民安置房要优先供应，一户也不能落下。市海洋局局长顾潮平说：“泊位不够，船就进不来。”',
    );
    expect(verdict).toBe('verbatim');
    expect(quotes.map((q) => [q.speaker.kind, q.text])).toEqual([
      ['meeting', '渔民安置房要优先供应，一户也不能落下。'],
      ['person', '市海洋局局长顾潮平说：“泊位不够，船就进不来。”'],
    ]);
  });
});

describe('A sentence with an invented tail', () => {
  it('is as much alike as what the report has of it', async () => {
    const { similarity } = await (await libraryOf([report])).check(
      '渔港要在9月底前完成清淤，然后全体坐飞船去看极光跳舞',
    );
    expect(similarity).toBeLessThan(0.7);
  });
});

describe('A sentence that no report has', () => {
  it.each(['月亮上的兔子在捣药，年年如此，岁岁如此', '', '。。。', '😀', 'to be or not to be'])(
    'is not found: %s',
    async (sentence) => {
      const check = await (await libraryOf([report])).check(sentence);
      expect(check.verdict).toBe('not-found');
      expect(check.difference).toBeUndefined();
    },
  );
});

describe('A difference', () => {
  it('gives back both texts, the sentence up to script, width and punctuation', () => {
    const texts = fc
      .array(fc.constantFrom('会', '議', '强', '调', '，', '要', '1'), { maxLength: 20 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(texts, texts, (sentence, quoted) => {
        const parts = differenceOf(sentence, quoted);
        expect(
          parts
            .filter(([kind]) => kind !== 'removed')
            .map(([, run]) => run)
            .join(''),
        ).toBe(quoted);
        expect(
          skeleton(
            parts
              .filter(([kind]) => kind !== 'added')
              .map(([, run]) => run)
              .join(''),
          ),
        ).toBe(skeleton(sentence));
      }),
    );
  });
});

const verdictAndDifference = async (sentence: string) => {
  const { verdict, difference = [] } = await (await libraryOf([report])).check(sentence);
  const marks = { same: '', removed: '－', added: '＋' } as const;
  return [verdict, difference.map(([kind, run]) => (kind === 'same' ? run : `[${marks[kind]}${run}]`)).join('')];
};

describe('A sentence that says something else', () => {
  it.each([
    ['渔民安置房要优先供应，一户也可以落下', '渔民安置房要优先供应，一户也[－可以][＋不能]落下。'],
    ['泊位够，船就进不来', '“泊位[＋不]够，船就进不来。”'],
    ['够，船就进不来', '“[＋泊位不]够，船就进不来。”'],
    ['渔港要在9月底前完成清淤，清淤深度不少于14米', '渔港要在9月底前完成清淤，清淤深度不少于[－1]4米。'],
    ['市海洋局局长顾海平说泊位不够', '市海洋局局长顾[－海][＋潮]平说：“泊位不够'],
    ['會議指出，漁民安置房要優先供應，一戶也不能落下', '会议[－指出][＋强调]，渔民安置房要优先供应，一户也不能落下。'],
  ])('is near, and that is the difference: %s', async (sentence, difference) => {
    expect(await verdictAndDifference(sentence)).toEqual(['near', difference]);
  });

  it('is not the words of a report where a number is cut', async () => {
    const crowd = reportOf('会议指出，全市共有13万人参加了渔港清淤，二十二个村全部完工。', 'crowd');
    const library = await libraryOf([crowd]);
    for (const sentence of ['3万人参加了渔港清淤', '二个村全部完工', '全市共有1']) {
      expect((await library.check(sentence)).verdict).not.toBe('verbatim');
    }
  });
});

describe('Words with what surrounds a pasted sentence', () => {
  it.each([
    '“泊位不够，船就进不来。”',
    '转发：泊位不够，船就进不来。 https://news.example/1 😀',
    '@海湾发布：「泊位不够，船就进不来」',
    '顾潮平说：“泊位不够，船就进不来。”',
    '海洋局局长顾潮平指出：“泊位不够，船就进不来。”',
    '泊位不够，船就进不来。——顾潮平',
    '顧局長說：「泊位不夠，船就進不來。」',
  ])('are verbatim: %s', async (sentence) => {
    const check = await (await libraryOf([report])).check(sentence);
    expect(check).toMatchObject({ verdict: 'verbatim' });
    expect(check.misattributed).toBeUndefined();
    expect(check.quotes[0]?.speaker).toMatchObject({ name: '顾潮平' });
  });

  it.each([
    ['梁海生说：“泊位不够，船就进不来。”', '梁海生', 'person'],
    ['泊位不够，船就进不来。——梁海生', '梁海生', 'person'],
    ['会议强调，泊位不够，船就进不来。', '会议', 'person'],
    ['梁海生强调，渔民安置房要优先供应，一户也不能落下。', '梁海生', 'meeting'],
  ])('are not theirs who did not say them: %s', async (sentence, asked, kind) => {
    const check = await (await libraryOf([report])).check(sentence);
    expect(check.verdict).toBe('near');
    expect(check.misattributed).toMatchObject({ asked, words: 'verbatim', said: [{ kind }] });
  });
});

describe('A text that is put together', () => {
  it('is near, with the verdict on each part', async () => {
    const check = await (await libraryOf([report])).check(
      '渔民安置房要优先供应，一户也不能落下。月亮上的兔子在捣药。渔港要在9月底前完成清淤，清淤深度不少于6米。',
    );
    expect(check.verdict).toBe('near');
    expect(check.parts?.map(({ verdict }) => verdict)).toEqual(['verbatim', 'not-found', 'near']);
  });

  it('is near where its clauses are of two places', async () => {
    const check = await (await libraryOf([report])).check('泊位不够，船就进不来，渔港要在9月底前完成清淤');
    expect(check.verdict).toBe('near');
    expect(check.parts?.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim']);
  });

  it('gets an outcome, however long', async () => {
    const library = await libraryOf([report]);
    for (const times of [20, 400]) {
      const check = await library.check('渔港要在9月底前完成清淤，船要进得来。'.repeat(times));
      expect(check.verdict).toBe('near');
    }
    expect((await library.check('淤'.repeat(100_000))).verdict).toBe('not-found');
  });
});

describe('Words that many reports have', () => {
  const many = Array.from({ length: 8 }, (_, i) =>
    reportOf(
      `${i + 1}月3日，海湾市召开第${i}次渔港会议。会议强调，要抓紧清淤${'港池'.repeat(i)}。`,
      `r${i}`,
      undefined,
      `2031-0${i + 1}-04`,
    ),
  );

  it('are counted in all, and quoted from the newest', async () => {
    const check = await (await libraryOf(many)).check('要抓紧清淤');
    expect(check).toMatchObject({ verdict: 'verbatim', reports: 8 });
    expect(check.quotes).toHaveLength(5);
    expect(check.quotes[0]?.citation.report).toBe('r7');
  });

  it('are cited with a report’s reprints together', async () => {
    const again = reportOf(report.text, 'again');
    const check = await (await libraryOf([report, again])).check('泊位不够，船就进不来');
    expect(check.reports).toBe(2);
    expect(
      check.quotes.map(({ citation, alsoIn }) => [citation.report, alsoIn?.citations.map((one) => one.report)]),
    ).toEqual([['harbour', ['again']]]);
  });
});
