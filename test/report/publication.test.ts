import { describe, expect, test } from 'vitest';
import { htmlPage, page, read } from './invented-page.ts';

const LEAD = '3月4日，全市河堤加固会议召开。';

describe('the day of publication', () => {
  test.each([
    '发布时间：2020-03-05 更新时间：2020-03-20',
    '更新时间：2020-03-20 发布时间：2020-03-05',
    '发布日期：20200305',
    '發布日期：109-03-05',
    '民國109年3月5日',
    '05.03.2020 13:27',
    '3/5/2020 09:22:10',
    '今天是2024年5月3日 星期五\n发布时间：2020-03-05',
    '2024年5月3日 星期五\n2020-03-05 09:30',
    '2020年3月5日 星期四',
    'http://www.news.example 2020年03月05日09:32 南屏日报',
    '会议时间：2020-03-04 发布时间：2020-03-05',
    '南屏发布 南屏融媒体中心编辑部 2020-03-05 17:30 发表于南屏',
  ])('is read from: %s', (above) => {
    expect(page(above, LEAD).published.date).toBe('2020-03-05');
  });

  test('is that of a labelled stamp below where none stands above', () => {
    const below = '发布日期: 2020-03-05\n热门文章\n全市春耕备耕工作现场会召开 2020-03-04';
    expect(page('', '今(4)日，河堤加固会议召开。', below)).toMatchObject({
      published: { date: '2020-03-05' },
      meeting: { date: '2020-03-04' },
    });
  });
});

describe('the outlet', () => {
  test.each([
    ['来源: 甲网 时间: 2020-03-05', '甲网'],
    ['稿件来源：甲网-乙日报 2020-03-05', '甲网-乙日报'],
    ['信息来源：市政府办公室 2020-03-05', '市政府办公室'],
    ['来源于：东区办事处', '东区办事处'],
    ['文章出处：南屏中院', '南屏中院'],
    ['来源：南屏网，信息贵在分享，如有侵权请联系删除', '南屏网'],
    ['(来源：南屏县人民政府网站)', '南屏县人民政府网站'],
    ['来源：南屏报业集团全媒体记者 王芳', '南屏报业集团'],
    ['2020年03月05日 14:04南屏网 【打印】', '南屏网'],
    ['南屏日报客户端 | 记者 王芳', '南屏日报客户端'],
    ['南屏日报 数字报', '南屏日报'],
    ['来源：\n南屏日报', '南屏日报'],
    ['来源：未知', null],
    ['来源：互联网', null],
    ['来源：本站 更新时间：2020-03-05', null],
    ['图片来源：甲网', null],
    ['凡注明“来源：甲网”的作品，版权属甲网所有。', null],
  ])('is read from: %s', (above, outlet) => {
    expect(page(above, LEAD).published.outlet).toBe(outlet);
  });
});

describe('an HTML page', () => {
  test.each([
    ['<div>2020-03-05 07:57<span>来源：\n<em> 南屏网</em></span></div>', '责任编辑：\n苗可\n'],
    ['<table><tr><td>发布时间：</td><td>2020-03-05</td><td>来源：</td><td>南屏网</td></tr></table>', '编辑：苗可'],
    ['<ul><li>发布时间：2020-03-05</li><li>来源：</li><li>南屏网</li></ul>', '[责编：苗可]'],
    ['', '<p>发布日期：<!-- x -->2020-03-05 责任编辑：苗可</p><p>来源：南屏网 时间：2020-03-05</p>'],
  ])('tells day, outlet and editor in any boxes: %s', (above, below) => {
    const { published } = htmlPage('', above, below);
    expect(published).toMatchObject({ date: '2020-03-05', outlet: '南屏网', editor: '苗可' });
  });

  test.each([
    '<!-- saved from url=(0040)https://news.example/2020/0305/a.html -->',
    '<!--\n Page saved with SingleFile \n url: https://news.example/2020/0305/a.html \n-->',
    '<!--https://news.example/2020/0305/a.html-->',
    '<meta name="url" content="https://news.example/2020/0305/a.html">',
  ])('tells its address, and with it its day, by the note: %s', (note) => {
    const { url, meeting } = htmlPage(note, '');
    expect(url).toBe('https://news.example/2020/0305/a.html');
    expect(meeting.date).toBe('2020-03-04');
  });

  test('that names no address has none', () => {
    expect(htmlPage('', '<a href="https://news.example/2020/0305/a.html">相关链接</a>').url).toBeNull();
  });
});

test('a page in Markdown tells its address', () => {
  const body =
    '3月4日，全市河堤加固会议召开。会议强调，要把河堤加固放在首位，逐段查看，逐点登记，不留空白，汛前全部完工。\n\n' +
    '会议要求，各镇每周上报一次工程进度，材料价格要公开，工人工资按月发放，不得拖欠，群众有意见随时可以反映。';
  const { url } = read('a.md', `URL Source: https://news.example/a.html\n\n# 河堤加固会议强调汛前完工\n\n${body}`);
  expect(url).toBe('https://news.example/a.html');
});

test('an account’s article is the account’s, of the day that the account gives', () => {
  const above =
    '<div><span>南屏融媒</span> <a id="js_name">南屏在线</a> <em>2020-03-05 17:30</em> <em>发表于南屏</em></div>';
  expect(htmlPage('<meta property="og:site_name" content="公众平台">', above).published).toMatchObject({
    date: '2020-03-05',
    outlet: '南屏在线',
  });
});
