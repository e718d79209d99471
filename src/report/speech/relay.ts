import type { Span } from '../../text/sentence.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import type { Why } from '../report.ts';
import { STRONG_CUE } from './cues.ts';
import type { Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { GOVERNED } from './subject.ts';
import { NARRATION, person, type Voice } from './voice.ts';

/** Somebody whose words are passed on, and who does so by which words (会议传达了某人的讲话精神). */
export interface Relay {
  readonly of: string;
  readonly by: Voice;
  readonly why: Why;
}

const PASSES_ON = /传达(?:学习|贯彻)?(?:了)?/;

/** Behind a name inside a speech: a verb of saying of the person's own, at most so far away. */
const SAYS = new RegExp(
  `^[^，,。；：！？]{0,24}?(?:[，,](?:还|并|又|再次|反复|明确|一再){0,2})?(?:${STRONG_CUE}|(?:要求|批示|指示|希望|提出|讲过|说过|谈过|提过)(?![了的]))`,
  'u',
);
const SAYS_WITHIN = 40;
/** The same of words that somebody else repeats (引述某某在会上的发言). */
const REPEATED = /(?:引述|转述|援引|引用)了?[^，。；]{0,30}$/;
const WORDS_OF = /^[^，。；]{0,20}的(?:话|说法|讲话|解释|发言|指示|批示|要求|嘱托|观点|看法)/;

function whyOf({ subject }: Saying, cue: Span): Why {
  const by = subject && { start: subject.start, end: subject.end };
  return { kind: 'relayed', ...(by ? { subject: by } : {}), cue };
}

function byWhom({ subject }: Saying): Voice {
  if (subject?.kind === 'meeting') return { kind: 'meeting', name: subject.name };
  return subject?.kind === 'person' ? person(subject.mention.name) : NARRATION;
}

/** Whose words a sentence says to be passed on, and by whom: the meeting or the person that is its subject. */
export function relayIn({ text, mentions }: SpeechBody, sentence: Span, saying: Saying): Relay | undefined {
  const found = PASSES_ON.exec(text.slice(sentence.start, sentence.end));
  if (!found) return undefined;
  const cue = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
  const [of] = mentionsWithin(mentions, { start: cue.start, end: sentence.end });
  return of && { of: of.name, by: byWhom(saying), why: whyOf(saying, cue) };
}

/** Whether somebody says something at a mention: by a verb of his or her own, or because somebody else repeats it. */
function isRelayed(text: string, { from, end }: Mention, sentence: Span): boolean {
  const before = text.slice(sentence.start, from);
  const behind = text.slice(end, Math.min(sentence.end, end + SAYS_WITHIN));
  if (REPEATED.test(before) && WORDS_OF.test(behind)) return true;
  return SAYS.test(behind) && !GOVERNED.test(before);
}

/**
 * Names in a sentence of somebody's speech whose words are passed on: those behind the verb of saying, `cue`, where
 * the sentence has one, else anywhere in it.
 */
export function relaysIn({ text, mentions }: SpeechBody, sentence: Span, voice: Voice, cue?: Span): readonly string[] {
  if (voice.kind === 'report') return [];
  const speaker = voice.kind === 'person' ? voice.name : undefined;
  const within = mentionsWithin(mentions, { start: cue?.end ?? sentence.start, end: sentence.end });
  const relayed = within.filter((mention) => mention.name !== speaker && isRelayed(text, mention, sentence));
  return [...new Set(relayed.map((mention) => mention.name))];
}
