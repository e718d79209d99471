import { matchesIn } from '../../text/matches-in.ts';
import { NAME_DOT } from '../people/dotted.ts';
import { POST_TAIL } from '../people/posts.ts';
import { mayFollow } from '../people/readings.ts';
import { COMPOUND_SURNAMES } from '../people/surnames.ts';

/** A person as a report names him or her in full, with one of the offices that it gives. */
export interface Named {
  readonly name: string;
  readonly post: string;
}

/** A place where a report calls somebody by less than the name; offsets count in the text. */
export interface Call {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A surname and a title at the start of a clause (苗主任, 王副市长). */
const BY_TITLE = new RegExp(
  `(?<=^|[\\n。！？；，：、“])(?<surname>${COMPOUND_SURNAMES.join('|')}|\\p{Script=Han})(?<title>副?${POST_TAIL})`,
  'gu',
);

/** The one thing in a list that holds one thing, however often. */
function only(names: readonly string[]): string | undefined {
  const [first, second] = new Set(names);
  return second === undefined ? first : undefined;
}

/** The people of each first character of a name, each office of theirs apart. */
function bySurname(people: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  const seen = new Set<string>();
  for (const { name, post: posts } of people) {
    const first = name.charAt(0);
    for (const post of posts.split('、')) {
      if (seen.has(`${post} ${name}`)) continue;
      seen.add(`${post} ${name}`);
      const alike = found.get(first) ?? [];
      alike.push({ name, post });
      found.set(first, alike);
    }
  }
  return found;
}

/** The one of these people whom a title can mean: who holds that office, else its deputy, who is called so too. */
function holderOf(title: string, people: readonly Named[]): string | undefined {
  const deputy = `副${title.replace(/^副/, '')}`;
  const deputies = people.filter(({ post }) => post.endsWith(deputy));
  const holders = people.filter(({ post }) => post.endsWith(title) && (title === deputy || !post.endsWith(deputy)));
  return only((holders.length > 0 ? holders : deputies).map((one) => one.name));
}

function titleCalls(text: string, people: readonly Named[]): readonly Call[] {
  const alike = bySurname(people);
  const known = new Map<string, string | undefined>();
  const calls: Call[] = [];
  for (const { groups, index, 0: words } of matchesIn(text, BY_TITLE)) {
    const { surname = '', title = '' } = groups ?? {};
    if (!known.has(words)) {
      const fitting = (alike.get(surname.charAt(0)) ?? []).filter(({ name }) => name.startsWith(surname));
      known.set(words, holderOf(title, fitting));
    }
    const name = known.get(words);
    if (name !== undefined) calls.push({ start: index, end: index + words.length, name });
  }
  return calls;
}

/**
 * For each part of a name with a dot inside, the one name of which it is a part.
 *
 * @example partsOf(['约翰·莫里森']) // Map { '约翰' => '约翰·莫里森', '莫里森' => '约翰·莫里森' }
 */
export function partsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const holders = new Map<string, string[]>();
  for (const name of names) {
    if (!NAME_DOT.test(name)) continue;
    for (const part of name.split(NAME_DOT)) {
      if (part.length > 1) holders.set(part, [...(holders.get(part) ?? []), name]);
    }
  }
  return new Map([...holders].flatMap(([part, of]) => (of.length === 1 && of[0] !== undefined ? [[part, of[0]]] : [])));
}

/** A part of a name at the start of a clause (莫里森说). */
function partCalls(text: string, names: readonly string[]): readonly Call[] {
  const calls: Call[] = [];
  for (const [part, name] of partsOf(names)) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
      const end = at + part.length;
      const isClear =
        !/\p{Script=Han}/u.test(text.charAt(at - 1)) &&
        !NAME_DOT.test(text.charAt(at - 1)) &&
        !NAME_DOT.test(text.charAt(end));
      if (isClear && mayFollow(text.slice(end, end + 8))) calls.push({ start: at, end, name });
    }
  }
  return calls;
}

/**
 * The places where a report calls somebody by surname and title, or by a part of a foreign name, if one person alone
 * can be meant. `people` are the mentions of full names; simplified characters.
 *
 * @example callsOf('苗主任说', [{ name: '苗青', post: '县教育局主任' }]) // [{ start: 0, end: 3, name: '苗青' }]
 */
export function callsOf(text: string, people: readonly Named[]): readonly Call[] {
  return [...titleCalls(text, people), ...partCalls(text, [...new Set(people.map((one) => one.name))])];
}
