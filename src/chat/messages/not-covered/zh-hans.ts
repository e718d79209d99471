import type { NotCovered } from '../../../answer/answer.ts';
import { toSimplified } from '../../../text/script.ts';
import { spanInWords } from './span-in-words.ts';

/** That no report tells of a day, a place or a body, and of which the reports do, in simplified characters. */
export function notCoveredZhHans(note: NotCovered, dayInWords: (day: string) => string): string {
  switch (note.kind) {
    case 'unknown-date': {
      const held = note.held && `收录的是${spanInWords(note.held, dayInWords, '至')}的会议`;
      const nearest = note.nearest.length === 0 ? undefined : `最近的会议在${note.nearest.map(dayInWords).join('和')}`;
      return `${[`没有${note.asked}的会议报道`, held, nearest].filter((part) => part !== undefined).join('，')}。`;
    }
    case 'unknown-place':
      return `收录的报道没有提到${note.asked}${note.has.length === 0 ? '' : `；有会议报道的地方有${toSimplified(note.has.join('、'))}等`}。`;
    case 'unknown-body':
      return `收录的报道没有提到${note.asked}这个部门${note.has.length === 0 ? '' : `；提到的部门有${toSimplified(note.has.join('、'))}等`}。`;
  }
}
