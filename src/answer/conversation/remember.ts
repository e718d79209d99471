import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import { type Answer, askAgain, type Quote, saysAll } from '../answer.ts';
import type { People } from '../people.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Held } from '../rank.ts';
import { type AnsweredWith, type Earlier, LONGEST_CARRIED, type Place } from './earlier.ts';

const placeOf = ({ citation: { report, start, end } }: Quote): Place => ({ report, start, end });

function answeredWith(quote: Quote): AnsweredWith {
  const { speaker, citation, score } = quote;
  return {
    ...placeOf(quote),
    ...(speaker.kind === 'person' ? { speaker: foldName(speaker.name) } : {}),
    date: citation.meetingDate,
    score,
  };
}

/** The only person of a report whom words of it name. */
function onlyNamed(words: string, report: Report): string | undefined {
  const folded = fold(words).replace(/\s/g, '');
  const named = new Set(report.people.map(({ name }) => foldName(name)).filter((name) => folded.includes(name)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Whom a first quote brings in: its speaker; where the narration answers, the one whom its answering words name. */
function broughtIn({ speaker, text, highlights, citation }: Quote, held: Held): string | undefined {
  if (speaker.kind === 'person') return foldName(speaker.name);
  const report = held.source.get(citation.report);
  if (report === undefined || speaker.kind !== 'report') return undefined;
  const answering = highlights.map(([start, end]) => text.slice(start, end)).join(' ');
  return onlyNamed(answering, report) ?? onlyNamed(text, report);
}

/** The question with the name of the person whom it was understood to mean. */
function withName(question: string, { note }: Answer): string {
  return note?.kind === 'understood-as' ? askAgain(question, note.asked, note.person) : question;
}

/**
 * What is remembered of a question and its answer; undefined where there is nothing to go on from, as after small talk.
 *
 * @param given the quotes that the asker had seen before, where the same question is gone on with
 */
export function remember(
  asked: string,
  answer: Answer,
  { people, held }: { readonly people: People; readonly held: Held },
  given: readonly Place[] = [],
): Earlier | undefined {
  if (saysAll(answer.note) && answer.note.kind !== 'which-person') return undefined;
  const whole = withName(asked, answer);
  const question = whole.length > LONGEST_CARRIED ? '' : whole;
  const [first] = answer.quotes;
  const about = readQuestion(whole, people).person;
  const other = first && broughtIn(first, held);
  const person = about ?? other;
  return {
    question,
    ...(person === undefined ? {} : { person }),
    ...(other === undefined || other === about ? {} : { other }),
    ...(first === undefined ? {} : { answered: answeredWith(first) }),
    offered: answer.quotes.map((quote) => ({ ...placeOf(quote), score: quote.score })),
    seen: Math.min(1, answer.quotes.length),
    given,
  };
}
