import { describe, expect, it } from 'vitest';
import { phrasesHeld } from '../../../src/answer/question/phrases.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { read } from './support.ts';

describe('Places', () => {
  const cases = [
    ['青禾县的安置点在哪', ['青禾县']],
    ['海湾市青禾县砖窑镇有多少人', ['海湾市', '青禾县', '砖窑镇']],
    ['海湾的渔港什么时候清淤', ['海湾']],
    ['重庆江北区哪天复工', ['重庆', '江北区']],
    ['在青禾县召开的会', ['青禾县']],
    ['黑龙江省怎么规定', ['黑龙江省']],
    ['河南和东岛的规定', ['河南', '东岛']],
    ['对望江街道有什么要求', ['望江街道']],
    ['广西壮族自治区的会', ['广西壮族自治区']],
    ['柳州市的会', ['柳州市']],
    ['城市更新有什么要求', []],
    ['超市里要戴口罩吗', []],
    ['学区怎么划分', []],
    ['县城的房租', []],
    ['小区能不能进人', []],
    ['全市的学校', []],
    ['各县怎么做', []],
    ['农村的路灯', []],
    ['哪个市先开学', []],
    ['市长说了什么', []],
    ['疫区来的人', []],
    ['什么地区风险高', []],
    ['我们镇的学校', []],
    ['哪一大洋区', []],
    ['上市公司的复工', []],
    ['高风险地区的人', []],
  ] as const;

  it.each(cases)('of %s', (question, places) => {
    expect(read(question).places).toEqual(places);
    expect(read(toTraditional(question)).places).toEqual(places);
  });
});

describe('Phrases', () => {
  it.each([
    ['“船就进不来”是谁说的', ['船就进不来']],
    ['「船就進不來」是誰說的', ['船就进不来']],
    ['『船就進不來』是誰說的', ['船就进不来']],
    ['"船就进不来"是谁说的', ['船就进不来']],
    ['“泊位不够，船就进不来。”是谁说的', ['泊位不够,船就进不来']],
    ['“停船难”和「上岸難」怎么解决', ['停船难', '上岸难']],
    ['“三到位”指什么', []],
    ['“好”是谁说的', []],
    ['“船就进不来是谁说的', []],
    ['《渔歌》是谁写的', []],
  ])('of %s', (question, phrases) => {
    expect(read(question).phrases).toEqual(phrases);
  });

  it.each([
    [['船就进不来'], '“泊位不够,船,就进不来”', 1],
    [['船就进不来', '上岸难'], '船就进不来', 0.5],
    [['上岸难'], '船就进不来', 0],
    [[], '船就进不来', 1],
  ])('%j are held by %s: %s', (phrases, words, share) => {
    expect(phrasesHeld(phrases, words)).toBe(share);
  });
});

describe('The person asked about', () => {
  it.each([
    '顾潮平对清淤有什么要求',
    '顾潮平怎么看渔歌节',
    '顾潮平说了什么',
    '关于清淤，顾潮平的看法是什么',
    '去年顾潮平说了什么',
    '会上顾潮平讲了啥',
    '顾潮平的原话是什么来着',
    '顾潮平为什么反对停航',
    '请问顾潮平有没有说过要停航',
    '顾潮平咋说',
    '局长顾潮平提了什么建议',
    '顾潮平一共提到几次清淤',
    '有什么要求是顾潮平提的',
  ])('is asked for words: %s', (question) => {
    for (const text of [question, toTraditional(question)]) {
      expect(read(text)).toMatchObject({ person: '顾潮平', saidByPerson: true });
    }
  });

  it.each([
    '顾潮平哪年出生',
    '顾潮平获得了什么奖',
    '顾潮平住在哪里',
    '顾潮平为什么离开',
    '顾潮平的祖籍是哪里',
    '顾潮平主持了哪次会议',
    '谁评价了顾潮平',
    '顾潮平是谁',
    '顾潮平写的小说叫什么',
    '顾潮平被要求做什么职务',
  ])('is asked about, and not for words: %s', (question) => {
    for (const text of [question, toTraditional(question)]) {
      expect(read(text)).toMatchObject({ person: '顾潮平', saidByPerson: false });
    }
  });

  it.each(['小高峰什么时候来', '渔港谁管'])('is nobody: %s', (question) => {
    expect(read(question).person).toBeUndefined();
  });

  it('is asked who it is where nothing else is', () => {
    expect(['顾潮平是谁', '顾潮平哪年出生'].map((text) => read(text).asksWhoItIs)).toEqual([true, false]);
  });
});

describe('An open question', () => {
  it.each(['顾潮平说了什么', '顾潮平在5月2日的会上说了什么', '上周的会上说了什么', '最近一次会议说了啥'])(
    'names no matter: %s',
    (question) => {
      expect(read(question)).toMatchObject({ isOpen: true, terms: [] });
    },
  );

  it.each(['顾潮平对清淤说了什么', '上周的会是谁主持的', '会上说了什么防汛的事'])('does not: %s', (question) => {
    expect(read(question).isOpen).toBe(false);
  });
});
