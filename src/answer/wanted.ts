import { QUANTITY, TIME } from './expressions.ts';
import type { Wanted } from './question/question.ts';

const HOLDS_TIME = new RegExp(`${TIME}|今年|明年|去年|春节|暑假|寒假|届时|当天|月底|年底`);
const HOLDS_QUANTITY = new RegExp(QUANTITY);
const PARTICIPANTS = /主持|出席|参加|列席|参会|陪同|到会/;
const DEFINES = /就是|即|是指|指的是|包括|分别是|一是|:/;
const PLACE = /在.{1,16}(?:召开|举行|举办)|位于|[省市县区镇乡村路]/;

/** Whether folded words hold the kind of thing that is wanted: a time, a number, who took part, a place, what it is. */
export function holdsWanted(wanted: Wanted, folded: string): boolean {
  switch (wanted) {
    case 'when':
      return HOLDS_TIME.test(folded);
    case 'how-many':
    case 'how-long':
      return HOLDS_QUANTITY.test(folded);
    case 'who':
      return PARTICIPANTS.test(folded);
    case 'where':
      return PLACE.test(folded);
    case 'definition':
      return DEFINES.test(folded);
    default:
      return false;
  }
}
