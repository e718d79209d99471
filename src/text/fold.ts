import { hasNoRun } from './convertible-run.ts';
import { toSimplified } from './script.ts';

/**
 * Folding makes texts comparable: NFKC, lower case, simplified script. Folded text is searched and compared, never
 * shown; a map leads each folded character back to the original.
 */
export interface Folded {
  /** The folded text. */
  readonly text: string;
  /** For each UTF-16 unit of the folded text, the offset in the source it came from; one more entry for the end. */
  readonly origin: Uint32Array;
}

/** Code points whose compatibility form only spells out punctuation; they are folded to what people type. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '、': ',',
  '。': '.',
  '—': '-',
  '–': '-',
  '·': '·',
  '•': '·',
  '‧': '·',
  '・': '·',
};

/** What each code point met so far folds to: normalising is slow, and texts are made of few characters. */
const known = new Map<string, string>();

function foldCodePoint(c: string): string {
  const seen = known.get(c);
  if (seen !== undefined) return seen;
  // The form of width may be one that people type differently still (︑ is 、 is ,), so that is looked up twice.
  const folded = PUNCTUATION[c] ?? Array.from(c.normalize('NFKC').toLowerCase(), (f) => PUNCTUATION[f] ?? f).join('');
  known.set(c, folded);
  if (c.length === 1 && folded.length === 1) unitOf[c.charCodeAt(0)] = folded.charCodeAt(0);
  return folded;
}

/** By UTF-16 unit: the one unit that it was seen to fold to; 0 for those not met yet, halves of pairs, and what unfolds. */
const unitOf = new Uint16Array(0x1_0000);

/** Where folded units are put together: making one string of many is much cheaper than joining strings. */
const joined = Buffer.alloc(1 << 14);

/** Folds all but the script. */
function foldForms(text: string): string {
  let folded = '';
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = unitOf[text.charCodeAt(i)] ?? 0;
    if (unit !== 0) {
      joined[held] = unit & 0xff;
      joined[held + 1] = unit >>> 8;
      held += 2;
      if (held < joined.length) continue;
    }
    folded += joined.toString('utf16le', 0, held);
    held = 0;
    if (unit !== 0) continue;
    const c = String.fromCodePoint(text.codePointAt(i) ?? 0);
    folded += foldCodePoint(c);
    i += c.length - 1;
  }
  return folded + joined.toString('utf16le', 0, held);
}

/**
 * Folds a text.
 *
 * @example fold('“四早”ＡＢＣ') // '"四早"abc'
 */
export function fold(text: string): string {
  return toSimplified(foldForms(text));
}

/** Whether each unit of a text folds to one unit, as far as was met; for texts whose forms were folded. */
function isOneToOne(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (unitOf[text.charCodeAt(i)] === 0) return false;
  return true;
}

/**
 * Folds stretches of a text, each as `fold` does by itself. Where no character becomes two, and none is to be converted,
 * as in most texts, they are cut out of the whole text folded, which is much cheaper than to fold each.
 *
 * @example stretchesFolded('他说：“好。”')(3, 6) // '"好.'
 */
export function stretchesFolded(text: string): (start: number, end: number) => string {
  const forms = foldForms(text);
  if (isOneToOne(text) && hasNoRun(forms)) return (start, end) => forms.slice(start, end);
  return (start, end) => fold(text.slice(start, end));
}

/**
 * Folds a text and keeps the way back.
 *
 * @example foldWithMap('①說').origin // Uint32Array [0, 1, 2]
 */
export function foldWithMap(text: string): Folded {
  const units: number[] = [];
  const origin: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = unitOf[text.charCodeAt(at)] ?? 0;
    if (unit !== 0) {
      units.push(unit);
      origin.push(at);
      continue;
    }
    const c = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldCodePoint(c);
    for (let i = 0; i < folded.length; i++) {
      units.push(folded.charCodeAt(i));
      origin.push(at);
    }
    at += c.length - 1;
  }
  origin.push(text.length);
  return { text: toSimplified(stringOf(units)), origin: Uint32Array.from(origin) };
}

/** The string of UTF-16 units, made in one piece. */
function stringOf(units: readonly number[]): string {
  return Buffer.from(Uint16Array.from(units).buffer).toString('utf16le');
}

/**
 * Marks that belong to a number: 3.5 is not 35, 35% not 35, -5 not 5. Each is written as a letter of its own before
 * punctuation is dropped; one for one, so that offsets hold.
 */
const IN_NUMBER = /[.．:：/](?<=\d.)(?=\d)|[%％‰](?<=\d.)|[-−－](?<![\p{L}\p{N}].)(?=\d)/gu;
const AS_LETTER: Readonly<Record<string, string>> = { '.': 'δ', '．': 'δ', ':': 'κ', '：': 'κ', '/': 'σ', '‰': 'ρ' };
const numbersKept = (text: string): string =>
  text.replace(IN_NUMBER, (mark) => AS_LETTER[mark] ?? (/[%％]/.test(mark) ? 'π' : 'μ'));

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER = 1;
const OTHER = 2;
/** By UTF-16 unit: whether it is a letter or digit, as far as it was met; 0 for halves of pairs, which never are alone. */
const kindOf = new Uint8Array(0x1_0000);

/**
 * The letters and digits of a text alone.
 *
 * @example lettersOf('"四早",3 次') // '四早3次'
 */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf[unit] || kindAt(text, i);
    if (kind === LETTER) continue;
    if (i > from) letters += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : letters + text.slice(from);
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  const start = isLow && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
  const kind = LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(start) ?? 0)) ? LETTER : OTHER;
  if (unit < 0xd800 || unit > 0xdfff) kindOf[unit] = kind;
  return kind;
}

/**
 * The folded letters and digits of a text alone: what decides whether two sentences say the same words, whatever
 * their script, punctuation, width and spacing. Marks that change a number's value count.
 *
 * @example skeleton('「四早」、「四集中」') // '四早四集中'
 */
export function skeleton(text: string): string {
  return lettersOf(fold(numbersKept(text)));
}

/**
 * The skeleton of a text with the way back to its offsets.
 *
 * @example skeletonWithMap('「四早」').origin // Uint32Array [1, 2, 4]
 */
export function skeletonWithMap(text: string): Folded {
  const folded = foldWithMap(numbersKept(text));
  const units: number[] = [];
  const origin: number[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    const unit = folded.text.charCodeAt(i);
    if ((kindOf[unit] || kindAt(folded.text, i)) !== LETTER) continue;
    units.push(unit);
    origin.push(folded.origin[i] ?? 0);
  }
  origin.push(text.length);
  return { text: stringOf(units), origin: Uint32Array.from(origin) };
}
