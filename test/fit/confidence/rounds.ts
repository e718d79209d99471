import { type Asked, askOf, type Collection, collectionOf } from './asked.ts';
import { shuffler } from './shuffle.ts';
import type { Source, Sourced } from './sources.ts';

/*
 * The same questions are asked of collections that answer them and of collections that do not: of three reports to all,
 * since a term is rare in one collection and common in another. About a third of the questions are not answerable.
 */

/** How many collections of a size are drawn from a source, and how many questions each is asked. */
interface Draw {
  readonly size: number;
  readonly times: number;
  readonly questions: number;
}

/** Of a source of hundreds of documents. */
export const DRAWS_OF_MANY: readonly Draw[] = [
  { size: 300, times: 2, questions: 300 },
  { size: 100, times: 4, questions: 75 },
  { size: 30, times: 10, questions: 30 },
  { size: 10, times: 24, questions: 12 },
  { size: 3, times: 40, questions: 6 },
];

/** Of the sample, which has about two dozen. */
export const DRAWS_OF_FEW: readonly Draw[] = [
  { size: 12, times: 3, questions: 120 },
  { size: 6, times: 5, questions: 60 },
  { size: 3, times: 6, questions: 40 },
];

const UNANSWERABLE = 1 / 3;
/** So many questions of another source are asked of a whole one, and of a part of it: most are plainly strange, and teach little. */
const STRANGE = 100;
const STRANGE_TO_PARTS = 12;

const isHeldBy = (files: ReadonlySet<string>) => (one: Sourced) => one.files.every((file) => files.has(file));
const isStrangeTo = (files: ReadonlySet<string>) => (one: Sourced) => !one.files.some((file) => files.has(file));

async function askAll(set: string, held: Collection, all: readonly Sourced[], isAnswerable: boolean): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const one of all) {
    const came = await askOf(set, held, { ...one, isAnswerable });
    if (came !== undefined) asked.push(came);
  }
  return asked;
}

/**
 * Asks collections drawn from a source: twice as many questions that a collection answers as others of the same source,
 * and some of a stranger.
 */
export async function drawn(
  { name, reports, questions }: Source,
  draws: readonly Draw[],
  stranger?: Source,
): Promise<readonly Asked[]> {
  const shuffle = shuffler(draws.length + reports.length);
  const answered = questions.filter(({ files }) => files.length > 0);
  const asked: Asked[] = [];
  for (const { size, times, questions: most } of draws) {
    for (let time = 0; time < times; time++) {
      const some = shuffle(reports).slice(0, size);
      const files = new Set(some.map(({ file }) => file));
      const held = await collectionOf(some);
      const own = shuffle(answered.filter(isHeldBy(files))).slice(0, Math.round(most * (1 - UNANSWERABLE)));
      const others = shuffle(answered.filter(isStrangeTo(files))).slice(0, Math.round(own.length / 2));
      asked.push(...(await askAll(`${name} parts`, held, own, true)));
      asked.push(...(await askAll(`${name} parts`, held, others, false)));
      const strange = shuffle(stranger?.questions ?? []).slice(0, STRANGE_TO_PARTS);
      asked.push(...(await askAll(stranger?.name ?? '', held, strange, false)));
    }
  }
  return asked;
}

/** Asks the whole of a source its own questions, and some of others' that it cannot answer. */
export async function whole(
  { name, reports, questions }: Source,
  most: number,
  others: readonly Source[],
): Promise<readonly Asked[]> {
  const shuffle = shuffler(most);
  const held = await collectionOf(reports);
  const asked: Asked[] = [];
  for (const one of shuffle(questions).slice(0, most)) {
    asked.push(...(await askAll(name, held, [one], one.files.length > 0)));
  }
  for (const other of others) {
    const strange = shuffle(other.questions).slice(0, STRANGE);
    asked.push(...(await askAll(other.reports.length > 0 ? 'crossed' : other.name, held, strange, false)));
  }
  return asked;
}

/** Of the questions on a report of a few, so many are asked of the others: on the same matters, but not the answer. */
const WITHOUT = 4;

/** Asks questions of a source from which all that answers them was taken out. */
export async function withoutAnswer({ name, reports, questions }: Source): Promise<readonly Asked[]> {
  const shuffle = shuffler(reports.length);
  const asked: Asked[] = [];
  for (const { file } of reports) {
    const its = shuffle(questions.filter(({ files }) => files[0] === file)).slice(0, WITHOUT);
    const gone = new Set(its.flatMap(({ files }) => files));
    const held = await collectionOf(reports.filter((report) => !gone.has(report.file)));
    asked.push(...(await askAll(`${name} without`, held, its, false)));
  }
  return asked;
}
