import type { ReportId } from '../report/report.ts';
import { pause } from '../text/pause.ts';
import type { Scope } from './candidates.ts';
import type { Narrowing } from './conversation/narrowing.ts';
import type { AskOptions } from './library.ts';
import type { NameIndex } from './names/name-index.ts';
import { type Understood, understand } from './names/understand.ts';
import { knownPlaces } from './question/places.ts';
import { whoIfNot } from './question/premise.ts';
import type { Question } from './question/question.ts';
import { type Reader, readQuestion } from './question/read-question.ts';
import type { Held } from './rank.ts';

/** How a question is to be answered, and what of the reports a follow-up leaves for it. */
export type Asking = AskOptions & { readonly narrowing?: Narrowing };

/** A question as it was understood, and what is searched. */
export interface Asked {
  readonly question: Question;
  readonly who: Understood;
  readonly names: NameIndex;
  readonly held: Held;
  readonly options: Asking;
  /** Understands another question as this one was understood. */
  readonly read: (text: string) => Question;
}

/** The reports that tell of the person asked about. */
export function reportsOn(person: string, { who, names }: Asked): ReadonlySet<ReportId> {
  if (who.kind === 'mentioned') return new Set(who.reports.map(({ id }) => id));
  return new Set(names.people.get(person)?.roles.keys() ?? []);
}

/** Where to look for what is asked about a person: in his or her words, or in the reports that tell of him or her. */
export function scopeOf(asked: Asked, where: Scope): Scope {
  const { person, saidByPerson } = asked.question;
  if (person === undefined) return where;
  if (saidByPerson) return { ...where, speaker: person };
  const telling = reportsOn(person, asked);
  const { reports } = where;
  return { ...where, reports: reports === undefined ? telling : new Set([...reports].filter((id) => telling.has(id))) };
}

/** A question about the person who was understood to be meant. */
function about(who: Understood, question: Question, names: NameIndex, reader: Reader): Question {
  switch (who.kind) {
    case 'resolved':
      return readQuestion(who.question, names.people, reader);
    case 'mentioned':
      return readQuestion(question.text, names.people, { ...reader, named: who.name });
    case 'stranger':
      return readQuestion(question.text, names.people, { ...reader, named: null });
    default:
      return question;
  }
}

/** Reads what is asked, in Chinese and without courtesies, and understands whom it means. */
export async function readAsked(text: string, names: NameIndex, held: Held, options: Asking): Promise<Asked> {
  await pause.whenDue();
  const places = knownPlaces(held.source.all());
  const reader = { places, ...(options.today === undefined ? {} : { today: options.today }) };
  const read = (other: string): Question => readQuestion(other, names.people, reader);
  const plainly = read(text);
  const other = plainly.person === undefined ? undefined : whoIfNot(text, plainly.person);
  const asked = other === undefined ? plainly : read(other);
  const who = await understand(asked, names, held);
  const question = about(who, asked, names, reader);
  return { question, who, names, held, options, read };
}
