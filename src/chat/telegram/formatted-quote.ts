import { FormattedString } from '@grammyjs/parse-mode';
import type { Surroundings } from '../../answer/library.ts';
import { type CitationLines, type Cited, citationLines } from '../citation-lines.ts';
import { cutText, shorten } from '../cut-text.ts';
import { type Language, messages } from '../messages.ts';

/** Telegram shows 100 entities of a message; some are needed beside the bold words. */
const MAX_BOLD = 80;

/** Characters that a speaker, a title or an outlet may take up: with the quote they must fit into one message. */
const MAX_LINE = 120;
/** Characters that a place may take up. */
const MAX_PLACE = 40;
/** Characters for the other reports that have the words. */
const MAX_ALSO_IN = 200;

type Range = readonly [number, number];

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The ranges that lie in the text, widened to whole characters: Telegram refuses half a surrogate pair. */
function wholeRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  return ranges
    .map(([start, end]): Range => {
      const from = isLowSurrogate(text.charCodeAt(start)) ? start - 1 : start;
      const to = isLowSurrogate(text.charCodeAt(end)) ? end + 1 : end;
      return [Math.max(from, 0), Math.min(to, text.length)];
    })
    .filter(([start, end]) => start < end)
    .slice(0, MAX_BOLD);
}

/**
 * Words of a report in an expandable block quote, with some of them in bold (UTF-16 offsets in `text`). What does not
 * fit into `limit` is cut off, and the reader is told.
 *
 * @example blockQuote('会议强调，要防汛。', [[5, 8]], 400, 'zh-Hans')
 */
export function blockQuote(text: string, bold: readonly Range[], limit: number, language: Language): FormattedString {
  const shown = cutText(text, limit);
  const quote = new FormattedString(shown, [
    { type: 'expandable_blockquote', offset: 0, length: shown.length },
    ...wholeRanges(shown, bold).map(([start, end]) => ({ type: 'bold' as const, offset: start, length: end - start })),
  ]);
  if (shown.length === text.length) return quote;
  return FormattedString.join([quote, messages[language].answer.shortened], '\n');
}

/** A quote in its surroundings, itself in bold. */
export function surroundingsQuote(around: Surroundings, limit: number, language: Language): FormattedString {
  const text = around.report.text.slice(around.start, around.end);
  return blockQuote(text, [[around.quoteStart - around.start, around.quoteEnd - around.start]], limit, language);
}

function titleLine(lines: CitationLines): FormattedString {
  const title = shorten(lines.title, MAX_LINE);
  return lines.url === undefined ? new FormattedString(title) : FormattedString.link(title, lines.url);
}

/** What of a quote is told besides the citation itself. */
export interface CitedWith {
  /** Whether the quote stands in bold among words that others may have said; the speaker is named for the bold ones only. */
  readonly around?: boolean;
  /** Where the meeting was, as far as the report tells. */
  readonly place?: string | null;
}

/** Who said it, and where it stands: the lines under a quote. */
export function citationText(quote: Cited, language: Language, o: CitedWith = {}): FormattedString {
  const m = messages[language].citation;
  const lines = citationLines(quote, language);
  const speaker = shorten(lines.speaker, MAX_LINE);
  const place = shorten(o.place ?? '', MAX_PLACE);
  const printed = lines.printed === undefined ? '' : ` ${shorten(lines.printed, MAX_LINE)}`;
  const where = lines.url === undefined ? shorten(lines.file, MAX_LINE) : FormattedString.link(m.link, lines.url);
  return FormattedString.join(
    [
      FormattedString.bold(o.around === true ? m.labelled(m.labels.bold, speaker) : `—— ${speaker}`),
      m.labelled(m.labels.meeting, shorten(lines.meeting, MAX_LINE)),
      ...(place === '' ? [] : [m.labelled(m.labels.place, place)]),
      FormattedString.join([m.labelled(m.labels.report, ''), titleLine(lines), printed]),
      FormattedString.join([m.labelled(m.labels.source, ''), where, ` · ${lines.paragraph}`]),
      ...(lines.alsoIn === undefined ? [] : [shorten(lines.alsoIn, MAX_ALSO_IN)]),
      ...(lines.relays === undefined ? [] : [shorten(lines.relays, MAX_LINE)]),
      ...(lines.damaged === undefined ? [] : [shorten(lines.damaged, MAX_LINE)]),
    ],
    '\n',
  );
}
