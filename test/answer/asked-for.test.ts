import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { toTraditional } from '../../src/text/script.ts';
import { libraryOf, reportOf } from './support.ts';

/** Invented reports that tell much of a thing and not all: what is not told of it is no answer to a question for it. */
const REPORTS = [
  reportOf(
    '9月4日，栖岭县召开桑园水库除险加固推进会，县长陶静川主持会议。陶静川说，桑园水库坝高42米，今年汛前要完成溢洪道加固。县水利局局长尤冠群介绍，工程总投资3600万元，征用土地118亩，涉及桑园村76户、263人。',
    'reservoir',
    '栖岭县推进桑园水库除险加固',
    '2031-09-05',
  ),
  reportOf(
    '10月12日，第六届栖岭山茶节筹备会在县文化馆举行，副县长毕若兰主持。毕若兰说，山茶节10月28日开幕，主会场设在白鹭滩，门票对本县居民免费，外地游客每人30元。会议通报，第二季度全县接待游客41万人次，同比增长12%。',
    'festival',
    '第六届栖岭山茶节筹备会举行',
    '2031-10-13',
  ),
];

let library: Library;

beforeAll(async () => {
  library = await libraryOf(REPORTS);
});

const TOLD = [
  ['桑园水库的大坝有多高？', '42米'],
  ['桑园水库除险加固总投资多少钱？', '3600万元'],
  ['桑园水库工程征用了多少亩土地？', '118亩'],
  ['桑园村涉及多少户？', '76户'],
  ['桑园村涉及多少人？', '263人'],
  ['第六届栖岭山茶节的门票多少钱？', '30元'],
  ['第二季度栖岭县的游客增长了百分之多少？', '12%'],
  ['二季度栖岭县接待了多少游客？', '41万人次'],
] as const;

const NOT_TOLD = [
  '桑园水库的面积是多少平方公里？',
  '桑园水库大坝有多重？',
  '桑园水库的溢洪道加固要几台挖掘机？',
  '桑园水库移民每户补偿多少头牛？',
  '栖岭县文化馆藏书多少册？',
  '第五届栖岭山茶节的门票多少钱？',
  '第七届栖岭山茶节主会场设在哪里？',
  '第三季度全县接待游客多少人次？',
];

describe('What is asked for must stand in the words', () => {
  it.each(TOLD)('%s', async (question, words) => {
    for (const asked of [question, toTraditional(question)]) {
      const { quotes } = await library.ask(asked);
      expect(quotes[0]?.text).toContain(words);
    }
  });

  it.each(NOT_TOLD)('is not told by what else is said of it: %s', async (question) => {
    for (const asked of [question, toTraditional(question)]) {
      const { outcome, quotes } = await library.ask(asked);
      expect([outcome, quotes]).toEqual(['not-found', []]);
    }
  });
});
