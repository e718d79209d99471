import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../../src/answer/names/name-index.ts';
import { findPerson } from '../../../src/answer/names/resolve.ts';
import { resolveName } from '../../../src/answer/names/resolve-name.ts';
import { soundsOf } from '../../../src/answer/names/sound.ts';
import { type KnownPerson, knownPeople } from '../../../src/answer/people.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { meetings } from '../people-fixtures.ts';

const person = (name: string): [string, KnownPerson] => [
  name,
  { name, printed: new Map(), roles: new Map(), offices: new Map(), officesEndWith: new Set() },
];
const indexOf = (names: readonly string[]): NameIndex => new NameIndex(new Map(names.map(person)));

const surname = fc.constantFrom(...'王李张刘陈杨顾梁白邢温程宋魏鲁');
const given = fc.array(fc.constantFrom(...'海生潮平露明伯言知秋川时雨千帆故里一苇'), { minLength: 2, maxLength: 2 });
const name = fc.tuple(surname, given).map(([s, g]) => s + g.join(''));
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 40 });

describe('A name', () => {
  it('that is known is that person’s, whoever else is known', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, i) => {
        const asked = all[i % all.length] ?? '';
        expect(resolveName(asked, indexOf(all))).toEqual({ kind: 'exact', name: asked });
      }),
    );
  });

  it('is only taken for one that sounds alike, has neighbours swapped, or differs in one character', () => {
    const isNear = (a: string, b: string): boolean =>
      soundsOf(a).some((sound) => soundsOf(b).includes(sound)) ||
      [...a].sort().join('') === [...b].sort().join('') ||
      [...a].filter((c, i) => c !== b[i]).length === 1;
    fc.assert(
      fc.property(names, name, (all, asked) => {
        const found = resolveName(asked, indexOf(all));
        if (found.kind === 'resolved') expect(isNear(asked, found.name)).toBe(true);
        if (found.kind === 'choices') for (const one of found.names) expect(isNear(asked, one)).toBe(true);
      }),
    );
  });

  it('is never taken for one of several that fit as well, in whatever order they are known', () => {
    fc.assert(
      fc.property(names, name, (all, asked) => {
        const there = resolveName(asked, indexOf(all));
        const back = resolveName(asked, indexOf(all.toReversed()));
        expect(back.kind).toBe(there.kind);
        if (there.kind === 'resolved') expect(back).toEqual(there);
      }),
    );
  });

  it('with any one character of the given name wrong finds the only one known', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(1, 2), (known, at) => {
        const asked = `${known.slice(0, at)}鹏${known.slice(at + 1)}`;
        expect(resolveName(asked, indexOf([known]))).toEqual({ kind: 'resolved', name: known });
      }),
    );
  });
});

describe('The sound of a name', () => {
  it.each([
    ['楼阳声', '楼阳生', true],
    ['单小满', '善小满', true],
    ['曾朝阳', '增招阳', true],
    ['吕潮', '旅朝', true],
    ['梁海生', '梁海声', true],
    ['梁海生', '梁海深', false],
    ['宁澜', '林澜', false],
  ])('%s and %s: alike %s', (a, b, alike) => {
    expect(soundsOf(a).some((sound) => soundsOf(b).includes(sound))).toBe(alike);
  });
});

describe('Whom words mean by themselves', () => {
  const held = new Map(meetings.map((report) => [report.id, report]));
  const known = { names: new NameIndex(knownPeople(meetings)), reportOf: held.get.bind(held) };

  it.each([
    ['顾潮平', { kind: 'exact', name: '顾潮平' }],
    ['顧潮平', { kind: 'exact', name: '顾潮平' }],
    ['阿依努尔买买提', { kind: 'exact', name: '阿依努尔·买买提' }],
    ['顾朝平', { kind: 'resolved', name: '顾潮平' }],
    ['海生', { kind: 'resolved', name: '梁海生' }],
    ['梁市长', { kind: 'resolved', name: '梁海生' }],
    ['欧阳', { kind: 'resolved', name: '欧阳知秋' }],
    ['东岛市市长', { kind: 'resolved', name: '邢伯言' }],
    ['顾局长', { kind: 'choices', names: ['顾潮平', '顾长川'] }],
    ['市长', { kind: 'choices', names: ['梁海生', '邢伯言'] }],
    ['钱塘月', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
    ['市', { kind: 'unknown' }],
    ['🐟🐟', { kind: 'unknown' }],
  ])('%s', (words, found) => {
    expect(findPerson(words, known)).toEqual(found);
    expect(findPerson(toTraditional(words), known)).toEqual(found);
  });

  it('is told of whatever words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (words) => {
        expect(['exact', 'resolved', 'choices', 'unknown']).toContain(findPerson(words, known).kind);
      }),
    );
  });
});
