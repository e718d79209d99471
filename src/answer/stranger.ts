import { isGivenName } from '../report/people/readings.ts';
import { beginsWithWord, COMPOUND_SURNAMES, isSurname } from '../report/people/surnames.ts';
import type { People } from './people.ts';

/*
 * A question names people whom no report knows; that is told from the grammar of questions (某某在…会上说了什么,
 * 某某对…有什么要求) and from the surname, and only believed where no report holds the name.
 */

const TITLE = '(?:总书记|书记|市长|省长|县长|区长|局长|主任|教授|校长|院长|同志|先生|女士)?';
const ASKED_OF =
  '(?:在[^,。]{1,20}[会上]|[对就][^,。]{1,30}(?:怎么|什么|如何|的)|关于|是怎么|怎么[说看评]|说|讲|提[出到了]|强调|指出|要求|表示|认为|有没有[说讲]|有什么)';
const NAMED = new RegExp(`^(?:请问|想问|那么?)?[,\\s]*(?<name>\\p{Script=Han}{2,4}?)(?=${TITLE}${ASKED_OF})`, 'u');

/**
 * The name of a person whom a folded question asks about and the reports do not know, or undefined. `person` is the
 * known one that it seems to name: a longer name that begins alike is somebody else's.
 */
export function strangerIn(folded: string, person: string | undefined, people: People): string | undefined {
  const name = NAMED.exec(folded)?.groups?.['name'];
  if (name === undefined || people.has(name) || beginsWithWord(name)) return undefined;
  if (!isSurname(name[0] ?? '') && !COMPOUND_SURNAMES.includes(name.slice(0, 2))) return undefined;
  if (!isGivenName(name.slice(1))) return undefined;
  return person === undefined || (name.startsWith(person) && name.length > person.length) ? name : undefined;
}
