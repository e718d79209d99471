import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/answer/check/pasted-text.ts';

const words = '泊位不够，船就进不来。';

describe('A pasted text', () => {
  it.each([
    [`“${words}”`, words],
    [`「${words}」`, words],
    [`转发：${words}`, words],
    [`${words} https://news.example/a?b=1 😀👍🏽`, words],
    [`@海湾发布：${words} @某某`, words],
    [`#渔港# ${words}`, words],
    ['😀', '😀'],
    ['“四早”和“四集中”', '“四早”和“四集中”'],
  ])('is read without what is no part of the sentence: %s', (typed, text) => {
    expect(readPasted(typed)).toEqual({ text });
  });

  it.each([
    [`顾潮平说：“${words}”`, '顾潮平', words, true],
    [`據顧潮平介紹，${words}`, '顧潮平', words, false],
    [`市海洋局局长顾潮平在会上强调，${words}`, '市海洋局局长顾潮平', words, false],
    [`${words}——顾潮平`, '顾潮平', words, true],
    [`“${words}”顾潮平说。`, '顾潮平', words, true],
    [`会议要求，${words}`, '会议', words, false],
  ])('tells whose words they are said to be: %s', (typed, asked, said, quoted) => {
    expect(readPasted(typed).claim).toEqual({ asked, words: said, quoted });
  });

  it.each([`他说：“${words}”`, `网友说，${words}`, '渔港建设。要求，清淤'])('names nobody: %s', (typed) => {
    expect(readPasted(typed).claim).toBeUndefined();
  });
});
