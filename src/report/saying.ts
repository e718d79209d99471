import type { Span } from '../text/sentence.ts';
import { ACT, ADVERB, ANY_CUE, FAR_CUE, MEETING_ACT } from './cues.ts';
import type { Mention } from './mentions.ts';
import { GOVERNED, type Subject, subjectOf } from './subject.ts';

/** What one sentence tells about who is speaking. */
export interface Saying {
  /** The subject of the sentence, if it has one. */
  readonly subject?: Subject;
  /** Where the verb of saying stands, if the subject says something here. */
  readonly cue?: Span;
  /** Whether what is said follows in quotation marks (他说：“…”). */
  readonly quoted: boolean;
}

const TITLE =
  /^(?:同志|先生|女士|总?书记|市长|省长|县长|区长|主任|教授|院士|医生|老师|局长|校长|院长|主席|组长|部长|博士)?(?:[（(][^（）()]{0,20}[）)])?/;
const BETWEEN = `(?:${ADVERB}|在.{1,20}?(?:时|中|后|上)|就.{1,20}|对.{1,16}|代表.{1,20}|接受.{0,12}采访时|向.{1,12}|会后|会上)`;
const NEAR = new RegExp(`^${BETWEEN}*?(?<cue>${ANY_CUE})`, 'u');
const FAR = new RegExp(`(?<!的|了|按照|落实|贯彻|会议|精神)(?<cue>${FAR_CUE})`);
const JOINED = new RegExp(`^(?:${ADVERB})*(?<cue>${FAR_CUE}|${ANY_CUE}(?=[，,：:]|要|各|全|必须|坚持|把|以))`, 'u');
const AFTER_AND = new RegExp(`并(?:再次|着重|特别|就.{1,20}|对.{1,20})?(?<cue>${FAR_CUE})`);

const spanOf = (at: number, match: RegExpExecArray): Span => {
  const cue = match.groups?.['cue'] ?? match[0];
  const start = at + match.index + match[0].lastIndexOf(cue);
  return { start, end: start + cue.length };
};

/** A clause of time, place or matter, after which the sentence's subject may still come. */
const CIRCUMSTANCE =
  /^(?:会上|会前|会后|随后|最后|在|受|应|经|关于|针对|就|对|对于|谈到|谈及|面对|随着|围绕|据|根据|听取|听完|听了|当|为|结合|看到|来到|走进)|(?:日|上午|下午|晚上?|时|后|前|期间|以来|之际)[，,]$/;

/** The clauses of a sentence: parts between commas, semicolons and colons outside the reach of any cue. */
function clausesOf(text: string, sentence: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    if (!/[，,；;：:]/.test(text[i] ?? '')) continue;
    spans.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < sentence.end) spans.push({ start, end: sentence.end });
  return spans;
}

/** The verb of saying that follows a subject in its own clause. */
function cueAfter(text: string, subject: Subject, clause: Span): Span | undefined {
  const title = subject.kind === 'person' ? (TITLE.exec(text.slice(subject.end, clause.end))?.[0].length ?? 0) : 0;
  const at = subject.end + title;
  const rest = text.slice(at, clause.end);
  if (subject.kind === 'meeting' && MEETING_ACT.test(rest) && !AFTER_AND.test(rest)) return undefined;
  const match = NEAR.exec(rest) ?? AFTER_AND.exec(rest) ?? FAR.exec(rest);
  if (!match) return undefined;
  const cue = spanOf(at, match);
  return ACT.test(text.slice(cue.start, clause.end)) ? undefined : cue;
}

function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
  return mentions.filter((m) => m.from >= span.start && m.end <= span.end);
}

function governed(text: string, subject: Subject, clause: Span): boolean {
  return subject.kind === 'person' && GOVERNED.test(text.slice(clause.start, subject.mention.from));
}

const quotedAfter = (text: string, cue: Span): boolean =>
  /^[^，。]{0,12}[：:]\s*[“"「『]/.test(text.slice(cue.end, cue.end + 16));

/**
 * Reads one sentence: its subject, and the verb by which that subject says something. Looks at the clauses in order;
 * a later clause without a subject of its own still has the sentence's (X主持会议，并强调…).
 */
export function readSaying(text: string, sentence: Span, mentions: readonly Mention[]): Saying {
  let subject: Subject | undefined;
  for (const clause of clausesOf(text, sentence)) {
    const own = subjectOf(text, clause.start, clause.end, mentionsIn(mentions, clause));
    if (own && !governed(text, own, clause)) {
      const cue = cueAfter(text, own, clause);
      if (cue) return { subject: own, cue, quoted: quotedAfter(text, cue) };
      subject ??= own;
    } else if (
      subject?.kind !== 'meeting' &&
      subject?.kind !== 'group' &&
      (subject || clause.start === sentence.start)
    ) {
      const joined = JOINED.exec(text.slice(clause.start, clause.end));
      if (joined && !ACT.test(text.slice(clause.start + joined[0].length - (joined.groups?.['cue']?.length ?? 0)))) {
        const cue = spanOf(clause.start, joined);
        return { ...(subject ? { subject } : {}), cue, quoted: quotedAfter(text, cue) };
      }
    }
    // Beyond this clause a subject would stand inside what somebody is saying already.
    if (!subject && !CIRCUMSTANCE.test(text.slice(clause.start, clause.end))) break;
  }
  return subject ? { subject, quoted: false } : { quoted: false };
}
