import type { Report, ReportId } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { foldName } from '../../text/name.ts';
import type { NameIndex } from './name-index.ts';
import { isOfPlace, placeAsked, placeHeld } from './place-of-office.ts';
import { isSameOffice, titlesOf } from './title.ts';

/** Looks up a report that is held. */
export type ReportOf = (id: ReportId) => Report | undefined;

/** Whether an office that a report gives is the one asked for, of the place that it is asked with, if it is. */
type Fits = (office: string, report: Report) => boolean;

function fits(asked: string): Fits {
  const place = placeAsked(asked);
  // Thousands hold offices of the same name: each is compared once.
  const known = new Map<string, { readonly isSame: boolean; readonly own: string | undefined }>();
  return (office, report) => {
    const one = known.get(office) ?? { isSame: isSameOffice(asked, office), own: placeHeld(office) };
    known.set(office, one);
    return one.isSame && (place === undefined || isOfPlace(place, one.own, report));
  };
}

/** Those to whom the reports of some meetings give an office. */
function holdersAt(meetings: readonly Report[], isHeld: Fits): readonly string[] {
  const found = meetings.flatMap((report) =>
    report.people
      .filter(({ post }) =>
        fold(post ?? '')
          .split(',')
          .some((office) => isHeld(office, report)),
      )
      .map(({ name }) => foldName(name)),
  );
  return [...new Set(found)];
}

/**
 * Those who hold an office, by its title alone or with what it is the office of (市长, 槐汀市市长, 教育局局长): at the
 * meetings that a question names, if somebody there does, else at any.
 */
export function holders(
  office: string,
  names: NameIndex,
  reportOf: ReportOf,
  meetings: readonly Report[],
): readonly string[] {
  const isHeld = fits(office);
  const there = holdersAt(meetings, isHeld);
  if (there.length > 0) return there;
  const title = titlesOf(office)[0]?.title ?? office;
  const all = names.withTitle(title);
  if (title === office) return all;
  return all.filter((name) =>
    [...(names.people.get(name)?.offices ?? [])].some(([one, ids]) =>
      [...ids].some((id) => {
        const report = reportOf(id);
        return report !== undefined && isHeld(one, report);
      }),
    ),
  );
}
