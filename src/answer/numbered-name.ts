import { matchesIn } from '../text/matches-in.ts';
import { numeral } from '../text/numeral.ts';
import type { Reading } from './reading.ts';

/** What is told from its like by a number alone: 3号线, 27路, 2号闸. */
const NUMBERED = /\d{1,4}(?:号[线楼门院桥井闸]|路|国道|省道|次列车)/gu;

const ROW =
  '(?<numeral>\\d{1,3}|[一二三四五六七八九十百]{1,4})(?<row>届|季(?=度|[^节度])|季度|轮|批次?|期(?![间限末中望盼]))';
/** What is told from its like by its place in a row: 第九届, 第三季. A report may leave 第 out: 三季度, 九届. */
const IN_A_ROW = new RegExp(`第?${ROW}`, 'gu');
const ASKED_IN_A_ROW = new RegExp(`第${ROW}`, 'gu');

function placesIn(pattern: RegExp, folded: string): readonly string[] {
  return matchesIn(folded, pattern).flatMap(({ groups = {} }) => {
    const its = numeral(groups['numeral'] ?? '');
    return its === undefined ? [] : [`${its}${groups['row']?.charAt(0) ?? ''}`];
  });
}

function isInRow({ around, units }: Reading, place: string): boolean {
  return [around, ...units.map(({ folded }) => folded)].some((text) => placesIn(IN_A_ROW, text).includes(place));
}

/**
 * Whether a report has all that a folded question tells by a number: words about another line, another house, another
 * term or quarter are no answer, however much else they share with the question.
 *
 * @example hasNumbersOf('地铁3号线什么时候通车?', readingOf(report)) // false where the report knows but a line 4
 */
export function hasNumbersOf(question: string, reading: Reading): boolean {
  const names = question.match(NUMBERED) ?? [];
  const places = placesIn(ASKED_IN_A_ROW, question);
  return (
    names.every((name) => reading.units.some(({ folded }) => folded.includes(name))) &&
    places.every((place) => isInRow(reading, place))
  );
}
