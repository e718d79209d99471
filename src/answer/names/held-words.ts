import { POST_TAIL } from '../../report/people/posts.ts';
import { type Passage, passageText, type Report } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import type { Held } from '../rank.ts';
import { COURTESY, OFFICE } from './title.ts';

/** Passages that are looked through for a name. */
const LOOKED = 20;

/** A passage that holds a name, with its folded words; longer names that hold it, too, are blanked out. */
export interface Holds {
  readonly report: Report;
  readonly passage: Passage;
  readonly folded: string;
}

/** Folded words without the names of a report's people of which this one is a part. */
function withoutLonger(name: string, report: Report, folded: string): string {
  const longer = report.people
    .map((person) => foldName(person.name))
    .filter((one) => one !== name && one.includes(name));
  return longer.reduce((words, one) => words.replaceAll(one, ' '), folded);
}

/** Passages whose words hold a folded name as it stands, among those that the search finds best for it. */
export async function passagesHolding(name: string, held: Held): Promise<readonly Holds[]> {
  const hits = await held.index.search({ text: name, limit: LOOKED });
  return hits.flatMap(({ report: id, passage: index }) => {
    const report = held.source.get(id);
    const passage = report?.passages[index];
    if (report === undefined || passage === undefined) return [];
    const folded = withoutLonger(name, report, foldName(passageText(report, passage)));
    return folded.includes(name) ? [{ report, passage, folded }] : [];
  });
}

/**
 * Whether a passage of a report that tells of people shows that a name is a person's, too: it passes on his or her words,
 * or has a title beside the name.
 */
export function showsPerson(name: string, { report, passage, folded }: Holds): boolean {
  if (report.people.length === 0) return false;
  if (passage.relays?.some((one) => foldName(one) === name) === true) return true;
  const at = folded.indexOf(name);
  const before = new RegExp(`(?:${OFFICE}|${POST_TAIL})$`);
  const behind = new RegExp(`^(?:${OFFICE}|${COURTESY})`);
  return before.test(folded.slice(0, at)) || behind.test(folded.slice(at + name.length, at + name.length + 6));
}
