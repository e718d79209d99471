import type { Span } from '../../text/sentence.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { leaderIn } from './leader.ts';
import type { Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';

/** The person whom 他 or 她 would mean, with the place of the name. */
export interface Topic extends Span {
  readonly name: string;
}

const topicOf = ({ name, start, end }: Mention): Topic => ({ name, start, end });

/** Behind a name: the person spoke at the meeting. */
const SPEAKS =
  /^[^，。；]{0,16}并(?:作|发表)?[^，。；]{0,6}(?:讲话|致辞|致词|发言|报告)|^(?:作|发表)?(?:讲话|致辞|致词)/;

/** Verbs by which a listener asks; 他 is then the one who was asked. */
const ASKS = /问|请教|质询/;

/** The one person in a sentence who is told to have spoken at a clause's head (某某主持，某某出席并讲话), if it is one. */
function speechmaker(text: string, sentence: Span, mentions: readonly Mention[]): Mention | undefined {
  const made = mentions.filter(
    (mention) =>
      (mention.from === sentence.start || /[，,；;]/.test(text.charAt(mention.from - 1))) &&
      SPEAKS.test(text.slice(mention.end, sentence.end)),
  );
  return made.length === 1 ? made[0] : undefined;
}

/**
 * The person whom 他 or 她 means after a sentence: who spoke in it, else its subject, or who leads the meeting that is
 * its subject; nobody after several together; `before` where the sentence tells nothing of it.
 *
 * @example topicAfter(body, sentence, readSaying('市长周明远主持会议并讲话。', …), undefined)?.name // '周明远'
 */
export function topicAfter(
  { text, mentions }: SpeechBody,
  sentence: Span,
  { subject, cue }: Saying,
  before: Topic | undefined,
): Topic | undefined {
  if (subject?.kind === 'group' && subject.of && !cue) return topicOf(subject.of);
  if (subject?.kind === 'group') return cue && ASKS.test(text.slice(cue.start, cue.end)) ? before : undefined;
  if (subject?.kind === 'person' && cue) return topicOf(subject.mention);
  if (subject === undefined || subject.kind === 'pronoun' || cue) return before;
  const within = mentionsWithin(mentions, sentence);
  const spoke = speechmaker(text, sentence, within);
  if (subject.kind === 'person') return topicOf(spoke ?? subject.mention);
  const meant = spoke ?? leaderIn(text, sentence, within);
  return meant ? topicOf(meant) : before;
}
