import type { Span } from '../../text/sentence.ts';
import { type Adjuncts, frame, reach } from './adjuncts.ts';
import { ACT, ADVERB, ADVERB_ALONE, ANY_CUE, CLOSING_CUE, FAR_CUE, MEETING_ACT } from './cues.ts';
import type { Subject } from './subject.ts';

/** Behind a name: a title, a description in brackets. */
const TITLE =
  /^(?:同志|先生|女士|总?书记|市长|省长|县长|区长|主任|教授|院士|医生|老师|局长|校长|院长|主席|组长|部长|博士|(?:代表|委员)(?=说|表示|建议|认为|提出|指出|介绍|还|也|则))?(?:[（(][^（）()]{0,20}[）)])?/;

/** What may stand between a subject and its verb of saying. */
const BEFORE_CUE: Adjuncts = {
  words: new RegExp(`会上|会后|${ADVERB}`, 'uy'),
  frames: [
    frame('在', '时 中 后 上 的同时', 20),
    frame('接受', '采访时', 12),
    frame('就', '', 20),
    frame('对', '', 16),
    frame('代表', '', 20),
    frame('向', '', 12),
  ],
};

/** How far behind its subject a verb of saying counts as near, in characters. */
const NEAR = 60;

const ANY = new RegExp(ANY_CUE, 'uy');
const FAR = new RegExp(`(?<!的|了|按照|落实|贯彻|会议|精神)${FAR_CUE}`);
const CLOSING = new RegExp(`(?<!的|了)${CLOSING_CUE}`);
/** At the head of a clause whose subject stands in an earlier one. */
const JOINED = new RegExp(`^(?:${ADVERB_ALONE}){0,3}(?<cue>${ANY_CUE})`, 'u');
/** At the head of a sentence without a subject: only where what is said follows at once. */
const HEADLESS = new RegExp(
  `^(?:${ADVERB_ALONE}){0,3}(?<cue>${FAR_CUE}|${ANY_CUE}(?=[，,：:]|要|各|全|必须|坚持|把|以))`,
  'u',
);
const AFTER_AND = new RegExp(`并(?:再次|着重|特别|就.{1,20}|对.{1,20})?(?<cue>${FAR_CUE})`);

/** Before a verb of saying further on: it is somebody else's who is heard or read. */
const HEARS = /(?:听(?!取|完|了)|来信|来电|反映|有人|记者|报道|消息)[^，,]{0,12}$/;

/** Words that come to a colon and a quotation mark: by their last character, somebody says what follows (接话：“…”). */
const SPEAKS_UP = /^[^“”「」]{0,16}[话道问答喊讲说嘱叹](?:着|了)?(?=[：:]$)/;

const spanOf = (at: number, match: RegExpExecArray): Span => {
  const cue = match.groups?.['cue'] ?? match[0];
  const start = at + match.index + match[0].lastIndexOf(cue);
  return { start, end: start + cue.length };
};

/** The first verb of saying that only adjuncts part from the head of `rest`. */
function nearCue(rest: string): Span | undefined {
  for (const at of reach(rest, NEAR, BEFORE_CUE)) {
    ANY.lastIndex = at;
    const cue = rest[at - 1] === '的' ? undefined : ANY.exec(rest)?.[0];
    if (cue !== undefined) return { start: at, end: at + cue.length };
  }
  return undefined;
}

/** Words of speaking up before a colon and an opening quotation mark, where `rest` ends a clause at the colon. */
function speakingUp(rest: string, next: string): Span | undefined {
  const words = /[“「『"]/.test(next) ? SPEAKS_UP.exec(rest)?.[0] : undefined;
  return words === undefined ? undefined : { start: Math.max(0, words.length - 2), end: words.length };
}

/** A verb of saying further on in a clause, where words follow at once. */
function farCue(at: number, rest: string, closing: boolean): Span | undefined {
  const match = AFTER_AND.exec(rest) ?? FAR.exec(rest) ?? (closing ? CLOSING.exec(rest) : null);
  return match && !HEARS.test(rest.slice(0, match.index)) ? spanOf(at, match) : undefined;
}

const inside = (at: number, span: Span | undefined): Span | undefined =>
  span && { start: at + span.start, end: at + span.end };

/**
 * The verb of saying that follows a subject in its own clause; undefined where the clause tells an act. `closing` says
 * that quoted words stand right before, so that the verb may end the clause (“…。”他说。).
 */
export function cueAfter(text: string, subject: Subject, clause: Span, closing: boolean): Span | undefined {
  const title = subject.kind === 'person' ? (TITLE.exec(text.slice(subject.end, clause.end))?.[0].length ?? 0) : 0;
  const at = subject.end + title;
  const rest = text.slice(at, clause.end);
  if (rest.startsWith('的')) return undefined;
  if (subject.kind === 'meeting' && MEETING_ACT.test(rest) && !AFTER_AND.test(rest)) return undefined;
  const cue =
    inside(at, nearCue(rest)) ?? farCue(at, rest, closing) ?? inside(at, speakingUp(rest, text.charAt(clause.end)));
  return cue && !ACT.test(text.slice(cue.start, clause.end)) ? cue : undefined;
}

/** The verb of saying at the head of a clause that has no subject of its own; `shares` says that an earlier one has. */
export function cueAtHead(text: string, clause: Span, shares: boolean): Span | undefined {
  const found = (shares ? JOINED : HEADLESS).exec(text.slice(clause.start, clause.end));
  if (!found) return undefined;
  const cue = spanOf(clause.start, found);
  return ACT.test(text.slice(cue.start, clause.end)) ? undefined : cue;
}
