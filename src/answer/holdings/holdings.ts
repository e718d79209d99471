import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { inSteps } from '../../text/pause.ts';
import { oncePer } from '../once-per.ts';
import { INSTITUTION } from '../who/held-place.ts';
import { bodyOf } from './body.ts';
import { DayIndex } from './day-index.ts';

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

/** A place with the word for its kind, and the same without, are one: 槐汀市 and 槐汀. Stops after each report. */
function* placesOf(reports: readonly Report[]): Generator<void, readonly string[]> {
  const count = new Count();
  for (const { meeting } of reports) {
    if (meeting.place !== null && !NO_NAME.test(fold(meeting.place))) count.add(meeting.place);
    yield;
  }
  const all = count.byFrequency();
  const whole = new Set(all.map(fold));
  return all.filter((place) => !['省', '市', '县', '区'].some((kind) => whole.has(`${fold(place)}${kind}`)));
}

function* bodiesOf(reports: readonly Report[]): Generator<void, readonly string[]> {
  const count = new Count();
  for (const { people } of reports) {
    const posts = people.flatMap(({ post }) => (post ?? '').split(/[、,，]/));
    for (const body of new Set(posts.flatMap((post) => bodyOf(post) ?? []))) count.add(body);
    yield;
  }
  return count.byFrequency();
}

// What a collection covers is worked out once for each state of it, when it is first asked for, so that no question looks
// through the reports: a source gives the same array until it changes.

/**
 * The days of the meetings.
 *
 * @example daysHeld(source.all()).last // '2031-08-20'
 */
export const daysHeld = oncePer((reports: readonly Report[]) => new DayIndex(reports));

/** Where the meetings were held, as the reports print it, the most frequent first. */
export const placesHeld = oncePer((reports: readonly Report[]) => inSteps(placesOf(reports)));

/** The bodies whose people take part, as the reports print them, the most frequent first. */
export const bodiesHeld = oncePer((reports: readonly Report[]) => inSteps(bodiesOf(reports)));

/** Papers and sites that printed the reports, folded. */
export const outletsHeld = oncePer(
  (reports: readonly Report[]): ReadonlySet<string> =>
    new Set(reports.map(({ published }) => fold(published.outlet ?? ''))),
);
