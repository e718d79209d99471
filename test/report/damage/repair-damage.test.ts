import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairDamage } from '../../../src/report/damage/repair-damage.ts';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import type { CleanPage } from '../../../src/report/page/page.ts';
import { pageLines } from '../../../src/report/page/page-line.ts';
import { budget, flood, housing, school } from '../page/articles.ts';
import { damage } from '../page/layouts-first.ts';

function read(text: string): CleanPage {
  const cleaned = cleanPage({ file: 'page.txt', bytes: new TextEncoder().encode(text) });
  if (cleaned.outcome !== 'clean') throw new Error(`the page was refused as ${cleaned.reason}`);
  return cleaned.page;
}

/** The source's text, made from the cleaned one and its record of repairs. */
function undo(page: CleanPage): string {
  let text = '';
  let from = 0;
  for (const repair of page.repairs) {
    text += page.text.slice(from, repair.at) + repair.from;
    from = repair.at + repair.to.length;
  }
  return text + page.text.slice(from);
}

describe('pinyin that a bad conversion left', () => {
  const damaged = budget.paragraphs.map(damage).join('\n');

  test('is taken out, and each place is recorded', () => {
    const page = read(damaged);
    expect(page.text).toBe(budget.paragraphs.join('\n'));
    expect(page.repairs.length).toBeGreaterThan(30);
    expect(undo(page)).toBe(damaged);
    for (const { at, from, to, kind } of page.repairs) {
      expect(page.text.slice(at, at + to.length)).toBe(to);
      expect(from.startsWith(`${to}(`)).toBe(true);
      expect(kind).toBe('pinyin');
    }
  });

  test('is taken out of the title and the lines around the body too, without a record', () => {
    const page = read(
      [damage(budget.title), damage('責任編輯長:范其庸'), damaged, damage('統計業務處領導供稿')].join('\n'),
    );
    expect(page.title).toBe(budget.title);
    expect(page.furniture.map((line) => line.text)).not.toContainEqual(expect.stringContaining('('));
    expect(undo(page)).toBe(damaged);
  });

  test('goes where only a few characters have it, but those every time', () => {
    const few = budget.paragraphs.join('\n').replace(/[會議資執]/gu, (c) => damage(c));
    const page = read(few);
    expect(page.repairs.length).toBeGreaterThan(10);
    expect(page.text).toBe(budget.paragraphs.join('\n'));
  });

  test('goes without its tones, too', () => {
    const toneless = damaged
      .normalize('NFD')
      .replace(/[\u0300-\u0304\u030c]/g, '')
      .normalize('NFC');
    expect(read(toneless).text).toBe(budget.paragraphs.join('\n'));
  });

  test('stays where the bracket holds no reading of the character before it', () => {
    const page = read(`${damaged}\n會(huì)議(yì)還要求,各單位(dān)要落實(zhǎng)責任,做好收尾工作(gōng),確保按期完成。`);
    expect(page.text.split('\n').at(-1)).toBe(
      '會議還要求,各單位(dān)要落實(zhǎng)責任,做好收尾工作(gōng),確保按期完成。',
    );
  });

  test('goes from where two neighbours only seemed to make a character, and what it tore apart is put together', () => {
    const page = read(`${damaged}\n這是一次實打?qū)嵉目简?。要進一步深化認識,,把各項工作做得更細,。`);
    expect(page.text).toContain('這是一次實打實的考驗。要進一步深化認識,把各項工作做得更細。');
    expect(page.repairs.slice(-3).map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['?qū)嵉目简?', '實的考驗', 'shifted'],
      [',,', ',', 'punctuation'],
      [',', '', 'punctuation'],
    ]);
  });
});

describe('a clean page is left alone', () => {
  const authored: readonly (readonly [string, string])[] = [
    ['one gloss of a rare name', `${flood.paragraphs.join('\n')}\n会议还听取了沈彧(yù)的汇报，大家一致表示赞同。`],
    [
      'glosses in traditional script',
      `${housing.paragraphs.join('\n')}\n議員龔(gōng)懿(yì)、竇(dòu)燾(tāo)也發言支持，他們希望縣府儘早公布時程。`,
    ],
    [
      'a lesson that glosses simplified characters all the time',
      '今天我们学(xué)习(xí)生字。会(huì)议(yì)的会(huì)，领(lǐng)导(dǎo)的导(dǎo)，学(xué)校的学(xué)，习(xí)惯的习(xí)，这些字大家都要会(huì)写、会(huì)读。老师希望每一位同学(xué)认真练习(xí)，下一节课我们一起检查。',
    ],
    [
      'brackets that hold Latin words',
      '会议介绍了新系统(app)的使用情况，要求各部门(dept)加强管理(guan)，把平台(hub)用好，把数据(data)管好，把服务(fuwu)做好，让群众少跑腿、好办事。',
    ],
  ];

  test.each(authored)('%s', (_, text) => {
    const page = read(text);
    expect(page.repairs).toEqual([]);
    expect(page.text).toBe(text);
  });

  test('whatever is not bracketed pinyin comes through unchanged', () => {
    const piece = fc.constantFrom(
      ...flood.paragraphs,
      ...school.paragraphs,
      ...housing.paragraphs,
      '(huì)',
      '(',
      ')',
      'lǐng',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const lines = pageLines(pieces.join(''));
        expect(repairDamage(lines)).toEqual(lines);
      }),
      { numRuns: 60 },
    );
  });
});
