import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { INSTITUTION } from '../who/held-place.ts';
import { bodyOf } from './body.ts';
import { DayIndex } from './day-index.ts';

/** What a collection covers: worked out once for each state of it, so that no question looks through the reports. */
export interface Holdings {
  readonly days: DayIndex;
  /** Where the meetings were held, as the reports print it, the most frequent first. */
  readonly places: readonly string[];
  /** The bodies whose people take part, as the reports print them, the most frequent first. */
  readonly bodies: readonly string[];
  /** Papers and sites that printed the reports, folded. */
  readonly outlets: ReadonlySet<string>;
}

/** Counts things by what they fold to, and gives each as it was first printed. */
class Count {
  readonly #of = new Map<string, { readonly printed: string; reports: number }>();

  add(printed: string): void {
    const key = fold(printed);
    const known = this.#of.get(key) ?? { printed, reports: 0 };
    known.reports++;
    this.#of.set(key, known);
  }

  byFrequency(): readonly string[] {
    return [...this.#of.values()].sort((a, b) => b.reports - a.reports).map(({ printed }) => printed);
  }
}

/** Houses, and kinds of places, are no names to tell what is covered by. */
const NO_NAME = new RegExp(`${INSTITUTION.source}|^(?:直辖市|全[国省市县])$`);

/** A place with the word for its kind, and the same without, are one: 槐汀市 and 槐汀. */
function placesOf(reports: readonly Report[]): readonly string[] {
  const count = new Count();
  for (const { meeting } of reports) {
    if (meeting.place !== null && !NO_NAME.test(fold(meeting.place))) count.add(meeting.place);
  }
  const all = count.byFrequency();
  const whole = new Set(all.map(fold));
  return all.filter((place) => !['省', '市', '县', '区'].some((kind) => whole.has(`${fold(place)}${kind}`)));
}

function bodiesOf(reports: readonly Report[]): readonly string[] {
  const count = new Count();
  for (const { people } of reports) {
    const posts = people.flatMap(({ post }) => (post ?? '').split(/[、,，]/));
    for (const body of new Set(posts.flatMap((post) => bodyOf(post) ?? []))) count.add(body);
  }
  return count.byFrequency();
}

const made = new WeakMap<readonly Report[], Holdings>();

/**
 * What these reports cover. Of the same array it is worked out once: a source gives the same one until it changes.
 *
 * @example holdingsOf(source.all()).days.last // '2031-08-20'
 */
export function holdingsOf(reports: readonly Report[]): Holdings {
  const known = made.get(reports);
  if (known !== undefined) return known;
  const holdings = {
    days: new DayIndex(reports),
    places: placesOf(reports),
    bodies: bodiesOf(reports),
    outlets: new Set(reports.map(({ published }) => fold(published.outlet ?? ''))),
  };
  made.set(reports, holdings);
  return holdings;
}
