import { matchesIn } from '../../text/matches-in.ts';
import type { Span } from '../../text/sentence.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { POST_TAIL } from '../people/posts.ts';
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

/** Behind a verb of saying: the words themselves. */
const WORDS_FOLLOW = '(?=[，,：:“「"『‘])';
/** Verbs of saying that somebody's other speaking is told by, with what makes them past or says to whom or how. */
const SAID =
  '(?:强调|指出|说|讲|谈|提|提醒|叮嘱|嘱咐|告诫|告诉|交代|要求|批示|指示|表示|表态|教导|教育|留言|念叨|反问)';
const PAST = `(?<!不|没|没有)${SAID}(?:[过到]了?|了|得[^，,：:。；]{1,6})(?:我们?|大家|他们?|她们?)?${WORDS_FOLLOW}`;
const OFTEN =
  '(?:多次|反复|一再|再三|每次都|时常|常常?|经常|总是?|老是?|一直|曾经?|专门|特别|特意|早就|当面|亲口|也|还|就|都|这样|这么)(?:[对跟向和给][^，,：:。；]{1,8})?(?:讲|说|谈|提)' +
  `(?:起|到|道)?${WORDS_FOLLOW}`;
const TOLD = '(?:告诉|叮嘱|嘱咐|提醒|告诫|教导|勉励)(?:过|了)?(?:我们?|大家|他们?|她们?|咱们?)';
/** Somebody's words as such: 的原话是, 有句话, 说过的「…」. */
const AS_WORDS = `(?:原话|名言|口头禅|意思)就?是${WORDS_FOLLOW}|有一?句(?:老|名)?话|[说讲]过?的?${WORDS_FOLLOW.replace('，,：:', '')}`;

/** Behind a name inside a speech: a verb of saying of the person's own, at most so far away. */
const SAYS = new RegExp(
  `^[^，,。；：！？]{0,24}?(?:[，,](?:还|并|又|再次|反复|明确|一再){0,2})?(?:${STRONG_CUE}|${PAST}|${OFTEN}|${TOLD}|${AS_WORDS}|` +
    '(?:要求|批示|指示|希望|提出|讲过|说过|谈过|提过)(?![了的]))',
  'u',
);
const SAYS_WITHIN = 60;
/** At the head of a sentence whose speaker is named behind the words: what somebody else has said before. */
const SAID_BEFORE = new RegExp(`^[^，,。；：！？]{0,24}?(?:${PAST})`, 'u');
/** The same of words that somebody else repeats (引述某某在会上的发言). */
const REPEATED = /(?:引述|转述|援引|引用)了?[^，。；]{0,30}$/;
const WORDS_OF = /^[^，。；]{0,20}的(?:话|说法|讲话|解释|发言|指示|批示|要求|嘱托|观点|看法)/;
/** Words of the person's own at the head of a clause (某某书记的这句话，我们学了三次). */
const THIS_SAYING = new RegExp(`^${POST_TAIL}?的(?:这|那)(?:一?句|番|席)话`, 'u');

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
  return (SAYS.test(behind) || THIS_SAYING.test(behind)) && !GOVERNED.test(before);
}

/** Whether a sentence begins with a mention of somebody who has said something, and only then comes to its speaker. */
function isSaidBefore(text: string, { from, end }: Mention, sentence: Span): boolean {
  return from === sentence.start && SAID_BEFORE.test(text.slice(end, Math.min(sentence.end, end + SAYS_WITHIN)));
}

/** A surname with a courtesy at the head of a clause (时先生当年的原话是). */
const BY_COURTESY = /(?<=^|[，,：:“「\s])(?<surname>\p{Script=Han}{1,2})(?:老?先生|女士|老|公)/gu;

/** Those whom a sentence calls by surname and courtesy, if the report names one of the surname alone. */
function calledWithin({ text, mentions }: SpeechBody, { start, end }: Span): readonly Mention[] {
  const calls = matchesIn(text.slice(start, end), BY_COURTESY);
  return calls.flatMap(({ index, 0: words, groups }) => {
    const surname = groups?.['surname'] ?? '';
    const alike = new Map(mentions.filter(({ name }) => name.startsWith(surname)).map((one) => [one.name, one]));
    const at = { start: start + index, from: start + index, end: start + index + words.length };
    const [only] = alike.size === 1 ? alike.values() : [];
    return only === undefined ? [] : [{ ...only, ...at, isCall: true as const }];
  });
}

/**
 * Names in a sentence of somebody's speech whose words are passed on: those behind the verb of saying, `cue`, where
 * the sentence has one, or at its head; else anywhere in it.
 */
export function relaysIn(body: SpeechBody, sentence: Span, voice: Voice, cue?: Span): readonly string[] {
  if (voice.kind === 'report') return [];
  const { text, mentions } = body;
  const speaker = voice.kind === 'person' ? voice.name : undefined;
  const behind = { start: cue?.end ?? sentence.start, end: sentence.end };
  const [head] = mentionsWithin(mentions, sentence);
  const relayed = [
    ...[...mentionsWithin(mentions, behind), ...calledWithin(body, behind)].filter((one) =>
      isRelayed(text, one, sentence),
    ),
    ...(head !== undefined && head.from < behind.start && isSaidBefore(text, head, sentence) ? [head] : []),
  ];
  return [...new Set(relayed.map(({ name }) => name).filter((name) => name !== speaker))];
}
