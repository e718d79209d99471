import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answer/answer.ts';
import { FEATURES, weigh } from '../../src/answer/weigh.ts';
import { RANKING } from '../../src/answer/weights.ts';
import { libraryOf, reportOf } from './support.ts';

/* What of a report is quoted: as much as is asked for, from where it is said. */

const FILLER = '各单位要按照既定安排抓好各项工作，做到任务明确、责任到人、按时完成、及时报告，确保不出纰漏。';

async function first(text: string, question: string, title?: string): Promise<Quote | undefined> {
  const report = title === undefined ? reportOf(text, 'only') : reportOf(text, 'only', title);
  const { quotes } = await (await libraryOf([report])).ask(question);
  return quotes[0];
}

describe('The words that answer', () => {
  it('are not drawn out over sentences that say nothing of what is asked', async () => {
    const text = `${FILLER}北堤的闸门每天早上六点开启，由闸口值守员操作。${FILLER}${FILLER}`;
    const quote = await first(text, '北堤的闸门几点开启？');
    expect(quote?.text).toContain('早上六点开启');
    expect(quote?.text.length).toBeLessThan(60);
  });

  it.each([
    ['北堤闸门为什么推迟开启？', '由于上游来沙'],
    ['北堤闸门开启推迟了多久？', '推迟了三个小时'],
    ['北堤闸门什么时候恢复开启？', '6月9日'],
  ])('hold the kind of thing that is asked for: %s', async (question, words) => {
    const text = [
      `北堤闸门开启是件大事。${FILLER}`,
      `北堤闸门开启推迟了三个小时。${FILLER}${FILLER}`,
      `北堤闸门推迟开启，是由于上游来沙堵住了闸槽。${FILLER}${FILLER}`,
      `北堤闸门要在6月9日恢复开启。${FILLER}`,
    ].join('\n');
    expect((await first(text, question))?.text).toContain(words);
  });

  it.each([
    ['谁参加了春灌会议？', '石一舟、邵青禾参加'],
    ['春灌会议是谁主持的？', '市长林见川主持'],
    ['春灌会议连线了哪些乡镇？', '连线青桥镇、白沙乡'],
    ['春灌会议在哪里召开的？', '在云汀市水利局召开'],
  ])('are the narration’s where the meeting itself is asked about: %s', async (question, words) => {
    const text = [
      '5月2日，春灌会议在云汀市水利局召开，会议以视频形式连线青桥镇、白沙乡。市长林见川主持会议，石一舟、邵青禾参加。',
      '林见川说，参加春灌的队伍要早些上堤，主持工程的人要到现场，春灌会议定下的事情要一件件落实。',
      '邵青禾说，春灌会议以后，各乡镇都要参加巡渠，哪里漏水就在哪里召开现场会。',
    ].join('\n');
    const quote = await first(text, question, '云汀市召开春灌会议');
    expect(quote?.text).toContain(words);
    expect(quote?.speaker.kind).toBe('report');
  });
});

describe('The order of excerpts', () => {
  it('leaves out no feature that has a weight', () => {
    const expected = FEATURES.reduce((sum, feature) => sum + RANKING[feature] ** 2, 0);
    expect(weigh(RANKING)).toBeCloseTo(expected, 8);
    expect([...FEATURES].sort()).toEqual(Object.keys(RANKING).sort());
  });
});

describe('Of several times or numbers in a quote', () => {
  it.each([
    ['北堤闸门哪天开启？', ['6月9日']],
    ['南坝改造要多少钱？', ['3.2亿元']],
    ['南坝改造搬迁了多少人？', ['1200人']],
    ['南坝改造完成了百分之几？', ['45%']],
  ])('those are highlighted that are asked for: %s', async (question, words) => {
    const text = '北堤闸门6月9日开启，渡口8月1日通航。南坝改造投资3.2亿元，搬迁1200人，已完成45%。';
    const quote = await first(text, question);
    expect(quote?.highlights.map(([a, b]) => quote.text.slice(a, b))).toEqual(words);
  });
});
