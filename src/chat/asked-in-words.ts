import type { Question } from '../answer/question/question.ts';
import type { Day } from '../report/report.ts';
import { spellDay } from '../text/day.ts';
import { inCharactersOf } from '../text/script.ts';
import { dayInWords } from './day-in-words.ts';
import { regionOf } from './language.ts';
import { type Language, messages } from './messages.ts';

type Line = readonly [label: string, value: string];

/** When it was that is asked about: whether the meetings were held then, or the matter is of then. */
function timeLine({ day, dayOfMeeting, period }: Question, language: Language): readonly Line[] {
  const m = messages[language].asked;
  const spelt = (one: Day | undefined): string | undefined => one && dayInWords(one, language);
  if (day !== undefined) return [[dayOfMeeting ? m.labels.time : m.labels.matterOf, spellDay(day)]];
  if (period === undefined) return [];
  const words = m.period(period.asked, spelt(period.from), spelt(period.to));
  return [[period.ofMeeting ? m.labels.time : m.labels.matterOf, words]];
}

/**
 * What a question was taken to ask, line by line: every field that is set, with what it is. Words of the question come in
 * the reader's script.
 *
 * @example askedInWords(question, 'zh-Hans')[0] // ['想知道', '什么时候']
 */
export function askedInWords(question: Question, language: Language): readonly Line[] {
  const m = messages[language].asked;
  const { wanted, extent, pick, person, saidByPerson, isOpen, formulas } = question;
  const region = regionOf(language);
  const own = (words: string): string =>
    region === undefined || region === 'cn' ? words : inCharactersOf(region, words);
  const list = (label: string, words: readonly string[]): readonly Line[] =>
    words.length === 0 ? [] : [[label, words.map(own).join(m.separator)]];
  const named = person === undefined ? undefined : own(person);
  return [
    [m.labels.wanted, m.wanted[wanted]],
    ...(extent === 'one' ? [] : [[m.labels.extent, m.extent[extent]] as const]),
    ...(named === undefined ? [] : [[m.labels.person, saidByPerson ? m.words(named) : m.about(named)] as const]),
    ...timeLine(question, language),
    ...(pick === undefined ? [] : [[m.labels.pick, m.pick[pick]] as const]),
    ...list(m.labels.places, question.places),
    ...list(m.labels.phrases, question.phrases),
    ...list(
      m.labels.formulas,
      formulas.map(({ text }) => text),
    ),
    ...list(m.labels.sides, question.sides),
    ...(isOpen ? [[m.labels.terms, m.everything] as const] : list(m.labels.terms, [question.content])),
  ];
}
