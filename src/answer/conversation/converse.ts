import { parseDay, spellDay } from '../../text/day.ts';
import { fold } from '../../text/fold.ts';
import { pause } from '../../text/pause.ts';
import { type Script, scriptOf, toSimplified, toTraditional } from '../../text/script.ts';
import type { Answer, Note, Quote } from '../answer.ts';
import { ask } from '../ask.ts';
import { highlightsIn } from '../highlight.ts';
import type { AskOptions } from '../library.ts';
import type { NameIndex } from '../names/name-index.ts';
import { nameFor } from '../people.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Held } from '../rank.ts';
import { talkOf } from '../talk/talk.ts';
import { partsOf } from './compose.ts';
import { type Continuation, continued, type Exhausted } from './continued.ts';
import { type Earlier, seenQuotes } from './earlier.ts';
import type { OfAnswer } from './follow-up.ts';
import { knownWords } from './known-words.ts';
import type { Limits } from './limits.ts';
import { narrowingOf, speakersAt } from './narrowing.ts';
import { otherWords, type Whose } from './other-words.ts';
import { quoteAgain, quoteThere } from './quote-again.ts';
import { remember } from './remember.ts';
import type { KnownWords } from './slots.ts';

/** A message in a talk, and all that it takes to answer it. */
interface Talk {
  readonly text: string;
  readonly earlier: Earlier | null;
  readonly names: NameIndex;
  readonly held: Held;
  readonly known: KnownWords;
  readonly options: AskOptions;
}

/** A message that goes on from something. */
type Further = Talk & { readonly earlier: Earlier };

const saying = (text: string, note: Note): Answer => ({
  question: text,
  outcome: 'not-found',
  quotes: [],
  nearest: [],
  note,
});

const answering = (text: string, quotes: readonly Quote[], note?: Note): Answer => ({
  question: text,
  outcome: 'answered',
  quotes,
  nearest: [],
  ...(note === undefined ? {} : { note }),
});

/** The script in which the asker writes: that of the message, where it tells, else that of the question before. */
function askersScript({ text, earlier }: Talk): Script {
  const tells = toSimplified(text) !== text || toTraditional(text) !== text;
  return scriptOf(tells ? text : (earlier?.question ?? text));
}

/** Shows what the message was taken to ask: the parts of the whole question, and which of them come from before. */
function showing(answer: Answer, whole: string, talk: Talk, further: readonly string[] = []): Answer {
  const write = askersScript(talk) === 'traditional' ? toTraditional : toSimplified;
  const own = fold(talk.text);
  const about = [...partsOf(whole, talk.known), ...further];
  const carried = about.filter((part) => !own.includes(fold(part)));
  return {
    ...answer,
    question: talk.text,
    followsUp: { question: write(whole), about: about.map(write), carried: carried.map(write) },
  };
}

const remembering = (answer: Answer, remembered: Earlier | undefined): Answer =>
  remembered === undefined ? answer : { ...answer, remembered };

/** What a talk knows by which an answer is remembered. */
const by = ({ names, held }: Talk): { people: NameIndex['people']; held: Held } => ({ people: names.people, held });

/** 那么, 对了 at the head of a question of its own: they are no part of it. */
const LEADS_IN = /^(?:那么|那(?![次天个個些里裡位年时時场場会會儿兒么麼边邊句段话話种種样樣])|对了|對了)[,，、\s]*/;

async function asItIs(talk: Talk): Promise<Answer> {
  const { text, names, held, options } = talk;
  const asked = text.replace(LEADS_IN, '') || text;
  const answer = await ask(asked, names, held, options);
  return remembering({ ...answer, question: text }, remember(asked, answer, by(talk)));
}

/** The limits in words, as far as the question does not say them. */
function limitsInWords({ before, after, year }: Limits): readonly string[] {
  const [earliest, latest] = [after, before].map((day) => parseDay(day ?? ''));
  return [
    ...(latest ? [`${spellDay(latest)}以前`] : []),
    ...(earliest ? [`${spellDay(earliest)}以后`] : []),
    ...(year === undefined ? [] : [`${year}年`]),
  ];
}

type Asking = Extract<Continuation, { kind: 'question' }>;

/** The first answer within any of the limits. */
async function withinLimits({ question, tries }: Asking, { names, held, options }: Further): Promise<Answer> {
  const [first = {}, ...others] = tries;
  const once = (limits: Limits): Promise<Answer> =>
    ask(question, names, held, { ...options, narrowing: narrowingOf(limits, held) });
  let answer = await once(first);
  for (const limits of others) {
    if (answer.outcome === 'answered') break;
    answer = await once(limits);
  }
  return answer;
}

/** What is remembered after something asked beside a question: that question, and whom the answer brought in. */
function besides(earlier: Earlier, aside: Earlier | undefined): Earlier {
  return aside?.person === undefined ? earlier : { ...earlier, person: aside.person };
}

async function askWhole(asking: Asking, talk: Further): Promise<Answer> {
  const { question, tries, orAgain, orNone, withEarlier, aside } = asking;
  const found = await withinLimits(asking, talk);
  const limits = limitsInWords(tries[0] ?? {}).filter((words) => !question.includes(words));
  if (found.outcome === 'not-found' && orAgain !== undefined) return again(orAgain, talk);
  if (found.outcome === 'not-found' && orNone !== undefined) return exhausted(orNone, question, talk, limits);
  const answer = withEarlier ? { ...found, quotes: [...found.quotes.slice(0, 4), ...again1(talk)] } : found;
  const given = orNone === 'speakers' ? seenQuotes(talk.earlier) : [];
  const remembered = remember(question, found, by(talk), given);
  return remembering(showing(answer, question, talk, limits), aside ? besides(talk.earlier, remembered) : remembered);
}

/** Quotes in an answer at most, unless the last one left more. */
const MOST_QUOTES = 5;

/** The quotes of the last answer that the asker has not seen yet. */
function unseen({ earlier, held, names }: Further): readonly Quote[] {
  const question = readQuestion(earlier.question, names.people);
  return earlier.offered.slice(earlier.seen).flatMap((place) => {
    const report = held.source.get(place.report);
    const text = report?.text.slice(place.start, place.end) ?? '';
    return (report && quoteThere(report, place, highlightsIn(text, question))) ?? [];
  });
}

/** What the last answer had left, then what the search finds besides all that it had. */
async function goOn(talk: Further): Promise<Answer> {
  const { text, earlier } = talk;
  const left = unseen(talk);
  const besides = [...earlier.given, ...earlier.offered];
  const further = await withinLimits({ kind: 'question', question: earlier.question, tries: [{ besides }] }, talk);
  const quotes = [...left, ...further.quotes].slice(0, Math.max(MOST_QUOTES, left.length));
  if (quotes.length === 0) return exhausted('quotes', earlier.question, talk);
  const answer = answering(text, quotes);
  const remembered = remember(earlier.question, answer, by(talk), seenQuotes(earlier));
  return remembering(showing(answer, earlier.question, talk), remembered);
}

/** The first quote of the last answer. */
function again1({ earlier, held, names }: Further): readonly Quote[] {
  const report = earlier.answered && held.source.get(earlier.answered.report);
  return quoteAgain('words', earlier, report, names.people).slice(0, 1);
}

/** That there is nothing beyond what was told; what was asked before stays what one can go on from. */
function exhausted(
  what: Exhausted | 'quotes' | 'words',
  question: string,
  talk: Further,
  limits: readonly string[] = [],
): Answer {
  return remembering(showing(saying(talk.text, { kind: 'nothing-more', what }), question, talk, limits), talk.earlier);
}

function again(asks: OfAnswer, talk: Further): Answer {
  const { earlier, held, names, text } = talk;
  const report = earlier.answered && held.source.get(earlier.answered.report);
  const quotes = quoteAgain(asks, earlier, report, names.people);
  const [first] = quotes;
  if (first === undefined) return saying(text, { kind: 'refers-to-nothing' });
  const { kind } = first.speaker;
  const note: Note | undefined =
    asks !== 'who' || kind === 'person'
      ? undefined
      : { kind: kind === 'meeting' ? 'said-by-meeting' : 'said-by-nobody' };
  return remembering(showing(answering(text, quotes, note), earlier.question, talk), earlier);
}

async function goOnWith(asked: Extract<Continuation, { kind: 'other-words' }>, talk: Further): Promise<Answer> {
  const { earlier, names, held, text, options } = talk;
  const name = asked.person === undefined ? '' : nameFor(asked.person, names.people, askersScript(talk));
  const day = parseDay(earlier.answered?.date ?? '');
  const there = day === undefined ? earlier.question : `${spellDay(day)}的会上说了什么？`;
  const question = asked.person === undefined ? there : `${name}说了什么？`;
  const seen = seenQuotes(earlier);
  const than = [earlier.person, ...speakersAt(seen, held)].filter((one) => one !== undefined);
  const whose: Whose =
    asked.person !== undefined
      ? { of: 'person', person: asked.person }
      : asked.of === 'others'
        ? { of: 'others', than }
        : { of: 'meeting' };
  const open = { ...readQuestion(question, names.people), terms: [] };
  const quotes = otherWords(whose, earlier, open, held);
  if (quotes.length > 0) {
    const answer = answering(text, quotes);
    return remembering(showing(answer, question, talk), remember(question, answer, by(talk), seen));
  }
  // Who has not a word in the reports is told of as by the question for them.
  const plain = asked.person === undefined ? undefined : await ask(question, names, held, options);
  if (plain?.outcome !== 'not-found') return exhausted(asked.of === 'others' ? 'speakers' : 'words', question, talk);
  return remembering(showing(plain, question, talk), remember(question, plain, by(talk)));
}

/**
 * Answers a message within a talk: one that goes on from the last question with what it takes over from that, any other
 * as it would be answered alone. The answer says what was taken over, and what to remember for the next message.
 *
 * @param earlier what the answer before gave to remember; null at the beginning of a talk
 */
export async function converse(
  text: string,
  earlier: Earlier | null,
  names: NameIndex,
  held: Held,
  options: AskOptions,
): Promise<Answer> {
  await pause.whenDue();
  const known = knownWords(names, held);
  const talk = { text, earlier, names, held, known, options };
  if (talkOf(fold(text)) !== undefined || held.source.all().length === 0) return ask(text, names, held, options);
  const asked = continued(text, earlier, known);
  if (asked.kind === 'complete') return asItIs(talk);
  if (asked.kind === 'refers-to-nothing' || earlier === null) return saying(text, { kind: 'refers-to-nothing' });
  const further = { ...talk, earlier };
  switch (asked.kind) {
    case 'question':
      return askWhole(asked, further);
    case 'more':
      return goOn(further);
    case 'again':
      return again(asked.asks, further);
    case 'other-words':
      return goOnWith(asked, further);
  }
}
