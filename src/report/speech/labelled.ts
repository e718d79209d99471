import type { Span } from '../../text/sentence.ts';
import { mentionsWithin } from '../people/mentions.ts';
import type { Attribution } from './attribution.ts';
import { tellsOfRoom } from './going-on.ts';
import { relaysIn } from './relay.ts';
import { readSaying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { NOBODY, type Read, type State } from './state.ts';
import type { Label } from './transcript.ts';
import { NARRATION, person } from './voice.ts';

/** A label that tells who speaks, if only that somebody asks. */
export type KnownLabel = Exclude<Label, { readonly kind: 'unknown' }>;

/** A new label: what is said from here on is said by the one it names. */
export function enterLabelled(label: KnownLabel, start: number, state: State): void {
  const voice = label.kind === 'person' ? person(label.name) : NARRATION;
  const cue = { start, end: start + label.length };
  state.running = { voice, why: { kind: label.kind === 'person' ? 'label' : 'question', cue } };
  state.quoteOpen = false;
  state.topic = undefined;
  state.ends = 'open';
  state.announces = false;
  state.answers = voice;
}

/** A sentence of a transcript: it is the answerer's whose label stands before, whoever is spoken of in it. */
export function readAnswer(body: SpeechBody, sentence: Span, answer: Attribution): Read {
  const isTold = tellsOfRoom(body.text.slice(sentence.start, sentence.end));
  const { voice, why } = isTold ? NOBODY : answer;
  return { ...sentence, voice, ...(why ? { why } : {}), relays: relaysIn(body, sentence, voice) };
}

/** A sentence behind the label of one who asks, unless, behind the question, somebody is named who speaks in it. */
export function readQuestion(body: SpeechBody, sentence: Span, { running }: State): Read | undefined {
  const { subject, cue } = readSaying(body.text, sentence, mentionsWithin(body.mentions, sentence), {
    quoteOpen: false,
    speaking: true,
  });
  const { voice, why } = running;
  const isAsked = why?.cue?.start === sentence.start || /[？?]$/.test(body.text.slice(sentence.start, sentence.end));
  if (!isAsked && cue && subject?.kind === 'person') return undefined;
  return { ...sentence, voice, ...(why ? { why } : {}), relays: [] };
}
