import { HAN_NUMERAL, numeral } from '../text/numeral.ts';

const MULTIPLES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Longer ones are no quantities, and would overflow. */
const LONGEST_NUMERAL = 16;
/** A number of so many digits is the same after the rounding to 15. */
const EXACT_DIGITS = 15;

/** What makes numbers comparable however they are written: the value, and the value joined to what is counted. */
export interface ComparableNumber {
  /**
   * In digits, 30% for a percentage. Left out where the text has the same digits, and for a lone Han character, which
   * mostly is no number (一切, 四早).
   */
  readonly value: string | undefined;
  /** The value and the character after it: 14天. */
  readonly counted: string | undefined;
}

/**
 * The numbers of a folded text in comparable form: 二月九日 as 2月9日, 百分之三十 as 30%, 十四天 as 14天, 3.5万人 as 35000人.
 *
 * @example comparableNumbers('隔离十四天') // [{ value: '14', counted: '14天' }]
 */
export function comparableNumbers(folded: string): readonly ComparableNumber[] {
  const numbers: ComparableNumber[] = [];
  for (let i = 0; i < folded.length; ) {
    if ((kindOf[folded.charCodeAt(i)] ?? 0) === 0) i++;
    else i = readNumber(folded, i, numbers);
  }
  return numbers;
}

/** By UTF-16 unit, what it is to a number. */
const kindOf = new Uint8Array(0x1_0000);
const DIGIT = 1;
const NUMERAL = 2;
for (const c of '0123456789') kindOf[c.charCodeAt(0)] = DIGIT;
for (const c of HAN_NUMERAL) if (new RegExp(HAN_NUMERAL).test(c)) kindOf[c.charCodeAt(0)] = NUMERAL;

/** Reads the number at `start`, with what follows and belongs to it, and gives where it ends. */
function readNumber(text: string, start: number, numbers: ComparableNumber[]): number {
  const isPercentage = text.startsWith(PERCENT, start) && (kindOf[text.charCodeAt(start + PERCENT.length)] ?? 0) > 0;
  const from = isPercentage ? start + PERCENT.length : start;
  const isHan = kindOf[text.charCodeAt(from)] === NUMERAL;
  const digitsEnd = isHan ? from : decimalEnd(text, from);
  const end = isHan ? runEnd(text, from, NUMERAL) : multiplesEnd(text, digitsEnd);
  const written = text.slice(from, isHan ? end : digitsEnd);
  const value = isHan ? hanValue(written) : digitValue(written, text.slice(digitsEnd, end));
  const after = follows(text.charCodeAt(end)) ? text.charAt(end) : '';
  if (value === undefined) return end + after.length;
  if (isPercentage || after === '%') numbers.push({ value: `${value}%`, counted: undefined });
  else {
    const isTold = (isHan && written.length === 1) || value === written;
    numbers.push({ value: isTold ? undefined : value, counted: after === '' ? undefined : value + after });
  }
  return end + after.length;
}

const PERCENT = '百分之';

/** Whether a character after a number is what is counted, or makes it a percentage. */
function follows(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x25;
}

function runEnd(text: string, start: number, kind: number): number {
  let end = start;
  while (kindOf[text.charCodeAt(end)] === kind) end++;
  return end;
}

/** Where digits end, with a point and more digits. */
function decimalEnd(text: string, start: number): number {
  const end = runEnd(text, start, DIGIT);
  const more = text.charAt(end) === '.' ? runEnd(text, end + 1, DIGIT) : end;
  return more > end + 1 ? more : end;
}

function multiplesEnd(text: string, start: number): number {
  let end = start;
  while (MULTIPLES[text.charAt(end)] !== undefined) end++;
  return end;
}

/** Those of one character are by far the most, and few. */
const lone = new Map(Array.from(HAN_NUMERAL, (c) => [c, readHan(c)]));

function hanValue(han: string): string | undefined {
  return han.length === 1 ? lone.get(han) : readHan(han);
}

function readHan(han: string): string | undefined {
  if (han.length > LONGEST_NUMERAL) return undefined;
  const value = numeral(han);
  // 万 or 百 alone is read as nothing, or stands in words that are no numbers.
  if (value === undefined || value === 0 || (han.length === 1 && value >= 100)) return undefined;
  return String(value);
}

function digitValue(digits: string, multiples: string): string | undefined {
  if (multiples === '' && digits.length <= EXACT_DIGITS) return String(Number(digits));
  if (digits.length + multiples.length > LONGEST_NUMERAL) return undefined;
  let value = Number(digits);
  for (const multiple of multiples) value *= MULTIPLES[multiple] ?? 1;
  return String(Number(value.toPrecision(EXACT_DIGITS)));
}
