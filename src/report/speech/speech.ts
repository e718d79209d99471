import { toSimplified } from '../../text/script.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import { absentees, isTitled } from '../people/absent.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { goesOn } from './going-on.ts';
import { handBack } from './hand-back.ts';
import { beginsWithQuote, isClosing, isDirectSpeech, isQuoteOpenAfter } from './quotation.ts';
import { type Relay, relayIn, relaysIn } from './relay.ts';
import { readSaying, type Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { topicAfter } from './topic.ts';
import { type Label, labelOf } from './transcript.ts';
import { NARRATION, person, type Utterance, type Voice } from './voice.ts';

/** What the reader of a report has in mind from one sentence to the next. */
interface State {
  /** Who is speaking, if anybody. */
  voice: Voice;
  /** The person whom 他 or 她 would mean. */
  topic: string | undefined;
  /** A quotation that was opened and is not yet closed. */
  quoteOpen: boolean;
  /** Where the speech ends: with its quotation, already (“…。”他说。), or nowhere yet. */
  ends: 'with-quote' | 'ended' | 'open';
  /** Whose words are passed on in this paragraph, and by whom. */
  relay: Relay | undefined;
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

/** Who speaks by the subject of a verb of saying. */
function voiceOf(body: SpeechBody, saying: Saying, state: State, first: boolean): Voice {
  const { subject } = saying;
  const running = first ? NARRATION : state.voice;
  if (!subject) return running.kind === 'report' ? byTopic(state) : running;
  switch (subject.kind) {
    case 'person': {
      const { name } = subject.mention;
      if (state.relay?.of === name) return state.relay.by;
      if (body.absent.has(name)) return running;
      return running.kind !== 'report' && isTitled(body.text, subject.mention) ? running : person(name);
    }
    case 'pronoun':
      return byTopic(state);
    case 'meeting':
      return { kind: 'meeting', name: subject.name };
    case 'group':
      return NARRATION;
  }
}

const byTopic = (state: State): Voice => (state.topic === undefined ? NARRATION : person(state.topic));

function noteQuote(text: string, sentence: Span, { cue }: Saying, state: State): void {
  if (cue && isClosing(text, sentence, cue)) state.ends = 'ended';
  else if (cue) state.ends = isDirectSpeech(text, sentence, cue) ? 'with-quote' : 'open';
  state.quoteOpen = isQuoteOpenAfter(text.slice(sentence.start, sentence.end), state.quoteOpen);
}

/** Whether a sentence without a verb of saying is still spoken by the voice before it. */
function isStillSpoken(words: string, saying: Saying, state: State, first: boolean): boolean {
  if (state.voice.kind === 'report' || saying.cue) return false;
  if (state.quoteOpen) return true;
  const answered = first && state.answers !== undefined && state.answers === state.voice;
  if (state.ends === 'ended' && !first) return beginsWithQuote(words);
  if (state.ends === 'with-quote' && !first) return false;
  return goesOn(words, saying.subject, first && !answered);
}

function readSentence(body: SpeechBody, place: Place, state: State): Read {
  const { sentence, first } = place;
  const words = body.text.slice(sentence.start, sentence.end);
  const isInsideQuote = state.quoteOpen && state.voice.kind !== 'report';
  const saying = isInsideQuote
    ? {}
    : readSaying(body.text, sentence, mentionsWithin(body.mentions, sentence), state.quoteOpen);
  state.relay = relayIn(body, sentence, saying) ?? (first ? undefined : state.relay);
  const still = isStillSpoken(words, saying, state, first);
  const voice = saying.cue ? voiceOf(body, saying, state, first) : still ? state.voice : NARRATION;
  state.voice = voice;
  if (saying.cue === undefined && still && first) state.ends = 'open';
  state.topic = topicAfter(body, sentence, saying, state.topic);
  noteQuote(body.text, sentence, saying, state);
  const relays = relaysIn(body, sentence, voice);
  return { ...sentence, voice, ...(saying.cue ? { cue: saying.cue } : {}), relays };
}

/**
 * At a new paragraph: a quotation goes on only if it is opened again, and 他 means the last speaker only if nobody else
 * could be meant, that is at the paragraph's head.
 */
function enterParagraph(line: string, isHeading: boolean, state: State): void {
  if (isHeading) state.voice = NARRATION;
  if (!beginsWithQuote(line.trimStart())) state.quoteOpen = false;
  if (!PRONOUN_HEAD.test(line)) state.topic = undefined;
}

/** A paragraph of a transcript: all of it is the answerer's, or a question. */
function readLabelled(body: SpeechBody, stretch: Span, label: Label, state: State): readonly Read[] {
  const voice = label.kind === 'person' ? person(label.name) : NARRATION;
  state.quoteOpen = false;
  state.topic = undefined;
  state.answers = voice;
  state.voice = voice;
  state.ends = 'open';
  return sentences(body.text, stretch.start, stretch.end).map((sentence) => ({
    ...sentence,
    voice,
    relays: relaysIn(body, sentence, voice),
  }));
}

/**
 * Reads the sentences of a paragraph. Where text was saved without its line breaks, a space behind a full stop is what
 * is left of one: Chinese sets none there.
 */
function readParagraph(body: SpeechBody, stretch: Span, isHeading: boolean, state: State): readonly Read[] {
  const line = body.text.slice(stretch.start, stretch.end);
  const label = labelOf(line, stretch.start, body.mentions);
  if (label && label.kind !== 'unknown') return readLabelled(body, stretch, label, state);
  if (label) state.answers = undefined;
  const read: Read[] = [];
  let last = -1;
  for (const sentence of sentences(body.text, stretch.start, stretch.end)) {
    const first = sentence.start > last;
    if (first) enterParagraph(body.text.slice(sentence.start, sentence.end), isHeading, state);
    read.push(readSentence(body, { sentence, first }, state));
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
    voice: NARRATION,
    topic: undefined,
    quoteOpen: false,
    ends: 'open',
    relay: undefined,
    answers: undefined,
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
