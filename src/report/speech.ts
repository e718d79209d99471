import { toSimplified } from '../text/script.ts';
import { type Span, sentences } from '../text/sentence.ts';
import { ATTENDS, CHAIRS, STRONG_CUE } from './cues.ts';
import type { Mention } from './mentions.ts';
import { readSaying, type Saying } from './saying.ts';

/** Who speaks in a sentence, with the person named as in the text's simplified form. */
export type Voice =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'meeting'; readonly name: string }
  | { readonly kind: 'report' };

/** One sentence of the body with its speaker. */
export interface Utterance extends Span {
  readonly paragraph: number;
  readonly voice: Voice;
  /** The verb that hands over to the speaker, where the sentence has one. */
  readonly cue?: Span;
  /** Others whose words are passed on inside. */
  readonly relays: readonly string[];
}

/** What the reader of a report has in mind from one sentence to the next. */
interface State {
  /** Who is speaking, if anybody. */
  voice: Voice;
  /** The person whom 他 or 她 would mean. */
  topic: string | undefined;
  /** A quotation that was opened and is not yet closed. */
  quoteOpen: boolean;
  /** The speech began as 他说：“, so it ends with its quotation. */
  endsWithQuote: boolean;
  /** Whom the meeting passes on (会议传达了某人的讲话精神). */
  relayed: string | undefined;
}

const NARRATION: Voice = { kind: 'report' };
const ENUMERATION =
  /^(?:[一二三四五六七八九十]+(?:要|是|、)|第[一二三四五六七八九十]+[，,、]|首先|其次|再次|最后，要|要|必须|务必|同时，要|此外，要|[（(][一二三四五六七八九十\d]+[）)])/;
const ATTENDANCE = new RegExp(`(?:${ATTENDS.source})[^，,；]{0,12}[。.]?$`);
const SOURCE_OF_NEWS =
  /^(?:据悉|据了解|据介绍|据统计|记者(?:从|了解|获悉|注意|看到)|另悉|目前已知|相关链接|延伸阅读|新闻背景|背景)/;
const ACTION =
  /^(?:会前|会后|当天|随后|当日|之后|期间)[，,]?.{0,24}(?:一行|来到|走进|察看|查看|考察|调研|看望|慰问|会见|参观|观看|实地)/;
const LABEL = /^(?<who>[\p{Script=Han}·、（）()]{1,30}?)[：:]/u;
const QUESTION_LABEL = /^(?:[\p{Script=Han}]{0,12}记者|问|主持人|提问)(?:问|提问)?[：:]/u;
const PRONOUN_HEAD = /^[\s“「]*(?:会上|最后|随后|同时)?[，,]?[他她]/;
const RELAY = /传达(?:学习|贯彻)?(?:了)?/;

const person = (name: string): Voice => ({ kind: 'person', name });

function voiceOf(saying: Saying, state: State): Voice {
  const subject = saying.subject;
  if (!subject) return state.topic === undefined ? NARRATION : person(state.topic);
  switch (subject.kind) {
    case 'person':
      return subject.mention.name === state.relayed ? state.voice : person(subject.mention.name);
    case 'pronoun':
      return state.topic === undefined ? NARRATION : person(state.topic);
    case 'meeting':
      return { kind: 'meeting', name: subject.name };
    case 'group':
      return NARRATION;
  }
}

/** Names in a sentence of speech that have a verb of saying of their own. */
function relaysIn(text: string, sentence: Span, mentions: readonly Mention[], voice: Voice): readonly string[] {
  const speaker = voice.kind === 'person' ? voice.name : undefined;
  const inside = mentions.filter((m) => m.start >= sentence.start && m.end <= sentence.end && m.name !== speaker);
  const relayed = inside.filter((m) =>
    new RegExp(`^(?:总书记|书记|主席|总理|同志|[\\p{Script=Han}]{0,4})?(?:在.{1,20})?${STRONG_CUE}`, 'u').test(
      text.slice(m.end, Math.min(sentence.end, m.end + 40)),
    ),
  );
  return [...new Set(relayed.map((m) => m.name))];
}

/** Follows quotation marks through a sentence: whether one stays open after it. */
function quoteOpenAfter(sentence: string, open: boolean): boolean {
  let depth = open ? 1 : 0;
  for (const c of sentence) {
    if (c === '“' || c === '「') depth = 1;
    else if (c === '”' || c === '」') depth = 0;
    else if (c === '"') depth = 1 - depth;
  }
  return depth > 0;
}

/** Whether a sentence without a verb of saying goes on in the voice before it. */
function continues(sentence: string, saying: Saying, state: State, firstOfParagraph: boolean): boolean {
  if (state.voice.kind === 'report') return false;
  if (state.quoteOpen || (firstOfParagraph && ENUMERATION.test(sentence))) return true;
  if (state.endsWithQuote || SOURCE_OF_NEWS.test(sentence) || ACTION.test(sentence)) return false;
  if (ATTENDANCE.test(sentence) && !/要|必须/.test(sentence)) return false;
  const subject = saying.subject;
  if (subject?.kind === 'meeting' && /^(?:会议|大会|全会|会上|座谈会|发布会)/.test(sentence)) return false;
  if ((subject?.kind === 'person' || subject?.kind === 'pronoun') && !/^(?:要|必须|务必)/.test(sentence)) return false;
  return !firstOfParagraph;
}

function startQuote(sentence: string, saying: Saying, state: State): void {
  if (saying.cue) state.endsWithQuote = saying.quoted;
  state.quoteOpen = quoteOpenAfter(sentence, state.quoteOpen);
}

function noteTopic(text: string, sentence: Span, saying: Saying, state: State): void {
  const subject = saying.subject;
  if (subject?.kind === 'person') state.topic = subject.mention.name;
  if (subject?.kind === 'meeting' && saying.cue === undefined && RELAY.test(text.slice(sentence.start, sentence.end))) {
    state.voice = { kind: 'meeting', name: subject.name };
  }
}

/** The one whom 传达了…讲话精神 names, whose words are then the meeting's to pass on. */
function relayedBy(text: string, sentence: Span, mentions: readonly Mention[]): string | undefined {
  const found = RELAY.exec(text.slice(sentence.start, sentence.end));
  if (!found) return undefined;
  return mentions.find((m) => m.start >= sentence.start + found.index && m.end <= sentence.end)?.name;
}

function readSentence(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  state: State,
  first: boolean,
): Omit<Utterance, 'paragraph'> {
  const words = text.slice(sentence.start, sentence.end);
  const within = mentions.filter((m) => m.from >= sentence.start && m.end <= sentence.end);
  const insideQuote = state.quoteOpen && state.voice.kind !== 'report';
  const saying = insideQuote ? { quoted: false } : readSaying(text, sentence, within);
  state.relayed = relayedBy(text, sentence, mentions) ?? (first ? undefined : state.relayed);
  const goesOn = saying.cue === undefined && continues(words, saying, state, first);
  const voice = saying.cue ? voiceOf(saying, state) : goesOn ? state.voice : NARRATION;
  if (!goesOn) state.voice = voice;
  else if (first) state.endsWithQuote = false;
  noteTopic(text, sentence, saying, state);
  startQuote(words, saying, state);
  const relays = voice.kind === 'report' ? [] : relaysIn(text, sentence, mentions, voice);
  return { ...sentence, voice, ...(saying.cue ? { cue: saying.cue } : {}), relays };
}

/**
 * At a new paragraph: a quotation goes on only if it is opened again, and 他 means the last speaker only if nobody else
 * could be meant, that is at the paragraph's head.
 */
function enterParagraph(line: string, isHeading: boolean, state: State): void {
  if (isHeading) state.voice = NARRATION;
  if (!/^\s*[“「"]/.test(line)) state.quoteOpen = false;
  if (!PRONOUN_HEAD.test(line)) state.topic = undefined;
}

/** The name in front of a colon at the head of a paragraph, as in a transcript. */
function labelOf(paragraph: string, start: number, mentions: readonly Mention[]): Voice | undefined {
  if (QUESTION_LABEL.test(paragraph)) return NARRATION;
  const label = LABEL.exec(paragraph)?.groups?.['who'];
  const named =
    label === undefined ? undefined : mentions.find((m) => m.end === start + label.length && m.from === start);
  return named ? person(named.name) : undefined;
}

/**
 * Direct speech that comes before its verb (“…。”他说。): the quoted sentences just before belong to the speaker too.
 */
function handBack(text: string, said: Utterance[]): void {
  for (let i = 1; i < said.length; i++) {
    const at = said[i];
    const before = said[i - 1];
    if (!at?.cue || !before || before.voice.kind !== 'report' || before.paragraph !== at.paragraph) continue;
    if (!/[”」]$/.test(text.slice(before.start, before.end)) || /[：:]/.test(text.slice(at.cue.end, at.cue.end + 1)))
      continue;
    for (let j = i - 1; j >= 0 && said[j]?.paragraph === at.paragraph && said[j]?.voice.kind === 'report'; j--) {
      const one = said[j];
      if (one) said[j] = { ...one, voice: at.voice };
      if (/[“「]/.test(text.slice(said[j]?.start, said[j]?.end))) break;
    }
  }
}

/** Speech quoted first inside one sentence (“…，”他说，“…”): the cue stands after the quotation. */
const fresh = (): State => ({
  voice: NARRATION,
  topic: undefined,
  quoteOpen: false,
  endsWithQuote: false,
  relayed: undefined,
});

/**
 * Says of every sentence of a body who speaks: a person, the meeting, or the report's own narration, by the grammar of
 * the genre. Where the grammar does not tell, the sentence is the report's. Offsets count in `body`.
 *
 * @example readSpeech('会议强调，要抓紧。', []) // [{ start: 0, end: 9, paragraph: 1, voice: { kind: 'meeting', … } }]
 */
export function readSpeech(
  body: string,
  mentions: readonly Mention[],
  headings: readonly number[],
  from: number,
): readonly Utterance[] {
  const text = toSimplified(body);
  const said: Utterance[] = [];
  const state = fresh();
  let labelled: Voice | undefined;
  let start = 0;
  body.split('\n').forEach((line, i) => {
    const end = start + line.length;
    const at = Math.max(start, Math.min(from, end));
    const label = labelOf(text.slice(start, end), start, mentions);
    labelled = label ?? (labelled && !LABEL.test(line) ? labelled : undefined);
    enterParagraph(line, headings.includes(i + 1), state);
    sentences(text, at, end).forEach((sentence, k) => {
      const read = readSentence(text, sentence, mentions, state, k === 0);
      if (labelled && k === 0 && !label && read.cue) labelled = undefined;
      said.push({ ...read, paragraph: i + 1, voice: labelled ?? read.voice });
    });
    start = end + 1;
  });
  handBack(text, said);
  return said;
}

/** Whether a sentence tells that its subject led the meeting. */
export const tellsChair = (sentence: string): boolean => CHAIRS.test(sentence);
