import { describe, expect, it } from 'vitest';
import { expansion, formulasIn } from '../../src/answer/formula.ts';
import { fold } from '../../src/text/fold.ts';

const spelledOut = (question: string, text: string): string | undefined => {
  const formula = formulasIn(fold(question))[0];
  const place = formula && expansion(fold(text), formula);
  return place && text.slice(place.start, place.end);
};

describe('A formula', () => {
  it.each([
    ['“四早”指的是什么？', '要做到早发现、早报告、早隔离、早治疗。', '早发现、早报告、早隔离、早治疗'],
    [
      '三个必查是哪三个？',
      '坚持老旧管网必查、地下空间必查、餐饮场所必查。',
      '老旧管网必查、地下空间必查、餐饮场所必查',
    ],
    ['“两查一报”是什么', '“两查一报”，即查体温、查缺勤、报异常。', '查体温、查缺勤、报异常'],
    [
      '“一限两不”指什么？',
      '一限，是限涨幅；两不，是不得强制搬离、不得捆绑收费。',
      '限涨幅；两不，是不得强制搬离、不得捆绑收费',
    ],
    ['“一库两账”是什么', '一账记收，一账记支，每月对一次。', '一账记收，一账记支'],
    ['四个关口包括什么？', '要把好入口关、检测关、运输关、储存关。', '把好入口关、检测关、运输关、储存关'],
    ['“防汛”工作的三个提前是什么', '就是提前预警、提前转移、提前腾库。', '提前预警、提前转移、提前腾库'],
  ])('%s is spelled out in: %s', (question, text, items) => {
    expect(spelledOut(question, text)).toBe(items);
  });

  it.each([
    ['“三个提前”指什么？', '就是提前会商、提前预警、提前转移、提前腾库。'],
    ['“四早”指的是什么？', '要落实好“四早”要求，早部署、早落实。'],
    ['“两不”是什么', '价格不高，质量不错，服务不差。'],
    ['“三到位”是什么', '要做到“三到位”，责任到位。'],
  ])('%s is not spelled out in: %s', (question, text) => {
    expect(spelledOut(question, text)).toBeUndefined();
  });
});
