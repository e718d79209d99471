import type { Choice } from '../answer/names/choice.ts';
import { dayInWords } from './day-in-words.ts';
import { type Language, messages } from './messages.ts';

/**
 * Somebody who may be meant, with the post, and the place and day of the newest meeting that tells it.
 *
 * @example choiceInWords({ name: '陈江', post: '市长', place: '云陂', date: '2031-06-04' }, 'zh-Hans')
 */
export function choiceInWords({ name, post, place, date }: Choice, language: Language): string {
  const m = messages[language].citation;
  const person = post === null ? name : m.personWithPost(name, post);
  const told = m.printed(place, date === null ? null : dayInWords(date, language));
  return told === '' ? person : m.withRole(person, told);
}
