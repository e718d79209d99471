import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/answer/library.ts';
import { foldName } from '../../../src/text/name.ts';
import { toTraditional } from '../../../src/text/script.ts';
import { meetings } from '../people-fixtures.ts';
import { libraryOf, sampleReports } from '../support.ts';

let library: Library;

beforeAll(async () => {
  library = await libraryOf(meetings);
});

describe('Somebody is understood to be meant', () => {
  const cases = [
    ['by the same sound', '顾朝平', '对泊位怎么说？', '顾潮平'],
    ['by the same sound of two characters', '方郎', '在5月2日的会上说了什么？', '方朗'],
    ['by a surname of the same sound', '粱海声', '对校园有什么要求？', '梁海生'],
    ['by a sound that is one of several', '顾常川', '怎么说？', '顾长川'],
    ['with one character off', '白露民', '对渔民搬迁怎么看？', '白露明'],
    ['with one character off, of another sound', '顾江平', '对泊位怎么说？', '顾潮平'],
    ['with characters the other way round', '顾平潮', '对泊位怎么说？', '顾潮平'],
    ['with a character left out of a long name', '欧阳知', '介绍说接待了多少游客？', '欧阳知秋'],
    ['with the second part of a name left out', '阿依努尔', '对渔歌节怎么说？', '阿依努尔·买买提'],
    ['by a given name', '海生', '对校园有什么要求？', '梁海生'],
    ['by a surname and a title', '梁市长', '对校园有什么要求？', '梁海生'],
    ['by a surname with 某 and a title', '梁某市长', '对校园有什么要求？', '梁海生'],
    ['by a surname and the title of a deputy', '白副市长', '对渔民搬迁怎么看？', '白露明'],
    ['by a surname and a title that is a deputy’s', '白市长', '对渔民搬迁怎么看？', '白露明'],
    ['by a compound surname and a title', '欧阳局长', '说了什么？', '欧阳知秋'],
    ['by a surname and a courtesy', '邢先生', '对环岛公路怎么说？', '邢伯言'],
    ['by a misspelt name and a title', '邢伯炎市长', '对环岛公路怎么说？', '邢伯言'],
    ['by an office and its place', '东岛市市长', '对环岛公路怎么说？', '邢伯言'],
    ['by an office and what it is the office of', '海洋局局长', '对泊位怎么说？', '顾潮平'],
    ['by an office and the day', '市长', '在8月20日的会上说了什么？', '梁海生'],
    ['by an office that only one holds', '部长', '对渔歌节怎么说？', '阿依努尔·买买提'],
  ] as const;

  it.each(cases)('%s: %s', async (_, asked, rest, person) => {
    const { note } = await library.ask(`${asked}${rest}`);
    expect(note).toMatchObject({ kind: 'understood-as', asked });
    expect(note?.kind === 'understood-as' && foldName(note.person)).toBe(foldName(person));
  });

  it.each(cases)('%s, in the other script: %s', async (_, asked, rest, person) => {
    const { note } = await library.ask(toTraditional(`${asked}${rest}`));
    expect(note?.kind === 'understood-as' && foldName(note.person)).toBe(foldName(person));
  });

  it.each([
    ['behind what was held', '5月2日的会上顾朝平怎么说泊位？', '顾潮平'],
    ['behind a request', '请问，顾朝平对泊位怎么说？', '顾潮平'],
    ['where it is asked who he or she is', '邢伯炎是谁？', '邢伯言'],
    ['where it is asked who that is', '谁是邢伯炎？', '邢伯言'],
  ])('%s: %s', async (_, question, person) => {
    const { outcome, note } = await library.ask(question);
    expect(outcome).toBe('answered');
    expect(note).toMatchObject({ kind: 'understood-as', person });
  });

  it('and only quoted with his or her own words', async () => {
    const { quotes, outcome } = await library.ask('顾朝平今年要新建多少泊位？说了什么？');
    const speakers = quotes.map(({ speaker }) => speaker.kind === 'person' && speaker.name);
    expect(outcome === 'answered' ? speakers : []).toEqual(quotes.map(() => '顾潮平'));
  });

  it('and what else must be said is added', async () => {
    const { outcome, note } = await library.ask('梁海升在5月2日的会上说了什么？');
    expect(outcome).toBe('not-found');
    expect(note).toEqual({
      kind: 'understood-as',
      asked: '梁海升',
      person: '梁海生',
      by: 'name',
      further: { kind: 'chaired', asked: '梁海生', date: '2031-05-02' },
    });
  });
});

describe('Where several may be meant, they are offered', () => {
  it.each([
    ['市长对渔港有什么要求？', '市长', ['梁海生', '邢伯言']],
    ['顾局长说了什么？', '顾局长', ['顾潮平', '顾长川']],
    ['顾先生说了什么？', '顾先生', ['顾潮平', '顾长川']],
    ['顾潮川说了什么？', '顾潮川', ['顾潮平', '顾长川']],
    ['罗海生对校园有什么要求？', '罗海生', ['梁海生']],
  ])('%s', async (question, asked, names) => {
    const { outcome, note, quotes, nearest } = await library.ask(question);
    expect([outcome, quotes, nearest]).toEqual(['not-found', [], []]);
    const choices = note?.kind === 'which-person' ? note.choices : [];
    expect(note).toMatchObject({ kind: 'which-person', asked });
    expect(choices.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it('with the office asked for, its place and its day', async () => {
    const { note } = await library.ask('市长对渔港有什么要求？');
    expect(note?.kind === 'which-person' && note.choices).toContainEqual({
      name: '邢伯言',
      post: '东岛市委副书记、市长',
      place: '东岛市',
      date: '2031-11-04',
    });
  });
});

describe('Where nobody has the name that is looked up, those who may be meant are offered', () => {
  it.each([
    ['顾朝平', ['顾潮平']],
    ['顧朝平', ['顾潮平']],
    ['顾局长', ['顾潮平', '顾长川']],
    ['钱塘月', []],
  ])('%s', async (words, offers) => {
    const { persons, offers: offered } = await library.who(words);
    expect([persons, offered]).toEqual([[], offers]);
  });
});

describe('Somebody whom reports print in both scripts', () => {
  it.each([
    ['裴之远说了什么？', '裴知远'],
    ['裴之遠說了什麼？', '裴知遠'],
  ])('is named in the script of the question: %s', async (question, person) => {
    const { note } = await (await libraryOf(sampleReports())).ask(question);
    expect(note).toMatchObject({ kind: 'understood-as', person });
  });
});

describe('Nobody is understood to be meant', () => {
  it.each([
    ['by a name that is known', '顾潮平对泊位怎么说？'],
    ['by a known name with a title', '顾潮平局长对泊位怎么说？'],
    ['by a title before a name', '市长梁海生对校园有什么要求？'],
    ['by a common word that sounds alike', '海声传得多远？'],
    ['by a body of people', '学校对报到有什么要求？'],
    ['by a word that begins with a surname', '高校对报到有什么要求？'],
    ['by a word that the reports have', '渔民对搬迁怎么说？'],
    ['by a place', '东岛市对旅游有什么要求？'],
    ['by words elsewhere in the question', '渔港清淤要多深？'],
    ['who holds an office', '海湾市市长是谁？'],
  ])('%s: %s', async (_, question) => {
    const kind = (await library.ask(question)).note?.kind;
    expect(['understood-as', 'which-person', 'unknown-person']).not.toContain(kind);
  });

  it('by a name that stands in a report, though another sounds alike', async () => {
    const { note } = await library.ask('程千帆说了什么？');
    expect(note?.kind).toBe('mentioned');
  });
});
