/** A title made of the text itself is cut to this many characters, at the end of a clause if one is near. */
const MADE_AT_MOST = 40;

/** A first clause that is longer is taken whole if it has at most so many. */
const CLAUSE_AT_MOST = 60;

/** The beginning of a document without any mark that could end a title. */
const UNMARKED = 30;

/** A heading at the start of a document, before the first space, has at most this many characters. */
const HEADING_AT_MOST = 60;

/** What agencies print before the first sentence: 某报讯 (记者 某某). */
const DATELINE = /^[^，,。\s(（]{0,14}(?:讯|訊|电|電)\s?(?:[(（][^)）]{0,40}[)）])?\s?/;

const CLAUSE_END = /[，,。；;！!？?]/;

const SENTENCE_END = /[。！？!?；;]/;

function firstCharacters(text: string, most: number): string {
  return Array.from(text.slice(0, most * 2))
    .slice(0, most)
    .join('');
}

/** Clauses shorter than this in all say too little: the title runs on into the next one. */
const TELLING = 10;

/** The first places where a clause of a line ends, up to the end of its first sentence. */
function clauseEnds(head: string): readonly number[] {
  const ends: number[] = [];
  for (let i = 0; i < head.length; i++) {
    if (!CLAUSE_END.test(head[i] ?? '')) continue;
    ends.push(i);
    if (SENTENCE_END.test(head[i] ?? '')) break;
  }
  return ends.filter((end) => end >= TELLING);
}

/**
 * A title for a page that shows none: the beginning of its body's first sentence, as many whole clauses as 40 characters
 * hold; of a first clause that is longer, all if it has at most 60, else 40.
 *
 * @example titleFromBody('青川日报讯 (记者 林某)5月2日,市政府召开会议。会议强调……') // '5月2日,市政府召开会议'
 */
export function titleFromBody(body: string): string {
  const line = (body.split('\n', 1)[0] ?? '').replace(DATELINE, '');
  const head = firstCharacters(line, CLAUSE_AT_MOST + 1);
  const ends = clauseEnds(head);
  const end = ends.findLast((at) => at <= MADE_AT_MOST) ?? ends[0];
  return end === undefined ? firstCharacters(line, MADE_AT_MOST).trim() : head.slice(0, end);
}

/**
 * The title of a document that is clean already: its first line if that is short and no sentence, the heading before
 * its first space, or its first words.
 *
 * @example titleFromDocument('关于开学工作的通知 各有关单位：……') // '关于开学工作的通知'
 */
export function titleFromDocument(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const [heading = ''] = line.slice(0, HEADING_AT_MOST + 1).split(/\s/, 1);
  if (line.length <= HEADING_AT_MOST && !SENTENCE_END.test(line)) return line;
  const isHeading = heading.length >= 4 && heading.length <= HEADING_AT_MOST && heading.length < line.length;
  if (isHeading && !/[。；;：:，,]$/.test(heading)) return heading;
  return firstCharacters(line, UNMARKED).trim();
}
