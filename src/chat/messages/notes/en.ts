import type { OfQuotes, Reservation } from '../../../answer/answer.ts';
import { notCoveredEn } from '../not-covered/en.ts';

const OF_QUOTES: Readonly<Record<OfQuotes['kind'], string>> = {
  'said-by-meeting': 'The report gives these words to the meeting and does not say which person spoke them.',
  'said-by-nobody': 'These are the report’s own words, not quoted from anybody.',
  unsure: 'Not sure: these words bear on your question, but may not answer it.',
};

/** A reservation in English. */
export function reservationEn(note: Reservation, dayInWords: (day: string) => string): string {
  const of = (date: string | null): string => (date === null ? 'the meeting' : `the meeting of ${dayInWords(date)}`);
  switch (note.kind) {
    case 'other-matter':
      return note.date === null
        ? `The reports held here quote ${note.asked}, but not on this.`
        : `${note.asked} speaks at ${of(note.date)}, but the report has no words of ${note.asked} on this.`;
    case 'chaired':
      return `${note.asked} chaired ${of(note.date)}, but the report gives these words to the meeting, not to ${note.asked}.`;
    case 'attended':
      return `The report only says that ${note.asked} attended ${of(note.date)}, not what ${note.asked} said.`;
    case 'relayed':
      return note.date === null
        ? `In the reports held here, others only relay ${note.asked}; none has words that ${note.asked} spoke there.`
        : `At ${of(note.date)} others only relayed ${note.asked}; the report has no words that ${note.asked} spoke there.`;
    case 'mentioned':
      return note.date === null
        ? `The reports held here only mention ${note.asked}; none has words that ${note.asked} spoke at a meeting.`
        : `The report of ${of(note.date)} only mentions ${note.asked}, who is not said to have been there.`;
    case 'not-there':
      return note.speaksOn.length === 0
        ? `The report of ${of(note.date)} does not name ${note.asked}, and no other report has words of ${note.asked}.`
        : `The report of ${of(note.date)} does not name ${note.asked}, who is quoted at the meetings of ${note.speaksOn.map(dayInWords).join(', ')}.`;
    case 'not-in-period':
      return note.speaksOn.length === 0
        ? `The reports of the meetings of ${note.period} do not name ${note.asked}, and no other report has words of ${note.asked}.`
        : `The reports of the meetings of ${note.period} do not name ${note.asked}, who is quoted at the meetings of ${note.speaksOn.map(dayInWords).join(', ')}.`;
    case 'no-words':
      return `The reports held here name ${note.asked}, but none has words of ${note.asked}.`;
    case 'said-by-meeting':
    case 'said-by-nobody':
    case 'unsure':
      return OF_QUOTES[note.kind];
    case 'unknown-date':
    case 'unknown-place':
    case 'unknown-body':
      return notCoveredEn(note, dayInWords);
    case 'unknown-person':
      return `The reports held here do not name ${note.asked}.`;
  }
}
