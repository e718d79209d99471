import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ReadOutcome, readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';
import { loadSet, parsePage, SETS } from './page-file.ts';
import { scorePage } from './score.ts';
import { scoreText } from './score-text.ts';

const P1 = '会议指出，桥要先看再修，修完以后还要再看。';
const P2 = '会议要求，月底之前把六座桥看完，看一座记一座。';
const LINES = parsePage(`{"file":"a.txt","refused":"no-report"}
---
- 首页 新闻 桥梁专栏
T 市政府召开桥梁会议
P ${P1}
H 看一座记一座
C ${P1}
? （记者 某某）
P 領(lǐng)導(dǎo)要到橋上去。
= 領導要到橋上去。
P ${P2}
- 分享到：微信 微博 朋友圈`).lines;

const share = ({ letters, of }: { readonly letters: number; readonly of: number }): number => letters / of;

describe('a text is scored against the lines of its page', () => {
  const whole = [P1, '看一座记一座', '領導要到橋上去。', P2];
  test.each([
    { what: 'all that is owed', text: whole, right: 3, dirty: false },
    {
      what: 'other punctuation and script',
      text: [P1.replaceAll('，', ','), '领导要到桥上去', P2],
      right: 3,
      dirty: false,
    },
    { what: 'a line that may stay', text: [...whole, '（记者 某某）'], right: 3, dirty: false },
    { what: 'a paragraph cut short', text: [P1.slice(0, 12), '領導要到橋上去。', P2], right: 2, dirty: false },
    { what: 'two paragraphs run together', text: [`${P1}${P2}`, '領導要到橋上去。'], right: 1, dirty: false },
    { what: 'damage left', text: [P1, '領(lǐng)導(dǎo)要到橋上去。', P2], right: 2, dirty: false },
    { what: 'the copy besides the paragraph', text: [P1, ...whole], right: 3, dirty: true },
    { what: 'the title', text: ['市政府召开桥梁会议', ...whole], right: 3, dirty: true },
    { what: 'rubbish behind a paragraph', text: [P1, `${P2}分享到：微信 微博 朋友圈`], right: 1, dirty: true },
  ])('$what', ({ text, right, dirty }) => {
    const score = scoreText(LINES, text.join('\n'));
    expect(score.paragraphs).toEqual({ right, of: 3 });
    expect(score.lost).toHaveLength(3 - right);
    expect(share(score.rubbish) > 0).toBe(dirty);
    expect(score.kept.length > 0).toBe(dirty);
  });
});

const REPORT = `{ "file": "桥.txt", "title": "市政府召开桥梁会议", "meetingName": null, "meetingDate": null,
  "publishedDate": null, "outlet": null, "reporters": [], "correspondents": [], "editor": null, "place": null, "url": null }
---
T 市政府召开桥梁会议
P ${P1}`;
const REFUSED: ReadOutcome = { outcome: 'refused', reason: 'no-report' };

describe('a page is scored by what was read from it', () => {
  test('a report that was refused tells no fact right and keeps no paragraph', () => {
    const score = scorePage(parsePage(REPORT), REFUSED);
    expect(score.verdict).toBe(false);
    expect(score.text?.paragraphs).toEqual({ right: 0, of: 1 });
    expect(score.facts.filter(({ right }) => right)).toEqual([]);
  });

  test('a page without a report must be refused, for that reason', () => {
    const page = parsePage('{"file":"a.txt","refused":"no-report"}\n---\n- 首页');
    expect(scorePage(page, REFUSED).verdict).toBe(true);
    expect(scorePage(page, { outcome: 'refused', reason: 'binary' }).verdict).toBe(false);
  });

  test('names count in any order, the place within what is told, nothing only as nothing', () => {
    const page = parsePage(
      REPORT.replace('"reporters": []', '"reporters": ["张 三", "李四"]').replace('"place": null', '"place": "青汊"'),
    );
    const document = { ...page.source, document: true, title: '市政府召开桥梁会议' } as const;
    const read = readReport(document, { id: asReportId('page'), sha256: '' });
    if (read.outcome === 'refused') throw new Error('the page is a report');
    const { report } = read;
    const told = {
      ...report,
      meeting: { name: '桥梁会议', date: null, place: '青汊市' },
      published: { ...report.published, reporters: ['李四', '张三'] },
    };
    const wrong = scorePage(page, { outcome: 'read', report: told }).facts.filter(({ right }) => !right);
    expect(wrong).toMatchObject([{ fact: 'meetingName', truth: 'nothing', told: '桥梁会议' }]);
  });
});

const folder = fileURLToPath(new URL('.', import.meta.url));
describe.each(SETS.filter((set) => readdirSync(folder).includes(set)))('the pages of the %s', (set) => {
  test('are of the form that is asked for, and each has a name of its own', () => {
    const pages = loadSet(folder, set);
    expect(new Set(pages.map(({ facts }) => facts.file)).size).toBe(pages.length);
    expect(pages.some(({ facts }) => 'refused' in facts)).toBe(true);
  });

  test.each(loadSet(folder, set).filter(({ facts }) => !('refused' in facts)))(
    '$facts.file has paragraphs to keep',
    ({ lines }) => {
      expect(lines.some(({ mark }) => mark === 'P')).toBe(true);
    },
  );
});

test('a line without a mark is told with its page', () => {
  expect(() => parsePage('{"file":"a.txt","refused":"no-report"}\n---\n首页')).toThrow(/a\.txt.*首页/);
});
