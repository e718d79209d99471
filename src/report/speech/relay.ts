import type { Span } from '../../text/sentence.ts';
import { mentionsWithin } from '../people/mentions.ts';
import type { Why } from '../report.ts';
import { STRONG_CUE } from './cues.ts';
import type { Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { NARRATION, person, type Voice } from './voice.ts';

/** Somebody whose words are passed on, and who does so by which words (会议传达了某人的讲话精神). */
export interface Relay {
  readonly of: string;
  readonly by: Voice;
  readonly why: Why;
}

const PASSES_ON = /传达(?:学习|贯彻)?(?:了)?/;

/** Behind a name inside a speech: a verb of saying of the person's own, at most so far away. */
const SAYS = new RegExp(`^(?:总书记|书记|主席|总理|同志|[\\p{Script=Han}]{0,4})?(?:在.{1,20})?${STRONG_CUE}`, 'u');
const SAYS_WITHIN = 40;

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

/** Names in a sentence of somebody's speech that have a verb of saying of their own: whose words are passed on. */
export function relaysIn({ text, mentions }: SpeechBody, sentence: Span, voice: Voice): readonly string[] {
  if (voice.kind === 'report') return [];
  const speaker = voice.kind === 'person' ? voice.name : undefined;
  const relayed = mentionsWithin(mentions, sentence).filter(
    ({ name, end }) => name !== speaker && SAYS.test(text.slice(end, Math.min(sentence.end, end + SAYS_WITHIN))),
  );
  return [...new Set(relayed.map((mention) => mention.name))];
}
