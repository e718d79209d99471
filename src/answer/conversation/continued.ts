import { parseDay, spellDay } from '../../text/day.ts';
import { fold } from '../../text/fold.ts';
import { scriptOf } from '../../text/script.ts';
import { nameFor } from '../people.ts';
import { readQuestion } from '../question/read-question.ts';
import { type Anaphor, anaphorsIn } from './anaphors.ts';
import { instead, matterOf, partsOf, placeIn, subjectOf, without } from './compose.ts';
import { type Earlier, seenQuotes } from './earlier.ts';
import { type FollowUp, type OfAnswer, readFollowUp } from './follow-up.ts';
import type { Limits } from './limits.ts';
import type { KnownWords } from './slots.ts';

/** Why nothing more is told, where a follow-up finds nothing. */
export type Exhausted = 'speakers' | 'before' | 'after' | 'year';

/** What a message comes to, given what was asked before. */
export type Continuation =
  /** It stands by itself, or there is doubt: it is asked as it is. */
  | { readonly kind: 'complete' }
  /** It goes on from something, but there is nothing to go on from. */
  | { readonly kind: 'refers-to-nothing' }
  /** The whole question, asked within each of the limits until one gets an answer; and what to do if none does. */
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly tries: readonly Limits[];
      /** Shows the first quote of the last answer again. */
      readonly orAgain?: OfAnswer;
      readonly orNone?: Exhausted;
      /** Asked beside the question before, which stays the one to go on from: 谁主持的. */
      readonly aside?: true;
      /** Shows the first quote of the last answer behind those found, to compare. */
      readonly withEarlier?: true;
    }
  /** The quotes of the last answer that were not shown yet, and further ones. */
  | { readonly kind: 'more' }
  /** The first quote of the last answer again. */
  | { readonly kind: 'again'; readonly asks: OfAnswer }
  /** What the same person, others, or anybody said at the meeting that answered; then a person's words elsewhere. */
  | { readonly kind: 'other-words'; readonly of: 'person' | 'others' | 'meeting'; readonly person?: string };

const COMPLETE: Continuation = { kind: 'complete' };
const NOTHING: Continuation = { kind: 'refers-to-nothing' };

const question = (text: string, rest: Partial<Extract<Continuation, { kind: 'question' }>> = {}): Continuation => ({
  kind: 'question',
  question: text,
  tries: [{}],
  ...rest,
});

/** A message and all by which it is understood. */
interface Turn {
  readonly text: string;
  readonly earlier: Earlier;
  readonly known: KnownWords;
}

const personIn = (text: string, { people }: KnownWords): string | undefined => readQuestion(text, people).person;

/** A person's name in the script in which the asker writes. */
const called = (person: string, { text, earlier, known }: Turn): string =>
  nameFor(person, known.people, scriptOf(text + earlier.question));

/** The meeting's day in words, its year with it where it is known. */
function dayOf({ answered }: Earlier): string | undefined {
  const day = parseDay(answered?.date ?? '');
  return day && spellDay(day);
}

/** What goes on right behind the meeting's name. */
const GOES_ON = /^[上里裡中是的在，,]/;

/** What words that point back stand for; undefined if nothing before tells. */
function antecedent({ meant, start, end }: Anaphor, turn: Turn): string | undefined {
  const { text, earlier, known } = turn;
  switch (meant) {
    case 'person': {
      const person = earlier.person ?? earlier.other;
      return person === undefined ? undefined : called(person, turn);
    }
    case 'meeting': {
      const day = dayOf(earlier);
      return day === undefined ? undefined : day + (GOES_ON.test(text.slice(end)) ? '的会议' : '的会上，');
    }
    case 'day': {
      const day = dayOf(earlier);
      return start > 0 || day === undefined ? day : `${day}的会上，`;
    }
    case 'matter': {
      const matter = matterOf(earlier.question, known);
      return matter === '' ? undefined : matter;
    }
  }
}

/** Characters of a question in which words that point back are looked for: those of a longer one have their own sense. */
const LONGEST_POINTING = 60;

/** A question of its own but for words that point back: with what these stand for put in. */
function pointing(turn: Turn): Continuation {
  const { text, earlier, known } = turn;
  const named = personIn(text, known) !== undefined;
  const all = text.length > LONGEST_POINTING ? [] : anaphorsIn(text);
  const found = named ? all.filter(({ meant }) => meant !== 'person') : all;
  if (found.length === 0) return named ? COMPLETE : goingOn(turn);
  const meant = found.map((anaphor) => antecedent(anaphor, turn));
  const unknown = found.find((_, i) => meant[i] === undefined);
  if (unknown !== undefined) return unknown.meant === 'person' ? NOTHING : COMPLETE;
  const whole = found.reduceRight(
    (now, { start, end }, i) => now.slice(0, start) + (meant[i] ?? '') + now.slice(end),
    text,
  );
  const ofMeeting = found.some((one) => one.meant === 'meeting') && earlier.answered !== undefined;
  return question(ofMeeting || found.length > 0 ? withoutStill(whole) : whole, {
    tries: ofMeeting && earlier.answered ? [{ report: earlier.answered.report }, {}] : [{}],
  });
}

const STILL = /(?:还|還|又|仲)(?=[对對就在]|说|說|讲|講|提|有什|有哪|强调|強調|谈|談)/;
const withoutStill = (text: string): string => text.replace(STILL, '');

const STILL_SAYS = /^(?:还|又|另外|此外|仲)(?:对|就|在|说|讲|提|强调|谈)/;

/** 还对学校说了什么: the same person's, if there is one. */
function goingOn(turn: Turn): Continuation {
  const { text, earlier } = turn;
  if (!STILL_SAYS.test(fold(text)) || earlier.person === undefined) return COMPLETE;
  return question(called(earlier.person, turn) + withoutStill(text));
}

function insteadOf(words: string, onlyPerson: boolean, turn: Turn): Continuation {
  const { earlier, known } = turn;
  if (/^(?:他|她|佢|对方)$/.test(words)) return theOther(turn);
  if (onlyPerson && partsOf(words, known).length === 0) return COMPLETE;
  if (onlyPerson && instead('', words, known) !== words) return COMPLETE;
  const inOwnScript = ownWords(words, turn);
  const whole = instead(earlier.question, inOwnScript, known);
  if (earlier.question === '') return NOTHING;
  const place = placeIn(words, known);
  if (whole === earlier.question) return COMPLETE;
  if (place !== undefined) return question(whole, { tries: [{ place }] });
  const year = /^(?<year>(?:19|20)\d{2})年?$/.exec(words)?.groups?.['year'];
  return question(whole, year === undefined ? {} : { tries: [{ year: Number(year) }, {}] });
}

/** Words of a folded message as the asker wrote them, where they can be found again there. */
function ownWords(words: string, { text }: Turn): string {
  const plain = text.replace(/[\s,，]/g, '');
  const at = fold(plain).indexOf(words);
  return at < 0 || fold(plain).length !== plain.length ? words : plain.slice(at, at + words.length);
}

/** 她呢: the same question of the one whom the answer brought in, else of the one asked about, who may have said more. */
function theOther(turn: Turn): Continuation {
  const { earlier, known } = turn;
  const person = earlier.other ?? earlier.person;
  if (person === undefined) return NOTHING;
  const whole = earlier.question === '' ? '' : instead(earlier.question, called(person, turn), known);
  if (earlier.other === undefined || whole === earlier.question || matterOf(whole, known) === '') {
    return { kind: 'other-words', of: 'person', person };
  }
  return question(whole);
}

/** The matter of the question before, asked about anew; first where the answer stands, if it may be told there. */
function further({ asks, nearby, ofAnswer }: Extract<FollowUp, { kind: 'further' }>, turn: Turn): Continuation {
  const { earlier, known } = turn;
  const subject = subjectOf(earlier.question, known);
  const orAgain = ofAnswer !== undefined && earlier.answered !== undefined ? { orAgain: ofAnswer } : {};
  if (matterOf(earlier.question, known) === '') {
    if (earlier.answered === undefined) return NOTHING;
    return ofAnswer === undefined ? otherWords('person', turn) : { kind: 'again', asks: ofAnswer };
  }
  const report = earlier.answered?.report;
  const seen = seenQuotes(earlier);
  const near = report === undefined || !nearby ? [] : [{ report, besides: seen }, { report }];
  return question(`${subject}${asks}？`, { tries: [...near, {}], ...orAgain });
}

function others(turn: Turn): Continuation {
  const { earlier, known } = turn;
  const speaker = earlier.answered?.speaker;
  const notBy = [earlier.person, speaker].filter((name) => name !== undefined);
  const whole = without(earlier.question, 'person', known);
  if (matterOf(whole, known) === '') return earlier.answered ? { kind: 'other-words', of: 'others' } : NOTHING;
  return question(whole, { tries: [{ notBy, besides: seenQuotes(earlier) }], orNone: 'speakers' });
}

function meetingNext(to: 'before' | 'after' | 'newest', { earlier, known }: Turn): Continuation {
  const whole = without(earlier.question, 'time', known);
  const date = earlier.answered?.date;
  const like = earlier.answered?.report;
  const of = (limits: Limits): readonly Limits[] => (like === undefined ? [limits] : [{ ...limits, like }, limits]);
  if (whole === '') return NOTHING;
  if (to === 'newest') return question(whole, { tries: of({ pick: 'newest' }) });
  if (date === undefined || date === null || date.startsWith('X')) return NOTHING;
  const limits: Limits = to === 'before' ? { before: date, pick: 'newest' } : { after: date, pick: 'oldest' };
  return question(whole, { tries: of(limits), orNone: to });
}

function yearBefore(years: number, { earlier, known }: Turn): Continuation {
  const whole = without(earlier.question, 'time', known);
  const year = Number(/^\d{4}/.exec(earlier.answered?.date ?? '')?.[0]);
  if (whole === '' || Number.isNaN(year)) return NOTHING;
  return question(whole, { tries: [{ year: year - years }], orNone: 'year', withEarlier: true });
}

function ofMeeting(turn: Turn): Continuation {
  const { answered } = turn.earlier;
  const day = dayOf(turn.earlier);
  if (answered === undefined || day === undefined) return COMPLETE;
  return question(`${day}的会议${withoutStill(turn.text)}`, {
    tries: [{ report: answered.report }, {}],
    aside: true,
  });
}

function again(asks: OfAnswer, turn: Turn): Continuation {
  if (turn.earlier.answered !== undefined) return { kind: 'again', asks };
  const subject = subjectOf(turn.earlier.question, turn.known);
  return subject === '' ? NOTHING : question(`${subject}${turn.text}`);
}

function otherWords(of: 'person' | 'meeting', turn: Turn): Continuation {
  const { earlier } = turn;
  const person = earlier.person ?? earlier.other;
  if (of === 'person' && person !== undefined) return { kind: 'other-words', of, person };
  return earlier.answered === undefined || /[他她佢]/.test(turn.text)
    ? NOTHING
    : { kind: 'other-words', of: 'meeting' };
}

function ownWordsOf(turn: Turn): Continuation {
  const { answered, person } = turn.earlier;
  const asksHow = /[怎如点]/.test(fold(turn.text));
  if (asksHow && person !== undefined && answered?.speaker === person) return { kind: 'again', asks: 'words' };
  return otherWords('person', turn);
}

function understood(followUp: FollowUp, turn: Turn): Continuation {
  const { earlier } = turn;
  switch (followUp.kind) {
    case 'complete':
      return pointing(turn);
    case 'of-answer':
      return again(followUp.asks, turn);
    case 'more':
      if (earlier.question === '' || earlier.answered === undefined) return NOTHING;
      return { kind: 'more' };
    case 'other-words':
      return otherWords(followUp.of, turn);
    case 'own-words':
      return ownWordsOf(turn);
    case 'others':
      return others(turn);
    case 'year-before':
      return yearBefore(followUp.years, turn);
    case 'meeting-next':
      return meetingNext(followUp.to, turn);
    case 'further':
      return further(followUp, turn);
    case 'of-meeting':
      return ofMeeting(turn);
    case 'instead':
      return insteadOf(followUp.words, followUp.onlyPerson, turn);
  }
}

/** A first message that can only go on from another. */
function isLost(followUp: FollowUp, text: string, known: KnownWords): boolean {
  if (followUp.kind !== 'complete') return followUp.kind !== 'of-meeting' && followUp.kind !== 'meeting-next';
  const points = anaphorsIn(text).some(({ meant }) => meant === 'person');
  return points && text.length <= LONGEST_POINTING && personIn(text, known) === undefined;
}

/**
 * What a message comes to after what was asked before; null if nothing was, or it is too long ago. Where there is doubt
 * whether it goes on from that, it stands by itself.
 *
 * @example continued('那学校呢？', earlier, known) // { kind: 'question', question: '周明远对学校有什么要求？', … }
 */
export function continued(text: string, earlier: Earlier | null, known: KnownWords): Continuation {
  const followUp = readFollowUp(text);
  if (earlier !== null) return understood(followUp, { text, earlier, known });
  return isLost(followUp, text, known) ? NOTHING : COMPLETE;
}
