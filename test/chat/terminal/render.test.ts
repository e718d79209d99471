import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/answer/answer.ts';
import { renderAnswer, renderCheck, renderReport, renderReportList } from '../../../src/chat/terminal/render.ts';
import { bare, flood, school } from '../support/reports.ts';
import { answered, notFound, quote, report } from '../support/shelf.ts';

const plain = { colors: false, language: 'zh-Hans' } as const;
const patrol = quote(flood, '夜间巡查每两小时一次，不得间断。', { kind: 'report' }, '两小时一次');

describe('Rendered for a terminal', () => {
  it('an answer shows all its quotes, or as many as wanted', () => {
    const answer = answered('问', [patrol, patrol, patrol]);
    const count = (text: string): number => text.split('┃ ——').length - 1;
    expect(count(renderAnswer(answer, plain))).toBe(3);
    expect(count(renderAnswer(answer, { ...plain, limit: 2 }))).toBe(2);
  });

  it('an answer highlights the words that answer, where there are colours', () => {
    expect(renderAnswer(answered('问', [patrol]), { ...plain, colors: true })).toContain(
      '夜间巡查每\u001b[1m\u001b[33m两小时一次\u001b[39m\u001b[22m，不得间断。',
    );
  });

  it.each([
    [{ kind: 'empty-question' }, '问题是空的。写一句话问我就行。'],
    [{ kind: 'empty-collection' }, '现在还没有收录任何报道。'],
    [{ kind: 'small-talk', talk: 'chatter' }, '我只从会议报道里找原话。问一句试试，比如某次会上谁说了什么。'],
  ] as const)('an answer to nothing (%o) says only that', (note, said) => {
    expect(renderAnswer(notFound('', [], note), plain)).toBe(said);
  });

  it.each([
    [{ kind: 'other-matter', asked: '邵知远', date: null }, 'quote 邵知远, but not on this.'],
    [{ kind: 'unknown-person', asked: '邵知远' }, 'The reports held here do not name 邵知远.'],
    [
      { kind: 'chaired', asked: '邵知远', date: null },
      'chaired the meeting, but the report gives these words to the meeting',
    ],
    [
      { kind: 'attended', asked: '邵知远', date: 'XXXX-02-29' },
      'attended the meeting of 29 February (year unknown), not what',
    ],
    [{ kind: 'unknown-date', asked: '2月30日', nearest: [] }, 'No report of a meeting of 2月30日 is held here.'],
  ] as const)('an answer with a note begins with it: %o', (note, said) => {
    expect(renderAnswer(answered('问', [patrol], note), { ...plain, language: 'en' }).split('\n')[0]).toContain(said);
  });

  it.each([
    ['zh-Hans', 0, '  也见于：海湾晚报，2031年5月3日'],
    ['zh-Hant', 4, '  也見於：海湾晚报，2031年5月3日，等 5 篇'],
    ['en', 1, '  Also in: 海湾晚报, 3 May 2031, and 1 report more'],
  ] as const)('a quote names in one line where else its words stand: %s', (language, more, said) => {
    const there = { ...patrol.citation, outlet: '海湾晚报', publishedDate: '2031-05-03' };
    const cited = { ...patrol, alsoIn: { citations: [there], more } };
    expect(renderAnswer(answered('问', [cited]), { ...plain, language }).split('\n')).toContain(said);
  });

  it.each([
    ['zh-Hans', '其中邵知远的话是转述，不是本人在这次会上说的。'],
    ['zh-Hant', '其中邵知远的話是轉述，不是本人在這次會上說的。'],
    ['en', 'Words of 邵知远 are passed on here by the speaker; they were not spoken at this meeting.'],
  ] as const)('a quote in which somebody is passed on says whose words those are: %s', (language, said) => {
    const relaying = { ...patrol, relays: ['邵知远'] };
    expect(
      renderAnswer(answered('问', [relaying]), { colors: false, language })
        .split('\n')
        .at(-1),
    ).toBe(`  ${said}`);
  });

  it('a check that is nearly verbatim never reads as 100 %', () => {
    const check = {
      sentence: '句',
      verdict: 'near',
      similarity: 0,
      quotes: [patrol],
      difference: [['removed', '句']],
    } as const;
    for (const [similarity, percent] of [
      [0.9999, 99],
      [0.938, 94],
      [0.925, 93],
      [0.004, 0],
    ] as const) {
      expect(renderCheck({ ...check, similarity }, plain)).toContain(`相似度 ${percent}%`);
    }
    expect(renderCheck(check, plain)).toContain('[－句]');
  });

  it('a check without a match shows what comes nearest, if anything does', () => {
    const check = { sentence: '句', verdict: 'not-found', similarity: 0, quotes: [] } as const;
    expect(renderCheck(check, plain)).toBe('收录的报道里没有这句话。');
    expect(renderCheck({ ...check, quotes: [patrol] }, plain)).toContain(
      '最接近，相似度 0%，但不是这句话：\n\n┃ 夜间巡查',
    );
  });

  it('a report shows its facts and its whole text', () => {
    const rendered = renderReport(flood, plain);
    expect(
      rendered.startsWith(
        '云陂市部署防汛工作\n会议：防汛工作会议 · 2031年6月4日 · 云陂市\n刊发：云陂日报 · 2031年6月5日\n',
      ),
    ).toBe(true);
    expect(rendered.replace(/〔[^〕]*〕/g, '').endsWith(flood.text)).toBe(true);
  });

  it('a report names those who wrote it, each by what they did', () => {
    const published = { ...flood.published, correspondents: ['苗可', '王芳'], editor: '罗小溪' };
    const rendered = renderReport({ ...flood, published }, plain);
    expect(rendered).toContain('\n记者：温岚\n通讯员：苗可、王芳\n编辑：罗小溪\n');
  });

  it('a report that tells nothing of itself is shown with what is known', () => {
    expect(renderReport(bare, { ...plain, language: 'zh-Hant' })).toBe(
      `無題\n會議：日期不詳\n出處：檔案 bare.txt\nid: bare\n\n${bare.text}`,
    );
  });

  it('an empty list says how to fill it', () => {
    expect(renderReportList([], plain)).toBe('现在还没有收录任何报道。用 yinju add 路径 加报道。');
  });

  it('nothing that a report holds reaches the terminal as a control sequence', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[2J', '\u009b', '\u0007', '\u202e', '会', '\r', '\u0000'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, text) => {
        const page = report('r', title, `${text}会。`, {
          url: 'https://x.example/\u001b[2J',
          file: name,
          meeting: { name, date: name, place: name },
          published: { date: null, outlet: name, reporters: [], correspondents: [], editor: null },
          people: [{ name, post: title, role: 'chair' }],
        });
        const words: Quote = {
          ...quote(page, `${text}会。`, { kind: 'person', name, post: title }),
          highlights: [[0, 1]],
        };
        const all = [
          renderReport(page, plain),
          renderReportList([page, school], plain),
          renderAnswer(answered(text, [words]), plain),
          renderAnswer(notFound(text, [words], { kind: 'unknown-date', asked: text, nearest: [] }), plain),
          renderCheck(
            { sentence: text, verdict: 'near', similarity: 0, quotes: [words], difference: [['added', text]] },
            plain,
          ),
        ].join('\n');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
        expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });
});
