import type { NotCovered } from '../../../answer/answer.ts';
import { toTraditional } from '../../../text/script.ts';
import { spanInWords } from './span-in-words.ts';

/** That no report tells of a day, a place or a body, and of which the reports do, in traditional characters. */
export function notCoveredZhHant(note: NotCovered, dayInWords: (day: string) => string): string {
  switch (note.kind) {
    case 'unknown-date': {
      const held = note.held && `收錄的是${spanInWords(note.held, dayInWords, '至')}的會議`;
      const nearest = note.nearest.length === 0 ? undefined : `最近的會議在${note.nearest.map(dayInWords).join('和')}`;
      return `${[`沒有${note.asked}的會議報導`, held, nearest].filter((part) => part !== undefined).join('，')}。`;
    }
    case 'unknown-place':
      return `收錄的報導沒有提到${note.asked}${note.has.length === 0 ? '' : `；有會議報導的地方有${toTraditional(note.has.join('、'))}等`}。`;
    case 'unknown-body':
      return `收錄的報導沒有提到${note.asked}這個部門${note.has.length === 0 ? '' : `；提到的部門有${toTraditional(note.has.join('、'))}等`}。`;
  }
}
