import { expect, test } from 'vitest';
import { foldName } from '../../src/text/name.ts';

test.each([
  ['岳明川', '岳明川'],
  ['嶽明川', '岳明川'],
  ['顾 岚', '顾岚'],
  ['顧\u3000嵐', '顾岚'],
  ['阿依·努尔', '阿依·努尔'],
  ['阿依・努爾', '阿依·努尔'],
  ['Ｌｉｎ Mei', 'linmei'],
  ['', ''],
])('the name "%s" is compared as "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
