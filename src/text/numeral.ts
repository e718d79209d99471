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

/** A numeral with units: 亿 closes what stands before it, 万 what stands before it since then. */
function withUnits(numeral: string): number {
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | undefined;
  for (const c of numeral) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      section += (digit ?? 1) * unit;
    } else if (c === '万') {
      tenThousands = (section + (digit ?? 0)) * 1e4;
      section = 0;
    } else if (c === '亿') {
      hundredMillions = (hundredMillions + tenThousands + section + (digit ?? 0)) * 1e8;
      tenThousands = 0;
      section = 0;
    }
    digit = DIGITS[c];
  }
  return hundredMillions + tenThousands + section + (digit ?? 0);
}

const ALL_HAN = new RegExp(`^${HAN_NUMERAL}+$`);
const HAS_UNIT = /[十百千万亿]/;

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
  if (!ALL_HAN.test(text)) return undefined;
  return HAS_UNIT.test(text) ? withUnits(text) : positional(text);
}
