import { endsGivenNames } from './given.ts';
import { isWholeOffice, type OfficePlace, officePlaces } from './office-places.ts';
import { POST_TAIL } from './posts.ts';
import { provenNames } from './proof.ts';
import { mayBegin, mayEndAt, mayFollow, readingsAt } from './readings.ts';
import type { Candidate } from './settle.ts';
import { isPrepositional, isRareName, isSure, isWord, isWordless, TELLS } from './sure-names.ts';
import { isNoName } from './surnames.ts';
import { doubleSurnameAt, oddNameAt, transcribedAt } from './unusual-names.ts';
import { isWordActing, mayBeWordName, wordNameAt } from './word-names.ts';
import { wordAt } from './words.ts';

/** What stands right behind an office. */
interface Behind {
  readonly start: number;
  /** Names by their surname and by what stands behind them. */
  readonly sure: readonly string[];
  /** Words that may be names: the report as a whole must show it. */
  readonly unsure: readonly string[];
}

/** An office begins here (健康司|司长某某). */
const BEGINS_OFFICE = new RegExp(`^(?:${POST_TAIL})`);

/**
 * Behind an office that only its form tells: a surname with a given name of two characters that are no words, before
 * what people do or with an end that given names like; all else is no more than a guess.
 */
function readBehindForm(text: string, place: OfficePlace): Behind {
  const { start } = place;
  if (BEGINS_OFFICE.test(text.slice(start, start + 6))) return { start, sure: [], unsure: [] };
  const names = readingsAt(text, start, false, (end) => mayEndAt(text, start, end)).filter(
    (name) => !isNoName(name) && isWordless(text, start, name),
  );
  if (names.length === 0 || !isWholeOffice(text, place)) return { start, sure: [], unsure: [] };
  const sure = names.filter((name) => {
    const end = start + name.length;
    if (isPrepositional(text, start) && !mayFollow(text.slice(end, end + 8))) return false;
    const isWhole = endsGivenNames(name.slice(-1)) && wordAt(text, end - 1) === undefined;
    return name.length > 2 && (isWhole || TELLS.test(text.slice(end, end + 16)));
  });
  return { start, sure, unsure: sure.length > 0 ? [] : names };
}

function readBehind(text: string, place: OfficePlace): Behind {
  if (place.isByForm) return readBehindForm(text, place);
  const { start, tail } = place;
  const known = readingsAt(text, start, false, (end) => mayEndAt(text, start, end));
  const sure = known.filter((name) => isSure(text, start, name, tail));
  const double = sure.some((name) => mayBegin(text, start + name.length)) ? [] : doubleSurnameAt(text, start);
  if (sure.length > 0) return { start, sure: double.length > 0 ? double : sure, unsure: [] };
  const word = wordNameAt(text, start, tail);
  if (word !== undefined && isWordActing(text, start, word)) return { start, sure: [word], unsure: [] };
  const foreign = transcribedAt(text, start, tail);
  if (foreign.length > 0) return { start, sure: foreign, unsure: [] };
  const rare = readingsAt(text, start, true).filter(
    (name) => !mayFollow(name) && !isWord(text, start, name) && endsGivenNames(name.slice(-1)),
  );
  const names = rare.filter((name) => isRareName(text, start, name, tail));
  const odd = [...oddNameAt(text, start, tail), ...(word === undefined ? [] : [word])];
  return names.length > 0
    ? { start, sure: names, unsure: [] }
    : {
        start,
        sure: [],
        unsure: [...known, ...rare, ...odd].filter((name) => !isNoName(name) || mayBeWordName(name, tail)),
      };
}

/**
 * What stands right behind the offices of a text and is a name, by its surname, by its characters or because the report
 * names it again.
 *
 * @example afterOffices('种粮大户谢德顺掰着指头算账。') // [{ start: 4, names: ['谢德顺'] }]
 */
export function afterOffices(text: string): readonly Candidate[] {
  const places = officePlaces(text);
  const found = places.map((place) => readBehind(text, place));
  const starts = new Set(places.map(({ start }) => start));
  const proven = provenNames(text, new Set(found.flatMap((one) => one.unsure)), starts);
  return found.map(({ start, sure, unsure }) => ({
    start,
    names: sure.length > 0 ? sure : unsure.filter((name) => proven.has(name)),
  }));
}
