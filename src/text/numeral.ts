const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const SECTIONS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters that can make up a numeral written in Han characters. */
export const HAN_NUMERAL = '[零〇○一二两三四五六七八九十百千万亿]';

function positional(numeral: string): number | undefined {
  let value = 0;
  for (const c of numeral) {
    const digit = DIGITS[c];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function withUnits(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of numeral) {
    const unit = UNITS[c];
    const big = SECTIONS[c];
    if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0)) * big;
      section = 0;
      digit = undefined;
    } else {
      digit = DIGITS[c];
      if (digit === undefined) return undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/**
 * The value of a numeral in Han characters or digits, or undefined if it is none. Digits in a row are read one by one
 * (二〇二〇), with units by place value (三百二十). Simplified characters only: fold first.
 *
 * @example numeral('二十八') // 28
 * @example numeral('二〇二〇') // 2020
 */
export function numeral(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (!new RegExp(`^${HAN_NUMERAL}+$`).test(text)) return undefined;
  return /[十百千万亿]/.test(text) ? withUnits(text) : positional(text);
}
