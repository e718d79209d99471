import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFollowUp } from '../../../src/answer/conversation/follow-up.ts';
import { toTraditional } from '../../../src/text/script.ts';

const forms: readonly (readonly [string, string])[] = [
  ['哪天说的？', 'of-answer when'],
  ['这话是什么时候说的', 'of-answer when'],
  ['他是哪天说的？', 'of-answer when'],
  ['几号开的会？', 'of-answer when'],
  ['日期呢？', 'of-answer when'],
  ['这次会议是什么时候召开的？', 'of-answer when'],
  ['在哪说的？', 'of-answer where'],
  ['在哪个会上说的？', 'of-answer where'],
  ['哪次会议？', 'of-answer where'],
  ['地点呢', 'of-answer where'],
  ['谁说的？', 'of-answer who'],
  ['这是谁的话？', 'of-answer who'],
  ['这句话是谁讲的？', 'of-answer who'],
  ['原话呢？', 'of-answer words'],
  ['原话是怎么说的？', 'of-answer words'],
  ['出处呢？', 'of-answer words'],
  ['真的吗？', 'of-answer words'],
  ['还有吗？', 'more'],
  ['还有别的吗？', 'more'],
  ['还有没有？', 'more'],
  ['再来一条', 'more'],
  ['继续', 'more'],
  ['他还说了什么？', 'other-words person'],
  ['她还有什么要求？', 'other-words person'],
  ['还说了什么？', 'other-words person'],
  ['会上还说了什么？', 'other-words meeting'],
  ['他怎么说的？', 'own-words'],
  ['她说了什么？', 'own-words'],
  ['还有谁提过？', 'others'],
  ['还有谁？', 'others'],
  ['别人怎么说？', 'others'],
  ['其他人呢？', 'others'],
  ['有没有别人说过？', 'others'],
  ['和去年比呢？', 'year-before'],
  ['跟去年相比怎么样？', 'year-before'],
  ['比去年呢', 'year-before'],
  ['上一次呢？', 'meeting-next before'],
  ['那上次会议呢？', 'meeting-next before'],
  ['下一次呢', 'meeting-next after'],
  ['最近一次呢？', 'meeting-next newest'],
  ['为什么？', 'further'],
  ['为啥呢', 'further'],
  ['原因呢？', 'further'],
  ['具体怎么做？', 'further'],
  ['怎么办？', 'further'],
  ['多少？', 'further'],
  ['多久？', 'further'],
  ['什么时候？', 'further'],
  ['谁主持的？', 'of-meeting'],
  ['都有谁参加？', 'of-meeting'],
  ['那学校呢？', 'instead 学校'],
  ['学校呢', 'instead 学校'],
  ['那对学校呢？', 'instead 学校'],
  ['她呢？', 'instead 她'],
  ['那2024年呢？', 'instead 2024年'],
  ['換成砚陵呢？', 'instead 砚陵'],
  ['那学校方面呢？', 'instead 学校'],
  ['那高峰怎么说？', 'instead 高峰'],
  ['那“四早”呢？', 'instead "四早"'],
];

const own: readonly string[] = [
  '那学校什么时候开学？',
  '学校怎么办？',
  '为什么要停课？',
  '谁说过要戴口罩？',
  '别人的孩子能不能入学？',
  '还有多少学校没有复课？',
  '那次会议谁主持？',
  '那个呢',
  '你好',
  '谢谢',
  '好的',
  '那好',
  '“通知发出去不算完，人坐到安置点的板凳上才算完”谁说的？',
  '会议什么时候召开？',
  '去年的防汛会议是哪天？',
  '',
  '？',
  '🙂',
];

/** What was read, in a word or two. */
function inWords(text: string): string {
  const read = readFollowUp(text);
  const more =
    'asks' in read && read.kind === 'of-answer' ? read.asks : 'of' in read ? read.of : 'to' in read ? read.to : '';
  return [read.kind, more || ('words' in read ? read.words : '')].filter((part) => part !== '').join(' ');
}

describe('A message that says nothing by itself', () => {
  it.each(forms)('%s asks for %s, in either script', (message, expected) => {
    expect(inWords(message)).toBe(expected);
    expect(inWords(toTraditional(message))).toBe(expected);
  });

  it.each(own)('is not what stands by itself: %s', (message) => {
    expect(inWords(message)).toBe('complete');
  });

  it('is told from anything that people may type, without a fault', () => {
    const piece = fc.constantFrom(
      '那',
      '呢',
      '他',
      '还',
      '说',
      '什么',
      '？',
      '学校',
      '“',
      '怎么',
      '的',
      '了',
      'a',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(readFollowUp(pieces.join('')).kind).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});
