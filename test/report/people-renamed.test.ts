import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSimplified, toTraditional } from '../../src/text/script.ts';
import { readText } from './speech/labelled.ts';

/*
 * Who takes part, as what and with which office must not hang on what the people are called: one report, its people
 * renamed with surnames common and rare and with given names of which many characters also begin verbs and adverbs.
 */

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周孙朱胡郭何林罗郑梁谢宋韩冯邓曹彭曾萧田董潘蒋蔡余叶程苏魏吕沈姚卢姜崔钟谭易邰仇亓冼',
].concat(['欧阳', '司徒', '诸葛', '令狐']);
const GIVEN = [...'伟芳娜丽强磊勇杰娟涛霞刚英华玉兰红梅琴云莲雪荣香月莺凡佳嘉琼珍莉志德海山春若亦晨明立言正远'];

const renaming = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN), fc.constantFrom(...GIVEN)), {
    minLength: 6,
    maxLength: 6,
    // One surname and a given name each, so that no name begins another.
    selector: ([surname]) => surname,
  })
  .map((names) => names.map(([surname, first, second]) => `${surname}${first}${second}`));

const OFFICES = [
  ['市委副书记、市长', '县委书记', '集团总裁', '区长'],
  ['副市长', '副县长', '副总裁', '理事长'],
  ['市水利局局长', '气象署署长', '制造部总监', '总厂长'],
  ['村民代表', '工会主席', '修复师', '学务长'],
  ['市审计局局长', '总工程师', '财务处处长', '检察长'],
];
const VERBS = ['指出', '强调', '表示', '认为', '坦言', '重申', '提醒'];

const office = fc.tuple(...OFFICES.map((some) => fc.constantFrom(...some)));

function report([a, b, c, d, e, f]: readonly string[], posts: readonly string[], verb: string): string {
  const [ofA, ofB, ofC, ofD, ofE] = posts;
  return [
    `5月2日，${ofA}${a}主持召开防汛工作会议，${ofB}${b}、${ofC}${c}出席。`,
    `${a}${verb}，堤防要天天看。${c}介绍了水情。`,
    `“沙袋备好了，”${ofD}${d}说，“两天就到。”${ofE}${e}在讨论时${verb}，账要算清。`,
    `会前，来自上游的${f}女士发言。`,
  ].join('\n');
}

describe('people under other names', () => {
  const expected = (names: readonly string[], posts: readonly string[]): readonly string[] => [
    `${names[0]} / ${posts[0]} / chair`,
    `${names[1]} / ${posts[1]} / attended`,
    `${names[2]} / ${posts[2]} / attended`,
    `${names[3]} / ${posts[3]} / speaker`,
    `${names[4]} / ${posts[4]} / speaker`,
    `${names[5]} / - / attended`,
  ];
  const told = (text: string): readonly string[] =>
    readText(text).people.map(({ name, post, role }) => toSimplified(`${name} / ${post ?? '-'} / ${role}`));

  test.each([
    ['simplified', (text: string) => text],
    ['traditional', toTraditional],
  ])('keep their offices and parts, in %s script', (_script, print) => {
    fc.assert(
      fc.property(renaming, office, fc.constantFrom(...VERBS), (names, posts, verb) => {
        expect(told(print(report(names, posts, verb)))).toEqual(expected(names, posts));
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
