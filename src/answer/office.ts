import type { Person, Report } from '../report/report.ts';
import { fold, skeleton } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import { sentences } from '../text/sentence.ts';
import type { Quote } from './answer.ts';

import { newestFirst } from './newest-first.ts';
import type { Question } from './question.ts';
import { quote } from './quote.ts';
import type { Held } from './rank.ts';
import { LONGEST_QUOTE } from './unit.ts';

/** Names and offices are read off the report's own people, so such a quote is hardly ever wrong. */
const SURE = 0.95;
const MOST_QUOTES = 5;

const ASKS_OFFICE =
  /(?:什么|啥|哪个)(?:职务|职位|官职|身份|官)|(?:任|担任)(?:什么|何)职?|是(?:谁|什么人|干什么的)[?\s]*$/;
const ASKS_HOLDER =
  /^(?:请问)?(?:谁是|谁任|谁担任|谁当)(?<before>[\p{Script=Han}]{2,20})|^(?:请问)?(?<after>[\p{Script=Han}]{2,20}?)是谁[?\s]*$/u;

/** What of a person a question asks for: the offices of one, or the holder of one. */
function matcherOf(question: Question): ((person: Person) => boolean) | undefined {
  if (question.person !== undefined) {
    return ASKS_OFFICE.test(question.folded) ? ({ name }) => foldName(name) === question.person : undefined;
  }
  const groups = ASKS_HOLDER.exec(question.folded)?.groups;
  const office = skeleton(groups?.['before'] ?? groups?.['after'] ?? '');
  if (office === '') return undefined;
  return ({ post }) => (post ?? '').split('、').some((one) => isSameOffice(office, skeleton(one)));
}

/**
 * Whether an office asked for is one that a report gives: 青禾县县长 is met by 县长, 教育局局长 by 市教育局局长, but 市长
 * not by 副市长.
 */
function isSameOffice(asked: string, held: string): boolean {
  if (held.length < 2) return false;
  if (held.endsWith(asked)) return !/[副前原]$/.test(held.slice(0, -asked.length));
  return asked.endsWith(held) && !/[副前原]$/.test(asked.slice(0, -held.length));
}

/** The sentence in which a report names a person with these offices, if it does. */
function introduced(report: Report, person: Person): Quote | undefined {
  const words = `${person.post ?? ''}${person.name}`;
  const at = report.text.indexOf(words);
  const passage = report.passages.find((p) => p.start <= at && at < p.end);
  if (at < 0 || !passage) return undefined;
  const sentence = sentences(report.text, passage.start, passage.end).find((s) => s.start <= at && at < s.end);
  if (!sentence || sentence.end - sentence.start > LONGEST_QUOTE) return undefined;
  const from = at - sentence.start;
  return quote(report, passage, sentence, [[from, from + words.length]], SURE);
}

const PLACE_ASKED = /^(?:请问)?(?:谁是|谁任|谁担任|谁当)?(?<place>\p{Script=Han}+?[省市县区镇乡])/u;
/** The place that offices begin with: 青禾县委副书记, but not 县委副书记. */
const PLACE_HELD = /^(?<place>\p{Script=Han}{1,4}?[省市县区镇乡])(?=委|政府|人大|政协|长|副)/u;

/** Whether a place that an office is asked with is the office's own, or the report's where the office names none. */
function isOfPlace(question: Question, report: Report, person: Person): boolean {
  const asked = question.person === undefined ? PLACE_ASKED.exec(question.folded)?.groups?.['place'] : undefined;
  if (asked === undefined) return true;
  const own = PLACE_HELD.exec(skeleton(person.post ?? ''))?.groups?.['place'];
  return own === undefined ? fold(`${report.title}${report.text}`).includes(asked) : own === asked;
}

/**
 * Quotes for a question about somebody's office (某某是什么职务, 谁是某县县长): the sentences that name person and
 * office together, newest first, each office once. None if the question asks for something else.
 */
export function officesAsked(question: Question, held: Held): readonly Quote[] {
  const matches = matcherOf(question);
  if (!matches) return [];
  const quotes = new Map<string, Quote>();
  for (const report of newestFirst(held.source.all())) {
    for (const person of report.people.filter((p) => p.post !== null && matches(p))) {
      const key = `${foldName(person.name)} ${skeleton(person.post ?? '')}`;
      const found = quotes.has(key) || !isOfPlace(question, report, person) ? undefined : introduced(report, person);
      if (found) quotes.set(key, found);
      if (quotes.size === MOST_QUOTES) return [...quotes.values()];
    }
  }
  return [...quotes.values()];
}
