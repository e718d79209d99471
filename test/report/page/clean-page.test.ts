import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import { skeleton } from '../../../src/text/fold.ts';
import { bytesOf, firstLayouts } from './layouts-first.ts';
import { laterLayouts } from './layouts-later.ts';

const layouts = [...firstLayouts, ...laterLayouts];
const pageLine = fc.constantFrom(...layouts.flatMap((layout) => layout.page.split('\n')));

describe('a page that shows no title', () => {
  const rest = '会议强调，要逐项销号，确保汛期安全。各县要在月底前报送整改情况，逾期的通报。';
  test.each([
    ['昨天上午，云江市召开堤防整修工作会议，部署汛前检查。', '昨天上午，云江市召开堤防整修工作会议，部署汛前检查'],
    ['云江日报讯（记者 林一川）云江市召开堤防整修工作会议。', '云江市召开堤防整修工作会议'],
    [
      '3月2日，市委副书记、市长、市防汛抗旱指挥部指挥长周明远主持召开指挥部全体成员视频调度会议，听取汇报。',
      '3月2日，市委副书记、市长、市防汛抗旱指挥部指挥长周明远主持召开指挥部全体成员视频调度会议',
    ],
    [
      `云江市召开${'堤防整修和水库除险加固以及'.repeat(6)}工作会议，部署检查。`,
      `云江市召开${'堤防整修和水库除险加固以及'.repeat(6)}`.slice(0, 40),
    ],
  ])('is called by its first clauses: %s', (lead, title) => {
    const cleaned = cleanPage({ file: 'a.txt', bytes: new TextEncoder().encode(`${lead}\n${rest}`) });
    expect(cleaned).toMatchObject({ page: { title } });
  });
});

describe('whatever is read', () => {
  test('bytes of any kind are cleaned or refused, and never a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.html', 'a.md', 'a'), (bytes, file) => {
        expect(['clean', 'refused']).toContain(cleanPage({ file, bytes }).outcome);
      }),
    );
  });

  test('every paragraph of a flat page is one of its lines, and no line is both body and furniture', () => {
    fc.assert(
      fc.property(fc.array(pageLine, { maxLength: 25 }), (lines) => {
        fc.pre(!lines.some((line) => line.includes('<') || line.includes('(')));
        const cleaned = cleanPage({ file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) });
        if (cleaned.outcome === 'refused') return;
        const { text, headings, furniture } = cleaned.page;
        const paragraphs = text.split('\n');
        const source = skeleton(lines.join(''));
        for (const paragraph of paragraphs) expect(source).toContain(skeleton(paragraph));
        for (const number of headings) expect(paragraphs[number - 1]).toBeDefined();
        for (const line of furniture) expect(paragraphs).not.toContain(line.text);
      }),
      { numRuns: 60 },
    );
  });

  test('reading what was read keeps it', () => {
    for (const layout of layouts) {
      const body = layout.body.join('\n');
      const again = cleanPage({ file: 'again.txt', bytes: new TextEncoder().encode(body) });
      expect(again.outcome === 'clean' && again.page.text).toBe(body);
    }
  });

  test('what the container tells comes before what the page tells', () => {
    const layout = firstLayouts.find(({ file }) => file === 'modern.html');
    if (!layout) throw new Error('the layouts hold no modern.html');
    const given = { title: '题目', url: 'https://given.example/', published: '2032-01-02' };
    const cleaned = cleanPage({ file: layout.file, bytes: bytesOf(layout), ...given });
    expect(cleaned).toMatchObject({ page: { title: given.title, url: given.url, publishedHint: given.published } });
  });
});

test.each([
  ['a script before it', '<script>var a = 1;</script>', ''],
  ['a table before it', '<table><tr><td>地址：海滨路1号</td></tr></table>\n', ''],
  ['the end of another page before it', '<div>相关推荐</div></body></html>\n', ''],
  ['a script and a notice behind it', '', '<script>var a = 1;</script><div>扫码下载客户端</div>'],
])('a page with %s is read all the same', (_name, before, behind) => {
  const layout = firstLayouts.find(({ file }) => file === 'modern.html');
  if (!layout) throw new Error('the layouts hold no modern.html');
  const textOf = (page: string): string => {
    const cleaned = cleanPage({ file: layout.file, bytes: bytesOf({ ...layout, page }) });
    return cleaned.outcome === 'clean' ? cleaned.page.text : expect.fail(cleaned.reason);
  };
  expect(textOf(before + layout.page + behind)).toBe(textOf(layout.page));
});

const shared = new URL('../../../../shared/', import.meta.url);
const truth = new URL('eval/meetings/reports.json', shared);
const Truth = z.record(
  z.string(),
  z.object({
    file: z.string(),
    titleHas: z.array(z.string()),
    bodyStarts: z.string(),
    bodyEnds: z.string(),
    bodyCharsMin: z.number(),
    bodyCharsMax: z.number(),
    noise: z.array(z.string()),
  }),
);

describe.skipIf(!existsSync(truth))('real saved pages (skipped where ../shared is not there)', () => {
  const pages = existsSync(truth) ? Object.values(Truth.parse(JSON.parse(readFileSync(truth, 'utf8')))) : [];

  test.each(pages)('$file', (page) => {
    const bytes = readFileSync(new URL(`seeds/${page.file}`, shared));
    const cleaned = cleanPage({ file: page.file, bytes });
    const { title, text } = cleaned.outcome === 'clean' ? cleaned.page : { title: '', text: '' };
    const words = skeleton(text);
    const size = text.replace(/\s/g, '').length;
    expect(words).toContain(skeleton(page.bodyStarts));
    expect(words.endsWith(skeleton(page.bodyEnds))).toBe(true);
    expect(size).toBeGreaterThanOrEqual(page.bodyCharsMin);
    expect(size).toBeLessThanOrEqual(page.bodyCharsMax);
    for (const noise of page.noise) expect(text).not.toContain(noise);
    for (const part of page.titleHas) expect(skeleton(title)).toContain(skeleton(part));
  });
});
