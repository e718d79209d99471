import { toSimplified } from '../../text/script.ts';
import { type Span, sentences } from '../../text/sentence.ts';
import { absentees } from '../people/absent.ts';
import type { Mention } from '../people/mentions.ts';
import { handBack } from './hand-back.ts';
import { enterLabelled, type KnownLabel, readAnswer, readQuestion } from './labelled.ts';
import { enterParagraph, readSentence } from './sentence.ts';
import type { SpeechBody } from './speech-body.ts';
import { newState, type Read, type State } from './state.ts';
import { labelOf } from './transcript.ts';
import type { Utterance } from './voice.ts';

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
  const state = newState();
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
