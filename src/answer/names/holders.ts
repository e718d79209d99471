import type { Report, ReportId } from '../../report/report.ts';
import type { NameIndex } from './name-index.ts';
import { isOfPlace, placeAsked } from './place-of-office.ts';
import { isSameOffice, titlesOf } from './title.ts';

/** Looks up a report that is held. */
export type ReportOf = (id: ReportId) => Report | undefined;

/** Narrows an office down to some reports: to those of the day that a question names. */
export type Among = (report: ReportId) => boolean;

/** Those of a surname who are called by a title; if nobody is, those who are deputies to it. */
export function holdersNamed(surname: string, title: string, names: NameIndex): readonly string[] {
  const ranked = names.ofSurname(surname).flatMap((name) => {
    const offices = [...(names.people.get(name)?.offices.keys() ?? [])];
    const ranks = offices.flatMap(titlesOf).filter((rank) => rank.title === title);
    return ranks.length === 0 ? [] : [{ name, isDeputy: ranks.every((rank) => rank.isDeputy) }];
  });
  const full = ranked.filter(({ isDeputy }) => !isDeputy);
  return (full.length > 0 ? full : ranked).map(({ name }) => name);
}

/**
 * Those who hold an office, by its title alone or with what it is the office of (市长, 槐汀市市长, 教育局局长); in the
 * reports `among` where any of those tells of one.
 */
export function holders(office: string, names: NameIndex, reportOf: ReportOf, among: Among): readonly string[] {
  const place = placeAsked(office);
  const title = titlesOf(office)[0]?.title ?? office;
  const found = names.withTitle(title).flatMap((name) => {
    const offices = names.people.get(name)?.offices ?? new Map<string, ReadonlySet<ReportId>>();
    const held = [...offices]
      .filter(([one]) => isSameOffice(office, one))
      .flatMap(([one, ids]) => [...ids].map((id) => ({ one, id })));
    const ofPlace = held.filter(({ one, id }) => {
      const report = place === undefined ? undefined : reportOf(id);
      return place === undefined || (report !== undefined && isOfPlace(place, one, report));
    });
    return ofPlace.length === 0 ? [] : [{ name, isAmong: ofPlace.some(({ id }) => among(id)) }];
  });
  const told = found.filter(({ isAmong }) => isAmong);
  return (told.length > 0 ? told : found).map(({ name }) => name);
}
