import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/answer/answer.ts';
import { dayInWords } from '../../src/chat/day-in-words.ts';
import { type Language, messages } from '../../src/chat/messages.ts';
import { toSimplified } from '../../src/text/script.ts';

const asked = '温故里';
const date = '2031-05-02';

const counted = { kind: 'counted', meetings: 3, reports: 4, from: '2030-01-01', to: date } as const;

const NOTES: readonly Note[] = [
  { ...counted, counted: { kind: 'speaks', person: asked } },
  { ...counted, counted: { kind: 'chairs', person: asked } },
  { ...counted, counted: { kind: 'attends', person: asked } },
  { ...counted, counted: { kind: 'speaks-of', person: asked, words: ['粮仓', '码头'] } },
  { ...counted, counted: { kind: 'phrase', phrase: '两清一停', times: 7 } },
  { ...counted, counted: { kind: 'held', words: ['粮仓'] } },
  { ...counted, counted: { kind: 'tells-of', words: ['粮仓'] } },
  { ...counted, from: null, to: null, counted: { kind: 'speaks', person: asked } },
  { kind: 'told-at', meetings: 7, shown: 5, atLeast: false },
  { kind: 'told-at', meetings: 60, shown: 5, atLeast: true },
  { kind: 'told-at', meetings: 2, shown: 2, atLeast: false },
  { kind: 'told-by-places', places: 7, shown: 5 },
  { kind: 'told-by-places', places: 2, shown: 2 },
  { kind: 'side-missing', sides: ['粮仓'] },
  {
    kind: 'understood-as',
    asked: '温故理',
    person: asked,
    by: 'name',
    further: { kind: 'side-missing', sides: ['甲'] },
  },
  { kind: 'other-matter', asked, date },
  { kind: 'other-matter', asked, date: null },
  { kind: 'chaired', asked, date },
  { kind: 'chaired', asked, date: null },
  { kind: 'attended', asked, date },
  { kind: 'relayed', asked, date },
  { kind: 'relayed', asked, date: null },
  { kind: 'mentioned', asked, date },
  { kind: 'mentioned', asked, date: null },
  { kind: 'not-there', asked, date, speaksOn: ['2031-08-20', '2031-04-01'] },
  { kind: 'not-there', asked, date, speaksOn: [] },
  { kind: 'no-words', asked },
  { kind: 'said-by-meeting' },
  { kind: 'said-by-nobody' },
  { kind: 'unsure' },
  { kind: 'unknown-date', asked: '5月2日', nearest: [] },
  { kind: 'unknown-date', asked: '5月2日', held: { from: date, to: '2031-08-20' }, nearest: [date] },
  { kind: 'unknown-date', asked: '2019年', held: { from: date, to: date }, nearest: [date, '2031-08-20'] },
  { kind: 'not-in-period', asked, period: '去年', speaksOn: [] },
  { kind: 'not-in-period', asked, period: '去年', speaksOn: [date] },
  { kind: 'unknown-place', asked, has: [] },
  { kind: 'unknown-place', asked, has: ['青浦', '云台'] },
  { kind: 'unknown-body', asked, has: [] },
  { kind: 'unknown-body', asked, has: ['民政局'] },
  { kind: 'unknown-person', asked },
  { kind: 'understood-as', asked: '温故理', person: asked, by: 'name' },
  { kind: 'understood-as', asked: '温市长', person: asked, by: 'title' },
  { kind: 'understood-as', asked: '温市长', person: asked, by: 'title', further: { kind: 'chaired', asked, date } },
  { kind: 'which-person', asked: '温先生', choices: [] },
  ...(['greeting', 'thanks', 'blame', 'goodbye', 'about-bot', 'chatter', 'outside', 'other-language'] as const).map(
    (talk) => ({ kind: 'small-talk', talk }) as const,
  ),
  { kind: 'small-talk', talk: 'greeting', example: '谁主持会议？' },
  { kind: 'small-talk', talk: 'about-bot', example: '谁主持会议？' },
  { kind: 'small-talk', talk: 'outside', example: '谁主持会议？' },
  { kind: 'small-talk', talk: 'other-language', example: '谁主持会议？' },
];

const inWords = (note: Note, language: Language): string =>
  messages[language].note(note, (day) => dayInWords(day, language));

/** What differs from language to language of the same script: the names of things, as people there call them. */
const alike = (text: string): string => toSimplified(text).replaceAll('报导', '报道');

describe('A note in words', () => {
  it.each(NOTES)('says the same in both scripts, and names whom or when it is about: %o', (note) => {
    const [hans, hant, en] = [inWords(note, 'zh-Hans'), inWords(note, 'zh-Hant'), inWords(note, 'en')];
    expect(alike(hant)).toBe(hans);
    for (const said of [hans, hant, en]) {
      if ('asked' in note) expect(said).toContain(note.asked);
      if ('date' in note && note.date !== null) expect(said).toMatch(/2031年5月2日|2 May 2031/);
      expect(said).toMatch(/[。：.:？]$/);
      expect(said).not.toMatch(/undefined|null/);
    }
  });

  it.each([
    [
      'zh-Hans',
      '报道里出现「两清一停」（共 7 处）的会议共 3 次（2030年1月1日至2031年5月2日），见于 4 篇报道，转载不重复计。',
    ],
    [
      'zh-Hant',
      '報導裡出現「两清一停」（共 7 處）的會議共 3 次（2030年1月1日至2031年5月2日），見於 4 篇報導，轉載不重複計。',
    ],
    [
      'en',
      '3 meetings whose reports contain “两清一停” (7 places) (1 January 2030 to 2 May 2031), in 4 reports, reprints counted once.',
    ],
  ] as const)('of a count says what was counted, how often and over which time: %s', (language, said) => {
    expect(inWords({ ...counted, counted: { kind: 'phrase', phrase: '两清一停', times: 7 } }, language)).toBe(said);
  });

  it('is another one for each kind', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const said = NOTES.map((note) => inWords(note, language));
      expect(said.filter((one, i) => said.indexOf(one) < i)).toEqual([]);
    }
  });
});
