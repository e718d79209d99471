import { readReport } from '../../src/report/read.ts';
import { asReportId, type Passage, type Report } from '../../src/report/report.ts';
import { fold, skeleton, skeletonWithMap } from '../../src/text/fold.ts';
import { type PeopleScore, scorePeople } from './score-people.ts';
import { type LabelledReport, type LabelledSentence, TAGS, type Tag, type TrueVoice } from './speech-file.ts';

/** Who may say a sentence, in the order of the tables. */
export const VOICES = ['person', 'meeting', 'report'] as const;
export type VoiceKind = (typeof VOICES)[number];

/** To whom a sentence was given: a voice of the right kind, somebody else than the one who says it, or lost. */
export type Told = VoiceKind | 'wrong-person' | 'lost';
export const TOLD: readonly Told[] = ['person', 'wrong-person', 'meeting', 'report', 'lost'];

/** One labelled sentence and what was read of it. */
interface Judged {
  readonly sentence: LabelledSentence;
  readonly truth: VoiceKind;
  readonly told: Told;
  /** Whom the reader named, in words. */
  readonly answer: string;
  /** Of those whose words are passed on in it, whom the reader names so too. */
  readonly relaysFound: number;
}

/** What one report was worth. */
export interface SpeechScore {
  readonly file: string;
  readonly judged: readonly Judged[];
  /** Names that the reader gives as passed on, where nobody's words are. */
  readonly inventedRelays: readonly string[];
  readonly people: PeopleScore;
}

/** Names are compared in one script and without spaces inside. */
export const sameName = (a: string, b: string): boolean => fold(a).replace(/\s/gu, '') === fold(b).replace(/\s/gu, '');

/** A labelled sentence with the passage that covers most of it; undefined where its words are not in the text. */
interface Placed {
  readonly sentence: LabelledSentence;
  readonly passage: Passage | undefined;
}

function covering(report: Report, start: number, end: number): Passage | undefined {
  const covered = (passage: Passage): number => Math.min(end, passage.end) - Math.max(start, passage.start);
  const [most] = report.passages.filter((one) => covered(one) > 0).toSorted((a, b) => covered(b) - covered(a));
  return most;
}

/** Finds the sentences in the text in their order, by their folded letters. */
function place(labelled: LabelledReport, report: Report): readonly Placed[] {
  const { text, origin } = skeletonWithMap(report.text);
  let from = 0;
  return labelled.sentences.map((sentence) => {
    const words = skeleton(sentence.words);
    const at = text.indexOf(words, from);
    if (at < 0) return { sentence, passage: undefined };
    from = at + words.length;
    return { sentence, passage: covering(report, origin[at] ?? 0, (origin[from - 1] ?? 0) + 1) };
  });
}

function toldOf(voice: TrueVoice, passage: Passage | undefined): Told {
  if (!passage) return 'lost';
  const { speaker } = passage;
  if (speaker.kind !== 'person') return speaker.kind;
  return voice.kind === 'person' && sameName(voice.name, speaker.name) ? 'person' : 'wrong-person';
}

function answerOf(passage: Passage | undefined): string {
  if (!passage) return 'nobody: the sentence is lost';
  if (passage.speaker.kind === 'person') return passage.speaker.name;
  return passage.speaker.kind === 'meeting' ? 'the meeting' : 'the report';
}

function judge({ sentence, passage }: Placed): readonly Judged[] {
  const { voice, relays } = sentence;
  if (voice.kind === 'unsure') return [];
  const found = relays.filter((name) => passage?.relays?.some((told) => sameName(name, told)));
  const told = toldOf(voice, passage);
  return [{ sentence, truth: voice.kind, told, answer: answerOf(passage), relaysFound: found.length }];
}

function inventedRelays(placed: readonly Placed[], report: Report): readonly string[] {
  return report.passages.flatMap((passage) => {
    const labelled = placed.filter((one) => one.passage === passage).flatMap((one) => one.sentence.relays);
    return (passage.relays ?? []).filter((told) => !labelled.some((name) => sameName(name, told)));
  });
}

/** Scores what is read from one labelled report. A page that is refused loses all its sentences and people. */
export function scoreReport(labelled: LabelledReport): SpeechScore {
  const { source, people } = labelled;
  const read = readReport(source, { id: asReportId('labelled'), sha256: '' });
  const report = read.outcome === 'read' ? read.report : undefined;
  const placed = report
    ? place(labelled, report)
    : labelled.sentences.map((sentence) => ({ sentence, passage: undefined }));
  return {
    file: source.file,
    judged: placed.flatMap(judge),
    inventedRelays: report ? inventedRelays(placed, report) : [],
    people: scorePeople(people, report?.people ?? []),
  };
}

/** Counted things and of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Of one voice: of the sentences given to it those that are its own, and of its own those that it is given. */
export interface VoiceScore {
  readonly voice: VoiceKind;
  readonly precision: Share;
  readonly recall: Share;
}

/** What the reports of a set were worth together. */
export interface SetScore {
  readonly reports: number;
  readonly right: Share;
  readonly lost: number;
  readonly voices: readonly VoiceScore[];
  /** Rows by who says it, columns by `TOLD`. */
  readonly confusion: readonly { readonly truth: VoiceKind; readonly counts: readonly number[] }[];
  readonly relays: Share;
  readonly inventedRelays: number;
  readonly names: Share;
  /** People who are named by the reader and take no part. */
  readonly inventedNames: Share;
  readonly posts: Share;
  readonly roles: Share;
  readonly tags: readonly { readonly tag: Tag; readonly share: Share }[];
  /** In words, one line each. */
  readonly misses: readonly string[];
}

const isRight = ({ truth, told }: Judged): boolean => truth === told;
const rightOf = (judged: readonly Judged[]): Share => ({ right: judged.filter(isRight).length, of: judged.length });
const sumOf = (shares: readonly Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  of: shares.reduce((sum, one) => sum + one.of, 0),
});

function scoreVoice(voice: VoiceKind, judged: readonly Judged[]): VoiceScore {
  const given = judged.filter(({ told }) => told === voice || (voice === 'person' && told === 'wrong-person'));
  return { voice, precision: rightOf(given), recall: rightOf(judged.filter(({ truth }) => truth === voice)) };
}

/**
 * Reads every labelled report and scores what was read.
 *
 * @example scoreSpeech(loadSpeech('test/speech/development')).right // { right: 402, of: 410 }
 */
export function scoreSpeech(reports: readonly LabelledReport[]): SetScore {
  const scores = reports.map(scoreReport);
  const judged = scores.flatMap((score) => score.judged);
  const people = scores.map((score) => score.people);
  return {
    reports: scores.length,
    right: rightOf(judged),
    lost: judged.filter(({ told }) => told === 'lost').length,
    voices: VOICES.map((voice) => scoreVoice(voice, judged)),
    confusion: VOICES.map((truth) => ({
      truth,
      counts: TOLD.map((told) => judged.filter((one) => one.truth === truth && one.told === told).length),
    })),
    relays: sumOf(judged.map(({ sentence, relaysFound }) => ({ right: relaysFound, of: sentence.relays.length }))),
    inventedRelays: scores.reduce((sum, score) => sum + score.inventedRelays.length, 0),
    names: sumOf(people.map((score) => score.names)),
    inventedNames: sumOf(people.map((score) => score.invented)),
    posts: sumOf(people.map((score) => score.posts)),
    roles: sumOf(people.map((score) => score.roles)),
    tags: TAGS.map((tag) => ({ tag, share: rightOf(judged.filter(({ sentence }) => sentence.tags.includes(tag))) })),
    misses: scores.flatMap(missesOf),
  };
}

function missesOf({ file, judged, inventedRelays: relays, people }: SpeechScore): readonly string[] {
  return [
    ...judged.filter((one) => !isRight(one)).map((one) => `${file}: ${missed(one)}`),
    ...judged
      .filter(({ sentence, relaysFound }) => relaysFound < sentence.relays.length)
      .map(({ sentence }) => `${file}: relay of ${sentence.relays.join('、')} not told | ${sentence.words}`),
    ...relays.map((name) => `${file}: relay of ${name} told, who is not relayed`),
    ...people.misses.map((miss) => `${file}: ${miss}`),
  ];
}

function missed({ sentence, answer }: Judged): string {
  const { voice, tags, words } = sentence;
  const truth = voice.kind === 'person' ? voice.name : `the ${voice.kind}`;
  return `${truth}, given to ${answer} (${tags.join(' ')}) | ${words}`;
}
