import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../../src/answer/question/question.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { read } from './support.ts';

const CASES: Readonly<Record<Wanted, readonly string[]>> = {
  'who-said': [
    '“船就进不来”是谁说的？',
    '谁讲的不得出海',
    '谁说得不得出海',
    '邊個講嘅「船就進不來」',
    '哪位领导提出要清淤',
    '这话出自谁',
    '“三到位”是什么会上提的',
    '是谁要求停航的',
    '这句是谁的原话',
  ],
  when: [
    '渔港什么时候清淤',
    '渔港啥时候清淤',
    '渔港几时清淤',
    '小學幾號報到',
    '会议几点开',
    '哪年建成',
    '哪天返校',
    '何時何地召開',
    '有人知道会议几点开吗',
    '休渔到几月几号',
    '最早什么时候可以出海',
    '到底什么时候开学啊',
    '码头是哪一年修的',
    '甚麼時候開學',
  ],
  'how-long': ['隔离多长时间', '隔离多久', '休渔几个月', '培训多少天', '要等几天', '學習為期多久', '有效期是多久'],
  'how-many': [
    '泊位有多少个',
    '清淤要多深',
    '船有多大',
    '来了几个人',
    '补贴几多钱',
    '占百分之几',
    '要做几次检测',
    '提了几点要求的有几条',
  ],
  who: ['会议是谁主持的', '有哪些市领导参加', '哪些专家到会', '出席的领导有谁', '誰是海灣市市長', '陪同的是什么人'],
  where: ['会在哪里开', '会在哪儿开', '安置点设在哪', '渔港在什么地方', '會喺邊度開', '在哪個城市舉行'],
  why: ['为什么停航', '为啥停航', '点解要停航', '停航的原因是什么', '怎么会停航', '缘何停航', '為何停航'],
  how: ['咋办理渔船证', '停航了怎么办', '如何申请补贴', '怎樣報名', '遇到台风咋办', '点样报名'],
  which: ['连线了哪些区', '是哪几项工程', '有哪些措施', '哪个码头先修', '選了哪幾條航線'],
  definition: [
    '“三到位”是什么',
    '三到位指的是什么',
    '啥叫三到位',
    '三到位是啥意思',
    '「三到位」具體指什麼',
    '三到位包括哪三条',
  ],
  'yes-no': [
    '能不能出海',
    '可以出海吗',
    '有没有说过要停航',
    '有冇話過要停航',
    '是不是真的要停航',
    '是否停航',
    '渔船要不要检修',
    '船修好了没有',
    '停航係咪真嘅',
  ],
  statement: [
    '顾潮平对清淤有什么要求',
    '顾潮平怎么说',
    '梁海生怎么看待渔歌节',
    '会上说了什么',
    '最近一次会议讲了啥',
    '各地怎么规定停航',
  ],
};

const cases = Object.entries(CASES).flatMap(([wanted, questions]) => questions.map((q) => [q, wanted] as const));

describe('What is wanted', () => {
  it.each(cases)('by %s: %s', (question, wanted) => {
    expect(read(question).wanted).toBe(wanted);
  });

  it.each(cases)('is the same in the other script: %s', (question, wanted) => {
    expect(read(toTraditional(question)).wanted).toBe(wanted);
  });

  it.each([
    ['“为什么晚了六个小时”是谁问的', 'who'],
    ['提了几点要求', 'statement'],
    ['住在几号楼的人要转移', 'statement'],
    ['高三年级几年级的书', 'statement'],
  ])('is not read from what only looks so: %s', (question, wanted) => {
    expect(read(question).wanted).toBe(wanted);
  });
});
