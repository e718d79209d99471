import { FormattedString } from '@grammyjs/parse-mode';
import type { Quote } from '../../../answer/answer.ts';
import { quote as quoteOf } from '../../../answer/quote.ts';
import { type Passage, passageText, type Report, type Speaker } from '../../../report/report.ts';
import { type Cited, speakerInWords } from '../../citation-lines.ts';
import { cutText, shorten } from '../../cut-text.ts';
import { type Language, messages } from '../../messages.ts';
import { blockQuote, citationText } from '../formatted-quote.ts';

/** Characters of a page; with what stands around it, it must fit into one message. */
const MOST = 2_400;
const MAX_SPEAKER = 120;

const isSame = (one: Speaker, other: Speaker): boolean =>
  one.kind === 'report' || other.kind === 'report' ? false : one.kind === other.kind && one.name === other.name;

/** All that one speaker says in a report, in its order; the report's own narration is nobody's speech. */
export function speechOf(report: Report, speaker: Speaker): readonly Passage[] {
  return report.passages.filter((passage) => isSame(passage.speaker, speaker));
}

/** Whether a report has more words of the quote's speaker than the quote. */
export function hasMoreSpeech(report: Report, { speaker, citation }: Pick<Quote, 'speaker' | 'citation'>): boolean {
  return speechOf(report, speaker).some(({ start, end }) => start < citation.start || end > citation.end);
}

/** A page of a speech: its words, and the passages they are from. */
interface SpeechPage {
  readonly text: string;
  readonly passages: readonly [Passage, ...Passage[]];
}

/** What stands between two passages: nothing where one goes on in the paragraph, a blank line where others spoke. */
function between(report: Report, before: Passage | undefined, after: Passage): string {
  if (before === undefined) return '';
  const gap = report.text.slice(before.end, after.start);
  return gap.trim() === '' ? gap : '\n\n';
}

function* pieces(text: string): Iterable<string> {
  let rest = text;
  while (rest !== '') {
    // A single character as people see it may be longer than any page.
    const piece = cutText(rest, MOST) || rest.slice(0, MOST);
    yield piece;
    rest = rest.slice(piece.length);
  }
}

/** The speech in pages of at most 2,400 characters, parted between passages where these are no longer than a page. */
function pagesOf(report: Report, speech: readonly Passage[]): readonly SpeechPage[] {
  const pages: SpeechPage[] = [];
  let last: Passage | undefined;
  for (const passage of speech) {
    let gap = between(report, last, passage);
    for (const piece of pieces(passageText(report, passage))) {
      const page = pages.at(-1);
      if (page !== undefined && page.text.length + gap.length + piece.length <= MOST) {
        pages[pages.length - 1] = { text: page.text + gap + piece, passages: [...page.passages, passage] };
      } else {
        pages.push({ text: piece, passages: [passage] });
      }
      gap = '';
    }
    last = passage;
  }
  return pages;
}

/** A page cited as a quote is: where it begins, whose words are passed on in it, and what of it is damaged. */
function citedPage(report: Report, { speaker, citation }: Quote, { passages }: SpeechPage): Cited {
  const relays = new Set(passages.flatMap((passage) => quoteOf(report, passage, passage, [], 0).relays ?? []));
  const damaged = (report.damaged ?? []).filter((spot) =>
    passages.some(({ start, end }) => spot.start < end && spot.end > start),
  );
  return {
    text: report.text,
    damaged: damaged.map(({ start, end }) => [start, end]),
    speaker,
    relays: [...relays],
    citation: { ...citation, paragraph: passages[0].paragraph },
  };
}

/** A page of a speech as it is shown, with its number (from 0) and how many there are. */
export interface ShownSpeech {
  readonly text: FormattedString;
  readonly page: number;
  readonly pages: number;
}

/**
 * A page of all that the quote's speaker says in its report; the last one where there is no page of that number, undefined
 * where the report has no words of the speaker.
 *
 * @example speechText(report, quote, 0, 'zh-Hans')?.pages
 */
export function speechText(report: Report, quote: Quote, wanted: number, language: Language): ShownSpeech | undefined {
  const pages = pagesOf(report, speechOf(report, quote.speaker));
  const number = Math.min(wanted, pages.length - 1);
  const page = pages[number];
  if (page === undefined) return undefined;
  const m = messages[language];
  const heading = m.telegramAnswers.speechHeading(shorten(speakerInWords(quote.speaker, language), MAX_SPEAKER));
  const lines = [
    FormattedString.bold(heading),
    blockQuote(page.text, [], MOST, language),
    citationText(citedPage(report, quote, page), language, { place: report.meeting.place }),
    ...(pages.length > 1 ? [m.telegram.page(number + 1, pages.length)] : []),
  ];
  return { text: FormattedString.join(lines, '\n\n'), page: number, pages: pages.length };
}
