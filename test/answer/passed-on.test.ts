import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/answer/library.ts';
import { toTraditional } from '../../src/text/script.ts';
import { libraryOf, reportOf } from './support.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf([
    reportOf(
      [
        '6月3日，槐岸市召开渡口安全会议，贯彻落实省长司徒朗讲话要求。市长柏青川主持会议并讲话，副市长葛明远参加会议。',
        '会议传达了省委书记燕知秋关于渡口安全工作的批示精神。',
        '柏青川指出，渡船夜里一律停航。柏青川还说，省海事局局长尉迟安上月来调研时强调过，“缆绳断一根，人命系一船”。',
        '葛明远要求，各码头五日内交出检修清单。',
      ].join('\n'),
      'ferry',
      '槐岸市部署渡口安全',
      '2031-06-04',
    ),
    reportOf(
      [
        '7月9日，槐岸市召开抗旱会议。省长苗长庚对槐岸抗旱工作作出批示，要求把井水先送到学校和医院。',
        '市长柏青川说，水车今晚出发。',
      ].join('\n'),
      'drought',
      '槐岸市部署抗旱',
      '2031-07-10',
    ),
  ]);
});

describe('Words of somebody whom the reports only mention', () => {
  it.each([
    ['省长司徒朗在渡口安全会议上讲了哪几条？', '司徒朗'],
    ['省委书记燕知秋对渡口安全的批示原话是什么？', '燕知秋'],
    ['省委书记燕知秋关于渡口安全的批示写了些什么？', '燕知秋'],
  ])('are not answered by the mention, but the person is named: %s', async (question, asked) => {
    const { outcome, quotes, note } = await library.ask(question);
    expect([outcome, quotes]).toEqual(['not-found', []]);
    expect(note).toMatchObject({ kind: 'mentioned', asked });
    const other = await library.ask(toTraditional(question));
    expect([other.outcome, other.note?.kind]).toEqual(['not-found', 'mentioned']);
  });

  it('are answered where the report itself tells them', async () => {
    const { outcome, quotes } = await library.ask('省长苗长庚对槐岸抗旱的批示要求是什么？');
    expect(outcome).toBe('answered');
    expect(quotes[0]?.text).toContain('把井水先送到学校和医院');
    expect(quotes[0]?.speaker.kind).toBe('report');
  });
});

describe('A question whether somebody said something', () => {
  it.each([
    ['五日内交出检修清单是市长柏青川要求的吗，谁提的？', '葛明远', undefined],
    ['“五日内交出检修清单”是柏青川说的还是别人说的？', '葛明远', undefined],
    ['是市长柏青川要求各码头五日内交出检修清单的吗？', '葛明远', undefined],
    ['渡船夜里一律停航是不是柏青川说的？', '柏青川', ['尉迟安']],
    ['“缆绳断一根，人命系一船”是柏青川自己的话吗？', '柏青川', ['尉迟安']],
  ])('is answered by whoever did: %s', async (question, name, relays) => {
    const { outcome, quotes } = await library.ask(question);
    expect(outcome).toBe('answered');
    expect(quotes[0]?.speaker).toMatchObject({ kind: 'person', name });
    expect(quotes[0]?.relays).toEqual(relays);
  });
});
