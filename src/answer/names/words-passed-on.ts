import { GOVERNED } from '../../report/speech/subject.ts';
import { foldName } from '../../text/name.ts';
import { foldedWords } from '../excerpt.ts';
import type { Question } from '../question/question.ts';
import type { Scored } from '../rank.ts';

/** Words that somebody gives without being there. */
const FROM_AFAR = /批示|指示|来信|贺信|来电|致电|嘱托|叮嘱|原话|寄语/;

/** Behind a name: a verb of saying with words behind it. */
const SAYS =
  /^[^,.;:!?"]{0,40}?(?:,(?:并|还|又)?)?(?:要求|强调|指出|希望|写道|叮嘱|嘱咐|提出|明确|说)(?:过)?(?![了的])[,:"]?[^,.;:!?"]{2}/;
/** Behind a name: what holds words, and then they. */
const HOLDS = /^[^,.;:!?"]{0,40}(?:批示|指示|讲话|来信|贺信|来电|原话|寄语)[^,.;:!?"]{0,10}[:"]/;
/** Left of a name: its words are only carried out or passed on, or others act for the person. */
const CARRIED_OUT = /(?:传达|学习|贯彻|落实|领会|遵照|按照|根据|围绕|代表|受)[^,.;:!?"]{0,24}$/;

/** Whether folded words give what a person says, and do not only tell that he or she said something. */
function givesWordsOf(name: string, words: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
    const behind = words.slice(at + name.length, at + name.length + 80);
    const before = words.slice(Math.max(0, at - 40), at);
    if (HOLDS.test(behind)) return true;
    if (SAYS.test(behind) && !CARRIED_OUT.test(before) && !GOVERNED.test(before)) return true;
  }
  return false;
}

/**
 * Tells whether an excerpt that is not a person's own speech gives the words that are asked for: the report tells them
 * (某某作出批示，要求…), or another passes them on and the question is about words from afar.
 */
export function passesOnWordsOf({ person = '', folded }: Question): (one: Scored) => boolean {
  return ({ reading, excerpt }) => {
    const { speaker, relays = [] } = excerpt.passage;
    const isPassedOn = FROM_AFAR.test(folded) && relays.some((name) => foldName(name) === person);
    if (speaker.kind !== 'report' && !isPassedOn) return false;
    return givesWordsOf(person, foldedWords(reading, excerpt).replace(/\s/g, ''));
  };
}
