import type { NotCovered } from '../../../answer/answer.ts';
import { spanInWords } from './span-in-words.ts';

/** That no report tells of a day, a place or a body, and of which the reports do, in English. */
export function notCoveredEn(note: NotCovered, dayInWords: (day: string) => string): string {
  switch (note.kind) {
    case 'unknown-date': {
      const held = note.held && `those held are of ${spanInWords(note.held, dayInWords, ' to ')}`;
      const nearest =
        note.nearest.length === 0
          ? undefined
          : `the nearest meeting was on ${note.nearest.map(dayInWords).join(' and ')}`;
      return `${[`No report of a meeting of ${note.asked} is held here`, held, nearest].filter((part) => part !== undefined).join('; ')}.`;
    }
    case 'unknown-place':
      return `The reports held here name no place called ${note.asked}${note.has.length === 0 ? '' : `; they are of meetings in ${note.has.join(', ')} and the like`}.`;
    case 'unknown-body':
      return `The reports held here name no body called ${note.asked}${note.has.length === 0 ? '' : `; among the bodies that they do name are ${note.has.join(', ')}`}.`;
  }
}
