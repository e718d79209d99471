import { type Counted, isTally, type Reservation, type Tally } from '../../../answer/answer.ts';
import { reservationEn } from '../notes/en.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' ');

const several = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What a meeting must be to be counted; follows the number of meetings. */
function whatEn(counted: Counted): string {
  switch (counted.kind) {
    case 'speaks':
      return `at which ${counted.person} is quoted`;
    case 'chairs':
      return `chaired by ${counted.person}`;
    case 'attends':
      return `that ${counted.person} attended`;
    case 'speaks-of':
      return `at which ${counted.person} is quoted with ${quoted(counted.words)} in the words or at the beginning of the report`;
    case 'phrase':
      return `whose reports contain ${quoted([counted.phrase])} (${several(counted.times, 'place')})`;
    case 'held':
      return `whose reports have ${quoted(counted.words)} in the title or at the beginning`;
    case 'tells-of':
      return `whose reports mention ${quoted(counted.words)} in one passage (other wordings not counted)`;
  }
}

/** How much there is, in English. */
function tallyEn(tally: Tally, dayInWords: (day: string) => string): string {
  switch (tally.kind) {
    case 'counted': {
      const { counted, meetings, reports, from, to } = tally;
      const days = from === null || to === null ? [] : [...new Set([dayInWords(from), dayInWords(to)])];
      const span = days.length === 0 ? '' : ` (${days.join(' to ')})`;
      return `${several(meetings, 'meeting')} ${whatEn(counted)}${span}, in ${several(reports, 'report')}, reprints counted once.`;
    }
    case 'told-at': {
      const { meetings, shown, atLeast } = tally;
      const listed = shown < meetings ? `the newest ${shown} are shown` : 'the newest first';
      return `${atLeast ? 'At least ' : ''}${several(meetings, 'meeting')} have reports that speak of this; ${listed}.`;
    }
    case 'told-by-places': {
      const { places, shown } = tally;
      const listed = shown < places ? `${shown} of them are shown` : 'one quote from each';
      return `Reports from ${several(places, 'place')} speak of this; ${listed}.`;
    }
    case 'side-missing':
      return `No report held here speaks of ${quoted(tally.sides)}; only the rest is shown.`;
  }
}

/** What the quotes are not, or how much there is, in English. */
export function furtherEn(note: Reservation | Tally, dayInWords: (day: string) => string): string {
  return isTally(note) ? tallyEn(note, dayInWords) : reservationEn(note, dayInWords);
}
