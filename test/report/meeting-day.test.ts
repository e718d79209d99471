import { describe, expect, test } from 'vitest';
import { page, read } from './invented-page.ts';

const PUBLISHED = '2020-03-05 来源：南屏日报';

describe('the day of the meeting', () => {
  test.each([
    ['3月3日至4日，全市河堤加固会议召开。', '2020-03-03'],
    ['3月3—4日，全市河堤加固会议召开。', '2020-03-03'],
    ['3日至4日，全市河堤加固会议召开。', '2020-03-03'],
    ['元月16日，全市河堤加固会议召开。', '2020-01-16'],
    ['今(4)日，全市河堤加固会议召开。', '2020-03-04'],
    ['今天（3月4日），全市河堤加固会议召开。', '2020-03-04'],
    ['今天下午（3月4日），全市河堤加固会议召开。', '2020-03-04'],
    ['昨晚，全市河堤加固会议召开。', '2020-03-04'],
    ['2020.03.04，全市河堤加固会议召开。', '2020-03-04'],
    ['３月４日，全市河堤加固会议召开。', '2020-03-04'],
    ['根据省防汛办《关于加固河堤的通知》要求，南屏县于3月4日召开河堤加固会议。', '2020-03-04'],
    ['截至3月2日，河堤已加固六成。3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['在3月4日举行的河堤加固发布会上，市水利局通报了进度。', '2020-03-04'],
    ['传达学习2月20日召开的全省会议精神，3月4日，全市河堤加固会议召开。', '2020-03-04'],
    ['3月4日，市政协主席会议召开，决定市政协常委会会议3月26日至27日在南屏召开。', '2020-03-04'],
    ['昨天，市委召开全会。全会决定，2020年3月23日召开市党代会。', '2020-03-04'],
    ['新华社南屏三月四日电（记者罗小溪）全市河堤加固会议四日召开。', '2020-03-04'],
    ['会场一角。（记者 罗小溪 摄）\n南屏日报3月4日讯（记者 王芳）全市河堤加固会议今天召开。', '2020-03-04'],
  ])('is read from: %s', (lead, day) => {
    expect(page(PUBLISHED, lead).meeting.date).toBe(day);
  });

  test.each([
    '近日，全市河堤加固会议召开。会上通报了2月3日的险情。',
    '日前，全市河堤加固会议召开。',
    '全市河堤加固会议将于3月10日召开。',
    '去年3月4日，河堤加固会议召开。',
    '目前天气转暖，全市河堤加固会议召开。',
  ])('is not another day: %s', (lead) => {
    expect(page(PUBLISHED, lead).meeting.date).toBeNull();
  });

  test.each([
    ['发布日期：2020-03-09\n时间：2020年3月4日（星期三）上午9:30\n地点：市政府新闻发布厅', '2020-03-04', '2020-03-09'],
    ['2020-03-09 南屏日报\n会议时间：3月4日', '2020-03-04', '2020-03-09'],
    ['时间：2020-03-09 09:30\n来源：南屏日报', null, '2020-03-09'],
  ])('is a field’s above the lead, if that tells of the meeting: %s', (above, day, printed) => {
    const lead = '主持人罗小溪：大家上午好，欢迎出席河堤加固发布会。';
    expect(page(above, lead)).toMatchObject({ meeting: { date: day }, published: { date: printed } });
  });

  test('is the title’s where the lead names none', () => {
    const title = '市政府第12次河堤加固会议强调全部工程汛前完工（3月4日）';
    const body =
      '全市河堤加固会议召开。会议强调，要把河堤加固放在首位，逐段查看，逐点登记，不留空白，汛前全部完工。\n\n' +
      '会议要求，各镇每周上报一次工程进度，材料价格要公开，工人工资按月发放，不得拖欠，群众有意见随时可以反映。';
    expect(read('invented.txt', `${title}\n2020-03-05\n\n${body}`).meeting.date).toBe('2020-03-04');
  });
});

describe('the year of the meeting', () => {
  const LEAD = '3月4日，全市河堤加固会议召开。';

  test.each([
    ['https://news.example/202003/t20200305_5221349.html', '2020-03-04'],
    ['https://news.example/html/2020-03/05/content_1.htm', '2020-03-04'],
    ['https://news.example/n1/2020/0305/c1-1.html', '2020-03-04'],
    ['https://news.example/art/2020/3/5/art_1_2.html', '2020-03-04'],
    ['https://news.example/p/20200305093012.shtml', '2020-03-04'],
    ['https://news.example/202001/02/a.html', '2019-03-04'],
    ['https://news.example/a.html?t=20200305', 'XXXX-03-04'],
    ['https://news.example/p/66447.html', 'XXXX-03-04'],
    ['https://news.example/p/20201305.html', 'XXXX-03-04'],
  ])('follows from the page’s address: %s', (url, day) => {
    expect(page('', LEAD, '', url).meeting.date).toBe(day);
  });

  test.each([
    ['今天是2020年3月5日 星期四', ''],
    ['打印时间：2020-03-05', ''],
    ['访问量：20200305', ''],
    ['', 'Copyright © 2015-2020 南屏网'],
    ['', '版权所有 2020年3月5日'],
    ['', '网友 2020-03-05 回复：说得好'],
    ['', '南屏县召开春季造林现场推进会议 2020-03-05'],
  ])('is not guessed from: %s %s', (above, below) => {
    expect(page(above, LEAD, below).meeting.date).toBe('XXXX-03-04');
  });

  test('of a December told in January is the one before', () => {
    expect(page('', '12月31日，全市河堤加固会议召开。', '2020-01-03').meeting.date).toBe('2019-12-31');
  });
});
