import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/report/page/clean-page.ts';
import { betweenLayouts } from './layouts-between.ts';
import { bytesOf, firstLayouts } from './layouts-first.ts';
import { laterLayouts } from './layouts-later.ts';
import { oneLineLayouts } from './layouts-one-line.ts';
import { wildLayouts } from './layouts-wild.ts';

describe.each([...firstLayouts, ...laterLayouts, ...wildLayouts, ...oneLineLayouts, ...betweenLayouts])(
  '$name',
  (layout) => {
    const cleaned = cleanPage({ file: layout.file, bytes: bytesOf(layout) });
    const page = cleaned.outcome === 'clean' ? cleaned.page : undefined;

    test('the body is the article, the whole article and nothing else', () => {
      expect(page?.text.split('\n')).toEqual(layout.body);
      expect(page?.headings).toEqual(layout.headings ?? []);
    });

    test('the title is the headline', () => {
      expect(page?.title).toBe(layout.title);
    });

    test('what tells facts about the article is found around it', () => {
      const around = page?.furniture.map((line) => line.text) ?? [];
      for (const line of layout.furniture ?? []) expect(around).toContain(line);
      if (layout.site !== undefined) expect(page?.site).toBe(layout.site);
      if (layout.url !== undefined) expect(page?.url).toBe(layout.url);
      if (layout.published !== undefined) expect(page?.publishedHint).toBe(layout.published);
      expect(new Set(around).size).toBe(around.length);
    });
  },
);
