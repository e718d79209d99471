import type { Person, Report } from '../report/report.ts';
import { skeleton } from '../text/fold.ts';
import { foldName } from '../text/name.ts';
import { sentences } from '../text/sentence.ts';
import type { Quote } from './answer.ts';
import { isOfPlace, placeAsked, placeHeld } from './names/place-of-office.ts';
import { isSameOffice } from './names/title.ts';
import { allNewestFirst } from './newest-first.ts';
import type { Question } from './question/question.ts';
import { quote } from './quote.ts';
import type { Held } from './rank.ts';
import { LONGEST_QUOTE } from './unit.ts';

/** Names and offices are read off the report's own people, so such a quote is hardly ever wrong. */
const SURE = 0.95;
const MOST_QUOTES = 5;

const ASKS_OFFICE =
  /(?:什么|啥|哪个)(?:职务|职位|官职|身份|官)|(?:任|担任)(?:什么|何)职?|是(?:谁|什么人|干什么的)[?\s]*$/;
/** 谁是某某 asks who somebody is, as 某某是谁 does. */
const ASKS_WHO = /^(?:请问)?谁是(?<name>[\p{Script=Han}·]{2,16})[?\s]*$/u;
const ASKS_HOLDER =
  /^(?:请问)?(?:谁是|谁任|谁担任|谁当)(?<before>[\p{Script=Han}]{2,20})|^(?:请问)?(?<after>[\p{Script=Han}]{2,20}?)是谁[?\s]*$/u;

/** What of a person a question asks for: the offices of one, or the holder of one. */
function matcherOf(question: Question): ((person: Person) => boolean) | undefined {
  if (question.person !== undefined) {
    const asks =
      ASKS_OFFICE.test(question.folded) || ASKS_WHO.exec(question.folded)?.groups?.['name'] === question.person;
    return asks ? ({ name }) => foldName(name) === question.person : undefined;
  }
  const groups = ASKS_HOLDER.exec(question.folded)?.groups;
  const office = skeleton(groups?.['before'] ?? groups?.['after'] ?? '');
  if (office === '') return undefined;
  return ({ post }) => (post ?? '').split('、').some((one) => isSameOffice(office, skeleton(one)));
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

const LEADS_TO_OFFICE = /^(?:请问)?(?:谁是|谁任|谁担任|谁当)?/;

/** Whether a place that an office is asked with is the office's own, or the report's where the office names none. */
function fitsPlace(question: Question, report: Report, person: Person): boolean {
  const office = question.folded.replace(LEADS_TO_OFFICE, '');
  const place = question.person === undefined ? placeAsked(office) : undefined;
  return place === undefined || isOfPlace(place, placeHeld(person.post ?? ''), report);
}

/**
 * Quotes for a question about somebody's office (某某是什么职务, 谁是某县县长): the sentences that name person and
 * office together, newest first, each office once. None if the question asks for something else.
 */
export function officesAsked(question: Question, held: Held): readonly Quote[] {
  const matches = matcherOf(question);
  if (!matches) return [];
  const quotes = new Map<string, Quote>();
  for (const report of allNewestFirst(held.source.all())) {
    for (const person of report.people.filter((p) => p.post !== null && matches(p))) {
      const key = `${foldName(person.name)} ${skeleton(person.post ?? '')}`;
      const found = quotes.has(key) || !fitsPlace(question, report, person) ? undefined : introduced(report, person);
      if (found) quotes.set(key, found);
      if (quotes.size === MOST_QUOTES) return [...quotes.values()];
    }
  }
  return [...quotes.values()];
}
