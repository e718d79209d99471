import type { KnownPerson, People } from '../../../src/answer/people.ts';
import type { Question } from '../../../src/answer/question/question.ts';
import { type Reader, readQuestion } from '../../../src/answer/question/read-question.ts';

const known = (name: string): readonly [string, KnownPerson] => [
  name,
  { name, printed: new Map(), roles: new Map(), offices: new Map(), officesEndWith: new Set(['长']) },
];

/** Invented people whom the reports know. */
export const PEOPLE: People = new Map(['顾潮平', '梁海生', '高峰', '白露明'].map(known));

const PLACES: ReadonlySet<string> = new Set(['海湾市', '海湾', '东岛市', '东岛', '河南', '重庆']);

/** A Saturday. */
export const TODAY = '2026-11-28';

/** A question as it is understood, nobody knows on which day. */
export const readUndated = (text: string): Question => readQuestion(text, PEOPLE, { places: PLACES });

/** A question as it is understood on a Saturday, the 28th of November 2026. */
export const read = (text: string, reader: Reader = {}): Question =>
  readQuestion(text, PEOPLE, { today: TODAY, places: PLACES, ...reader });
