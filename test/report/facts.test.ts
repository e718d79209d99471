import { describe, expect, test } from 'vitest';
import { page } from './invented-page.ts';
import { readText } from './speech/labelled.ts';

const PUBLISHED = '2020-03-05 来源：南屏日报';

describe('the day of the meeting', () => {
  test.each([
    ['3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['2020年3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['二〇二〇年三月四日，全市河堤加固会议召开。', '2020-03-04'],
    ['三月四日，全市河堤加固会议召开。', '2020-03-04'],
    ['4日，全市河堤加固会议召开。', '2020-03-04'],
    ['29日下午，全市河堤加固会议召开。', '2020-02-29'],
    ['3月3日至4日，全市河堤加固会议召开。', '2020-03-03'],
    ['今天上午，全市河堤加固会议召开。', '2020-03-05'],
    ['昨天，全市河堤加固会议召开。', '2020-03-04'],
    ['昨日（3月4日），全市河堤加固会议召开。', '2020-03-04'],
    ['12月31日，全市河堤加固会议召开。', '2019-12-31'],
    ['全市河堤加固会议于3月4日召开，2020年5月1日起施行新办法。', '2020-03-04'],
    ['为落实2月20日全省会议精神，3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['根据《2020年3月1日印发的通知》，全市河堤加固会议昨天召开。', '2020-03-04'],
    ['记者从3月4日召开的全市河堤加固会议上获悉，工程已开工。', '2020-03-04'],
    ['新华社南屏3月4日电（记者罗小溪）全市河堤加固会议4日召开。', '2020-03-04'],
    ['新华社南屏3月3日电（记者罗小溪）全市河堤加固会议今天召开。', '2020-03-03'],
  ])('is read from: %s', (lead, day) => {
    expect(page(PUBLISHED, lead).meeting.date).toBe(day);
  });

  test.each([
    ['3月4日，全市河堤加固会议召开。', 'XXXX-03-04'],
    ['新华社南屏3月4日电（记者罗小溪）全市河堤加固会议4日召开。', 'XXXX-03-04'],
    ['新华社南屏3月4日电（记者罗小溪）全市河堤加固会议昨天召开。', 'XXXX-03-03'],
    ['2020年3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['昨天，全市河堤加固会议召开。', null],
    ['4日，全市河堤加固会议召开。', null],
    ['全市河堤加固会议召开。', null],
  ])('keeps open what a page without a date of publication does not tell: %s', (lead, day) => {
    expect(page('', lead).meeting.date).toBe(day);
  });

  test.each([
    '全市河堤加固会议召开。会议强调，4月30日前完工。',
    '全市河堤加固会议召开。会议强调，确保5月1日完工。',
    '全市河堤加固会议召开。会议强调，3月1日起每天上报。',
  ])('is never a deadline in a speech: %s', (lead) => {
    expect(page(PUBLISHED, lead).meeting.date).toBeNull();
  });
});

describe('a document that begins with a stamp', () => {
  test.each([
    '2020-03-05 09:02 来源：南屏网\n3月4日，市长周明远主持召开防汛会议。',
    '2020-03-05 09:02 来源：南屏网 3月4日，市长周明远主持召开防汛会议。',
    '首页 > 新闻 > 正文\n2020-03-05 09:02 来源：南屏网\n昨日，市长周明远主持召开防汛会议。',
    '周明远主持召开防汛会议\n发布时间：2020年3月5日 来源：南屏网\n4日，市长周明远主持召开防汛会议。',
  ])('is published on the day of the stamp, about a meeting on that of the lead: %s', (text) => {
    const { meeting, published } = readText(text);
    expect(meeting.date).toBe('2020-03-04');
    expect(published).toMatchObject({ date: '2020-03-05', outlet: '南屏网' });
  });

  test.each(['2020年3月4日，市长周明远主持召开防汛会议。', '2020年3月4日 市长周明远主持召开防汛会议。'])(
    'has none if the day belongs to its first sentence: %s',
    (text) => {
      expect(readText(text)).toMatchObject({ meeting: { date: '2020-03-04' }, published: { date: null } });
    },
  );

  test('is not called by the stamp', () => {
    expect(readText('2020-03-05 09:02\n市长周明远主持召开防汛会议。').title).toBe('市长周明远主持召开防汛会议。');
  });
});

describe('the publication', () => {
  const LEAD = '3月4日，会议召开。';

  test.each([
    ['2020-03-05 来源：南屏日报', '2020-03-05', '南屏日报'],
    ['2020年3月5日 来源：南屏日报', '2020-03-05', '南屏日报'],
    ['2020/3/5 09:30 稿源：南屏日报', '2020-03-05', '南屏日报'],
    ['2020.03.05 转自：南屏日报 编辑：罗小溪', '2020-03-05', '南屏日报'],
    ['来源：南屏网-南屏日报 作者：罗小溪 2020-03-05', '2020-03-05', '南屏网-南屏日报'],
    ['来源：苇塘发布 2020-03-05 浏览：20次', '2020-03-05', '苇塘发布'],
    ['2020-03-05 10:12　南屏新闻网　阅读 31', '2020-03-05', '南屏新闻网'],
    ['來源：南屏日報 2020-03-05', '2020-03-05', '南屏日報'],
    ['来源：**日报 2020-03-05', '2020-03-05', '**日报'],
    ['2020-03-05', '2020-03-05', null],
    ['来源：本网 2020-03-05', '2020-03-05', null],
    ['来源：创作者周刊　编辑：苗可 2020-03-05', '2020-03-05', '创作者周刊'],
    ['来源：新闻记者网 2020-03-05', '2020-03-05', '新闻记者网'],
    ['来源：南屏阅读网 浏览20次 2020-03-05', '2020-03-05', '南屏阅读网'],
    ['来源：南屏日报作者：罗小溪 2020-03-05', '2020-03-05', '南屏日报'],
    ['来源：南屏日报记者罗小溪 2020-03-05', '2020-03-05', '南屏日报'],
    ['来源：编辑部 2020-03-05', '2020-03-05', null],
    ['苇塘县融媒体中心\n2020-03-05 20:11', '2020-03-05', '苇塘县融媒体中心'],
    ['2020-03-05 20:11\n南屏日报', '2020-03-05', '南屏日报'],
    ['南屏日報\n2020-03-05', '2020-03-05', '南屏日報'],
    ['时政新闻\n2020-03-05', '2020-03-05', null],
    ['信息发布\n2020-03-05', '2020-03-05', null],
  ])('day and outlet are read from the line above the body: %s', (above, date, outlet) => {
    expect(page(above, LEAD).published).toMatchObject({ date, outlet });
  });

  test.each([
    ['2020-03-05 10:12  南屏网', '南屏网'],
    ['© 南屏日報', '南屏日報'],
    ['Copyright © 2018-2020 南屏日報 版權所有', '南屏日報'],
    ['© 2020 保留所有权利', null],
  ])('a line below the body tells the outlet where nothing else does: %s', (below, outlet) => {
    expect(page('', LEAD, below).published.outlet).toBe(outlet);
  });

  test.each([
    ['【南屏日報專訊】', '南屏日報', []],
    ['【南屏日报记者罗小溪报道】', '南屏日报', ['罗小溪']],
    ['【本报讯】', null, []],
  ])('a head in brackets is a dateline: %s', (head, outlet, reporters) => {
    expect(page('2020-03-05', `${head}${LEAD}`).published).toMatchObject({ outlet, reporters });
  });

  test('a dateline tells the outlet where the page does not', () => {
    expect(page('2020-03-05', '南屏日报讯（记者 罗小溪）3月4日，会议召开。').published.outlet).toBe('南屏日报');
  });

  test('a stamp below the body is taken if it fits the meeting', () => {
    expect(page('', LEAD, '2020-12-05\n2020-03-05').published.date).toBe('2020-03-05');
  });

  test('stamps of two years that both fit tell no year', () => {
    expect(page('', LEAD, '2019-03-05\n2020-03-05').published.date).toBeNull();
  });
});

describe('reporters and editor', () => {
  test.each([
    ['南屏日报讯（记者 罗小溪 王 芳）3月4日，会议召开。', '', ['罗小溪', '王芳']],
    ['新华社南屏3月4日电（记者罗小溪、王芳）会议召开。', '', ['罗小溪', '王芳']],
    ['本报讯（记者 罗小溪 通讯员 王芳）3月4日，会议召开。', '', ['罗小溪']],
    ['（记者 罗小溪）3月4日，会议召开。', '', ['罗小溪']],
    ['记者罗小溪报道 3月4日，会议召开。', '', ['罗小溪']],
    ['3月4日，会议召开。', '本报记者 罗小溪', ['罗小溪']],
    ['3月4日，会议召开。', '（记者 罗小溪 摄影 王芳）', ['罗小溪']],
    ['3月4日，会议召开。', '文/罗小溪 图/王芳', ['罗小溪']],
    ['3月4日，会议召开。', '作者：罗小溪 王芳', ['罗小溪', '王芳']],
    ['3月4日，会议召开。', '作者：宣传部', []],
    ['3月4日，会议召开。', '', []],
  ])('reporters: %s %s', (lead, below, reporters) => {
    expect(page(PUBLISHED, lead, below).published.reporters).toEqual(reporters);
  });

  test.each([
    ['责任编辑：苗可', '苗可'],
    ['[责编: 苗 可]', '苗可'],
    ['责编 苗可 审核 王芳', '苗可'],
    ['责编：苗可 王芳', '苗可'],
    ['编辑：admin', 'admin'],
    ['小编：阿澄　阅读 4571', '阿澄'],
    ['責任編輯：苗可', '苗可'],
    ['', null],
  ])('editor: %s', (below, editor) => {
    expect(page(PUBLISHED, '3月4日，会议召开。', below).published.editor).toBe(editor);
  });
});

describe('place and name of the meeting', () => {
  test.each([
    ['3月4日，全市河堤加固会议在槐汀市召开。', '槐汀市'],
    ['3月4日，全市河堤加固会议在槐汀召开。', '槐汀'],
    ['3月4日，南屏市河堤加固会议召开。', '南屏市'],
    ['3月4日，南屏县委召开河堤加固会议。', '南屏县'],
    ['南屏日报柏浦讯（记者 罗小溪）3月4日，河堤加固会议召开。', '柏浦'],
    ['新华社柏浦3月4日电（记者罗小溪）河堤加固会议召开。', '柏浦'],
    ['3月4日，河堤加固会议在江畔社区服务中心举行。', '江畔社区服务中心'],
    ['3月4日，澜川大学召开河堤加固会议。', '澜川大学'],
  ])('the page tells the place: %s', (lead, place) => {
    expect(page('2020-03-05', lead).meeting.place).toBe(place);
  });

  test.each([
    '3月4日，全市河堤加固会议召开。',
    '3月4日，我市召开河堤加固会议。',
    '3月4日，河堤加固会议在会议室召开。',
    '3月4日，河堤加固会议在线上召开。',
    '3月4日，市长周明远在会上主持河堤加固会议。',
  ])('a place that the page does not tell is not guessed: %s', (lead) => {
    expect(page('2020-03-05', lead).meeting.place).toBeNull();
  });

  test.each([
    ['3月4日，全市河堤加固会议召开。', '全市河堤加固会议'],
    ['全市河堤加固会议昨天召开。', '全市河堤加固会议'],
    ['3月4日，我市召开河堤加固工作会议。', '河堤加固工作会议'],
    ['3月4日，市长周明远主持召开市政府第12次常务会议，研究河堤。', '市政府第12次常务会议'],
    ['3月4日，“三清一护”动员部署会举行。', '“三清一护”动员部署会'],
    ['3月4日，第五届河湖治理论坛在槐汀开幕。', '第五届河湖治理论坛'],
    ['3月4日，南屏县召开防汛抗旱指挥部（扩大）会议。', '防汛抗旱指挥部（扩大）会议'],
    ['3月4日，会议召开。', null],
    ['3月4日，周明远主持会议，李建军出席会议并强调，要抓紧。', null],
    ['3月4日，市消费者协会召开。', null],
  ])('the meeting’s name: %s', (lead, name) => {
    expect(page('2020-03-05', lead).meeting.name).toBe(name);
  });

  test('facts are in the page’s own script', () => {
    const { meeting } = page('2020-03-05', '3月4日，全縣防汛會議在槐汀縣召開。');
    expect(meeting).toEqual({ name: '全縣防汛會議', date: '2020-03-04', place: '槐汀縣' });
  });
});
