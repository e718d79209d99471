import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTerms, textTerms } from '../../src/search/terms.ts';

describe('the terms of a text', () => {
  it.each([
    ['pairs of Han characters', '春耕备耕', ['春耕', '耕备', '备耕']],
    ['a lone character as itself', '雪，大', ['雪', '大']],
    ['traditional script as simplified', '會議強調', ['会议', '议强', '强调']],
    ['words in other scripts, lower case', 'Wi-Fi 与 ＣＯＶＩＤ', ['wi', 'fi', '与', 'covid']],
    ['no pair across punctuation', '防汛。春耕', ['防汛', '春耕']],
    ['dates in digits', '2月9日', ['2', '月', '9', '日', '2月', '9日']],
    ['dates in Han characters', '二月九日', ['二月', '月九', '九日', '2月', '9日']],
    ['days in digits', '隔离14天', ['隔离', '14', '天', '14天']],
    ['days in Han characters', '隔离十四天', ['隔离', '离十', '十四', '四天', '14', '14天']],
    ['a percentage in signs', '30%', ['30', '30%']],
    ['a percentage in Han characters', '百分之三十', ['百分', '分之', '之三', '三十', '30%']],
    ['years', '二〇二〇年', ['二〇', '〇二', '〇年', '2020', '2020年']],
    ['large numbers', '3.5万元', ['3', '5', '万元', '35000', '35000元']],
    ['characters beyond the basic plane', '𠮷林', ['𠮷', '林']],
    ['nothing of punctuation and lone surrogates', '，。！\ud800 \udc00', []],
    ['nothing of nothing', '', []],
  ])('are: %s', (_case, text, terms) => {
    expect(textTerms(text)).toEqual(terms);
  });

  it.each([
    ['十四天', '14天'],
    ['二月九日', '2月9日'],
    ['百分之三十', '30%'],
    ['两千人', '2000人'],
    ['三万亩', '3万亩'],
    ['第十二次', '第12次'],
  ])('make %s comparable with %s', (written, other) => {
    const shared = textTerms(written).filter((term) => textTerms(other).includes(term));
    expect(shared.some((term) => /\d/.test(term))).toBe(true);
  });

  it('are distinct, folded and free of spaces, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const terms = textTerms(text);
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) expect(term).toMatch(/^[^\s]+$/u);
      }),
    );
  });
});

describe('the terms of a question', () => {
  it.each([
    ['会议提出了哪些要求？', ['会议', '议提', '提出', '出了', '要求']],
    ['為什麼要修堤？', ['要修', '修堤']],
    ['請問誰主持了會議', ['主持', '持了', '了会', '会议']],
    ['什么时候开学呢？', ['开学']],
    ['修了几个水库', ['修了', '水库']],
    ['几何课几点开始', ['几何', '何课', '开始']],
    ['吗啡管制', ['吗啡', '啡管', '管制']],
    ['怎么样？', []],
  ])('leave the question words of %s out', (question, terms) => {
    expect(queryTerms(question)).toEqual(terms);
  });
});
