import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/report/page/page.ts';
import { readReport } from '../../src/report/read.ts';
import { asReportId } from '../../src/report/report.ts';
import { growth, MOST_GROWTH, muchOf, readWhole } from '../fuzz/growth.ts';
import { html, inHtml, MARKUP, PIECES, PLACES } from './hostile-pages.ts';

const places = Object.entries(PLACES);

/*
 * Each piece in one of the places, each place with five pieces. All pieces in all places, and pieces that nobody has
 * thought of, are tried by `npm run fuzz -- --door time`.
 */
const SOME = PIECES.map((piece, i) => {
  const [name, place] = places[i % places.length] ?? expect.fail('there is no place');
  return { piece, name, place };
});

/** Characters of the bad part, the smaller time: half of what the long run takes. */
const SIZE = 10_000;

it.each(SOME)('Much of “$piece” $name takes no longer than its length', async ({ piece, place }) => {
  expect(await growth((size) => readWhole(place(muchOf(piece, size))), SIZE)).toBeLessThan(MOST_GROWTH);
});

it.each(Object.entries(MARKUP))('HTML with %s takes no longer than its length', async (_, place) => {
  expect(await growth((size) => readWhole(place(muchOf('a', size))), SIZE)).toBeLessThan(MOST_GROWTH);
});

describe('HTML', () => {
  const nested = (depth: number): Source =>
    html('a.html', `${'<div>'.repeat(depth)}${inHtml}${'</div>'.repeat(depth)}`);

  it('is read where a thousand boxes stand inside each other', () => {
    expect(readReport(nested(1000), { id: asReportId('page'), sha256: '' }).outcome).toBe('read');
  });

  it.each([
    ['a hundred thousand boxes inside each other', nested(100_000)],
    ['more tags than any page has', html('a.html', '<'.repeat(300_000))],
    ['more entities than any page has', html('a.html', '&amp;'.repeat(300_000))],
  ])('is refused with %s', (_, page) => {
    expect(readReport(page, { id: asReportId('page'), sha256: '' })).toEqual({
      outcome: 'refused',
      reason: 'too-large',
    });
  });
});
