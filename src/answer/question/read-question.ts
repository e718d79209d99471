import type { Day } from '../../report/report.ts';
import { queryTerms } from '../../search/terms.ts';
import { fold } from '../../text/fold.ts';
import { type Formula, formulasIn } from '../formula.ts';
import type { People } from '../people.ts';
import { variantsIn } from '../variants/variants-in.ts';
import { contentOf, namesNothing, withoutAsking, withoutName } from './content.ts';
import { extentOf } from './extent.ts';
import { withoutPadding } from './padding.ts';
import { asksForWordsOf, personIn } from './person.ts';
import { phrasesIn } from './phrases.ts';
import { pickIn, withoutPick } from './pick.ts';
import { type KnownPlaces, placesIn } from './places.ts';
import { inPlainWords } from './plain-words.ts';
import type { Question } from './question.ts';
import { sidesIn } from './sides.ts';
import { timeIn } from './time.ts';
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

/** Whether what has the form of a formula is meant as one: without quotation marks it counts more than one thing (not 一样). */
const isFormula = ({ text, parts }: Formula, folded: string): boolean =>
  parts.some(({ count }) => count > 1) || folded.includes(`"${text}"`);

/** What a question is about: without its speaker, whose words are asked for anyhow; with the name of anybody else. */
function matterOf(timeless: string, person: string | undefined, saidByPerson: boolean): readonly [string, string] {
  const whole = contentOf(withoutPick(timeless));
  if (person === undefined) return [whole, whole];
  const nameless = contentOf(withoutPick(withoutName(timeless, person)));
  return [saidByPerson ? nameless : whole, nameless];
}

function termsOnlyIn(content: string, rest: string): readonly string[] {
  const others = new Set(queryTerms(rest));
  return queryTerms(content).filter((term) => !others.has(term));
}

/**
 * Understands a question; of a very long one, its beginning. `people` are those whom the reports know, so that a name
 * is told from a word.
 *
 * @example readQuestion('周明远在5月2日的会上说了什么？', people).day // { month: 5, day: 2 }
 */
export function readQuestion(text: string, people: People, reader: Reader = {}): Question {
  const bare = withoutPadding(text.slice(0, LONGEST_READ));
  const folded = inPlainWords(fold(bare)).trim();
  const formulas = formulasIn(folded).filter((formula) => isFormula(formula, folded));
  const person = reader.named === null ? undefined : (reader.named ?? personIn(folded, people));
  const asked = withoutQuoted(folded);
  const saidByPerson = person !== undefined && asksForWordsOf(person, folded);
  const pick = pickIn(asked);
  const sides = sidesIn(bare);
  const { today, places = NO_PLACES } = reader;
  const by = { sides, ...(saidByPerson ? { speaker: person } : {}), ...(today === undefined ? {} : { today }) };
  const { timeless, ...when } = timeIn(bare, folded, by);
  const [content, nameless] = matterOf(timeless, person, saidByPerson);
  const [wanted, extent] = [wantedIn(asked, formulas), extentOf(asked, sides)];
  const isOfMeeting = when.dayOfMeeting || when.period?.ofMeeting === true || pick !== undefined;
  const asksWhatWasSaid = wanted === 'statement' && extent === 'one' && isOfMeeting && person === undefined;
  const isOpen = namesNothing(nameless) && (saidByPerson || asksWhatWasSaid);
  return {
    text: bare,
    folded,
    wanted,
    extent,
    ...(pick === undefined ? {} : { pick }),
    places: placesIn(folded, places),
    phrases: phrasesIn(bare, formulas),
    sides,
    ...(person === undefined ? {} : { person }),
    saidByPerson,
    asksWhoItIs: person !== undefined && !saidByPerson && queryTerms(nameless).length === 0,
    ...when,
    formulas,
    isOpen,
    content: content.replace(/[\s\p{P}]+/gu, ' ').trim(),
    terms: isOpen ? [] : queryTerms(content),
    asking: saidByPerson && !isOpen ? termsOnlyIn(content, withoutAsking(content)) : [],
    variants: isOpen ? [] : variantsIn(content),
  };
}
