import { describe, expect, it } from 'vitest';
import { firstAct } from '../../src/answer/bodies/first-act.ts';
import { namedBody } from '../../src/answer/bodies/named-body.ts';
import { reportOf } from './support.ts';

/** The sentence with which a body begins to act in a report of 云陂市; undefined where it does not. */
function actOf(body: string, text: string): string | undefined {
  const named = namedBody(body);
  const report = reportOf(text, 'aaaaaaaaaaaa', '云陂市近日要闻', '2031-03-10');
  const act = named && firstAct(report, named);
  return act && report.text.slice(act.sentence.start, act.sentence.end);
}

describe('A body', () => {
  it.each([
    '市教委',
    '云陂市教育局',
    '云陂教育局',
    '省政府',
    '市委',
    '市委常委会',
    '省政府常务会议',
    '省政府常務會議',
    '国务院',
    '国务院常务会议',
    '国家卫健委',
    '省防汛抗旱指挥部',
    '自治区民政厅',
    '市市场监管局',
    '渠道清淤领导小组',
    '县人民法院',
  ])('is named by %s', (words) => {
    expect(namedBody(words)).toBeDefined();
  });

  it.each([
    '复学',
    '格局',
    '医院',
    '公司',
    '客厅',
    '渠道清淤',
    '施远帆',
    '市民',
    '开学工作',
    '教育',
    '委员',
    '全市大局',
    '',
  ])('is not named by %s', (words) => {
    expect(namedBody(words)).toBeUndefined();
  });
});

describe('What a body does', () => {
  it.each([
    ['市教委', '3月9日，云陂市教委召开开学工作会议。'],
    ['市教委', '市教育局昨日印发开学指引，共十二条。'],
    ['云陂市教育局', '市教委、市卫健委联合发布开学指引。'],
    ['市卫健委', '云陂市教委、市卫健委联合发布开学指引。'],
    ['市教委', '记者从市教委获悉，校车将增加三条线路。'],
    ['市教委', '据市教委介绍，校车将增加三条线路。'],
    ['市教委', '市教委有关负责人表示，校车将增加三条线路。'],
    ['市教委', '市教委就校车问题答复家长，线路月底公布。'],
    ['市教委', '活动由市教委主办。'],
    ['市水利局', '市水利局局长方见明说，闸门要先检修。'],
    ['省政府常务会议', '3月9日，省长岑知远主持召开省政府常务会议，研究防汛工作。'],
    ['市公安局', '槐安市副市长、市公安局局长方见明说，路口要先改。'],
    ['省政府', '3月9日，省长岑知远主持召开省政府第12次常务会议，研究防汛工作。'],
    ['市委', '市委书记江映月主持召开市委常委会会议，审议三项制度。'],
    ['省政府常务会议', '省政府昨日召开第12次常务会议。'],
    ['省政府常務會議', '省政府常务会议指出，转移要走在洪水前面。'],
    ['市委常委会', '市委常委会会议强调，校门口要有人值守。'],
    ['省政府', '省人民政府决定，渠道清淤四月前完成。'],
    ['省防汛抗旱指挥部', '省防汛抗旱指挥部启动三级应急响应。'],
  ])('%s: %s', (body, text) => {
    expect(actOf(body, `各地正在准备。\n${text}`)).toBe(text);
  });

  it.each([
    ['市教委', '副市长丁一白说，市教委已经决定增加校车。'],
    ['市教委', '会议强调，市教委要做好督查。'],
    ['市教委', '会议要求市教委印发开学指引。'],
    ['市教委', '副市长丁一白要求市教委通报情况。'],
    ['市教委', '市教委门前的路口要整修。'],
    ['市教委', '市教委、市财政局主要负责人参加。'],
    ['市教委', '区教委昨日召开开学工作会议。'],
    ['市教委', '省教育厅昨日召开开学工作会议。'],
    ['青石市教委', '云陂市教委召开开学工作会议。'],
    ['青石市教委', '市教委召开开学工作会议。'],
    ['省政府常务会议', '会议要求，贯彻省政府常务会议精神。'],
    ['市委', '市委书记江映月说，渠道清淤要快。'],
    ['省政府', '与会人员走进省政府大院。'],
  ])('is not what is only said of it: %s, %s', (body, text) => {
    expect(actOf(body, `各地正在准备。\n${text}`)).toBeUndefined();
  });
});
