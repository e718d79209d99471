import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlainWords } from '../../../src/answer/question/plain-words.ts';
import { fold } from '../../../src/text/fold.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { read } from './support.ts';

const QUESTIONS = [
  '顾潮平对清淤有什么要求？',
  '渔港什么时候清淤？',
  '“三到位”指的是什么？',
  '上周的会上说了什么？',
  '顾潮平和梁海生对清淤的看法有什么不同？',
  '青禾县有多少人？',
  '“船就进不来”是谁说的？',
  '能不能出海？',
  '2020年2月以来一共开了几次会？',
  '各地怎么规定停航？',
  '有没有说过要停航？',
  '最近一次会议是谁主持的？',
];

describe('Politeness around a question changes nothing', () => {
  const before = [
    '请问',
    '请问，',
    '请问一下，',
    '你好，请问',
    '您好！我想问一下，',
    '麻烦问下，',
    '麻烦您帮我查一下',
    '帮我查一下，',
    '我想知道',
    '我很想了解一下',
    '能不能告诉我，',
    '可以告诉我',
    '有人知道',
    '不好意思，打扰一下，',
    '請問',
    '唔該，請問',
    '',
  ];
  const behind = [
    '',
    '谢谢！',
    '，谢谢',
    '，謝謝你！',
    ' 谢谢大家',
    '，麻烦了',
    '，急',
    '，在线等',
    '，拜托了！',
    '唔該晒',
  ];

  it.each(before)('before it: %s', (words) => {
    for (const question of QUESTIONS) expect(read(`${words}${question}`)).toEqual(read(question));
  });

  it.each(behind)('behind it: %s', (words) => {
    for (const question of QUESTIONS) expect(read(`${question}${words}`)).toEqual(read(question));
  });

  it.each([
    ['请各地做好什么', '请各地做好什么'],
    ['请问', '请问'],
    ['谢谢', '谢谢'],
    ['帮扶资金有多少', '帮扶资金有多少'],
    ['查处了几艘船', '查处了几艘船'],
    ['告诉家长什么', '告诉家长什么'],
  ])('but what is asked stays: %s', (text, bare) => {
    expect(read(text).text).toBe(bare);
  });
});

describe('What people say is put in plain words', () => {
  it.each([
    ['啥时候开学', '什么时候开学'],
    ['咋办', '怎么办'],
    ['咋样报名', '怎么报名'],
    ['為啥停課', '为什么停课'],
    ['有冇停課', '有没有停课'],
    ['邊個講嘅', '谁讲的'],
    ['點解停課', '为什么停课'],
    ['几点解封', '几点解封'],
    ['旁边个子高的', '旁边个子高的'],
    ['喺邊度開會', '在哪里开会'],
    ['要几耐', '要多久'],
    ['能否停课', '能不能停课'],
    ['到底说了什么来着', '说了什么'],
    ['坚持到底', '坚持到底'],
    ['谁说得', '谁说的'],
    ['“咋办”是谁讲的', '"咋办"是谁讲的'],
  ])('%s: %s', (said, plain) => {
    expect(inPlainWords(fold(said))).toBe(plain);
  });
});

describe('A question', () => {
  it.each(QUESTIONS)('is understood alike in both scripts: %s', (question) => {
    const { text: _, period, ...simplified } = read(question);
    const { text: __, period: other, ...traditional } = read(toTraditional(question));
    expect(traditional).toEqual(simplified);
    expect([other?.from, other?.to, other?.ofMeeting]).toEqual([period?.from, period?.to, period?.ofMeeting]);
  });

  it.each(QUESTIONS)('is understood alike without its mark: %s', (question) => {
    const bare = question.slice(0, -1);
    const { text: _, folded: __, ...marked } = read(question);
    const { text: ___, folded: ____, ...unmarked } = read(bare);
    expect(unmarked).toEqual(marked);
  });

  it.each([
    '的',
    '什么',
    '2020年',
    '"',
    '“',
    '和',
    '各地',
    '，',
    '请问',
    '谢谢',
    '几次',
    '(',
    '上',
    '月',
    '区',
    '会',
    ' ',
  ])('of ten thousand characters is read, whatever repeats: %s', (part) => {
    const question = read(part.repeat(10_000 / part.length));
    expect(question.folded.length).toBeLessThanOrEqual(1000);
  });

  it('is any string up to ten thousand characters', () => {
    const words = fc.constantFrom(
      ...QUESTIONS,
      '上周',
      '春节前',
      '和',
      '“',
      '」',
      '2024年2月30日',
      '第一次',
      '有什么不同',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10_000 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const { sides, extent, phrases, period } = read(any);
        expect(sides.length > 1).toBe(extent === 'compare');
        for (const phrase of phrases) expect(phrase.length).toBeGreaterThan(1);
        if (period?.from !== undefined) expect(period.from).toMatch(/^(?:\d{4}|XXXX)-\d{2}-\d{2}$/);
      }),
      { numRuns: 200 },
    );
  });
});
