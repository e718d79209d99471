import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationLines, speakerInWords } from '../../src/chat/citation-lines.ts';
import { cutText, shorten } from '../../src/chat/cut-text.ts';
import { dayInWords } from '../../src/chat/day-in-words.ts';
import { languageOfTag, languageOfText } from '../../src/chat/language.ts';
import { type Language, messages } from '../../src/chat/messages.ts';
import { examplesInWords } from '../../src/chat/overview-in-words.ts';
import { toSimplified } from '../../src/text/script.ts';
import { bare, flood } from './support/reports.ts';
import { quote } from './support/shelf.ts';

describe('A day in words', () => {
  it.each([
    ['2031-06-04', '2031年6月4日', '2031年6月4日', '4 June 2031'],
    ['2031-12-31', '2031年12月31日', '2031年12月31日', '31 December 2031'],
    ['XXXX-02-29', '2月29日（年份不详）', '2月29日（年份不詳）', '29 February (year unknown)'],
    ['some day', 'some day', 'some day', 'some day'],
  ])('%s', (day, hans, hant, en) => {
    expect([dayInWords(day, 'zh-Hans'), dayInWords(day, 'zh-Hant'), dayInWords(day, 'en')]).toEqual([hans, hant, en]);
  });
});

describe('A speaker in words', () => {
  it.each([
    [{ kind: 'person', name: '邵知远', post: '市长' }, '邵知远，市长', '邵知远, 市长'],
    [{ kind: 'person', name: '邵知远' }, '邵知远', '邵知远'],
    [{ kind: 'meeting', name: '会议' }, '会议', 'the meeting'],
    [{ kind: 'meeting', name: '防汛工作会议' }, '会议（防汛工作会议）', 'the meeting (防汛工作会议)'],
    [{ kind: 'report' }, '报道的叙述', "the report's own narration"],
  ] as const)('%o', (speaker, hans, en) => {
    expect([speakerInWords(speaker, 'zh-Hans'), speakerInWords(speaker, 'en')]).toEqual([hans, en]);
  });

  it('is never a person where the meeting speaks, even if the report names the meeting like one', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const meeting = speakerInWords({ kind: 'meeting', name: '邵知远' }, language);
      expect(meeting).not.toBe(speakerInWords({ kind: 'person', name: '邵知远' }, language));
    }
  });
});

describe('The lines under a quote', () => {
  it('say nothing that the page does not tell', () => {
    const lines = citationLines(quote(bare, '大家都說好。', { kind: 'report' }), 'zh-Hant');
    expect(lines).toEqual({
      speaker: '報導的敘述',
      meeting: '日期不詳',
      title: '《無題》',
      file: '檔案 bare.txt',
      paragraph: '第 1 段',
    });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address', ''])('link to no %s', (url) => {
    const words = quote({ ...flood, url }, '副市长柳青禾主持会议。', { kind: 'report' });
    expect(citationLines(words, 'zh-Hans').url).toBeUndefined();
  });
});

describe('The example questions', () => {
  const overview = {
    reports: 1,
    passages: 1,
    from: null,
    to: null,
    sample: false,
    examples: ['会议说了什么？', '誰主持會議？'],
  };

  it.each([
    ['zh-Hans', ['会议说了什么？', '谁主持会议？']],
    ['zh-Hant', ['會議說了什麼？', '誰主持會議？']],
    ['en', ['会议说了什么？', '誰主持會議？']],
  ] as const)('are in the reader’s script: %s', (language, examples) => {
    expect(examplesInWords(overview, language)).toEqual(examples);
  });
});

describe('The language', () => {
  it.each([
    ['对防汛有什么要求', 'zh-Hans'],
    ['對防汛有什麼要求', 'zh-Hant'],
    ['四早', undefined],
    ['COVID-19?', undefined],
    ['Who said this?', 'en'],
    ['GDP 是多少', undefined],
    ['', undefined],
  ])('of %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-hans', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant-HK'],
    ['zh-hant-mo', 'zh-Hant-HK'],
    ['yue', 'zh-Hant-HK'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['classic-zh-cn-x', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of an app set to %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe('A text cut short', () => {
  it('is as long as it may be, and ends between two characters as people see them', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('👨‍👩‍👧', '𠮷', '🇹🇼'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(60), (units, limit) => {
        const text = units.join('');
        const cut = cutText(text, limit);
        const characters = Array.from(new Intl.Segmenter('zh').segment(text), ({ segment }) => segment);
        const kept = Array.from(new Intl.Segmenter('zh').segment(cut), ({ segment }) => segment);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(kept).toEqual(characters.slice(0, kept.length));
        const next = characters[kept.length];
        expect(next === undefined || cut.length + next.length > limit).toBe(true);
      }),
    );
  });

  it('shows that it was', () => {
    expect(shorten('一二三四五', 4)).toBe('一二三…');
    expect(shorten('一二三四', 4)).toBe('一二三四');
  });
});

/** Every text of a language, functions called with the given words. */
function allTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(allTexts);
  return [];
}

describe('What people read', () => {
  it.each<readonly [Language, number, number]>([
    ['zh-Hans', 512, 120],
    ['zh-Hant', 512, 120],
    ['zh-Hant-HK', 512, 120],
    ['en', 512, 120],
  ])('in %s fits where Telegram puts it', (language, description, short) => {
    const m = messages[language].telegram;
    expect(m.description.length).toBeLessThanOrEqual(description);
    expect(m.shortDescription.length).toBeLessThanOrEqual(short);
    for (const label of Object.values(m.buttons)) expect(label.length).toBeLessThanOrEqual(20);
    expect(Math.max(m.staleButton.length, messages[language].answer.reportGone.length)).toBeLessThanOrEqual(200);
  });

  it('in simplified script has no traditional character', () => {
    const texts = allTexts(messages['zh-Hans']);
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(toSimplified(text)).toBe(text);
  });

  it('in traditional script differs from simplified wherever the scripts do', () => {
    const hans = new Set(allTexts(messages['zh-Hans']));
    const shared = allTexts(messages['zh-Hant']).filter((text) => hans.has(text));
    for (const text of shared) expect([undefined, 'en']).toContain(languageOfText(text));
  });

  it('gives every reason of a refusal its own sentence', () => {
    const reasons = ['empty', 'binary', 'undecodable', 'no-report', 'too-large', 'unknown-format'] as const;
    for (const m of Object.values(messages)) {
      expect(new Set(reasons.map((reason) => m.refusal(reason))).size).toBe(reasons.length);
    }
  });
});
