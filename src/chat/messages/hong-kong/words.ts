/** Words of the interface for which Hong Kong has others than Taiwan, each with the one that is used there. */
export const HONG_KONG_WORDS = [
  ['報導', '報道'],
  ['隱私', '私隱'],
  ['使用者', '用戶'],
] as const satisfies readonly (readonly [string, string])[];
