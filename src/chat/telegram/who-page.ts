import { FormattedString } from '@grammyjs/parse-mode';
import type { Quote } from '../../answer/answer.ts';
import type { Attendance, Who, WhoPerson } from '../../answer/who/who-answer.ts';
import { shorten } from '../cut-text.ts';
import { dayInWords } from '../day-in-words.ts';
import { type Language, messages } from '../messages.ts';
import type { WhoView } from './button-press.ts';
import { blockQuote, citationText } from './formatted-quote.ts';

/** Quotes on a page, characters of each, and meetings on a page: together under a message's length. */
const QUOTES = 3;
const MAX_QUOTE = 420;
const MEETINGS = 12;
const MAX_TITLE = 120;

/** One page of a part, its number (from 0), and how many there are. */
export interface WhoPage {
  readonly text: FormattedString;
  readonly page: number;
  readonly pages: number;
}

function quoteText(quote: Quote, language: Language): FormattedString {
  const words = blockQuote(quote.text, quote.highlights, MAX_QUOTE, language);
  return FormattedString.join([words, citationText(quote, language)], '\n');
}

function meetingText({ date, name, title, role, reprints }: Attendance, language: Language): FormattedString {
  const m = messages[language];
  const day = date === null ? m.citation.dayUnknown : shorten(dayInWords(date, language), MAX_TITLE);
  const meeting = shorten(name ?? m.citation.titled(title), MAX_TITLE);
  const prints = reprints.length === 0 ? '' : ` ${m.who.reprinted(reprints.length)}`;
  return new FormattedString(`${day}\n${m.citation.withRole(meeting, m.answer.roleOf(role))}${prints}`);
}

/** What a part consists of: what stands above it, its items, and how many go on a page. */
interface Contents {
  readonly heading: string;
  readonly items: readonly (() => FormattedString)[];
  readonly perPage: number;
}

function contents(who: Who, person: WhoPerson, part: Exclude<WhoView['part'], 'card'>, language: Language): Contents {
  const m = messages[language].who;
  const { counts, said, named, meetings } = person;
  const quotes = (heading: string, all: readonly Quote[]): Contents => ({
    heading,
    items: all.map((quote) => () => quoteText(quote, language)),
    perPage: QUOTES,
  });
  switch (part) {
    case 'said':
      return quotes(m.said(counts.said, counts.saidIn), said);
    case 'named':
      return quotes(`${m.named(counts.named, counts.namedIn)}\n${m.namedApart}`, named);
    case 'undecided':
      return quotes(m.undecided(who.undecided.length), who.undecided);
    case 'meetings': {
      const items = meetings.map((meeting) => () => meetingText(meeting, language));
      return { heading: m.meetings(counts.meetings, counts.reprints), items, perPage: MEETINGS };
    }
  }
}

/**
 * A page of what a person said, of the meetings, or of where others name him or her. A page beyond the last is the last;
 * undefined if there is nothing of the kind.
 */
export function whoPage(
  who: Who,
  person: WhoPerson,
  { part, page }: { readonly part: Exclude<WhoView['part'], 'card'>; readonly page: number },
  language: Language,
): WhoPage | undefined {
  const { heading, items, perPage } = contents(who, person, part, language);
  if (items.length === 0) return undefined;
  const pages = Math.ceil(items.length / perPage);
  const at = Math.min(page, pages - 1);
  const shown = items.slice(at * perPage, (at + 1) * perPage).map((item) => item());
  const head = FormattedString.join([FormattedString.bold(shorten(person.name, MAX_TITLE)), `　${heading}`]);
  const foot = pages === 1 ? [] : [messages[language].telegram.page(at + 1, pages)];
  return { text: FormattedString.join([head, ...shown, ...foot], '\n\n'), page: at, pages };
}
