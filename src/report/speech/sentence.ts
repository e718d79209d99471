import type { Span } from '../../text/sentence.ts';
import { mentionsWithin } from '../people/mentions.ts';
import { type Attribution, attribute, type Context, goingOn } from './attribution.ts';
import { outerClauses } from './clauses.ts';
import { goesOn } from './going-on.ts';
import { beginsWithQuote, endsWithQuote, isClosing, isDirectSpeech, isQuoteOpenAfter } from './quotation.ts';
import { relayIn, relaysIn } from './relay.ts';
import { readSaying, type Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { NOBODY, type Place, type Read, type State } from './state.ts';
import { topicAfter } from './topic.ts';
import { NARRATION, person } from './voice.ts';

const PRONOUN_HEAD =
  /^[\s“「]*(?:会上|最后|随后|同时)?[，,]?[他她]|^\s*[“「"][^“「"”」]{1,200}[”」"][，,]?[他她](?!们)/;

function noteQuote(text: string, sentence: Span, { cue }: Saying, state: State): void {
  if (cue && isClosing(text, sentence, cue)) state.ends = /问/.test(text.slice(cue.start, cue.end)) ? 'asked' : 'ended';
  else if (cue) state.ends = isDirectSpeech(text, sentence, cue) ? 'with-quote' : 'open';
  const words = text.slice(sentence.start, sentence.end);
  // Whole sentences that are quoted behind an indirect speech end it: what follows them is told anew.
  if (!cue && state.ends === 'open' && (state.quoteOpen || beginsWithQuote(words)) && endsWithQuote(words)) {
    state.ends = 'ended';
  }
  state.quoteOpen = isQuoteOpenAfter(words, state.quoteOpen);
}

/** In a transcript: what a group is said to say, told by one who speaks of himself, is a part of his answer. */
function isAnswered(words: string, { subject }: Saying, { answers, running }: State): boolean {
  const own = words.replace(/[“「"][^”」"]*[”」"]?/g, '');
  return subject?.kind === 'group' && answers !== undefined && answers === running.voice && /[我咱你您]|谢/.test(own);
}

/** Whether a sentence without a verb of saying is still spoken by the voice before it. */
function isStillSpoken(body: SpeechBody, { sentence, first }: Place, saying: Saying, state: State): boolean {
  const words = body.text.slice(sentence.start, sentence.end);
  if (state.running.voice.kind === 'report' || saying.cue) return false;
  if (state.quoteOpen) return true;
  const answered = first && state.answers !== undefined && state.answers === state.running.voice;
  const announced = first && state.announces;
  if (state.ends === 'ended' && !first) return beginsWithQuote(words);
  if ((state.ends === 'with-quote' || state.ends === 'asked') && !first) return false;
  return (
    goesOn(words, saying.subject, first && !answered && !announced) &&
    (answered || !isAboutAnother(body, sentence, state.running))
  );
}

/** Whether a clause of the sentence is about somebody else, so that the speech before it may be over. */
function isAboutAnother(body: SpeechBody, sentence: Span, { voice }: Attribution): boolean {
  const speaker = voice.kind === 'person' ? voice.name : undefined;
  return outerClauses(body.text, sentence, false).some((clause) => {
    const [mention] = mentionsWithin(body.mentions, clause);
    if (mention?.from !== clause.start || mention.name === speaker) return false;
    return !/^(?:同志|先生|女士)?(?:[的所、和与]|刚才)/.test(body.text.slice(mention.end, mention.end + 5));
  });
}

/** What somebody does about another one's words. */
const DISAGREES = /不同|反对|不服|不赞|不认|摇头|打断|质疑|听[到完了罢后]|闻言/;

/** Whom a sentence without a verb of saying begins with; nobody who was not there. */
function aboutOf(
  body: SpeechBody,
  { start, end }: Span,
  { subject, cue }: Saying,
  { topic }: State,
): Pick<Read, 'about'> {
  if (cue || subject?.start !== start || DISAGREES.test(body.text.slice(subject.end, end))) return {};
  const named = subject.kind === 'person' ? subject.mention.name : undefined;
  const name = subject.kind === 'pronoun' ? topic?.name : named;
  if (name === undefined || body.absent.has(name)) return {};
  const span = { start: subject.start, end: subject.end };
  const antecedent = subject.kind === 'pronoun' && topic ? { antecedent: { start: topic.start, end: topic.end } } : {};
  return { about: { voice: person(name), why: { kind: 'quoted-before', subject: span, cue: span, ...antecedent } } };
}

function attributionOf(body: SpeechBody, saying: Saying, still: boolean, context: Context): Attribution {
  if (saying.cue) return attribute(body, saying, saying.cue, context);
  const { running } = context;
  if (still) return goingOn(running);
  if (running.voice.kind === 'report' || !running.why) return NOBODY;
  return { voice: NARRATION, why: { ...running.why, kind: 'ended' } };
}

/**
 * Reads one sentence of running text: who says it, and by which words; `state` goes on to the next.
 */
export function readSentence(body: SpeechBody, place: Place, state: State): Read {
  const { sentence, first } = place;
  const words = body.text.slice(sentence.start, sentence.end);
  const isInsideQuote = state.quoteOpen && state.running.voice.kind !== 'report';
  const found = isInsideQuote
    ? {}
    : readSaying(body.text, sentence, mentionsWithin(body.mentions, sentence), {
        quoteOpen: state.quoteOpen,
        speaking: !first && state.running.voice.kind !== 'report',
      });
  const saying = isAnswered(words, found, state) ? {} : found;
  state.relay = relayIn(body, sentence, saying) ?? (first ? undefined : state.relay);
  const still = isStillSpoken(body, place, saying, state);
  const told = attributionOf(body, saying, still, { ...state, running: first && saying.cue ? NOBODY : state.running });
  const { voice } = told;
  const about = aboutOf(body, sentence, saying, state);
  state.running = told;
  if (saying.cue === undefined && still && first) state.ends = 'open';
  state.topic = topicAfter(body, sentence, saying, state.topic);
  noteQuote(body.text, sentence, saying, state);
  state.announces = /[：:]$/.test(words);
  const relays = relaysIn(body, sentence, voice, told.why?.kind === 'cue' ? saying.cue : undefined);
  return { ...sentence, ...told, ...(saying.cue ? { cue: saying.cue } : {}), ...about, relays };
}

/**
 * At a new paragraph: a quotation goes on only if it is opened again, and 他 means the last speaker only if nobody else
 * could be meant, that is at the paragraph's head.
 */
export function enterParagraph(line: string, isHeading: boolean, state: State): void {
  if (isHeading) state.running = NOBODY;
  if (!beginsWithQuote(line.trimStart())) state.quoteOpen = false;
  if (!PRONOUN_HEAD.test(line)) state.topic = undefined;
}
