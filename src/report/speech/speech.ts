import { toSimplified } from '../../text/script.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import { absentees } from '../people/absent.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { type Attribution, attribute, type Context, goingOn } from './attribution.ts';
import { goesOn, tellsOfRoom } from './going-on.ts';
import { handBack } from './hand-back.ts';
import { beginsWithQuote, isClosing, isDirectSpeech, isQuoteOpenAfter } from './quotation.ts';
import { type Relay, relayIn, relaysIn } from './relay.ts';
import { readSaying, type Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { type Topic, topicAfter } from './topic.ts';
import { type Label, labelOf } from './transcript.ts';
import { NARRATION, person, type Utterance, type Voice } from './voice.ts';

/** What the reader of a report has in mind from one sentence to the next. */
interface State {
  /** Who is speaking, if anybody. */
  running: Attribution;
  /** The person whom 他 or 她 would mean. */
  topic: Topic | undefined;
  /** A quotation that was opened and is not yet closed. */
  quoteOpen: boolean;
  /** Where the speech ends: with its quotation, already (“…。”他说。), or nowhere yet. */
  ends: 'with-quote' | 'ended' | 'open';
  /** Whose words are passed on in this paragraph, and by whom. */
  relay: Relay | undefined;
  /** The last sentence ends in a colon, so that what it announces stands in the next paragraph. */
  announces: boolean;
  /** Who answers, in a transcript with labels. */
  answers: Voice | undefined;
}

/** An utterance whose paragraph is not yet counted. */
type Read = Omit<Utterance, 'paragraph'>;

/** One sentence of the body, and whether it is the first of its paragraph. */
interface Place {
  readonly sentence: Span;
  readonly first: boolean;
}

const PRONOUN_HEAD = /^[\s“「]*(?:会上|最后|随后|同时)?[，,]?[他她]/;

const NOBODY: Attribution = { voice: NARRATION };

function noteQuote(text: string, sentence: Span, { cue }: Saying, state: State): void {
  if (cue && isClosing(text, sentence, cue)) state.ends = 'ended';
  else if (cue) state.ends = isDirectSpeech(text, sentence, cue) ? 'with-quote' : 'open';
  state.quoteOpen = isQuoteOpenAfter(text.slice(sentence.start, sentence.end), state.quoteOpen);
}

/** Whether a sentence without a verb of saying is still spoken by the voice before it. */
function isStillSpoken(words: string, saying: Saying, state: State, first: boolean): boolean {
  if (state.running.voice.kind === 'report' || saying.cue) return false;
  if (state.quoteOpen) return true;
  const answered = first && state.answers !== undefined && state.answers === state.running.voice;
  const announced = first && state.announces;
  if (state.ends === 'ended' && !first) return beginsWithQuote(words);
  if (state.ends === 'with-quote' && !first) return false;
  return goesOn(words, saying.subject, first && !answered && !announced);
}

function attributionOf(body: SpeechBody, saying: Saying, still: boolean, context: Context): Attribution {
  if (saying.cue) return attribute(body, saying, saying.cue, context);
  const { running } = context;
  if (still) return goingOn(running);
  if (running.voice.kind === 'report' || !running.why) return NOBODY;
  return { voice: NARRATION, why: { ...running.why, kind: 'ended' } };
}

function readSentence(body: SpeechBody, place: Place, state: State): Read {
  const { sentence, first } = place;
  const words = body.text.slice(sentence.start, sentence.end);
  const isInsideQuote = state.quoteOpen && state.running.voice.kind !== 'report';
  const saying = isInsideQuote
    ? {}
    : readSaying(body.text, sentence, mentionsWithin(body.mentions, sentence), {
        quoteOpen: state.quoteOpen,
        speaking: !first && state.running.voice.kind !== 'report',
      });
  state.relay = relayIn(body, sentence, saying) ?? (first ? undefined : state.relay);
  const still = isStillSpoken(words, saying, state, first);
  const told = attributionOf(body, saying, still, { ...state, running: first && saying.cue ? NOBODY : state.running });
  const { voice } = told;
  state.running = told;
  if (saying.cue === undefined && still && first) state.ends = 'open';
  state.topic = topicAfter(body, sentence, saying, state.topic);
  noteQuote(body.text, sentence, saying, state);
  state.announces = /[：:]$/.test(words);
  const relays = relaysIn(body, sentence, voice, told.why?.kind === 'cue' ? saying.cue : undefined);
  return { ...sentence, ...told, ...(saying.cue ? { cue: saying.cue } : {}), relays };
}

/**
 * At a new paragraph: a quotation goes on only if it is opened again, and 他 means the last speaker only if nobody else
 * could be meant, that is at the paragraph's head.
 */
function enterParagraph(line: string, isHeading: boolean, state: State): void {
  if (isHeading) state.running = NOBODY;
  if (!beginsWithQuote(line.trimStart())) state.quoteOpen = false;
  if (!PRONOUN_HEAD.test(line)) state.topic = undefined;
}

/** A sentence of a transcript: it is the answerer's whose label stands before, whoever is spoken of in it. */
function readAnswer(body: SpeechBody, sentence: Span, answer: Attribution): Read {
  const isTold = tellsOfRoom(body.text.slice(sentence.start, sentence.end));
  const { voice, why } = isTold ? NOBODY : answer;
  return { ...sentence, voice, ...(why ? { why } : {}), relays: relaysIn(body, sentence, voice) };
}

/** A sentence behind the label of one who asks, unless somebody else is named who speaks in it. */
function readQuestion(body: SpeechBody, sentence: Span, { running }: State): Read | undefined {
  const { subject, cue } = readSaying(body.text, sentence, mentionsWithin(body.mentions, sentence), {
    quoteOpen: false,
    speaking: true,
  });
  if (cue && subject?.kind === 'person') return undefined;
  const { voice, why } = running;
  return { ...sentence, voice, ...(why ? { why } : {}), relays: [] };
}

/** A new label: what is said from here on is said by the one it names. */
function enterLabelled(label: KnownLabel, start: number, state: State): void {
  const voice = label.kind === 'person' ? person(label.name) : NARRATION;
  const cue = { start, end: start + label.length };
  state.running = { voice, why: { kind: label.kind === 'person' ? 'label' : 'question', cue } };
  state.quoteOpen = false;
  state.topic = undefined;
  state.ends = 'open';
  state.announces = false;
  state.answers = voice;
}

/** A label that tells who speaks, if only that somebody asks. */
type KnownLabel = Exclude<Label, { readonly kind: 'unknown' }>;

/**
 * Reads the sentences of a paragraph. Where text was saved without its line breaks, a space behind a full stop is what
 * is left of one: Chinese sets none there. In a paragraph that begins with a label others may follow.
 */
function readParagraph(body: SpeechBody, stretch: Span, isHeading: boolean, state: State): readonly Read[] {
  const read: Read[] = [];
  let last = -1;
  let labelled: KnownLabel | undefined;
  for (const sentence of sentences(body.text, stretch.start, stretch.end)) {
    const first = sentence.start > last;
    const line = body.text.slice(sentence.start, sentence.end);
    const label = first || labelled ? labelOf(line, sentence.start, body.mentions) : undefined;
    if (first) labelled = undefined;
    if (first && label) state.answers = undefined;
    if (label && label.kind !== 'unknown') {
      labelled = label;
      enterLabelled(label, sentence.start, state);
    } else if (first) enterParagraph(line, isHeading, state);
    const asks = labelled?.kind === 'question' ? readQuestion(body, sentence, state) : undefined;
    if (!asks && labelled?.kind === 'question') labelled = undefined;
    if (asks) read.push(asks);
    else if (labelled) read.push(readAnswer(body, sentence, state.running));
    else read.push(readSentence(body, { sentence, first }, state));
    last = sentence.end;
  }
  return read;
}

/**
 * Says of every sentence of a body who speaks: a person, the meeting, or the report's own narration, by the grammar of
 * the genre. Where the grammar does not tell, the sentence is the report's. Offsets count in `source`; `headings` are
 * paragraph numbers from 1; the first sentence begins at `from`, behind the dateline.
 *
 * @example readSpeech('会议强调，要抓紧。', [], [], 0) // [{ start: 0, end: 9, paragraph: 1, voice: { kind: 'meeting', … } }]
 */
export function readSpeech(
  source: string,
  mentions: readonly Mention[],
  headings: readonly number[],
  from: number,
): readonly Utterance[] {
  const text = toSimplified(source);
  const body: SpeechBody = { text, mentions, absent: absentees(text, mentions) };
  const state: State = {
    running: NOBODY,
    topic: undefined,
    quoteOpen: false,
    ends: 'open',
    relay: undefined,
    answers: undefined,
    announces: false,
  };
  const said: Utterance[] = [];
  let start = 0;
  for (const [i, line] of source.split('\n').entries()) {
    const end = start + line.length;
    const stretch = { start: Math.max(start, Math.min(from, end)), end };
    const read = readParagraph(body, stretch, headings.includes(i + 1), state);
    for (const one of read) said.push({ ...one, paragraph: i + 1 });
    start = end + 1;
  }
  return handBack(text, said);
}
