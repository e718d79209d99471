import type { Report, Role } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';

/** A name's part in one report: people of one name in one report are one person. */
export interface Appearance {
  readonly report: Report;
  /** As the report prints it. */
  readonly name: string;
  /** The offices as the report prints them. */
  readonly post: string | null;
  readonly role: Role;
  /** Indexes of the passages that are the person's own words, in the order of the text. */
  readonly said: readonly number[];
}

function read(report: Report): ReadonlyMap<string, Appearance> {
  const said = new Map<string, number[]>();
  const found = new Map<string, Appearance>();
  const put = (name: string, post: string | null, role: Role): void => {
    const key = foldName(name);
    if (key === '' || found.has(key)) return;
    const own = said.get(key) ?? [];
    said.set(key, own);
    found.set(key, { report, name, post, role, said: own });
  };
  for (const { name, post, role } of report.people) put(name, post, role);
  for (const [index, { speaker }] of report.passages.entries()) {
    if (speaker.kind !== 'person') continue;
    put(speaker.name, speaker.post ?? null, 'speaker');
    said.get(foldName(speaker.name))?.push(index);
  }
  return found;
}

const known = new WeakMap<Report, ReadonlyMap<string, Appearance>>();

/**
 * Everybody who takes part in a report or speaks in it, by folded name. Read once for each report as long as it is held.
 *
 * @example appearancesIn(report).get('周明远')?.role // 'chair'
 */
export function appearancesIn(report: Report): ReadonlyMap<string, Appearance> {
  const appearances = known.get(report) ?? read(report);
  known.set(report, appearances);
  return appearances;
}
