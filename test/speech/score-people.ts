import type { Person } from '../../src/report/report.ts';
import { fold } from '../../src/text/fold.ts';
import type { Share } from './score.ts';
import type { LabelledPerson } from './speech-file.ts';

/** How well the people of one report were read. */
export interface PeopleScore {
  /** Those who take part, of whom the reader names so many. */
  readonly names: Share;
  /** Those whom the reader names, of whom so many take no part. */
  readonly invented: Share;
  /** Of those rightly named, the ones with the office that the report prints; and with the part that they took. */
  readonly posts: Share;
  readonly roles: Share;
  /** In words, one line each. */
  readonly misses: readonly string[];
}

const letters = (name: string): string => fold(name).replace(/\s/gu, '');
const samePost = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : letters(a) === letters(b);

/** Compares the people of a report with those whom a careful reader lists. */
export function scorePeople(truth: readonly LabelledPerson[], told: readonly Person[]): PeopleScore {
  const tellings = truth.map((person) => ({
    person,
    found: told.find(({ name }) => letters(name) === letters(person.name)),
  }));
  const named = tellings.flatMap(({ person, found }) => (found ? [{ person, found }] : []));
  const wrongPost = named.filter(({ person, found }) => !samePost(person.post, found.post));
  const wrongRole = named.filter(({ person, found }) => person.role !== found.role);
  const invented = told.filter(({ name }) => !truth.some((person) => letters(person.name) === letters(name)));
  return {
    names: { right: named.length, of: truth.length },
    invented: { right: invented.length, of: told.length },
    posts: { right: named.length - wrongPost.length, of: named.length },
    roles: { right: named.length - wrongRole.length, of: named.length },
    misses: [
      ...tellings.filter(({ found }) => !found).map(({ person }) => `${person.name} is not named`),
      ...invented.map(({ name }) => `${name} is named, who takes no part`),
      ...wrongPost.map(({ person, found }) => `${person.name} is ${person.post ?? 'nothing'}, told ${found.post}`),
      ...wrongRole.map(({ person, found }) => `${person.name} is ${person.role}, told ${found.role}`),
    ],
  };
}
