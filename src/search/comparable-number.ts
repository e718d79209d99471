import { HAN_NUMERAL, numeral } from '../text/numeral.ts';

const MULTIPLES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** A percentage or number in digits or Han characters, and the character after it: 百分之三十, 3.5万元, 十四天. */
const NUMBER = new RegExp(`(百分之)?(?:(\\d+(?:\\.\\d+)?)([十百千万亿]*)|(${HAN_NUMERAL}+))([%\\u3400-\\u9fff]?)`, 'g');
/** Longer ones are no quantities, and would overflow. */
const LONGEST_NUMERAL = 16;

/** What makes numbers comparable however they are written: the value, and the value joined to what is counted. */
export interface ComparableNumber {
  /**
   * In digits, 30% for a percentage. Left out where the text has the same digits, and for a lone Han character, which
   * mostly is no number (一切, 四早).
   */
  readonly value?: string;
  /** The value and the character after it: 14天. */
  readonly counted?: string;
}

/**
 * The numbers of a folded text in comparable form: 二月九日 as 2月9日, 百分之三十 as 30%, 十四天 as 14天, 3.5万人 as 35000人.
 *
 * @example comparableNumbers('隔离十四天') // [{ value: '14', counted: '14天' }]
 */
export function comparableNumbers(folded: string): readonly ComparableNumber[] {
  const numbers: ComparableNumber[] = [];
  for (const [, percent, digits, multiples, han, after = ''] of folded.matchAll(NUMBER)) {
    const value = digits === undefined ? hanValue(han ?? '') : digitValue(digits, multiples ?? '');
    if (value === undefined) continue;
    if (percent !== undefined || after === '%') numbers.push({ value: `${value}%` });
    else {
      numbers.push({
        ...(han?.length === 1 || value === digits ? {} : { value }),
        ...(after === '' ? {} : { counted: value + after }),
      });
    }
  }
  return numbers;
}

function hanValue(han: string): string | undefined {
  if (han.length > LONGEST_NUMERAL) return undefined;
  const value = numeral(han);
  // 万 or 百 alone is read as nothing, or stands in words that are no numbers.
  if (value === undefined || value === 0 || (han.length === 1 && value >= 100)) return undefined;
  return String(value);
}

function digitValue(digits: string, multiples: string): string | undefined {
  if (digits.length + multiples.length > LONGEST_NUMERAL) return undefined;
  let value = Number(digits);
  for (const multiple of multiples) value *= MULTIPLES[multiple] ?? 1;
  return String(Number(value.toPrecision(15)));
}
