import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { toTraditional } from '../../src/text/script.ts';
import { libraryOf, sampleReports } from './support.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(sampleReports());
});

const held = { from: '2023-04-18', to: '2025-02-18' };

describe('A question about what the collection does not cover', () => {
  it.each([
    ['2019年的防汛会议说了什么', { kind: 'unknown-date', held, nearest: ['2023-04-18'] }],
    ['2031年的预算安排了多少', { kind: 'unknown-date', held, nearest: ['2025-02-18'] }],
    ['2024年8月8日的会议上说了什么', { kind: 'unknown-date', held, nearest: ['2024-09-04', '2024-07-09'] }],
    ['7月13日的会议是谁主持的', { kind: 'unknown-date', nearest: ['2023-07-14', '2023-07-15'] }],
    ['青禾县的防汛会议说了什么', { kind: 'unknown-place', asked: '青禾' }],
    ['海南对旅游业怎么部署', { kind: 'unknown-place', asked: '海南' }],
    ['北京市的防汛会议强调了什么', { kind: 'unknown-place', asked: '北京' }],
    ['省民政厅对养老院有什么要求', { kind: 'unknown-body', asked: '民政' }],
    ['卫健委对流感有什么要求', undefined],
    ['公安局局长是谁', undefined],
    ['苇塘县最大的安置点设在哪里', undefined],
    ['槐汀的防汛会议说了什么', undefined],
  ] as const)('is told so, with what it does cover: %s', async (question, note) => {
    for (const typed of [question, toTraditional(question)]) {
      const answer = await library.ask(typed);
      const { asked = '', ...rest } = { asked: '', ...note };
      if (note === undefined) expect(answer.note?.kind ?? '').not.toMatch(/unknown/);
      else expect(answer).toMatchObject({ outcome: 'not-found', note: rest });
      if (asked !== '')
        expect(answer.note).toMatchObject({
          asked: expect.stringMatching(new RegExp(`${asked}|${toTraditional(asked)}`)),
        });
    }
  });

  it.each(['红烧肉怎么做', '世界杯冠军是谁'])('is shown no quote where none is near: %s', async (question) => {
    expect(await library.ask(question)).toMatchObject({ outcome: 'not-found', nearest: [] });
  });

  it.each(['省长的工资是多少', '高峰今年多大年纪', '欧阳砚秋的丈夫是谁', '木拉提·阿依登是哪年参加工作的'])(
    'gets no answer by words that tell of something else: %s',
    async (question) => {
      expect((await library.ask(question)).outcome).toBe('not-found');
    },
  );
});
