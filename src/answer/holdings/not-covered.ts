import type { Report } from '../../report/report.ts';
import { fold, foldWithMap } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import type { Reservation } from '../answer.ts';
import type { Question } from '../question/question.ts';
import type { Held } from '../rank.ts';
import { type BodyAsked, bodiesAsked, namesBody } from './body.ts';
import { bodiesHeld, outletsHeld, placesHeld } from './holdings.ts';
import { bareName, placesAsked } from './place.ts';

/** Places, or bodies, that are told to be held at most. */
const MOST_TOLD = 5;
/** Passages in which a name is looked for. */
const LOOKED = 40;

/** Folded words as the question writes them, in its own script. */
function asWritten(words: string, question: Question): string {
  const { text, origin } = foldWithMap(question.text);
  const at = text.indexOf(words);
  return at < 0 ? words : question.text.slice(origin[at], origin[at + words.length]);
}

/** Folded words without the names of a report's people that hold a name: 青禾 is no place in 卓青禾. */
function withoutPeople(folded: string, name: string, { people }: Report): string {
  const longer = people.map((person) => foldName(person.name)).filter((one) => one.includes(name));
  return longer.reduce((words, one) => words.replaceAll(one, ' '), folded);
}

/** Whether any of the passages that the search finds best for a name has it as it stands, or its report's title has. */
async function isNamed(name: string, held: Held): Promise<boolean> {
  const hits = await held.index.search({ text: name, limit: LOOKED });
  return hits.some(({ report: id, passage: index }) => {
    const report = held.source.get(id);
    const passage = report?.passages[index];
    if (report === undefined || passage === undefined) return false;
    const words = fold(`${report.title}\n${report.text.slice(passage.start, passage.end)}`);
    return withoutPeople(words, name, report).includes(name);
  });
}

async function isKnownPlace(place: string, held: Held): Promise<boolean> {
  const bare = bareName(place);
  const reports = held.source.all();
  const places = await placesHeld(reports);
  if (places.some((one) => bareName(fold(one)) === bare)) return true;
  if ([...outletsHeld(reports)].some((outlet) => outlet.startsWith(bare))) return true;
  return (await isNamed(place, held)) || (bare !== place && (await isNamed(bare, held)));
}

/** The place asked about, if no report names it; of several places, where none is named. */
async function unknownPlace(question: Question, held: Held): Promise<Reservation | undefined> {
  const [first, ...others] = placesAsked(question);
  if (first === undefined) return undefined;
  for (const place of [first, ...others]) if (await isKnownPlace(place, held)) return undefined;
  const places = await placesHeld(held.source.all());
  return { kind: 'unknown-place', asked: asWritten(first, question), has: places.slice(0, MOST_TOLD) };
}

/** Whether a report is of a body's people, or a passage names it: among those that the search finds best for its names. */
async function isKnownBody(body: BodyAsked, held: Held): Promise<boolean> {
  const bodies = await bodiesHeld(held.source.all());
  if (bodies.some((one) => namesBody(fold(one), body))) return true;
  const hits = await held.index.search({ text: body.names.map((name) => name + body.kind).join(' '), limit: LOOKED });
  return hits.some(({ report: id, passage: index }) => {
    const report = held.source.get(id);
    const passage = report?.passages[index];
    return passage !== undefined && namesBody(fold(report?.text.slice(passage.start, passage.end) ?? ''), body);
  });
}

/** The body asked about, if no report names it; of several bodies, where none is named. */
async function unknownBody(question: Question, held: Held): Promise<Reservation | undefined> {
  const [first, ...others] = bodiesAsked(question.folded);
  if (first === undefined) return undefined;
  for (const body of [first, ...others]) if (await isKnownBody(body, held)) return undefined;
  const asked = asWritten(question.folded.slice(first.start, first.end), question);
  return { kind: 'unknown-body', asked, has: (await bodiesHeld(held.source.all())).slice(0, MOST_TOLD) };
}

/**
 * That no report names the place, or the body, that a question asks about, and which the reports do have; undefined where
 * it names none, or one that some report names.
 */
export async function notCovered(question: Question, held: Held): Promise<Reservation | undefined> {
  return (await unknownPlace(question, held)) ?? (await unknownBody(question, held));
}
