import type { Span } from '../../text/sentence.ts';
import type { Person } from '../report.ts';
import type { Utterance } from '../speech/voice.ts';
import type { Mention } from './mentions.ts';
import { officeBehind } from './posts.ts';
import { joined } from './printed.ts';
import { rolesOf } from './roles.ts';

/** The ends of offices that several people hold at once: in a list of names each of them does. */
const SHARED_OFFICE = /(?:领导|常委|委员|代表|专家|教授|院士|成员|副[\p{Script=Han}]{1,3})$/u;

/** What parts the names of one list. */
const IN_LIST = /^[、和与]$/;

/** Where the office of a mention stands: before the name, or else behind it. */
function officeOf(text: string, { post, from, end }: Mention): Span | undefined {
  if (post !== '') return { start: from, end: from + post.length };
  const behind = officeBehind(text.slice(end, end + 48));
  return behind && { start: end + behind.start, end: end + behind.end };
}

/**
 * For each name the first office of its own; else the office at the head of a list of names that share it
 * (市领导A、B、C).
 */
function officesOf(text: string, mentions: readonly Mention[]): ReadonlyMap<string, Span> {
  const own = new Map<string, Span>();
  const shared = new Map<string, Span>();
  let head: Span | undefined;
  for (const [i, mention] of mentions.entries()) {
    const gap = text.slice(mentions[i - 1]?.end ?? 0, mention.start);
    const office = officeOf(text, mention);
    if (mention.post !== '') head = SHARED_OFFICE.test(mention.post) ? office : undefined;
    else if (!IN_LIST.test(gap)) head = undefined;
    if (office && !own.has(mention.name)) own.set(mention.name, office);
    if (!office && head && !shared.has(mention.name)) shared.set(mention.name, head);
  }
  return new Map([...shared, ...own]);
}

/**
 * The people of the meeting: who chaired, who spoke, who came; in the order in which the report names them. Those who
 * are only named (someone's instructions are studied, thanks go out on someone's behalf) are not of the meeting.
 * `text` is `source` in simplified characters.
 */
export function readPeople(
  source: string,
  text: string,
  mentions: readonly Mention[],
  said: readonly Utterance[],
): readonly Person[] {
  const roles = rolesOf(text, mentions, said);
  const offices = officesOf(text, mentions);
  const people = new Map<string, Person>();
  for (const { name, start, end, isCall } of mentions) {
    const role = roles.get(name);
    if (role === undefined || isCall || people.has(name)) continue;
    const office = offices.get(name);
    const post = office === undefined ? null : source.slice(office.start, office.end);
    people.set(name, { name: joined(source.slice(start, end)), post, role });
  }
  return [...people.values()];
}
