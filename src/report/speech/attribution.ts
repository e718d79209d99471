import type { Span } from '../../text/sentence.ts';
import { isTitled } from '../people/absent.ts';
import type { Why } from '../report.ts';
import type { Relay } from './relay.ts';
import type { Saying } from './saying.ts';
import type { SpeechBody } from './speech-body.ts';
import type { Topic } from './topic.ts';
import { NARRATION, person, type Voice } from './voice.ts';

/** Who says a sentence, and by which words; without any where nothing tells of anybody who speaks. */
export interface Attribution {
  readonly voice: Voice;
  readonly why?: Why;
}

/** Whom the sentences before leave in mind. */
export interface Context {
  /** Who is speaking, if anybody. */
  readonly running: Attribution;
  /** The person whom 他 or 她 would mean. */
  readonly topic: Topic | undefined;
  /** Whose words are passed on in this paragraph, and by whom. */
  readonly relay: Relay | undefined;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The verb of saying belongs to whom 他 would mean, or nobody knows whose it is. */
function byTopic(topic: Topic | undefined, told: Omit<Why, 'kind'>): Attribution {
  if (!topic) return { voice: NARRATION, why: { kind: 'nobody', ...told } };
  return { voice: person(topic.name), why: { kind: 'cue', ...told, antecedent: spanOf(topic) } };
}

/** A verb without a subject is the one's who is speaking. */
function byRunning({ running, topic }: Context, cue: Span): Attribution {
  const { voice, why } = running;
  if (voice.kind === 'report') return byTopic(topic, { cue });
  const antecedent = why?.antecedent ?? why?.subject ?? why?.cue;
  return { voice, why: { kind: 'cue', cue, ...(antecedent ? { antecedent } : {}) } };
}

/** Somebody's words from elsewhere: the one who is speaking cites them, or else the report. */
function cited({ running }: Context, told: Omit<Why, 'kind'>): Attribution {
  return running.voice.kind === 'report' ? { voice: NARRATION, why: { kind: 'absent', ...told } } : goingOn(running);
}

/** What goes on with the words of the one who is speaking. */
export function goingOn({ voice, why }: Attribution): Attribution {
  return why ? { voice, why: { ...why, kind: 'carried' } } : { voice };
}

/** Who speaks by the subject of a verb of saying, `cue`. */
export function attribute(body: SpeechBody, { subject }: Saying, cue: Span, context: Context): Attribution {
  if (!subject) return byRunning(context, cue);
  const told = { subject: spanOf(subject), cue };
  switch (subject.kind) {
    case 'person': {
      const { name } = subject.mention;
      if (context.relay?.of === name) return { voice: context.relay.by, why: context.relay.why };
      const isSpeaking = context.running.voice.kind !== 'report';
      if (body.absent.has(name) || (isSpeaking && isTitled(body.text, subject.mention))) return cited(context, told);
      return { voice: person(name), why: { kind: 'cue', ...told } };
    }
    case 'pronoun':
      return byTopic(context.topic, told);
    case 'meeting':
      return { voice: { kind: 'meeting', name: subject.name }, why: { kind: 'cue', ...told } };
    case 'group':
      return { voice: NARRATION, why: { kind: 'group', ...told } };
  }
}
