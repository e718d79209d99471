import type { Span } from '../../text/sentence.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { cueAfter, cueAtHead } from './cue-place.ts';
import { beginsWithQuote, behindQuotation } from './quotation.ts';
import { handoverOf } from './stranger.ts';
import { GOVERNED, type Subject, subjectOf } from './subject.ts';

/** What one sentence tells about who is speaking. */
export interface Saying {
  /** The subject of the sentence, if it has one. */
  readonly subject?: Subject;
  /** Where the verb of saying stands, if the subject says something here. */
  readonly cue?: Span;
}

/** A clause of time, place or matter, after which the sentence's subject may still come. */
const CIRCUMSTANCE =
  /^(?:.{0,8}会上|会前|会后|随后|最后|每|在|受|应|经|关于|针对|就|对|对于|谈到|谈及|说起|面对|随着|围绕|据|根据|按照|遵照|依照|听取|听完|听了|当|为|结合|看到|来到|走进)|(?:日|上午|下午|晚上?|时|后|前|期间|以来|之际)[，,]$/;

/** The clauses of a stretch: parts between commas, semicolons and colons. */
function clausesOf(text: string, stretch: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = stretch.start;
  for (let i = stretch.start; i < stretch.end; i++) {
    if (!/[，,；;：:]/.test(text[i] ?? '')) continue;
    spans.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < stretch.end) spans.push({ start, end: stretch.end });
  return spans;
}

function isGoverned(text: string, subject: Subject, clause: Span): boolean {
  return subject.kind === 'person' && GOVERNED.test(text.slice(clause.start, subject.mention.from));
}

/** Whether a clause is a name and nothing else, so that the next name shares its verb (市长某某，书记某某出席). */
function isBare(text: string, subject: Subject, clause: Span): boolean {
  return subject.kind === 'person' && /^[，,、]?$/.test(text.slice(subject.end, clause.end));
}

/** The subjects of a sentence up to one of its clauses: the first, whom the sentence is about, and the latest. */
interface Subjects {
  readonly first: Subject;
  readonly latest: Subject;
  /** The latest stands alone in its clause, so that it shares the next one's verb. */
  readonly bare: boolean;
}

/** Whom a clause's own subject stands for, seen from the subjects before: 他 is the first; two names are nobody's own. */
function resolve(own: Subject, before: Subjects | undefined): Subject {
  if (own.kind === 'pronoun' && before?.first.kind === 'person') return before.first;
  if (own.kind === 'person' && before?.bare) return { kind: 'group', start: before.latest.start, end: own.end };
  return own;
}

/** Whether the words right before a verb of saying name somebody else, whose verb it then is (听某某说). */
function isOthers(cue: Span, subject: Subject, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.end === cue.start && mention.end !== subject.end);
}

/**
 * Reads a stretch of a sentence clause by clause; a later clause without a subject of its own still has the sentence's
 * (X主持会议，并强调…).
 */
function readClauses(text: string, stretch: Span, mentions: readonly Mention[], closing: boolean): Saying {
  let found: Subjects | undefined;
  for (const clause of clausesOf(text, stretch)) {
    const own = subjectOf(text, clause.start, clause.end, mentionsWithin(mentions, clause));
    if (own && !isGoverned(text, own, clause)) {
      const subject = resolve(own, found);
      const cue = cueAfter(text, own, clause, closing);
      if (cue && !isOthers(cue, own, mentions)) return { subject, cue };
      const first = found && !found.bare ? found.first : subject;
      found = { first, latest: subject, bare: isBare(text, own, clause) };
    } else if (found || clause.start === stretch.start) {
      const cue = cueAtHead(text, clause, found !== undefined);
      if (cue) return found ? { subject: found.latest, cue } : { cue };
    }
    // Beyond this clause a subject would stand inside what somebody is saying already.
    if (!found && (closing || !CIRCUMSTANCE.test(text.slice(clause.start, clause.end)))) break;
  }
  return found ? { subject: found.first } : {};
}

/** Words of time at a sentence's head, with a comma of their own. */
const SOON_OVER = /^.{1,4}[，,]$/;

/** A clause of somebody's speech, behind which others are only spoken of. */
const OWN_OR_DEMAND = /^[我咱]|要|必须|务必|应当|应该/;

/**
 * Reads a stretch in which grammar finds no verb of saying for a subject: the first clause that is no circumstance,
 * or the next, may still hand over to somebody. That ends the speech before it, so that nobody is given a stranger's words.
 */
function readHandover(text: string, stretch: Span, mentions: readonly Mention[], closing: boolean): Saying | undefined {
  let plainly = false;
  for (const clause of clausesOf(text, stretch)) {
    const handover = handoverOf(text, clause, mentionsWithin(mentions, clause), { closing, plainly });
    if (handover) return handover;
    const words = text.slice(clause.start, clause.end);
    if (CIRCUMSTANCE.test(words) || SOON_OVER.test(words)) continue;
    if (plainly || OWN_OR_DEMAND.test(words)) return undefined;
    plainly = true;
  }
  return undefined;
}

/** Reads a stretch by its grammar, else by the form of its clauses. */
function readStretch(text: string, stretch: Span, mentions: readonly Mention[], closing: boolean): Saying {
  const saying = readClauses(text, stretch, mentions, closing);
  if (saying.cue || saying.subject?.kind === 'pronoun') return saying;
  return readHandover(text, stretch, mentions, closing) ?? saying;
}

/** Whether a quotation has just been closed, so that the one who said it may be named now (“…。”他说。). */
function isBehindQuote(text: string, at: number): boolean {
  return /[”」』"]/.test(text.charAt(at - 1));
}

/**
 * Reads one sentence: its subject, and the verb by which that subject says something. What stands inside quotation
 * marks is not looked at: a sentence that begins with them, or inside them (`quoteOpen`), has its verb behind them.
 *
 * @example readSaying('周明远强调，要抓紧。', { start: 0, end: 10 }, mentions, false).cue // { start: 3, end: 5 }
 */
export function readSaying(text: string, sentence: Span, mentions: readonly Mention[], quoteOpen: boolean): Saying {
  const { start, end } = sentence;
  const words = text.slice(start, end);
  if (!quoteOpen && !beginsWithQuote(words)) return readStretch(text, sentence, mentions, isBehindQuote(text, start));
  const behind = behindQuotation(words);
  return behind === undefined ? {} : readStretch(text, { start: start + behind, end }, mentions, true);
}
