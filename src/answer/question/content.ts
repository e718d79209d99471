import { POST_TAIL } from '../../report/people/posts.ts';
import { withoutQuestionWords } from '../../search/question-words.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/sentence.ts';
import { COURTESY, OFFICE } from '../names/title.ts';
import type { Period } from './question.ts';

/** Words by which somebody's words are asked for; they say nothing of what the words are about. */
const ASKS_FOR_WORDS =
  /(?:的)?(?:会议?上|大会上|讲话中?|发言中?|原话)|(?:说(?!明)|讲(?![座台解])|谈(?!判)|提出|提[了过到]|强调|指出|要求|表示|部署|评价|态度|看法|观点|看)(?:了|过|到|的)?/g;

/** Words that hold a sentence together, where they are not part of another word. */
const PARTICLES =
  /的|了(?!解|如|不起)|(?<!正|现|存|潜|内|所)在(?!线|校|职|建|册|岗|场|内|外|于)|是(?!否)|被|把(?!握|关)|跟(?!踪|进)/g;

/** Nothing but particles and punctuation: no matter is named. */
const SAYS_NOTHING = /^[\s\p{P}对于在中里上就有没还也都又些那这会议开召过]*$/u;

/** An office right before a name, and an office or a courtesy right behind it. */
const BEFORE_NAME = new RegExp(`${POST_TAIL}$`);
const BEHIND_NAME = new RegExp(`^(?:${OFFICE}|${COURTESY})`);

/** A question without a person's name and the office right before or behind it, which say nothing of the matter. */
export function withoutName(folded: string, person: string): string {
  const [first = '', ...others] = person === '' ? [folded] : folded.split(person);
  // The name itself is not part of the expressions: they are long, and would have to be made anew for each.
  return others.reduce(
    (before, behind) => `${before.replace(BEFORE_NAME, '')} ${behind.replace(BEHIND_NAME, '')}`,
    first,
  );
}

/** What stands behind the time of a meeting that has no name: 5月2日的会上. */
const AT_MEETING = /^的?(?:那[次场])?(?:会议?上|会议?(?=[,对]))/;

/** A text with a span of it blanked out, and the meeting held then. */
export function without(folded: string, { start, end }: Span): string {
  return `${folded.slice(0, start)} ${folded.slice(end).replace(AT_MEETING, ' ')}`;
}

/** A question without the words that tell when its meetings were held. */
export function withoutPeriod(folded: string, period: Period | undefined): string {
  const start = period?.ofMeeting === true ? folded.indexOf(fold(period.asked)) : -1;
  return period === undefined || start < 0
    ? folded
    : without(folded, { start, end: start + fold(period.asked).length });
}

/** What a folded question is about, with the words taken out that only make it a question. */
export const contentOf = (folded: string): string => withoutQuestionWords(folded).replace(PARTICLES, ' ');

/** Whether content names no matter, but only asks for words. */
export const namesNothing = (content: string): boolean => SAYS_NOTHING.test(content.replace(ASKS_FOR_WORDS, ' '));

/**
 * What is left of content where the words by which somebody's own are asked for are taken out: whoever is asked for a
 * demand on schools must speak of schools, and not only demand something.
 *
 * @example withoutAsking('对学校 要求').trim() // '学校'
 */
export const withoutAsking = (content: string): string =>
  content.replace(ASKS_FOR_WORDS, ' ').replace(/(?<![^\s\p{P}])对于?(?!口|策|外|内|比|照|接|面|象|手|方)/gu, ' ');
