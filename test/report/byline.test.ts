import { describe, expect, test } from 'vitest';
import { page } from './invented-page.ts';

const ABOVE = '2020-03-05 来源：南屏日报';
const LEAD = '3月4日，会议召开。';

describe('reporters and correspondents', () => {
  test.each([
    ['本报讯（记者 罗小溪 通讯员 王芳 李云）', ['罗小溪'], ['王芳', '李云']],
    ['本报讯（记者罗小溪通讯员王芳）', ['罗小溪'], ['王芳']],
    ['本报讯（通讯员 王芳）', [], ['王芳']],
    ['本报讯（特约记者 罗小溪 见习记者 王芳 实习生 李云）', ['罗小溪', '王芳'], []],
    ['本报讯（南屏日报新媒体记者 罗小溪 王芳）', ['罗小溪', '王芳'], []],
    ['本报讯（罗小溪 王芳）', ['罗小溪', '王芳'], []],
    ['〔記者羅小溪／南屏報導〕', ['羅小溪'], []],
    ['【南屏网记者罗小溪报道】', ['罗小溪'], []],
    ['南屏新闻网 -南屏日报柏浦讯 （记者/罗小溪）', ['罗小溪'], []],
  ])('in the dateline: %s', (dateline, reporters, correspondents) => {
    expect(page(ABOVE, `${dateline}${LEAD}`).published).toMatchObject({ reporters, correspondents });
  });

  test.each([
    ['文/图 记者 罗小溪', ['罗小溪'], []],
    ['本报记者 罗 溪 王小芳', ['罗溪', '王小芳'], []],
    ['记者罗小溪、王芳，通讯员李云', ['罗小溪', '王芳'], ['李云']],
    ['记 者｜罗小溪', ['罗小溪'], []],
    ['记者：罗小溪\n通讯员：李云\n编 辑：王芳\n一 审：苗可', ['罗小溪'], ['李云']],
    ['（文字：罗小溪 审核：王芳 终审：李云）', ['罗小溪'], []],
    ['（图文：罗小溪；审核：王芳）', ['罗小溪'], []],
    ['（撰稿人：罗小溪 审稿人：王芳）', ['罗小溪'], []],
    ['供稿：罗小溪 审核：王芳', [], ['罗小溪']],
    ['（罗小溪 王芳）', ['罗小溪', '王芳'], []],
    ['（南屏日报、南屏网记者罗小溪）', ['罗小溪'], []],
    ['南屏网记者 罗小溪 王芳 重庆报道', ['罗小溪', '王芳'], []],
    ['（南屏日报记者 罗小溪） |', ['罗小溪'], []],
    ['羅小溪 王芳 報導 / 南屏市', ['羅小溪', '王芳'], []],
    ['图为会议现场。记者 罗小溪 摄', [], []],
    ['摄影：罗小溪', [], []],
    ['（完）', [], []],
    ['（高清组图）', [], []],
    ['供稿：县委办公室', [], []],
    ['凡本报记者署名文字、图片，版权均属南屏日报社所有。', [], []],
  ])('below the body: %s', (below, reporters, correspondents) => {
    expect(page(ABOVE, LEAD, below).published).toMatchObject({ reporters, correspondents });
  });

  test.each(['■罗小溪', '（记者 罗小溪）', '（罗小溪）', '（文/罗小溪）'])(
    'behind the last words of the body: %s',
    (signature) => {
      const { published } = page(ABOVE, LEAD, `会议还研究了其他事项，讨论了春耕准备和汛前检查的安排。${signature}`);
      expect(published.reporters).toEqual(['罗小溪']);
    },
  );

  test('are nobody of the meeting', () => {
    const { people } = page(ABOVE, `本报讯（通讯员 王芳）${LEAD}王芳说，桥修好了。`);
    expect(people.map((person) => person.name)).not.toContain('王芳');
  });
});

describe('the editor', () => {
  test.each([
    ['编辑：苗可 校对：李云 审核：王芳', '苗可'],
    ['责任编辑：Momo', 'Momo'],
    ['编 辑：苗 可', '苗可'],
    ['责编丨苗可', '苗可'],
    ['值班编辑/苗可', '苗可'],
    ['（编辑/苗可）', '苗可'],
    ['总编辑：王芳 责任编辑：苗可', '苗可'],
    ['编辑：zfw04本文来源：甲网', 'zfw04'],
    ['编辑：苗可 罗小溪\n编审：王芳', '苗可'],
    ['责任编辑：佚名', null],
    ['一审：苗可 二审：王芳 三审：李云', null],
    ['总编辑：王芳', null],
  ])('%s', (below, editor) => {
    expect(page(ABOVE, LEAD, below).published.editor).toBe(editor);
  });
});
