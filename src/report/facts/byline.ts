import { toSimplified } from '../../text/script.ts';
import type { CleanPage } from '../page/page.ts';
import { around } from './around.ts';
import { type Craft, creditsIn } from './credits.ts';
import { findDateline } from './dateline.ts';
import { namesAlone } from './press-names.ts';
import { signatureOf } from './signature.ts';

/** Who wrote a report. */
export interface Byline {
  readonly reporters: readonly string[];
  /** People of the bodies reported on, who sent in the words (通讯员). */
  readonly correspondents: readonly string[];
}

/** So many lines below the body may hold nothing but the names of its reporters. */
const NEAR = 4;

/** A line that is a report's own head: names, then where from (罗静雯 王五 报道 / 某市). */
const REPORTING =
  /^[（(【]?(?<names>[\p{Script=Han}\s、]{2,30}?)\s?(?:综合)?报[道导]\s{0,3}(?:[/／]\s{0,3}\p{Script=Han}{2,8})?[）)】]?$/u;

/** A line that says of names what they did behind them: 罗静雯/文 王五/图, （罗静雯 文/摄）. */
const WROTE =
  /^[（(【■□]?\s?(?<names>\p{Script=Han}{2,4}(?:[\s、]{1,2}\p{Script=Han}{2,4}){0,3}?)\s?[/／]?\s?(?:图文|文|采写|撰文)(?=$|[\s/／、）)】])/u;

/** A line of names behind a mark is at most so long. */
const MARKED = 20;

/** What a signature without brackets begins with. */
const MARK = /^[■□●◎◆▲★]\s*/u;

/** The names that a line gives before it says that they wrote. */
function writing(line: string): readonly string[] {
  const plain = toSimplified(line);
  const names = REPORTING.exec(plain)?.groups?.['names'] ?? WROTE.exec(plain)?.groups?.['names'];
  const start = plain.indexOf(names ?? '');
  return names === undefined ? [] : namesAlone(line.slice(start, start + names.length));
}

function first(lists: Iterable<readonly string[]>): readonly string[] {
  for (const list of lists) if (list.length > 0) return list;
  return [];
}

/** The names of everyone whom a line credits with one of the crafts. */
function credited(line: string, craft: Craft): readonly string[] {
  return creditsIn(line).flatMap((credit) => (credit.craft === craft ? credit.names : []));
}

/** Names that nothing introduces: behind a mark above the body, in the signature, or in brackets right below it. */
function unintroduced(page: CleanPage, signature: string): readonly string[] {
  const above = page.furniture.filter((line) => line.where === 'before').map((line) => line.text);
  const below = page.furniture.filter((line) => line.where === 'after').map((line) => line.text);
  const marked = above.filter((line) => MARK.test(line) && line.length <= MARKED);
  const signed = [...marked, signature, ...below.slice(0, NEAR).map(signatureOf)];
  return first(signed.map((words) => namesAlone(words.replace(MARK, ''))));
}

/**
 * Who wrote a report, as its page tells: in its dateline, else in a line around the body or in the signature at its
 * end. 记者 is believed before 作者 and 文, and these before names that nothing introduces.
 *
 * @example bylineOf(page) // { reporters: ['罗静雯'], correspondents: ['王五'] }
 */
export function bylineOf(page: CleanPage): Byline {
  const dateline = findDateline(page.text);
  const signature = signatureOf(page.text);
  const lines = [...around(page).map((line) => line.text), signature];
  const written = (craft: Craft) => first(lines.map((line) => credited(line, craft)));
  const correspondents = first([dateline.correspondents, written('correspondent')]);
  const introduced = first([dateline.reporters, written('reporter'), written('author'), first(lines.map(writing))]);
  const isUnsigned = introduced.length === 0 && correspondents.length === 0;
  const reporters = isUnsigned ? unintroduced(page, signature) : introduced;
  return { reporters: [...new Set(reporters)], correspondents: [...new Set(correspondents)] };
}
