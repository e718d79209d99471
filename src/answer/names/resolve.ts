import type { Report } from '../../report/report.ts';
import { foldName } from '../../text/name.ts';
import { holders, type ReportOf } from './holders.ts';
import type { NameIndex } from './name-index.ts';
import { type Calling, callingOf } from './person-asked.ts';
import { oneOf, type Resolution, resolveName } from './resolve-name.ts';

/** Where persons are looked up. */
export interface Known {
  readonly names: NameIndex;
  readonly reportOf: ReportOf;
}

/** Whom a name, a surname with or without a title, or an office means: at these meetings first. */
export function resolveCalling(calling: Calling, { names, reportOf }: Known, meetings: readonly Report[]): Resolution {
  switch (calling.kind) {
    case 'name':
      return resolveName(calling.name, names);
    case 'surname':
      return oneOf(
        calling.title === undefined
          ? names.ofSurname(calling.surname)
          : names.addressed(calling.surname, calling.title),
      );
    case 'office':
      return oneOf(holders(calling.office, names, reportOf, meetings));
  }
}

/**
 * Whom people mean by what they call a person, not in a question but by itself: a whole name or a half-remembered one,
 * a given name, a surname with a title, an office. Takes no longer for many names than for few.
 *
 * @example findPerson('周明元', known) // { kind: 'resolved', name: '周明远' }: the folded name
 */
export function findPerson(words: string, known: Known): Resolution {
  const asked = foldName(words);
  const exact = known.names.exact(asked);
  if (exact !== undefined) return { kind: 'exact', name: exact };
  const calling = callingOf(asked);
  const found = calling === undefined ? undefined : resolveCalling(calling, known, []);
  return found === undefined || found.kind === 'unknown' ? oneOf(known.names.called(asked)) : found;
}
