import type { Day } from '../../report/report.ts';
import { queryTerms } from '../../search/terms.ts';
import { fold } from '../../text/fold.ts';
import { formulasIn } from '../formula.ts';
import type { People } from '../people.ts';
import { variantsIn } from '../variants/variants-in.ts';
import { contentOf, namesNothing, without, withoutName, withoutPeriod } from './content.ts';
import { type DayAsked, dayIn } from './day.ts';
import { extentOf } from './extent.ts';
import { withoutPadding } from './padding.ts';
import { periodIn } from './period/period.ts';
import { asksForWordsOf, personIn } from './person.ts';
import { phrasesIn } from './phrases.ts';
import { pickIn, withoutPick } from './pick.ts';
import { type KnownPlaces, placesIn } from './places.ts';
import { inPlainWords } from './plain-words.ts';
import type { Period, Question } from './question.ts';
import { sidesIn } from './sides.ts';
import { wantedIn } from './wants.ts';

/** Characters of a question that are read; a longer one says nothing more about what is asked for. */
const LONGEST_READ = 1000;

/** What a question is read with. */
export interface Reader {
  /** The person asked about where that is nobody whom the reports know; null for nobody at all. */
  readonly named?: string | null;
  /** From which 上周 and 去年 count. */
  readonly today?: Day;
  readonly places?: KnownPlaces;
}

const NO_PLACES: KnownPlaces = new Set();

/** A question with what stands in quotation marks blanked out: no word of asking is looked for there. */
const withoutQuoted = (folded: string): string =>
  folded.replace(/"[^"]*"/g, (quoted) => '"'.padEnd(quoted.length, '"'));

/** The day or the span of days that a question names: a day with 以来 or 到 behind it is the end of a span. */
function timeIn(
  bare: string,
  folded: string,
  speaker: string | undefined,
  today: Day | undefined,
): { readonly dated?: DayAsked; readonly period?: Period } {
  const dated = dayIn(folded, speaker !== undefined);
  const period = periodIn(bare, today, speaker);
  if (dated === undefined || period === undefined) {
    return { ...(dated === undefined ? {} : { dated }), ...(period === undefined ? {} : { period }) };
  }
  const asked = fold(period.asked);
  if (asked.startsWith(folded.slice(dated.start, dated.end))) return { period };
  // 去年2月1日: the day is of that year.
  const year = folded.slice(0, dated.start).endsWith(asked) ? period.from?.slice(0, 4) : undefined;
  return year === undefined
    ? { dated, ...(dated.ofMeeting ? {} : { period }) }
    : { dated: ofYear(dated, Number(year)) };
}

const ofYear = (dated: DayAsked, year: number): DayAsked => ({ ...dated, day: { ...dated.day, year } });

/**
 * Understands a question; of a very long one, its beginning. `people` are those whom the reports know, so that a name
 * is told from a word.
 *
 * @example readQuestion('周明远在5月2日的会上说了什么？', people).day // { month: 5, day: 2 }
 */
export function readQuestion(text: string, people: People, reader: Reader = {}): Question {
  const bare = withoutPadding(text.slice(0, LONGEST_READ));
  const folded = inPlainWords(fold(bare)).trim();
  const formulas = formulasIn(folded);
  const person = reader.named === null ? undefined : (reader.named ?? personIn(folded, people));
  const asked = withoutQuoted(folded);
  const saidByPerson = person !== undefined && asksForWordsOf(person, folded);
  const { dated, period } = timeIn(bare, folded, saidByPerson ? person : undefined, reader.today);
  const pick = pickIn(asked);
  const sides = sidesIn(folded, /[、]/u.test(bare));
  const timeless = withoutPeriod(dated?.ofMeeting === true ? without(folded, dated) : folded, period);
  const nameless = contentOf(withoutPick(person === undefined ? timeless : withoutName(timeless, person)));
  // Of words asked for, the speaker is known; whatever else is told of somebody is told with the name.
  const content = saidByPerson || person === undefined ? nameless : contentOf(withoutPick(timeless));
  const year = dated ? undefined : /(?<year>(?:19|20)\d{2})年/.exec(folded)?.groups?.['year'];
  const [wanted, extent] = [wantedIn(asked, formulas), extentOf(asked, sides)];
  const isOfMeeting = dated?.ofMeeting === true || period?.ofMeeting === true || pick !== undefined;
  const asksWhatWasSaid = wanted === 'statement' && extent === 'one' && isOfMeeting && person === undefined;
  const isOpen = namesNothing(nameless) && (saidByPerson || asksWhatWasSaid);
  const terms = isOpen ? [] : queryTerms(content);
  const asksWhoItIs = person !== undefined && !saidByPerson && queryTerms(nameless).length === 0;
  return {
    text: bare,
    folded,
    wanted,
    extent,
    ...(pick === undefined ? {} : { pick }),
    ...(period === undefined ? {} : { period }),
    places: placesIn(folded, reader.places ?? NO_PLACES),
    phrases: phrasesIn(bare, formulas),
    sides,
    ...(person === undefined ? {} : { person }),
    saidByPerson,
    asksWhoItIs,
    ...(dated === undefined ? {} : { day: dated.day }),
    dayOfMeeting: dated?.ofMeeting ?? false,
    ...(year === undefined ? {} : { year: Number(year) }),
    formulas,
    isOpen,
    terms,
    variants: isOpen ? [] : variantsIn(content),
  };
}
