import { candidates, type Scope } from '../../../src/answer/candidates.ts';
import { EVIDENCE, evidenceFor } from '../../../src/answer/confidence/evidence.ts';
import type { Excerpt } from '../../../src/answer/excerpt.ts';
import { notCovered } from '../../../src/answer/holdings/not-covered.ts';
import { isOfUnknownYear } from '../../../src/answer/holdings/time.ts';
import { meetingsAsked } from '../../../src/answer/meetings-asked.ts';
import { ownAsked, tellsOwn } from '../../../src/answer/own.ts';
import { knownPeople, type People } from '../../../src/answer/people.ts';
import type { Question } from '../../../src/answer/question/question.ts';
import { readQuestion } from '../../../src/answer/question/read-question.ts';
import type { Held } from '../../../src/answer/rank.ts';
import { talkOf } from '../../../src/answer/talk/talk.ts';
import { memorySource } from '../../../src/collection/memory-source.ts';
import type { Report } from '../../../src/report/report.ts';
import { createPassageIndex } from '../../../src/search/passage-index.ts';
import { fold } from '../../../src/text/fold.ts';

/** Quotes that decide whether a question is answered. */
const DECISIVE = 3;

/** A question with what answers it, if these reports do. */
export interface Posed {
  readonly text: string;
  /** Questions on one document are kept together when sets are parted. */
  readonly group: string;
  readonly isAnswerable: boolean;
  readonly answers: (excerpt: Excerpt) => boolean;
}

/** What came of one question. */
export interface Asked {
  readonly set: string;
  readonly group: string;
  readonly isAnswerable: boolean;
  /** Of each of the best quotes, in the order of `EVIDENCE`. */
  readonly evidence: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

/** Reports, ready to be asked. */
export interface Collection extends Held {
  readonly people: People;
}

/** Makes reports ready to be asked. */
export async function collectionOf(reports: readonly Report[]): Promise<Collection> {
  const index = createPassageIndex();
  await index.add(reports);
  return { source: memorySource(reports), index, people: knownPeople(reports) };
}

/** Where the program would look; undefined where it is told by something else than a score that nothing answers. */
async function scopeOf(question: Question, collection: Collection): Promise<Scope | undefined> {
  const { person } = question;
  const reports = meetingsAsked(question, collection.source.all());
  if (reports?.size === 0 || isOfUnknownYear(question, collection)) return undefined;
  if ((await notCovered(question, collection)) !== undefined) return undefined;
  const who = question.saidByPerson && person !== undefined ? { speaker: person } : {};
  return { ...who, ...(reports === undefined ? {} : { reports }) };
}

/** Asks a question; undefined if no score decides what becomes of it. */
export async function askOf(set: string, collection: Collection, posed: Posed): Promise<Asked | undefined> {
  if (talkOf(fold(posed.text)) !== undefined) return undefined;
  const question = readQuestion(posed.text, collection.people);
  const scope = await scopeOf(question, collection);
  if (question.isOpen || scope === undefined) return undefined;
  const ranked = await candidates(question, collection, scope);
  const evidence = evidenceFor(question, ranked, collection);
  const own = ownAsked(question);
  const able = ranked.flatMap(({ excerpt, features }, i) => {
    const its = evidence[i];
    const mayAnswer = features.asks === 0 && (own === undefined || tellsOwn(own, excerpt));
    return mayAnswer && its !== undefined ? [{ excerpt, its }] : [];
  });
  const best = able.slice(0, DECISIVE);
  if (best.length === 0) return undefined;
  return {
    set,
    group: posed.group,
    isAnswerable: posed.isAnswerable,
    evidence: best.map(({ its }) => EVIDENCE.map((name) => its[name])),
    isRight: best.map(({ excerpt }) => posed.answers(excerpt)),
  };
}
