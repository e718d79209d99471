import { PROVINCES } from '../../report/facts/cities.ts';
import { fold } from '../../text/fold.ts';

/** How high a place stands: a place of a level lies in one of each level before it. */
export const LEVELS = ['state', 'province', 'city', 'county', 'town'] as const;
export type Level = (typeof LEVELS)[number];

/** A place without the word for its kind, folded: 槐汀 for 槐汀市. */
export interface Place {
  readonly level: Level;
  readonly name: string;
}

const KINDS: Readonly<Record<string, Level>> = {
  省: 'province',
  自治区: 'province',
  特别行政区: 'province',
  市: 'city',
  州: 'city',
  自治州: 'city',
  盟: 'city',
  县: 'county',
  自治县: 'county',
  区: 'county',
  旗: 'county',
  镇: 'town',
  乡: 'town',
  街道: 'town',
  村: 'town',
};

/** Words that end or begin with the word for a kind of place and name none: 小区, 城乡, 市场. */
const NO_KIND = '(?<![小社校景园片山灾库城街厂院辖发战军]区|[城都门夜]市|[城下]乡|[农新]村)';
const NOT_AFTER = '(?!场|民|容|值|块|域|间|略|亲|城|舰|医)';

/** One place at the start of words, with the word for its kind; a name that is left out is the report's own place. */
const PLACE_WORD = new RegExp(
  `^(?<name>[^\\P{Script=Han}委局厅院校部会司副长办代]{0,8}?)(?<kind>特别行政区|自治区|自治州|自治县|街道|[省市州盟县区旗镇乡村])${NO_KIND}${NOT_AFTER}`,
  'u',
);

/** The level of the kind of place that a word names. */
export const levelOf = (kind: string): Level => KINDS[kind] ?? 'state';

/** 全市, 我县: the report's own place. */
const OWN = /^(?:[全我本该各]|中共)/;

/**
 * The places that words begin with, the widest first, and what is left of the words.
 *
 * @example placesBefore('槐汀市青禾县委书记') // { places: [槐汀, 青禾], rest: '委书记' }
 */
export function placesBefore(words: string): { readonly places: readonly Place[]; readonly rest: string } {
  const places: Place[] = [];
  let rest = words.replace(OWN, '');
  for (let found = PLACE_WORD.exec(rest); found; found = PLACE_WORD.exec(rest)) {
    const { name = '', kind = '' } = found.groups ?? {};
    const level = levelOf(kind);
    const above = places.at(-1);
    if (above && (name === '' || LEVELS.indexOf(level) <= LEVELS.indexOf(above.level))) break;
    places.push({ level, name });
    rest = rest.slice(found[0].length);
  }
  return { places, rest };
}

/**
 * The place of that level in the place where a meeting was held, or '' if it tells none: 槐汀 for a city's offices in 槐汀市 or
 * 槐汀, not for a province's.
 */
export function placeAt(level: Level, meetingPlace: string | null): string {
  if (meetingPlace === null) return '';
  const { places, rest } = placesBefore(fold(meetingPlace));
  if (places.length > 0) return places.find((place) => place.level === level)?.name ?? '';
  if (INSTITUTION.test(rest)) return '';
  return level === 'province' && !PROVINCES.includes(rest) ? '' : rest;
}

/** How the names of bodies end that are no place. */
export const INSTITUTION = /(?:大学|学院|学校|中学|小学|医院|公司|集团|中心|研究院|研究所)$/;
