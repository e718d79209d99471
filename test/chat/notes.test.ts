import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/answer/answer.ts';
import { dayInWords } from '../../src/chat/day-in-words.ts';
import { type Language, messages } from '../../src/chat/messages.ts';
import { toSimplified } from '../../src/text/script.ts';

const asked = '温故里';
const date = '2031-05-02';

const NOTES: readonly Note[] = [
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

  it('is another one for each kind', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const said = NOTES.map((note) => inWords(note, language));
      expect(said.filter((one, i) => said.indexOf(one) < i)).toEqual([]);
    }
  });
});
