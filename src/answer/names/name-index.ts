import { COMPOUND_SURNAMES } from '../../report/people/surnames.ts';
import { inOneGo, inSteps } from '../../text/pause.ts';
import type { People } from '../people.ts';
import { Buckets } from './buckets.ts';
import { soundsOf } from './sound.ts';
import { titlesOf } from './title.ts';

/** The surname that a folded name begins with: two characters if they are a compound one. */
export function surnameOf(name: string): string {
  return name.slice(0, name.length > 2 && COMPOUND_SURNAMES.includes(name.slice(0, 2)) ? 2 : 1);
}

/** A name without the dots of names from other languages, which people leave out. */
const undotted = (name: string): string => name.replaceAll('·', '');

const withoutOne = (name: string): readonly string[] =>
  Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1));
const blanked = (name: string): readonly string[] =>
  Array.from(name, (_, i) => `${name.slice(0, i)}*${name.slice(i + 1)}`);
const swapped = (name: string): readonly string[] =>
  Array.from(name.slice(1), (c, i) => `${name.slice(0, i)}${c}${name[i] ?? ''}${name.slice(i + 2)}`);

/** Characters from which on a name with one of them wrong still tells who is meant; and with one missing. */
const LONG = 3;
const LONGER = 4;

/** The names of people, each under all that may be left of it in somebody's memory. */
class Files {
  readonly plain = new Buckets();
  readonly sound = new Buckets();
  readonly blanked = new Buckets();
  readonly shortened = new Buckets();
  readonly given = new Buckets();
  readonly surname = new Buckets();
  readonly title = new Buckets();
  readonly deputy = new Buckets();

  /** Files everybody, stopping after each. */
  static *of(people: People): Generator<void, Files> {
    const files = new Files();
    for (const [name, { offices }] of people) {
      files.#fileName(name);
      for (const office of offices.keys()) files.#fileOffice(name, office);
      yield;
    }
    return files;
  }

  #fileName(name: string): void {
    const plain = undotted(name);
    this.plain.add(plain, name);
    for (const sound of soundsOf(plain)) this.sound.add(sound, name);
    if (plain.length >= LONG) for (const key of blanked(plain)) this.blanked.add(key, name);
    if (plain.length >= LONGER) for (const key of withoutOne(plain)) this.shortened.add(key, name);
    const surname = surnameOf(name);
    this.surname.add(surname, name);
    const given = name.includes('·') ? (name.split('·')[0] ?? '') : name.slice(surname.length);
    if (given.length > 1) this.given.add(given, name);
  }

  #fileOffice(name: string, office: string): void {
    for (const { title, isDeputy } of titlesOf(office)) {
      const under = isDeputy ? this.deputy : this.title;
      under.add(title, name);
      under.add(`${surnameOf(name)} ${title}`, name);
    }
  }
}

/**
 * The names of the people known, filed under all that may be left of a name in somebody's memory: its sound, all but
 * one of its characters, the given name, the surname, a title. One for each state of the collection; they are filed when
 * they are first looked up, which no question needs that names people rightly. To look one up takes no longer for many
 * names than for few.
 */
export class NameIndex {
  readonly people: People;
  #filed: Files | undefined;
  #filing: Promise<Files> | undefined;

  constructor(people: People) {
    this.people = people;
  }

  /** Files the names in steps that let other work through, before they are looked up. */
  async file(): Promise<void> {
    this.#filing ??= inSteps(Files.of(this.people));
    this.#filed ??= await this.#filing;
  }

  get #files(): Files {
    this.#filed ??= inOneGo(Files.of(this.people));
    return this.#filed;
  }

  /** The known name that this is, but for dots left out. */
  exact(asked: string): string | undefined {
    return this.people.has(asked) ? asked : this.#files.plain.get(undotted(asked))[0];
  }

  /** Those that sound alike, or have two neighbouring characters the other way round. */
  alike(asked: string): readonly string[] {
    const { plain, sound } = this.#files;
    const bare = undotted(asked);
    const turned = bare.length < LONG ? [] : swapped(bare).flatMap((name) => plain.get(name));
    return [...new Set([...soundsOf(bare).flatMap((one) => sound.get(one)), ...turned])];
  }

  /** Those that differ in one character; of longer names also those with one more or one less. */
  near(asked: string): readonly string[] {
    const files = this.#files;
    const bare = undotted(asked);
    if (bare.length < LONG) return [];
    const other = blanked(bare).flatMap((key) => files.blanked.get(key));
    const longer = files.shortened.get(bare);
    const shorter = bare.length < LONGER ? [] : withoutOne(bare).flatMap((key) => files.plain.get(key));
    return [...new Set([...other, ...longer, ...shorter.filter((name) => name.length >= LONG)])];
  }

  /** Those whose given name this is; of names with dots, whose first part. */
  called(given: string): readonly string[] {
    return this.#files.given.get(given);
  }

  /** Those of this surname. */
  ofSurname(surname: string): readonly string[] {
    return this.#files.surname.get(surname);
  }

  /** Those who are called by this title, deputies to it not among them. */
  withTitle(title: string): readonly string[] {
    return this.#files.title.get(title);
  }

  /** Those of a surname who are called by a title; if nobody is, those who are deputies to it. */
  addressed(surname: string, title: string): readonly string[] {
    const full = this.#files.title.get(`${surname} ${title}`);
    return full.length > 0 ? full : this.#files.deputy.get(`${surname} ${title}`);
  }
}
