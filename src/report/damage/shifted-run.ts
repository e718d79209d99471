import type { Span } from '../../text/sentence.ts';
import { gbkCode } from './gbk.ts';
import { isReading, SYLLABLE } from './syllable.ts';

/** How a run begins, by the bytes before those that are seen. */
export type Beginning =
  /** The trail byte of the character before is the lead byte of a hidden one, which has this reading. */
  | { readonly kind: 'hidden'; readonly lead: number; readonly syllable: string }
  /** A lead byte is lost; its trail byte, 0xA3, and `next` were taken for a full-width mark. */
  | { readonly kind: 'cut'; readonly next: number };

/** How a run ends: by the trail byte of its last character. */
export type Ending =
  /** It is seen, and with it the bracket behind the character, if it has one. */
  | { readonly kind: 'known'; readonly trail: number; readonly syllable?: string }
  /** It is lost, but the character has this reading. */
  | { readonly kind: 'reading'; readonly syllable: string }
  | { readonly kind: 'lost' }
  /** It is lost, and so is the ASCII character behind it. */
  | { readonly kind: 'swallowed' }
  /** Nothing ends the run as a run ends: its characters cannot be told. */
  | { readonly kind: 'hopeless' };

/** A stretch of a line that was decoded one byte off. */
export interface ShiftedRun extends Span {
  readonly beginning: Beginning;
  /** The bytes of the characters seen, in pairs. */
  readonly bytes: readonly number[];
  readonly ending: Ending;
}

/** A run is over at the next full-width mark or ASCII byte, and such a one is never far. */
const LONGEST_RUN = 80;

/** Second bytes of the full-width marks at which the text was cut, by the marks as pages print them. */
const MARKS: ReadonlyMap<string, number> = new Map([
  ...[...'！（），：；？'].map((mark): [string, number] => [mark, mark.charCodeAt(0) - 0xff00 + 0xa0]),
  ...[...'!(),:;?'].map((mark): [string, number] => [mark, mark.charCodeAt(0) + 0x80]),
]);

const BESIDE_A_CUT = /[\s！（），：；？。、“”《》!(),:;?]/u;
const HAN = /\p{Script=Han}/u;
/** A lost byte and the syllable whose bracket went with it. */
const LOST_BRACKET = new RegExp(`[?\ufffd]\\(?(${SYLLABLE})\\)`, 'uy');
const BRACKET = new RegExp(`\\((${SYLLABLE})\\)`, 'uy');

function isLost(character: string): boolean {
  return character === '?' || character === '\ufffd';
}

function matchAt(pattern: RegExp, text: string, at: number): { syllable: string; end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found?.[1] === undefined ? undefined : { syllable: found[1], end: at + found[0].length };
}

type Tail = Pick<ShiftedRun, 'bytes' | 'ending' | 'end'>;

/** An ending, and where what comes after it begins. */
type Over = Pick<ShiftedRun, 'ending' | 'end'>;

/** The ending at a character that is none of the run's own; undefined where the run goes on. */
function endingAt(line: string, at: number): Over | undefined {
  const character = line.charAt(at);
  const code = character.charCodeAt(0);
  if (isLost(character)) {
    const bracket = matchAt(LOST_BRACKET, line, at);
    if (bracket) return { ending: { kind: 'reading', syllable: bracket.syllable }, end: bracket.end };
    const isCut = at + 1 === line.length || BESIDE_A_CUT.test(line.charAt(at + 1));
    return { ending: { kind: isCut ? 'lost' : 'swallowed' }, end: at + 1 };
  }
  if (character === '€') return knownEnding(line, at, 0x80);
  if (code >= 0x40 && code < 0x7f) return knownEnding(line, at, code);
  return gbkCode(character) === undefined ? { ending: { kind: 'hopeless' }, end: at } : undefined;
}

function knownEnding(line: string, at: number, trail: number): Over {
  const bracket = matchAt(BRACKET, line, at + 1);
  if (!bracket) return { ending: { kind: 'known', trail }, end: at + 1 };
  return { ending: { kind: 'known', trail, syllable: bracket.syllable }, end: bracket.end };
}

/** Reads on from `from` to the end of the run. */
function tailFrom(line: string, from: number): Tail {
  const bytes: number[] = [];
  let at = from;
  while (at < line.length && bytes.length < LONGEST_RUN * 2) {
    const over = endingAt(line, at);
    if (over) return { bytes, ...over };
    const character = line.charAt(at);
    const code = gbkCode(character) ?? 0;
    bytes.push(code >> 8, code & 0xff);
    const bracket = matchAt(BRACKET, line, at + 1);
    if (bracket && !isReading(character, bracket.syllable)) return { bytes, ending: { kind: 'hopeless' }, end: at + 1 };
    at = bracket?.end ?? at + 1;
  }
  return { bytes, ending: { kind: 'hopeless' }, end: at };
}

/** The beginning of a run at a lost byte; undefined if none begins there. */
function beginningAt(line: string, at: number): { readonly beginning: Beginning; readonly end: number } | undefined {
  const bracket = matchAt(LOST_BRACKET, line, at);
  if (bracket) {
    const code = gbkCode(line.charAt(at - 1));
    if (code === undefined || !HAN.test(line.charAt(at - 1))) return undefined;
    return { beginning: { kind: 'hidden', lead: code & 0xff, syllable: bracket.syllable }, end: bracket.end };
  }
  const next = MARKS.get(line.charAt(at + 1));
  return next === undefined ? undefined : { beginning: { kind: 'cut', next }, end: at + 2 };
}

/**
 * Finds where a line was decoded one byte off. Mirrors that work on the bytes of a GBK page do this in two ways. They
 * put pinyin behind a character that two neighbours only seem to make (打實 is B4F2 8C8D, and F28C is 驅), which tears
 * the second of them apart: 打?qū)…. Or they cut at a full-width mark that two neighbours only seem to make (學校、 is
 * D1A7 D0A3 A1A2, and A3A1 is ！), which leaves half a character behind: 學?！…. What follows is read in wrong pairs until
 * an ASCII byte, a byte 80 (€) or a true cut puts it right again; half a character there is lost as well. The text may
 * have half-width marks in place of full-width ones, and U+FFFD in place of a question mark.
 *
 * @example shiftedRuns('一次實打?qū)嵉目简?。')[0] // { start: 4, end: 13, beginning: { kind: 'hidden', … }, … }
 */
export function shiftedRuns(line: string): readonly ShiftedRun[] {
  const runs: ShiftedRun[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!isLost(line.charAt(at))) continue;
    const found = beginningAt(line, at);
    if (!found) continue;
    const tail = tailFrom(line, found.end);
    runs.push({ start: at, beginning: found.beginning, ...tail });
    at = Math.max(at, tail.end - 1);
  }
  return runs;
}
