import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithMap, skeleton, skeletonWithMap, stretchesFolded } from '../../src/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('\ud842', '\udfb7', '會', '会', '，', 'Ａ', '①', '㎡'), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'會議强調「四早」“防汛”ＡＢＣ①½ﬁ㎡、。·•𠮷a1 \n臺灣領導'), maxLength: 60 }),
);

describe('folding', () => {
  test.each([
    ['“四早”ＡＢＣ', '"四早"abc'],
    ['「四早」', '"四早"'],
    ['會議強調，要抓緊。', '会议强调,要抓紧.'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['２０２０年', '2020年'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('stretches of a text fold as they do by themselves', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(stretchesFolded(text)(start, end)).toBe(fold(text.slice(start, end)));
      }),
    );
  });

  test('both scripts and both widths meet', () => {
    expect(fold('領導小組（擴大）會議')).toBe(fold('领导小组(扩大)会议'));
  });

  // Of rare characters OpenCC has chains (薴 → 苧 → 苎), so this is said of what pages are made of.
  const pageText = fc
    .array(fc.constantFrom(...'領導小组（擴大）會议，、︑。「四早」“ＡＢc”①㎡…—·‧３０％ \n會後頭髮'))
    .map((characters) => characters.join(''));

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('the map is as long as the folded text and one more, never goes back, and ends at the end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: folded, origin } of [foldWithMap(text), skeletonWithMap(text)]) {
          expect(origin).toHaveLength(folded.length + 1);
          expect(origin.at(-1)).toBe(text.length);
          for (let i = 1; i < origin.length; i++) expect(origin[i]).toBeGreaterThanOrEqual(origin[i - 1] ?? 0);
        }
      }),
    );
  });

  test('with a map or without, the folded text is the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithMap(text).text).toBe(fold(text));
        expect(skeletonWithMap(text).text).toBe(skeleton(text));
      }),
    );
  });

  test('a long text folds as its parts do', () => {
    const part = '会议强调，要抓好春耕。１㎡𠮷；';
    expect(fold(part.repeat(2000))).toBe(fold(part).repeat(2000));
  });

  test('the map leads each folded character back to one that folds to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'会议强调四早“”ＡＢ，。ab 12'), maxLength: 40 }), (text) => {
        const { text: folded, origin } = foldWithMap(text);
        for (let i = 0; i < folded.length; i++) expect(fold(text.charAt(origin[i] ?? 0))).toBe(folded.charAt(i));
      }),
    );
  });
});

describe('the skeleton', () => {
  test.each([
    ['「四早」、「四集中」', '四早四集中'],
    ['  3 月 4 日 ', '3月4日'],
    ['……', ''],
  ])('of %s is %s', (text, bare) => {
    expect(skeleton(text)).toBe(bare);
  });
});
