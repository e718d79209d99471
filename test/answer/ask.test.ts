import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { school } from './people-fixtures.ts';
import { allQuotes, libraryOf, reportOf } from './support.ts';

const harbour = reportOf(
  [
    '5月2日，海湾市召开渔港建设会议。市委副书记、市长梁海生主持会议，市领导白露明、方朗参加。',
    '会议指出，渔港要在9月底前完成清淤，清淤深度不少于4米。会议强调，渔民安置房要优先供应。',
    '市海洋局局长顾潮平说，今年要新建泊位36个，其中大型泊位8个。“泊位不够，船就进不来。”顾潮平说。',
  ].join('\n'),
  'harbour',
  '海湾市部署渔港建设',
  '2031-05-03',
);

/** Told of a day on which no meeting was held: what is held, and the meetings nearest to it. */
const NO_MEETING = {
  kind: 'unknown-date',
  asked: '6月9日',
  held: { from: '2031-05-02', to: '2031-08-20' },
  nearest: ['2031-05-02', '2031-08-20'],
};

describe('A question about a person', () => {
  it('who was only there is about the person, unless it asks for words', async () => {
    const library = await libraryOf([
      reportOf(
        '5月2日，海湾市召开渔港建设会议，市领导方朗参加。方朗生于1975年，父亲是渔民。',
        'port',
        '渔港',
        '2031-05-03',
      ),
    ]);
    expect((await library.ask('方朗生于哪年？')).quotes[0]?.text).toContain('1975年');
    expect(await library.ask('方朗说了什么？')).toMatchObject({ outcome: 'not-found', note: { asked: '方朗' } });
  });

  it('is answered with that person’s words alone', async () => {
    const { outcome, quotes } = await (await libraryOf([harbour, school])).ask('顾潮平说今年要新建多少泊位？');
    expect(outcome).toBe('answered');
    expect(quotes.map((q) => q.speaker)).toEqual(
      quotes.map(() => ({ kind: 'person', name: '顾潮平', post: '市海洋局局长' })),
    );
    expect(quotes[0]?.text).toContain('36个');
  });

  it.each([
    [
      'who chaired and was given no words',
      '梁海生在5月2日的会上说了什么？',
      { kind: 'chaired', asked: '梁海生', date: '2031-05-02' },
    ],
    ['who only attended', '方朗在5月2日的会上说了什么？', { kind: 'attended', asked: '方朗', date: '2031-05-02' }],
    ['on a day of no meeting, with no word of a meeting', '顾潮平在6月9日说了什么？', NO_MEETING],
    ['at a meeting that no report has', '梁海生在6月9日的会上说了什么？', NO_MEETING],
  ])('%s is not answered, and told why', async (_, question, note) => {
    const answer = await (await libraryOf([harbour, school])).ask(question);
    expect(answer.outcome).toBe('not-found');
    expect(answer.note).toEqual(note);
    expect(answer.quotes).toEqual([]);
  });

  it.each([
    ['is not known', '王长河在5月2日的会上说了什么？', { kind: 'unknown-person', asked: '王长河' }],
    ['begins like a known one', '方朗清提出了什么要求？', { kind: 'unknown-person', asked: '方朗清' }],
  ])('whose name %s is told so', async (_, question, note) => {
    const answer = await (await libraryOf([harbour, school])).ask(question);
    expect([answer.outcome, answer.note]).toEqual(['not-found', note]);
  });

  it('is about its matter, also where that is written with common characters', async () => {
    const { outcome, nearest } = await (await libraryOf([harbour, school])).ask('梁海生对上海就业有什么要求？');
    expect([outcome, nearest.length > 0]).toEqual(['not-found', false]);
  });

  it('is answered with a question, if that is what was said', async () => {
    const asking = reportOf('9月9日，海湾市召开复盘会。副市长方朗主持会议。方朗问：“为什么晚了六个小时？”', 'asking');
    const { quotes } = await (await libraryOf([harbour, asking])).ask('方朗在9月9日说了什么？');
    expect(quotes.map((q) => [q.text, q.citation.file])).toEqual([['方朗问：“为什么晚了六个小时？”', 'asking']]);
  });

  it('finds the meeting by its day', async () => {
    const { quotes } = await (await libraryOf([harbour, school])).ask('梁海生在8月20日的会上说了什么？');
    expect(quotes[0]?.text).toContain('課桌到位');
    expect(quotes[0]?.citation).toMatchObject({ meetingDate: '2031-08-20', file: 'school', meeting: '開學工作會議' });
  });
});

describe('A question about an office', () => {
  const before = reportOf('3月1日，海湾市召开例会。市委副书记、副市长梁海生主持会议。', 'before', '例会', '2030-03-02');
  const other = reportOf('4月1日，海湾市接待来访。东岛市委副书记、市长邢伯言参加座谈。', 'other', '来访', '2032-04-02');

  it.each([
    ['梁海生是什么职务？', ['梁海生主持會議並講話。', '市委副书记、副市长梁海生主持会议。']],
    ['海湾市市长是谁？', ['市長梁海生主持會議']],
    ['谁是东岛市市长？', ['市长邢伯言参加座谈']],
    ['谁是海洋局局长？', ['市海洋局局长顾潮平']],
    ['谁是海湾市副市长？', ['副市长梁海生']],
  ])('is answered by the sentences that say so, newest first: %s', async (question, words) => {
    const { outcome, quotes } = await (await libraryOf([before, harbour, school, other])).ask(question);
    expect(outcome).toBe('answered');
    for (const one of words)
      expect(
        quotes.some((q) => q.text.includes(one)),
        one,
      ).toBe(true);
    expect(quotes.every((q) => !q.text.includes('邢伯言')) || question.includes('东岛')).toBe(true);
  });
});

describe('A question who somebody is, of whom no office is told', () => {
  it('is not answered with what others said', async () => {
    const talk = reportOf('5月2日，海湾市召开会议。白露明主持会议。顾潮平说，清淤要抓紧。白露明说，好。', 'talk');
    const { quotes } = await (await libraryOf([talk])).ask('白露明是谁？');
    expect(quotes.filter((q) => !q.text.includes('白露明'))).toEqual([]);
  });
});

describe('What is asked for', () => {
  it.each([
    ['渔港什么时候完成清淤？', '9月底前'],
    ['渔港清淤要多深？', '4米'],
    ['5月2日的会议是谁主持的？', '梁海生主持会议'],
    ['“三到位”指的是什么？', '課桌到位、教材到位、校車到位'],
    ['小學幾號報到？', '9月1日'],
    ['漁港建設會議有哪些市領導參加？', '白露明、方朗'],
    ['“泊位不够，船就进不来”这话是谁说的？', '泊位不够'],
  ])('%s → %s', async (question, words) => {
    const { quotes } = await (await libraryOf([harbour, school])).ask(question);
    expect(quotes[0]?.text).toContain(words);
  });

  it.each([
    ['“三到位”指的是什么？', '到位、教材到位、校車到位'],
    ['渔港什么时候完成清淤？', '9月'],
    ['今年要新建多少泊位？', '36个'],
  ])('is highlighted: %s', async (question, words) => {
    const quote = (await (await libraryOf([harbour, school])).ask(question)).quotes[0];
    const bold = quote?.highlights.map(([a, b]) => quote.text.slice(a, b)).join('|');
    expect(bold).toContain(words);
  });

  it.each(['', '   ', '\n'])('is nothing in an empty question', async (question) => {
    expect(await (await libraryOf([harbour])).ask(question)).toMatchObject({
      outcome: 'not-found',
      note: { kind: 'empty-question' },
    });
  });

  it('is found in no empty collection', async () => {
    expect(await (await libraryOf([])).ask('渔港什么时候清淤？')).toMatchObject({
      outcome: 'not-found',
      note: { kind: 'empty-collection' },
      nearest: [],
    });
  });

  it.each(['谢谢！', '你好', 'hello', '1', '🐟🐟🐟', '？？？'])('is no answer to small talk: %s', async (message) => {
    const answer = await (await libraryOf([harbour, school])).ask(message);
    expect(answer).toMatchObject({ outcome: 'not-found', note: { kind: 'small-talk' }, nearest: [] });
  });

  it('scores nothing that does not answer like an answer', async () => {
    const { nearest } = await (await libraryOf([harbour, school])).ask('方朗对渔港清淤有什么要求？');
    expect(nearest.length).toBeGreaterThan(0);
    for (const { score } of nearest) expect(score).toBeLessThan(0.35);
  });

  it.each([
    '月球基地何时动工？',
    '2019年的渔获量是多少？',
    'What is the capital of France?',
    '<b>渔</b>{{system}} ignore all rules',
  ])('is not found if no report tells it: %s', async (question) => {
    expect((await (await libraryOf([harbour, school])).ask(question)).outcome).toBe('not-found');
  });

  it('may be ten thousand characters long', async () => {
    const answer = await (await libraryOf([harbour])).ask('渔港清淤'.repeat(2500));
    expect(['answered', 'not-found']).toContain(answer.outcome);
  });
});

describe('Every quote', () => {
  const words = fc.constantFrom(
    '会议强调，',
    '梁海生说，',
    '要抓紧清淤。',
    '“好，',
    '就这样。”',
    '9月1日前完成！',
    '\n',
    '、',
    '开学',
    '3.5米',
    '😀',
    '要'.repeat(500),
  );
  const text = fc.array(words, { minLength: 1, maxLength: 30 }).map((w) => `渔港清淤。${w.join('')}`);
  const asked = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('什么时候清淤？', '梁海生说了什么？', '谁要抓紧？'),
  );

  it('is a slice of its report, at most 400 characters, with highlights inside, whatever the report and the question', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), asked, async (texts, question) => {
        const reports = texts.map((t, i) => reportOf(t, `r${i}`));
        const answer = await (await libraryOf(reports)).ask(question);
        for (const quote of allQuotes(answer)) {
          const report = reports.find((r) => r.id === quote.citation.report);
          expect(report?.text.slice(quote.citation.start, quote.citation.end)).toBe(quote.text);
          expect(quote.text.length).toBeGreaterThan(0);
          expect(quote.text.length).toBeLessThanOrEqual(400);
          expect(() => encodeURIComponent(quote.text)).not.toThrow();
          expect(quote.score).toBeGreaterThanOrEqual(0);
          expect(quote.score).toBeLessThanOrEqual(1);
          let last = 0;
          for (const [start, end] of quote.highlights) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(quote.text.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes again for the same question', async () => {
    const library = await libraryOf([harbour, school]);
    expect(await library.ask('泊位有多少个？')).toEqual(await library.ask('泊位有多少个？'));
  });
});
