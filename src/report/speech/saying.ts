import type { Span } from '../../text/sentence.ts';
import { type Mention, mentionsWithin } from '../people/mentions.ts';
import { CIRCUMSTANCE, SOON_OVER } from './circumstances.ts';
import { type Clause, outerClauses } from './clauses.ts';
import { cueAfter, cueWithin } from './cue-place.ts';
import { STRONG_CUE } from './cues.ts';
import { leaderIn } from './leader.ts';
import { afterQuotedClause } from './quotation.ts';
import { handoverOf } from './stranger.ts';
import { GOVERNED, type Subject, subjectOf } from './subject.ts';
import { viewpointOf } from './viewpoint.ts';

/** What one sentence tells about who is speaking. */
export interface Saying {
  /** The subject of the sentence, if it has one. */
  readonly subject?: Subject;
  /** Where the verb of saying stands, if the subject says something here. */
  readonly cue?: Span;
}

/** One sentence, or the part of it that is read. */
interface Stretch {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly mentions: readonly Mention[];
  /** Quoted words stand right before, so that the verb may end the sentence (“…。”他说。). */
  readonly closing: boolean;
  /** Somebody is speaking already, so that what follows may be about others. */
  readonly speaking: boolean;
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

const personOf = (mention: Mention): Subject => ({ kind: 'person', mention, start: mention.from, end: mention.end });

/**
 * Whom a clause's own subject stands for, seen from the subjects before: 他 is the first, or who leads the meeting that
 * the sentence is about; two names are nobody's own.
 */
function resolve({ text, mentions }: Stretch, own: Subject, before: Subjects | undefined): Subject {
  if (own.kind === 'pronoun' && before?.first.kind === 'person') return before.first;
  if (own.kind === 'pronoun' && before?.first.kind === 'group' && before.first.of) return personOf(before.first.of);
  if (own.kind === 'pronoun' && before?.first.kind === 'meeting') {
    const led = leaderIn(text, { start: before.first.start, end: own.start }, mentions);
    if (led) return personOf(led);
  }
  if (own.kind === 'person' && before?.bare) return { kind: 'group', start: before.latest.start, end: own.end };
  return own;
}

/** Left of a name: it is the one to whom something is said (对某某说). */
const TO_WHOM = /(?:[对向跟和与给朝冲]|告诉|提醒|叮嘱|要求|打断)$/;

/** Whether the words right before a verb of saying name somebody else, whose verb it then is (听某某说). */
function isOthers(text: string, cue: Span, subject: Subject, mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ from, end }) =>
      end === cue.start && end !== subject.end && !TO_WHOM.test(text.slice(Math.max(subject.start, from - 2), from)),
  );
}

/** A clause that begins with a verb of saying of the subject before it, whatever body its words are about (称专门会议…). */
const BEGINS_WITH_CUE = new RegExp(`^(?:并|还|也)?(?:${STRONG_CUE})(?![，,])`, 'u');

function isJoined(text: string, clause: Span, before: Subjects | undefined): boolean {
  return before?.latest.kind === 'person' && BEGINS_WITH_CUE.test(text.slice(clause.start, clause.end));
}

/** A person named right behind quoted words that end in a comma says them, whatever else he or she does. */
function besideQuote(text: string, subject: Subject, clause: Clause): Span | undefined {
  if (subject.kind !== 'person' && subject.kind !== 'pronoun') return undefined;
  if (!clause.behindQuote || !afterQuotedClause(text, clause.start)) return undefined;
  // Whoever is named in the next quotation says nothing by that.
  if (/[“「『"]/.test(text.slice(clause.start - 1, subject.start))) return undefined;
  const end = clause.end - (/[，,。；：！!]/.test(text.charAt(clause.end - 1)) ? 1 : 0);
  return end > subject.end
    ? { start: Math.max(subject.end, end - 4), end }
    : { start: subject.start, end: subject.end };
}

/**
 * Reads a stretch of a sentence clause by clause; a later clause without a subject of its own still has the sentence's
 * (X主持会议，并强调…).
 */
function readClauses(stretch: Stretch): Saying {
  const { text, clauses, mentions, closing, speaking } = stretch;
  let found: Subjects | undefined;
  let beside: Saying | undefined;
  for (const clause of clauses) {
    const within = mentionsWithin(mentions, clause);
    const viewpoint = found ? undefined : viewpointOf(text, clause, within);
    if (viewpoint) return viewpoint;
    const own = isJoined(text, clause, found) ? undefined : subjectOf(text, clause.start, clause.end, within);
    const governed = own !== undefined && isGoverned(text, own, clause);
    if (own && !governed) {
      const subject = resolve(stretch, own, found);
      const cue = cueAfter(text, own, clause, closing);
      if (cue && !isOthers(text, cue, own, mentions)) return { subject, cue };
      const near = subject.kind === 'group' ? undefined : besideQuote(text, own, clause);
      if (near) beside = { subject, cue: near };
      const first = found && !found.bare ? found.first : subject;
      found = { first, latest: subject, bare: isBare(text, own, clause) };
    } else if (found || clause.start === clauses[0]?.start) {
      const cue = cueWithin(text, clause, found?.latest);
      if (cue && !(found && isOthers(text, cue, found.latest, mentions)))
        return found ? { subject: found.latest, cue } : { cue };
    }
    // Beyond this clause a subject would stand inside what somebody is saying already.
    const words = text.slice(clause.start, clause.end);
    if (!found && speaking && !governed && !CIRCUMSTANCE.test(words) && !SOON_OVER.test(words)) break;
  }
  return beside ?? (found ? { subject: found.first } : {});
}

/** A clause of somebody's speech, behind which others are only spoken of. */
const OWN_OR_DEMAND = /^[我咱]|要|必须|务必|应当|应该/;

/**
 * Reads a stretch in which grammar finds no verb of saying for a subject: the first clause that is no circumstance,
 * or the next, may still hand over to somebody. That ends the speech before it, so that nobody is given a stranger's words.
 */
function readHandover({ text, clauses, mentions, closing }: Stretch): Saying | undefined {
  let plainly = false;
  for (const clause of clauses) {
    const handover = handoverOf(text, clause, mentionsWithin(mentions, clause), { closing, plainly });
    if (handover) return handover;
    const words = text.slice(clause.start, clause.end);
    if (CIRCUMSTANCE.test(words) || SOON_OVER.test(words)) continue;
    if (plainly || OWN_OR_DEMAND.test(words)) return undefined;
    plainly = true;
  }
  return undefined;
}

/** Whether a quotation has just been closed, so that the one who said it may be named now (“…。”他说。). */
function isBehindQuote(text: string, at: number): boolean {
  return /[”」』"]/.test(text.charAt(at - 1));
}

/**
 * Reads one sentence: its subject, and the verb by which that subject says something. What stands inside quotation
 * marks is not looked at; `quoteOpen` says that the sentence begins inside them, `speaking` that somebody is speaking
 * already.
 *
 * @example readSaying('周明远强调，要抓紧。', { start: 0, end: 10 }, mentions, { quoteOpen: false, speaking: false }).cue // { start: 3, end: 5 }
 */
export function readSaying(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  { quoteOpen, speaking }: { readonly quoteOpen: boolean; readonly speaking: boolean },
): Saying {
  const clauses = outerClauses(text, sentence, quoteOpen);
  const closing = clauses[0]?.behindQuote === true || isBehindQuote(text, sentence.start);
  const stretch = { text, clauses, mentions, closing, speaking };
  const saying = readClauses(stretch);
  if (saying.cue || saying.subject?.kind === 'pronoun') return saying;
  return readHandover(stretch) ?? saying;
}
