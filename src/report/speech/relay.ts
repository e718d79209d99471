import type { Span } from '../../text/sentence.ts';
import { mentionsWithin } from '../people/mentions.ts';
import { STRONG_CUE } from './cues.ts';
import type { Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import { NARRATION, person, type Voice } from './voice.ts';

/** Somebody whose words are passed on, and who does so (会议传达了某人的讲话精神). */
export interface Relay {
  readonly of: string;
  readonly by: Voice;
}

const PASSES_ON = /传达(?:学习|贯彻)?(?:了)?/;

/** Behind a name inside a speech: a verb of saying of the person's own, at most so far away. */
const SAYS = new RegExp(`^(?:总书记|书记|主席|总理|同志|[\\p{Script=Han}]{0,4})?(?:在.{1,20})?${STRONG_CUE}`, 'u');
const SAYS_WITHIN = 40;

function byWhom({ subject }: Saying): Voice {
  if (subject?.kind === 'meeting') return { kind: 'meeting', name: subject.name };
  return subject?.kind === 'person' ? person(subject.mention.name) : NARRATION;
}

/** Whose words a sentence says to be passed on, and by whom: the meeting or the person that is its subject. */
export function relayIn({ text, mentions }: SpeechBody, sentence: Span, saying: Saying): Relay | undefined {
  const found = PASSES_ON.exec(text.slice(sentence.start, sentence.end));
  const [of] = found ? mentionsWithin(mentions, { start: sentence.start + found.index, end: sentence.end }) : [];
  return of && { of: of.name, by: byWhom(saying) };
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
