import { describe, expect, test } from 'vitest';
import { changed, readChanges } from '../../src/cli/changes.ts';
import { factNames } from '../../src/cli/messages/fact-names.ts';
import { FACT_FIELDS, factField } from '../../src/report/correction.ts';

describe('changes as they are typed', () => {
  test.each<readonly [string, boolean, object]>([
    ['date=2020年2月28日 place=', false, { set: { 'meeting.date': '2020年2月28日', 'meeting.place': '' }, reset: [] }],
    ['url=https://news.example/?a=b', false, { set: { url: 'https://news.example/?a=b' }, reset: [] }],
    ['title=甲 meeting.date', true, { set: { title: '甲' }, reset: ['meeting.date'] }],
    ['', true, { set: {}, reset: 'all' }],
  ])('%s (reset: %s)', (typed, reset, changes) => {
    const words = typed.split(' ').filter((word) => word !== '');
    expect(readChanges(words, reset)).toEqual({ outcome: 'read', changes });
  });

  test.each<readonly [string, boolean, object]>([
    ['frob=1', false, { kind: 'unknown-field', name: 'frob' }],
    ['frob', true, { kind: 'unknown-field', name: 'frob' }],
    ['=1', false, { kind: 'unknown-field', name: '' }],
    ['date', false, { kind: 'no-value', name: 'date' }],
    ['title=甲 date=昨天', false, { kind: 'wrong-value', name: 'date', value: '昨天', form: 'day' }],
  ])('%s (reset: %s) is wrong', (typed, reset, problem) => {
    expect(readChanges(typed.split(' '), reset)).toEqual({ outcome: 'wrong', problem });
  });
});

test.each([
  [
    { set: { title: '乙' }, reset: [] },
    { title: '乙', url: '' },
  ],
  [{ set: {}, reset: ['title'] }, { url: '' }],
  [
    { set: { title: '乙' }, reset: ['title'] },
    { title: '乙', url: '' },
  ],
  [{ set: {}, reset: 'all' }, {}],
] as const)('the corrections after %o', (changes, after) => {
  expect(changed({ title: '甲', url: '' }, changes)).toEqual(after);
});

describe('What a fact is called in chats', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('can be typed to correct it: %s', (language) => {
    expect(FACT_FIELDS.map((field) => factField(factNames[language][field]))).toEqual(FACT_FIELDS);
  });
});
