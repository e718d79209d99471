import { CITIES, PROVINCES } from '../../report/facts/cities.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { Question } from '../question/question.ts';

const KIND = '(?:自治区|自治州|自治县|特别行政区|省|市|县|区|镇|乡)';
const KNOWN = new RegExp(
  `(?<![\\p{Script=Han}])(?:请问)?(?<place>(?:${[...PROVINCES, ...CITIES].toSorted((a, b) => b.length - a.length).join('|')})[省市]?)(?![\\p{Script=Han}]{0,2}[路街])`,
  'gu',
);
/** No names: 全市, 各县, 小区, 灾区. */
const NO_NAME =
  /^(?:[全各本我该这那哪每外多两几有省市县区]|城|社|小|学|校|灾|郊|山|景|园|超|股|上|都|夜|地|主城|一个|会议|所有|其他|关于)/;
const NAMED = new RegExp(
  `(?:^(?:请问)?|[在对于到和与跟,])(?<place>[^\\P{Script=Han}的在对于到和与跟是有说]{2,3}${KIND})(?=的|对|在|就|有|怎|如何|什么|关于|防|\\d|召开|举行|会议|$)`,
  'gu',
);

/**
 * The places that a question surely names, folded: those that everybody knows, and what its grammar shows to be one
 * (某某县的会议, 在某某市). Fewer than `places`, since what is none must not be told to be missing.
 */
export function placesAsked({ folded }: Pick<Question, 'folded'>): readonly string[] {
  const found = [KNOWN, NAMED].flatMap((pattern) =>
    matchesIn(folded, pattern).map((match) => match.groups?.['place'] ?? ''),
  );
  return [...new Set(found.filter((place) => place !== '' && !NO_NAME.test(place)))];
}

/** A place's name without the word for its kind, if what is left can be a name. */
export function bareName(place: string): string {
  const bare = place.replace(new RegExp(`${KIND}$`), '');
  return bare.length > 1 ? bare : place;
}
